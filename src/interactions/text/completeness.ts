import type { Localised } from '../../course/text.ts';
import type { Completeness } from '../outcome.ts';
import { quotedId } from '../quoted-id.ts';
import type { FreeTextBody, FreeTextResponse } from './schema.ts';

function isFreeTextResponse(value: unknown): value is FreeTextResponse {
  if (typeof value !== 'object' || value === null || !('answer' in value) || !('ticked' in value)) return false;
  return typeof value.answer === 'string' && Array.isArray(value.ticked);
}

/** A free answer is complete once something is written. */
export function checkFreeText(item: Localised<FreeTextBody>, response: unknown): Completeness {
  if (!isFreeTextResponse(response)) return { state: 'malformed', problem: 'expected { answer, ticked }' };
  const known = item.checklist.map((entry) => entry.id);
  const unknown = response.ticked.findIndex((id) => !known.includes(id));
  if (unknown >= 0) return { state: 'malformed', problem: `unknown checklist entry ${quotedId(response.ticked[unknown])}` };
  return response.answer.trim() === '' ? { state: 'incomplete', missing: ['answer'] } : { state: 'complete' };
}
