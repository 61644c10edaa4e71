/** What was handed in without anything given. It says nothing of what somebody knows: they may not have tried. */
import type { Attempt } from './attempt.ts';

/** Whether a response holds nothing: what was chosen and taken away again leaves an empty list, record or text behind. */
function isNothing(response: unknown): boolean {
  if (typeof response === 'string') return response.trim() === '';
  if (typeof response !== 'object' || response === null) return response === undefined || response === null;
  return Object.values(response).every(isNothing);
}

export function isLeftBlank({ responses }: Pick<Attempt, 'responses'>, itemId: string): boolean {
  return isNothing(responses[itemId]?.response);
}
