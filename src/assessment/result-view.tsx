/** The result of a submitted attempt: pass or not, by objective with the passage to read again, question by question. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import type { LoadedInteractions } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { Mark } from '../interactions/part-list.tsx';
import type { Attempt } from './attempt.ts';
import type { PoolObjective } from './pool.ts';
import { resultOf } from './result.ts';
import { Review } from './review.tsx';

/** More objectives than this with every answer right are folded: what is to be read again must not drown in them. */
const mostFull = 6;
/** A longer review begins folded, or its end would lie dozens of screens away. */
const mostOpen = 24;

/** Of an objective: from here on everything was right. */
const almostAll = 0.999;

export function ResultView({
  items,
  interactions,
  objectives,
  attempt,
  passMark,
  onRetryNew,
  onRetryMissed,
  takesFocus = true,
  strings,
  exerciseStrings,
  locale,
  children,
}: {
  items: ReadonlyMap<string, DeliveredItem>;
  interactions: LoadedInteractions;
  objectives: readonly PoolObjective[];
  attempt: Attempt;
  passMark: number;
  /** Left out where it may not be taken again. */
  onRetryNew?: () => void;
  onRetryMissed?: (itemIds: string[]) => void;
  /** False where something more urgent stands above. */
  takesFocus?: boolean;
  strings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
  /** More to say below the score. */
  children?: ComponentChildren;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) head.current?.focus();
  }, []);

  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const result = resultOf(attempt, passMark);
  const missed = result.missed.filter((id) => items.has(id));
  // A trainer's own item has an objective that the site has no words for.
  const told = result.objectives.flatMap((entry) => {
    const objective = objectives.find((candidate) => candidate.id === entry.objective);
    return objective ? [{ ...entry, objective }] : [];
  });
  const full = told.filter(({ score }) => score === 1);
  const folded = full.length > mostFull ? full : [];
  const shown = told.filter((entry) => !folded.includes(entry));
  const objectiveRow = ({ objective, ...entry }: (typeof told)[number]) => {
    return (
      <li key={objective.id}>
        <p>
          <Mark right={entry.score === 1} />
          {objective.text}
          <span class="hint">{fill(strings.objectiveScore, { score: percent.format(entry.score), count: entry.count })}</span>
        </p>
        {/* The browser colours it: red below the pass mark, yellow up to all right. */}
        <meter low={passMark} high={almostAll} optimum={1} value={entry.score} aria-hidden="true" />
        {entry.score < 1 && (
          <p>
            <a href={objective.passage}>{fill(strings.reread, { lesson: objective.lesson })}</a>
          </p>
        )}
      </li>
    );
  };
  return (
    <div class="result">
      {result.objectives.length === 0 ? (
        <h3 ref={head} tabIndex={-1}>
          {strings.result}
        </h3>
      ) : (
        <>
          <h3 ref={head} tabIndex={-1} class={result.passed ? 'passed' : 'failed'}>
            {result.passed ? strings.passed : strings.failed}
          </h3>
          <p>{fill(strings.scoreLine, { score: percent.format(result.score), passMark: percent.format(passMark) })}</p>
        </>
      )}
      {children}
      {told.length > 0 && <h4>{strings.byObjective}</h4>}
      {shown.length > 0 && <ul class="plain objectives">{shown.map(objectiveRow)}</ul>}
      {folded.length > 0 && (
        <details>
          <summary>{fill(strings.fullObjectives, { count: folded.length })}</summary>
          <ul class="plain objectives">{folded.map(objectiveRow)}</ul>
        </details>
      )}
      <p class="actions">
        {onRetryNew && (
          <button type="button" class="main" onClick={onRetryNew}>
            {strings.retryNew}
          </button>
        )}
        {onRetryMissed && missed.length > 0 && (
          <button type="button" class="quiet" onClick={() => onRetryMissed(missed)}>
            {fill(strings.retryMissed, { count: missed.length })}
          </button>
        )}
      </p>
      <Review
        items={items}
        interactions={interactions}
        attempt={attempt}
        strings={strings}
        exerciseStrings={exerciseStrings}
        locale={locale}
        folded={attempt.items.length > mostOpen}
      />
    </div>
  );
}
