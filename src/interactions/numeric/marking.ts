import type { Localised } from '../../course/text.ts';
import { type Outcome, sumUp } from '../outcome.ts';
import type { NumericBody, NumericResponse } from './schema.ts';
import { readNumber } from './typed-number.ts';

/** Smallest difference that counts: binary fractions such as 0.1 + 0.2 must not make a right answer wrong. */
const rounding = 1e-9;

/** Whether a number counts as a value. */
export function isNear(given: number, value: number, tolerance: number): boolean {
  return Math.abs(given - value) <= tolerance + rounding * Math.max(1, Math.abs(value));
}

/** Marks values: a point for each field within its tolerance. */
export function markNumeric(item: Localised<NumericBody>, response: NumericResponse): Outcome {
  const marked = item.fields.map((field) => {
    const typed = Object.hasOwn(response, field.id) ? (response[field.id] ?? '') : '';
    const given = readNumber(typed, field.unit);
    const right = given !== null && isNear(given, field.value, field.tolerance);
    const mistake =
      given === null || right ? undefined : field.mistakes.find((wrong) => isNear(given, wrong.value, wrong.tolerance))?.feedback;
    return { field, typed, given, right, mistake };
  });
  return sumUp(
    marked.map(({ field, given, right }) => ({
      part: field.id,
      points: right ? 1 : 0,
      reason: right ? 'right' : given === null ? 'missing' : 'wrong',
    })),
    item.fields.length,
    marked.map(({ field, typed, right, mistake }) => ({
      id: field.id,
      given: typed.trim() === '' ? null : typed,
      expected: [String(field.value)],
      right,
      why: field.why,
      ...(mistake === undefined ? {} : { mistake }),
    })),
  );
}
