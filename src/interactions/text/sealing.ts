import type { Localised } from '../../course/text.ts';
import type { FreeTextBody, FreeTextResponse } from './schema.ts';

/** The task alone: the checklist says what a good answer holds, so it is part of the key. */
export function sealFreeText(): Localised<FreeTextBody> {
  return { interaction: 'text', modelAnswer: '', checklist: [] };
}

/** The response to the sealed task as one to the task itself: nothing was there to tick. */
export function unsealFreeText(response: FreeTextResponse): FreeTextResponse {
  return { answer: response.answer, ticked: [] };
}
