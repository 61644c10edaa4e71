/** A quiz that has begun: the player, then the result. Loaded when a learner starts or goes on. */
import type { ComponentChildren } from 'preact';
import type { Attempt } from '../assessment/attempt.ts';
import { drawForm } from '../assessment/form.ts';
import type { PoolEntry, PoolFile } from '../assessment/pool.ts';
import { QuizPlayer } from '../assessment/quiz-player.tsx';
import { ResultView } from '../assessment/result-view.tsx';
import { showQuestion } from '../assessment/show-question.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import { type LoadedInteractions, loadInteractions } from '../interactions/interaction-parts.tsx';
import { addStyles } from '../ui/page-styles.ts';
import quizStyles from '../ui/styles/quiz.css?inline';

export { drawForm, loadInteractions, showQuestion };

/** Gives the page the styles of the player and of the interactions in the pool. */
export function dressPage(interactions: LoadedInteractions): void {
  addStyles(quizStyles);
  for (const { styles } of interactions.values()) addStyles(styles ?? '');
}

export function Sitting({
  pool,
  interactions,
  attempt,
  passMark,
  onSave,
  onRetryNew,
  onRetry,
  belowScore,
  strings,
  exerciseStrings,
  locale,
}: {
  pool: PoolFile;
  interactions: LoadedInteractions;
  attempt: Attempt;
  passMark: number;
  onSave: (attempt: Attempt) => void;
  onRetryNew: () => void;
  onRetry: (items: PoolEntry[]) => void;
  /** More to say of a result, below its score. */
  belowScore: ((attempt: Attempt) => ComponentChildren) | undefined;
  strings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}) {
  const items = new Map(pool.items.map((item) => [item.id, item]));
  if (attempt.submittedAt === undefined) {
    return (
      <QuizPlayer
        key={attempt.id}
        items={items}
        interactions={interactions}
        attempt={attempt}
        onSave={onSave}
        strings={strings}
        exerciseStrings={exerciseStrings}
      />
    );
  }
  return (
    <ResultView
      key={attempt.id}
      items={items}
      interactions={interactions}
      objectives={pool.objectives}
      attempt={attempt}
      passMark={passMark}
      onRetryNew={onRetryNew}
      onRetryMissed={(ids) => onRetry(ids.flatMap((id) => items.get(id) ?? []))}
      strings={strings}
      exerciseStrings={exerciseStrings}
      locale={locale}
    >
      {belowScore?.(attempt)}
    </ResultView>
  );
}
