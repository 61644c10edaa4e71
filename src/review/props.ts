/** What the review page hands to its island, in its own language. */
import type { ExerciseStrings, ReviewStrings } from '../course/strings/index.ts';

export interface ReviewLesson {
  /** `<module>/<lesson>`. */
  path: string;
  title: string;
  href: string;
  objectives: { id: string; text: string }[];
}

export interface ReviewProps {
  lessons: ReviewLesson[];
  /** Where items come from, with `{lesson}` for a lesson's path: those of its quiz, and those in its text. */
  poolUrl: string;
  exercisesUrl: string;
  /** Where other numbers for them come from, with `{module}` for a module’s slug. */
  againUrl: string;
  strings: ReviewStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}

export interface ObjectivePlace {
  text: string;
  lesson: ReviewLesson;
  /** Address of the passage that teaches it. */
  passage: string;
}

/** Where each objective is taught. */
export function placesOf(lessons: readonly ReviewLesson[]): Map<string, ObjectivePlace> {
  return new Map(
    lessons.flatMap((lesson) =>
      lesson.objectives.map(({ id, text }) => [id, { text, lesson, passage: `${lesson.href}#objective-${id}` }] as const),
    ),
  );
}
