/** A sitting under way: the player, the time, and everything written through as it happens. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Attempt } from '../assessment/attempt.ts';
import { showQuestion } from '../assessment/show-question.ts';
import { addTimes, endSitting, markChecked, type Sitting, timeUsed } from '../assessment/sitting.ts';
import type { KeptScenario } from '../assignment/assigned-scenario.ts';
import { isLate } from '../assignment/opening.ts';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings, TakeStrings } from '../course/strings/index.ts';
import { type LoadedInteractions, markLoaded } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { $sittings, $sittingsKept, saveSitting } from '../progress/sitting-store.ts';
import { useStore } from '../progress/use-store.ts';
import type { ScenarioPart } from '../sitting/load-scenario-part.ts';
import { scoreSitting } from '../sitting/score-sitting.ts';
import { SittingPlayer } from '../sitting/sitting-player.tsx';
import { Clock } from './clock.tsx';
import { type ItemsInView, watchItems } from './items-in-view.ts';
import type { Paper } from './paper.ts';

/** Milliseconds between writes of the time used, when nothing else is written. */
const rhythm = 15_000;

const now = () => new Date().toISOString();

/** Sittings this page has begun or gone on with; a page that opens one anew has been closed or reloaded. */
const atThisPage = new Set<string>();

export function UnderWay({
  sitting,
  paper: { assignment },
  items,
  interactions,
  scenarios,
  part,
  takesFocus,
  onNews,
  strings,
  quizStrings,
  exerciseStrings,
  locale,
}: {
  sitting: Sitting;
  paper: Paper;
  items: Map<string, DeliveredItem>;
  interactions: LoadedInteractions;
  scenarios: readonly KeptScenario[];
  part: ScenarioPart | undefined;
  takesFocus: boolean;
  /** Says something to those who cannot see it. */
  onNews: (words: string) => void;
  strings: TakeStrings;
  quizStrings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}) {
  const kept = useStore($sittingsKept);
  const root = useRef<HTMLDivElement>(null);
  const watching = useRef<ItemsInView | null>(null);
  const opened = useRef({ at: performance.now(), spent: sitting.spent });
  const { id } = sitting.attempt;

  const latest = () => $sittings.get().find(({ attempt }) => attempt.id === id) ?? sitting;
  const used = () => {
    const newest = latest();
    const counted = timeUsed({ attempt: newest.attempt, spent: opened.current.spent }, performance.now() - opened.current.at, now());
    return Math.max(counted, newest.spent);
  };
  const left = () => (sitting.minutes === undefined ? Number.POSITIVE_INFINITY : Math.max(0, sitting.minutes * 60_000 - used()));
  const timed = (state: Sitting) => addTimes(state, watching.current?.take() ?? new Map(), used());

  const end = (timeUp: boolean) => {
    const { attempt } = latest();
    if (timeUp) onNews(strings.timeUp);
    const mark = (item: DeliveredItem, response: unknown) => markLoaded(interactions, item, response).score;
    const scores = assignment.feedback === 'none' ? {} : scoreSitting(attempt, items, scenarios, mark);
    saveSitting(endSitting(timed(latest()), scores, now(), timeUp));
  };
  const save = (attempt: Attempt) => {
    if (left() === 0) return end(true);
    saveSitting(timed({ ...latest(), attempt }));
  };
  const check = (item: string) => saveSitting(timed(markChecked(latest(), item)));

  useLayoutEffect(() => {
    if (takesFocus) showQuestion(root.current?.querySelector<HTMLElement>('.stem, .assigned-scenario h2'));
  }, []);
  useEffect(() => {
    if (root.current) watching.current = watchItems(root.current);
    const isBegun = Object.keys(sitting.attempt.responses).length > 0 || sitting.spent > 0;
    if (isBegun && !atThisPage.has(id)) saveSitting({ ...latest(), resumed: latest().resumed + 1 });
    atThisPage.add(id);
    const write = () => {
      if (latest().attempt.submittedAt === undefined) saveSitting(timed(latest()));
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden') write();
    };
    const timer = setInterval(write, rhythm);
    addEventListener('pagehide', write);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      write();
      clearInterval(timer);
      removeEventListener('pagehide', write);
      document.removeEventListener('visibilitychange', hidden);
      watching.current?.stop();
    };
  }, []);

  // Nothing is kept: leaving loses the work, so the browser asks first.
  useEffect(() => {
    if (kept === 'saved') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [kept]);

  return (
    <section class="closing sitting quiz" ref={root}>
      {sitting.minutes !== undefined && (
        <Clock allowed={sitting.minutes * 60_000} left={left} onWarning={onNews} onEnd={() => end(true)} strings={strings} />
      )}
      {isLate(assignment, now()) && <p class="notice warning">{strings.nowOverdue}</p>}
      {kept !== 'saved' && (
        <div class="notice warning">
          <p>{fill(exerciseStrings.notSaved, { reason: exerciseStrings[kept] })}</p>
          <p>{strings.sittingLost}</p>
        </div>
      )}
      <SittingPlayer
        attempt={sitting.attempt}
        latest={() => latest().attempt}
        items={items}
        interactions={interactions}
        scenarios={scenarios}
        part={part}
        feedback={assignment.feedback}
        checked={sitting.checked}
        onSave={save}
        onCheck={check}
        onHandIn={() => end(false)}
        strings={{ ...quizStrings, unansweredNone: strings.unansweredNone }}
        exerciseStrings={exerciseStrings}
        locale={locale}
      />
    </section>
  );
}
