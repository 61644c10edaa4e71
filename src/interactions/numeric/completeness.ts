import type { Localised } from '../../course/text.ts';
import type { Completeness } from '../outcome.ts';
import { isRecordOfStrings } from '../record-of-strings.ts';
import type { NumericBody } from './schema.ts';
import { readNumber } from './typed-number.ts';

/** Complete once every field holds something that reads as one number. */
export function checkNumeric(item: Localised<NumericBody>, response: unknown): Completeness {
  if (!isRecordOfStrings(response)) return { state: 'malformed', problem: 'expected an object of field id to what was typed' };
  const known = item.fields.map((field) => field.id);
  const unknown = Object.keys(response).find((id) => !known.includes(id));
  if (unknown !== undefined) return { state: 'malformed', problem: `unknown field "${unknown}"` };
  const missing = known.filter((id) => !Object.hasOwn(response, id) || readNumber(response[id] ?? '') === null);
  return missing.length > 0 ? { state: 'incomplete', missing } : { state: 'complete' };
}
