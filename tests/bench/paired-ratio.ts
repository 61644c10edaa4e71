/**
 * Ratios of times on a machine that is never quiet: two pages are visited right after one another, so what slows the machine
 * down slows both, and each pair gives a ratio of its own.
 */
import { number, spreadOf } from './report.ts';

export interface PairedRatio {
  /** The middle one of the pairs' ratios. */
  median: number;
  /** The quartiles: half of all pairs lie between. */
  low: number;
  high: number;
}

/** @throws RangeError when the lists are no pairs, or empty */
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): PairedRatio {
  if (ours.length !== theirs.length || ours.length === 0) throw new RangeError(`no pairs: ${ours.length} and ${theirs.length} times`);
  const ratios = ours.map((time, index) => time / (theirs[index] ?? Number.NaN)).sort((a, b) => a - b);
  const half = Math.ceil(ratios.length / 2);
  return {
    median: spreadOf(ratios).median,
    low: spreadOf(ratios.slice(0, half)).median,
    high: spreadOf(ratios.slice(-half)).median,
  };
}

/** `1.21 (1.15–1.30)` */
export function written({ median, low, high }: PairedRatio): string {
  return `${number(median, 2)} (${number(low, 2)}–${number(high, 2)})`;
}

/** Runs both visits of a pair, the first of them first in every other pair: neither page always profits from a warm machine. */
export async function inTurn(pair: number, first: () => Promise<void>, second: () => Promise<void>): Promise<void> {
  if (pair % 2 === 0) {
    await first();
    await second();
  } else {
    await second();
    await first();
  }
}
