/** Merging two states of the same record so that it does not matter which comes first. */
import { type Attempt, mergeAttempts } from '../assessment/attempt.ts';
import { canonical } from './canonical.ts';
import type { LessonsRead } from './lesson-record.ts';

/** Whether two records say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** An attempt whose responses, where the other one's were given in the same moment, are those that come later as text. */
function settled(attempt: Attempt, other: Attempt): Attempt {
  const responses = { ...attempt.responses };
  for (const [id, given] of Object.entries(other.responses)) {
    const mine = responses[id];
    if (mine?.at === given.at && canonical(mine.response) < canonical(given.response)) responses[id] = given;
  }
  return { ...attempt, responses };
}

/**
 * `mergeAttempts`, where the order of the arguments decides a tie in time; here content does. So merging again, or the other
 * way round, changes nothing: clocks of two devices may well agree on a moment.
 */
export function mergeEvenly(one: Attempt, other: Attempt): Attempt {
  if (one.submittedAt !== undefined || other.submittedAt !== undefined) {
    return canonical(one) <= canonical(other) ? mergeAttempts(one, other) : mergeAttempts(other, one);
  }
  const frameOf = (attempt: Attempt) => canonical({ ...attempt, responses: {} });
  const [first, second] = frameOf(one) <= frameOf(other) ? [one, other] : [other, one];
  return mergeAttempts(settled(first, second), settled(second, first));
}

/** Lessons read on two devices: the first time counts. */
export function mergeLessons(one: LessonsRead, other: LessonsRead): LessonsRead {
  const times = new Map(Object.entries(one));
  for (const [lesson, at] of Object.entries(other)) {
    const known = times.get(lesson);
    if (known === undefined || at < known) times.set(lesson, at);
  }
  return Object.fromEntries(times);
}
