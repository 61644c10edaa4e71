/** A sitting with everything it needs: its paper, the code of its interactions; then the player, or, once it is over, the handing in. */
import { useEffect, useState } from 'preact/hooks';
import { isFinished, type Sitting } from '../assessment/sitting.ts';
import type { KeptScenario } from '../assignment/assigned-scenario.ts';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings, TakeStrings } from '../course/strings/index.ts';
import { type LoadedInteractions, loadInteractions } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { loadScenarioPart, type ScenarioPart } from '../sitting/load-scenario-part.ts';
import { addStyles } from '../ui/page-styles.ts';
import liveStyles from '../ui/styles/exercise-live.css?inline';
import quizStyles from '../ui/styles/quiz.css?inline';
import { Finished } from './finished.tsx';
import { itemsOfPaper, type Paper, scenariosOfPaper } from './paper.ts';
import { UnderWay } from './under-way.tsx';

interface Ready {
  state: 'ready';
  paper: Paper;
  items: Map<string, DeliveredItem>;
  interactions: LoadedInteractions;
  scenarios: readonly KeptScenario[];
  /** Where there are scenarios. */
  part: ScenarioPart | undefined;
}
type Loading = { state: 'loading' } | { state: 'no-paper' } | { state: 'failed'; reason: string } | Ready;

export function OpenSitting({
  sitting,
  paperOf,
  byHand,
  mayTakeAgain,
  onLeave,
  progressHref,
  strings,
  quizStrings,
  exerciseStrings,
  scenarioHref,
  locale,
}: {
  sitting: Sitting;
  paperOf: (hash: string) => Promise<Paper | null>;
  /** Whether the focus may move to it. */
  byHand: boolean;
  /** Whether the rules allow another attempt. */
  mayTakeAgain: boolean;
  /** Back to the look before the start. */
  onLeave: () => void;
  progressHref: string;
  strings: TakeStrings;
  quizStrings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  scenarioHref: string;
  locale: string;
}) {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const [news, setNews] = useState('');
  // Whoever was there when it ended is led to what comes next.
  const [wasUnderWay] = useState(!isFinished(sitting));

  const load = async () => {
    setLoading({ state: 'loading' });
    const paper = await paperOf(sitting.paper);
    const items = paper && itemsOfPaper(paper);
    const scenarios = paper && scenariosOfPaper(paper);
    if (!paper || !items || !scenarios) return setLoading({ state: 'no-paper' });
    const asked = sitting.attempt.items.flatMap(({ id }) => items.get(id) ?? []);
    try {
      const [interactions, part] = await Promise.all([
        loadInteractions(asked.map(({ interaction }) => interaction)),
        scenarios.length === 0 ? undefined : loadScenarioPart(scenarioHref),
      ]);
      for (const styles of [liveStyles, quizStyles]) addStyles(styles);
      for (const { styles } of interactions.values()) addStyles(styles ?? '');
      setLoading({ state: 'ready', paper, items, interactions, scenarios, part });
    } catch (error) {
      setLoading({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  useEffect(() => {
    load();
  }, []);

  return (
    <>
      <p role="status" class={loading.state === 'loading' ? 'status' : 'visually-hidden'}>
        {loading.state === 'loading' ? quizStrings.loading : news}
      </p>
      {loading.state === 'no-paper' && (
        <div class="notice warning">
          <p>{strings.problems['no-paper'].text}</p>
          <p>{strings.problems['no-paper'].todo}</p>
        </div>
      )}
      {loading.state === 'failed' && (
        <p class="notice warning">
          {fill(quizStrings.loadFailed, { reason: loading.reason })}{' '}
          <button type="button" class="link" onClick={load}>
            {strings.retry}
          </button>
        </p>
      )}
      {loading.state === 'ready' &&
        (isFinished(sitting) ? (
          <Finished
            sitting={sitting}
            {...loading}
            takesFocus={byHand || wasUnderWay}
            mayTakeAgain={mayTakeAgain}
            onAgain={onLeave}
            progressHref={progressHref}
            strings={strings}
            quizStrings={quizStrings}
            exerciseStrings={exerciseStrings}
            locale={locale}
          />
        ) : (
          <UnderWay
            sitting={sitting}
            {...loading}
            takesFocus={byHand}
            onNews={setNews}
            strings={strings}
            quizStrings={quizStrings}
            exerciseStrings={exerciseStrings}
            locale={locale}
          />
        ))}
    </>
  );
}
