import type { Localised } from '../../course/text.ts';
import { type Outcome, sumUp } from '../outcome.ts';
import type { OrderBody, OrderResponse } from './schema.ts';

/**
 * The longest run of entries that already stand in rising order, not necessarily side by side.
 * Everything else is what has to be moved.
 * @param positions distinct numbers
 * @returns indexes into `positions`, rising
 */
export function longestRisingRun(positions: readonly number[]): number[] {
  const runs: number[][] = [];
  for (const [index, position] of positions.entries()) {
    const before = runs.filter((run) => (positions[run.at(-1) ?? 0] ?? 0) < position);
    const longest = before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, index]);
  }
  return runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
}

/**
 * Marks a sequence by the steps that need not be moved: (longest run in right order − 1) / (steps − 1).
 * One displaced step thus costs one share, wherever it stands, and the reversed sequence earns nothing.
 */
export function markOrder(item: Localised<OrderBody>, response: OrderResponse): Outcome {
  const key = item.steps.map((step) => step.id);
  const run = longestRisingRun(response.map((id) => key.indexOf(id)));
  const staying = new Set(run.map((index) => response[index]));
  const first = response[run[0] ?? -1];
  return sumUp(
    item.steps.map((step) => ({
      part: step.id,
      points: staying.has(step.id) && step.id !== first ? 1 : 0,
      reason: !response.includes(step.id) ? 'missing' : staying.has(step.id) ? 'in-sequence' : 'out-of-sequence',
    })),
    key.length - 1,
    item.steps.map((step, index) => ({
      id: step.id,
      given: response.includes(step.id) ? String(response.indexOf(step.id) + 1) : null,
      expected: [String(index + 1)],
      right: response[index] === step.id,
      why: step.why,
    })),
  );
}
