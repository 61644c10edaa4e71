import type { Localised } from '../../course/text.ts';
import type { Completeness } from '../outcome.ts';
import { isRecordOfStrings } from '../record-of-strings.ts';
import type { ClozeBody } from './schema.ts';

/** A cloze is complete once no gap is empty. */
export function checkCloze(item: Localised<ClozeBody>, response: unknown): Completeness {
  if (!isRecordOfStrings(response)) return { state: 'malformed', problem: 'expected an object of gap id to answer' };
  for (const [id, given] of Object.entries(response)) {
    const gap = item.gaps.find((candidate) => candidate.id === id);
    if (!gap) return { state: 'malformed', problem: `unknown gap "${id}"` };
    if (gap.options && given !== '' && !gap.options.some((option) => option.id === given)) {
      return { state: 'malformed', problem: `unknown option "${given}" in gap "${id}"` };
    }
  }
  const missing = item.gaps.map((gap) => gap.id).filter((id) => !Object.hasOwn(response, id) || response[id]?.trim() === '');
  return missing.length > 0 ? { state: 'incomplete', missing } : { state: 'complete' };
}
