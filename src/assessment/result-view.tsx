/** The result of a submitted attempt: pass or not, by objective with the passage to read again, question by question. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import type { LoadedInteractions } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { Mark } from '../interactions/part-list.tsx';
import type { Attempt } from './attempt.ts';
import type { PoolObjective } from './pool.ts';
import { type ObjectiveResult, resultOf } from './result.ts';
import { Review } from './review.tsx';

/** More objectives than this with every answer right are folded: what is to be read again must not drown in them. */
const mostFull = 6;
/** A longer review begins folded, or its end would lie dozens of screens away. */
const mostOpen = 24;

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
  children,
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
  /** More to say below the score. */
  children?: ComponentChildren;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);

  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const result = resultOf(attempt, passMark);
  const missed = result.missed.filter((id) => items.has(id));
  const full = result.objectives.filter(({ score }) => score === 1);
  const folded = full.length > mostFull ? full : [];
  const shown = result.objectives.filter((entry) => !folded.includes(entry));
  const objectiveRow = (entry: ObjectiveResult) => {
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
  };
  return (
    <div class="result">
      <h3 ref={head} tabIndex={-1} class={result.passed ? 'passed' : 'failed'}>
        {result.passed ? strings.passed : strings.failed}
      </h3>
      <p>{fill(strings.scoreLine, { score: percent.format(result.score), passMark: percent.format(passMark) })}</p>
      {children}
      <h4>{strings.byObjective}</h4>
      {shown.length > 0 && <ul class="plain objectives">{shown.map(objectiveRow)}</ul>}
      {folded.length > 0 && (
        <details>
          <summary>{fill(strings.fullObjectives, { count: folded.length })}</summary>
          <ul class="plain objectives">{folded.map(objectiveRow)}</ul>
        </details>
      )}
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
