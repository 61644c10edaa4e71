/** The result of a submitted attempt: pass or not, by objective with the passage to read again, question by question. */
import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import { type LoadedInteractions, markLoaded } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { isRight } from '../interactions/outcome.ts';
import { Mark } from '../interactions/part-list.tsx';
import type { Attempt } from './attempt.ts';
import { InteractionView } from './interaction-view.tsx';
import { ItemHead, OutcomeBox } from './item-parts.tsx';
import type { PoolObjective } from './pool.ts';
import { resultOf } from './result.ts';

export function ResultView({
  items,
  interactions,
  objectives,
  attempt,
  passMark,
  onRetryNew,
  onRetryMissed,
  strings,
  exerciseStrings,
  locale,
}: {
  items: ReadonlyMap<string, DeliveredItem>;
  interactions: LoadedInteractions;
  objectives: readonly PoolObjective[];
  attempt: Attempt;
  passMark: number;
  onRetryNew: () => void;
  onRetryMissed: (itemIds: string[]) => void;
  strings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);

  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const result = resultOf(attempt, passMark);
  const missed = result.missed.filter((id) => items.has(id));
  return (
    <div class="result">
      <h3 ref={head} tabIndex={-1} class={result.passed ? 'passed' : 'failed'}>
        {result.passed ? strings.passed : strings.failed}
      </h3>
      <p>{fill(strings.scoreLine, { score: percent.format(result.score), passMark: percent.format(passMark) })}</p>
      <h4>{strings.byObjective}</h4>
      <ul class="plain objectives">
        {result.objectives.map((entry) => {
          const objective = objectives.find((candidate) => candidate.id === entry.objective);
          return (
            <li key={entry.objective}>
              <p>
                <Mark right={entry.score === 1} />
                {objective?.text ?? entry.objective}
                <span class="hint">{fill(strings.objectiveScore, { score: percent.format(entry.score), count: entry.count })}</span>
              </p>
              <meter min={0} max={1} value={entry.score} aria-hidden="true" />
              {objective && entry.score < 1 && (
                <p>
                  <a href={objective.passage}>{fill(strings.reread, { lesson: objective.lesson })}</a>
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <p class="actions">
        <button type="button" class="main" onClick={onRetryNew}>
          {strings.retryNew}
        </button>
        {missed.length > 0 && (
          <button type="button" class="quiet" onClick={() => onRetryMissed(missed)}>
            {fill(strings.retryMissed, { count: missed.length })}
          </button>
        )}
      </p>
      <h4>{strings.review}</h4>
      {attempt.items.map((entry, index) => {
        const item = items.get(entry.id);
        if (!item || item.hash !== entry.hash) return null;
        const outcome = markLoaded(interactions, item, attempt.responses[item.id]?.response);
        return (
          <details key={item.id} class="reviewed" open={!isRight(outcome)}>
            <summary>
              <Mark right={isRight(outcome)} />
              {fill(strings.question, { number: index + 1 })}
              <span class="visually-hidden">{isRight(outcome) ? exerciseStrings.right : exerciseStrings.wrong}</span>
            </summary>
            <ItemHead item={item} strings={exerciseStrings} />
            <InteractionView
              interactions={interactions}
              item={item}
              response={attempt.responses[item.id]?.response}
              onChange={() => undefined}
              outcome={outcome}
              seed={attempt.seed}
              strings={exerciseStrings}
            />
            <OutcomeBox item={item} outcome={outcome} strings={exerciseStrings} locale={locale} />
          </details>
        );
      })}
    </div>
  );
}
