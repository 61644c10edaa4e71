/** How hard an item was. */
import { mean } from './moments.ts';
import type { Score } from './outcome-table.ts';

export type Interval = readonly [lower: number, upper: number];

/** 97.5 % point of the normal distribution. */
export const normal975 = 1.959963984540054;

/**
 * Difficulty p: the mean score of those who were asked, for 0/1 scores the share that was right (Lord and Novick, 1968).
 * High is easy. @returns null when nobody has a score
 */
export function difficulty(scores: readonly Score[]): number | null {
  const marked = scores.filter((score) => score !== null);
  return marked.length === 0 ? null : mean(marked);
}

/**
 * 95 % interval of a share (Wilson, 1927): (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
 * For partial credit it is too wide rather than too narrow: scores between 0 and 1 never vary more than 0/1 scores with the
 * same mean.
 */
export function shareInterval(share: number, people: number): Interval {
  const square = normal975 ** 2;
  const centre = share + square / (2 * people);
  const half = normal975 * Math.sqrt(Math.max(0, share * (1 - share)) / people + square / (4 * people ** 2));
  const scale = 1 + square / people;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}
