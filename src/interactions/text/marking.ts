import type { Localised } from '../../course/text.ts';
import type { Outcome } from '../outcome.ts';
import type { FreeTextBody, FreeTextResponse } from './schema.ts';

/** A free answer gets no score: the learner compares it with the model answer, and the checklist records what they found. */
export function markFreeText(item: Localised<FreeTextBody>, response: FreeTextResponse): Outcome {
  return {
    score: null,
    of: 0,
    steps: [],
    parts: item.checklist.map((entry) => ({
      id: entry.id,
      given: response.ticked.includes(entry.id) ? entry.id : null,
      expected: [entry.id],
      right: response.ticked.includes(entry.id),
    })),
  };
}
