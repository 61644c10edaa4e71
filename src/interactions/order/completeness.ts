import type { Localised } from '../../course/text.ts';
import type { Completeness } from '../outcome.ts';
import { quotedId } from '../quoted-id.ts';
import type { OrderBody } from './schema.ts';

/** A sequence is complete once it holds every step exactly once. */
export function checkOrder(item: Localised<OrderBody>, response: unknown): Completeness {
  if (!Array.isArray(response)) return { state: 'malformed', problem: 'expected a list of step ids' };
  const known = item.steps.map((step) => step.id);
  for (const id of response) {
    if (typeof id !== 'string' || !known.includes(id)) return { state: 'malformed', problem: `unknown step ${quotedId(id)}` };
  }
  if (new Set(response).size !== response.length) return { state: 'malformed', problem: 'a step occurs twice' };
  const missing = known.filter((id) => !response.includes(id));
  return missing.length > 0 ? { state: 'incomplete', missing } : { state: 'complete' };
}
