/** An entry test that has begun: the player, then what it suggests. Loaded when a learner starts or goes on. */
import { useState } from 'preact/hooks';
import type { Attempt } from '../assessment/attempt.ts';
import { type EntryModule, EntryResult } from '../assessment/entry-result.tsx';
import type { PoolFile } from '../assessment/pool.ts';
import { QuizPlayer } from '../assessment/quiz-player.tsx';
import { Review } from '../assessment/review.tsx';
import type { EntryStrings, ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import type { LoadedInteractions } from '../interactions/interaction-parts.tsx';
import { setMark, undoneMarks } from '../progress/skip-marks.ts';
import { latestEntryTest } from '../progress/skippable.ts';
import { $attempts, saveAttempt } from '../progress/store.ts';

export { drawForm, dressPage, loadInteractions, showQuestion } from './sitting.tsx';

export interface EntryWords {
  strings: EntryStrings;
  quizStrings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}

export function EntrySitting({
  pool,
  interactions,
  attempt,
  modules,
  path,
  finalAssessment,
  onAgain,
  words: { strings, quizStrings, exerciseStrings, locale },
}: {
  pool: PoolFile;
  interactions: LoadedInteractions;
  attempt: Attempt;
  modules: readonly EntryModule[];
  path: readonly string[];
  finalAssessment: { href: string; text: string };
  onAgain: () => void;
  words: EntryWords;
}) {
  const [undone, setUndone] = useState(undoneMarks);
  const items = new Map(pool.items.map((item) => [item.id, item]));
  if (attempt.submittedAt === undefined) {
    return (
      <QuizPlayer
        key={attempt.id}
        items={items}
        interactions={interactions}
        attempt={attempt}
        onSave={saveAttempt}
        strings={quizStrings}
        exerciseStrings={exerciseStrings}
      />
    );
  }
  return (
    <>
      <EntryResult
        key={attempt.id}
        attempt={attempt}
        modules={modules}
        path={path}
        finalAssessment={finalAssessment}
        isMarked={(module) => latestEntryTest($attempts.get())?.id === attempt.id && undone[module] !== attempt.id}
        onMark={(module, marked) => {
          setMark(module, attempt, marked);
          setUndone(undoneMarks());
        }}
        onAgain={onAgain}
        strings={strings}
      />
      <div class="result">
        <Review
          items={items}
          interactions={interactions}
          attempt={attempt}
          strings={quizStrings}
          exerciseStrings={exerciseStrings}
          locale={locale}
          folded
        />
      </div>
    </>
  );
}
