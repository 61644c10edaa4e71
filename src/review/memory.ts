/**
 * How memory of an item grows and fades, and when to ask again: FSRS-6 by the package ts-fsrs, with its default weights.
 *
 * Parameters: request retention 0.9 (an item comes when the chance to know it has fallen to nine in ten), longest interval
 * 365 days, no learning steps within a day: everything is counted in whole days (see `day.ts`). Intervals from 2.5 days on are
 * spread by the package's fuzz, so that items missed together do not stay together for ever; its chance comes from a seed, so
 * the same history always gives the same day. “Again” always comes back on the next day.
 * Source of the formulas: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm (version 6).
 */
import { FSRSAlgorithm } from 'ts-fsrs';
import type { Grade } from '../progress/review-log.ts';

export const requestRetention = 0.9;
export const longestInterval = 365;

/** Of one item, after at least one grade. */
export interface Memory {
  /** Days after which the chance to know it has fallen to nine in ten. */
  stability: number;
  /** 1–10 */
  difficulty: number;
}

const algorithm = new FSRSAlgorithm({
  request_retention: requestRetention,
  maximum_interval: longestInterval,
  enable_fuzz: true,
  enable_short_term: false,
});

/** What is remembered after a grade. @param days whole days since the grade before */
export function graded(memory: Memory | undefined, days: number, grade: Grade): Memory {
  return algorithm.next_state(memory ?? null, Math.max(0, days), grade);
}

/**
 * Days until the next time, by grade. As in the package's long-term scheduler a better grade always gives a longer interval.
 * @param seed decides the fuzz
 */
export function intervalsAfter(memory: Memory | undefined, days: number, seed: string): Record<Grade, number> {
  const intervalOf = (grade: Grade) => {
    algorithm.seed = seed;
    return algorithm.next_interval(graded(memory, days, grade).stability, Math.max(0, days));
  };
  const again = 1;
  const hard = Math.max(again + 1, intervalOf(2));
  const good = Math.max(hard + 1, intervalOf(3));
  const easy = Math.max(good + 1, intervalOf(4));
  return { 1: again, 2: hard, 3: good, 4: easy };
}
