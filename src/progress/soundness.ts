/**
 * Whether a record that has the right shape also makes sense: times are times, ids are words, answers are no bottomless
 * nesting. The site itself writes nothing else, but a file from elsewhere may hold anything.
 */
import type { Attempt } from '../assessment/attempt.ts';
import type { LessonsRead } from './lesson-record.ts';
import { isTime } from './time.ts';

/** A content id or path. Names every object inherits (`__proto__`, `constructor`) are none. */
export function isName(value: string): boolean {
  return value.length <= 200 && /^[\w-]+(?:\/[\w-]+)?$/.test(value) && !(value in Object.prototype);
}

/** No response of ours nests deeper than three; thousands of levels would exhaust the stack when written. */
function nestsWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => nestsWithin(inner, levels - 1));
}

/** What does not make sense in an attempt, or null. */
export function attemptFault(attempt: Attempt): string | null {
  const { items, responses, scores = {}, flagged, scope, startedAt, updatedAt, submittedAt = startedAt } = attempt;
  const names = [
    scope,
    ...items.flatMap(({ id, objective, lesson = objective }) => [id, objective, lesson]),
    ...Object.keys(responses),
    ...Object.keys(scores),
    ...flagged,
  ];
  if (!names.every(isName)) return 'id';
  const times = [startedAt, updatedAt, submittedAt, ...Object.values(responses).map((given) => given.at)];
  if (!times.every(isTime)) return 'time';
  return Object.values(responses).every(({ response }) => nestsWithin(response, 8)) ? null : 'responses';
}

/** What does not make sense in the record of lessons read, or null. */
export function lessonsFault(lessons: LessonsRead): string | null {
  if (!Object.keys(lessons).every(isName)) return 'id';
  return Object.values(lessons).every(isTime) ? null : 'time';
}
