/** Marks a whole sitting, for the learner's own eyes: the trainer's gradebook marks again. */
import type { Attempt } from '../assessment/attempt.ts';
import type { KeptScenario } from '../assignment/assigned-scenario.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import { scenarioScores } from './scenario-scores.ts';

/**
 * @param mark an item's score, 0–1, or null where a machine does not mark
 * @returns by the ids of the attempt
 */
export function scoreSitting(
  attempt: Pick<Attempt, 'items' | 'responses'>,
  items: ReadonlyMap<string, DeliveredItem>,
  scenarios: readonly KeptScenario[],
  mark: (item: DeliveredItem, response: unknown) => number | null,
): Record<string, number | null> {
  const marked = attempt.items.flatMap(({ id }) => {
    const item = items.get(id);
    return item ? [[id, mark(item, attempt.responses[id]?.response)] as const] : [];
  });
  return { ...Object.fromEntries(marked), ...scenarioScores(scenarios, attempt) };
}
