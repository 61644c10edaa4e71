import type { ExerciseStrings } from '../course/strings/index.ts';
import type { DeliveredOf, InteractionName } from './item.ts';
import type { Outcome } from './outcome.ts';

/** What every interaction's view gets. Views show and report; they hold no rules and keep no answers of their own. */
export interface ViewProps<Name extends InteractionName, Response> {
  item: DeliveredOf<Name>;
  /** What the learner has answered so far. */
  response: Response | undefined;
  onChange: (response: Response) => void;
  /** The outcome once checked; the view then shows marks and no longer changes the response. */
  outcome: Outcome | null;
  /** Decides the order of shuffled parts. */
  seed: string;
  strings: ExerciseStrings;
  /** False as long as nothing can be answered: while rendered at build time. Boards then show plain lists. */
  live: boolean;
}
