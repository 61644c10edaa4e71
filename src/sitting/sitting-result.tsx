/** How a sitting came out, as far as the rules of its assignment let the learner see it. */
import type { Attempt } from '../assessment/attempt.ts';
import type { PoolObjective } from '../assessment/pool.ts';
import { ResultView } from '../assessment/result-view.tsx';
import type { KeptScenario } from '../assignment/assigned-scenario.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import type { LoadedInteractions } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import type { ScenarioPart } from './load-scenario-part.ts';
import type { ResultWords } from './result-words.ts';

export function SittingResult({
  attempt,
  trainer,
  feedback,
  passMark,
  objectives,
  items,
  interactions,
  scenarios,
  part,
  strings,
  quizStrings,
  exerciseStrings,
  locale,
}: {
  /** Handed in. */
  attempt: Attempt;
  trainer: string;
  feedback: Assignment['feedback'];
  passMark: number;
  objectives: readonly PoolObjective[];
  items: ReadonlyMap<string, DeliveredItem>;
  interactions: LoadedInteractions;
  scenarios: readonly KeptScenario[];
  part: ScenarioPart | undefined;
  strings: ResultWords;
  quizStrings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}) {
  if (feedback === 'none') {
    return (
      <section>
        <h2>{strings.thanks}</h2>
        <p>{fill(strings.thanksText, { trainer })}</p>
      </section>
    );
  }
  const hasFreeText = attempt.items.some(({ id }) => items.get(id)?.interaction === 'text');
  return (
    <section class="quiz">
      <h2>{strings.resultTitle}</h2>
      <p class="hint">{strings.notFinal}</p>
      {hasFreeText && <p class="hint">{strings.textNotCounted}</p>}
      <ResultView
        items={items}
        interactions={interactions}
        objectives={objectives}
        attempt={attempt}
        passMark={passMark}
        takesFocus={false}
        strings={quizStrings}
        exerciseStrings={exerciseStrings}
        locale={locale}
      />
      {part && <part.views.ScenarioResults scenarios={scenarios} attempt={attempt} words={part.words} locale={locale} />}
    </section>
  );
}
