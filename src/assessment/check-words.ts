/** What a learner is told on asking for the outcome of one item. */
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings } from '../course/strings/index.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import { type Completeness, isRight, type Outcome } from '../interactions/outcome.ts';

/** What is still to be done before an item can be checked. */
export function missingWords(item: DeliveredItem, state: Completeness, strings: ExerciseStrings): string {
  const count = state.state === 'incomplete' ? state.missing.length : 0;
  if (item.interaction === 'choice' || count === 0) return strings.nothingChosen;
  return item.interaction === 'order' ? strings.orderHint : fill(strings.missing, { count });
}

/** How the response came out, in a word. */
export function verdictWords(outcome: Outcome, strings: ExerciseStrings): string {
  return isRight(outcome) ? strings.right : (outcome.score ?? 0) > 0 ? strings.partly : strings.wrong;
}
