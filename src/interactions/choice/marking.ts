import type { Localised } from '../../course/text.ts';
import { type Outcome, type Step, sumUp } from '../outcome.ts';
import type { ChoiceBody, ChoiceResponse } from './schema.ts';

/**
 * Marks a choice. One right option: all or nothing. Several: each right option chosen gives a point, each wrong one
 * takes one away, as a share of the right ones and never below nothing, so choosing everything earns nothing extra.
 */
export function markChoice(item: Localised<ChoiceBody>, response: ChoiceResponse): Outcome {
  const steps: Step[] = [];
  for (const option of item.options) {
    const chosen = response.includes(option.id);
    if (chosen && option.correct) steps.push({ part: option.id, points: 1, reason: 'right' });
    if (chosen && !option.correct) steps.push({ part: option.id, points: item.multiple ? -1 : 0, reason: 'wrong' });
    if (!chosen && option.correct) steps.push({ part: option.id, points: 0, reason: 'missing' });
  }
  const parts = item.options.map((option) => {
    const chosen = response.includes(option.id);
    const right = chosen === option.correct;
    return {
      id: option.id,
      given: chosen ? option.id : null,
      expected: option.correct ? [option.id] : [],
      right,
      ...(option.feedback === undefined ? {} : option.correct ? { why: option.feedback } : { mistake: option.feedback }),
    };
  });
  return sumUp(steps, item.options.filter((option) => option.correct).length, parts);
}
