/** Words that load with the first thing there is to show: `/data/take.json`. */
import type { ExerciseStrings, QuizStrings, TakeStrings } from '../course/strings/index.ts';

export interface TakeWords {
  strings: TakeStrings;
  quizStrings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  /** Address of the words of scenarios, for assignments that have some. */
  scenarioHref: string;
}
