import type { Localised } from '../../course/text.ts';
import type { Completeness } from '../outcome.ts';
import { quotedId } from '../quoted-id.ts';
import type { ChoiceBody } from './schema.ts';

/** A choice is complete once something is chosen, and exactly one where only one is right. */
export function checkChoice(item: Localised<ChoiceBody>, response: unknown): Completeness {
  if (!Array.isArray(response)) return { state: 'malformed', problem: 'expected a list of option ids' };
  const known = item.options.map((option) => option.id);
  for (const id of response) {
    if (typeof id !== 'string' || !known.includes(id)) return { state: 'malformed', problem: `unknown option ${quotedId(id)}` };
  }
  if (new Set(response).size !== response.length) return { state: 'malformed', problem: 'an option is chosen twice' };
  if (!item.multiple && response.length > 1) return { state: 'malformed', problem: 'more than one option chosen' };
  return response.length === 0 ? { state: 'incomplete', missing: known } : { state: 'complete' };
}
