/** Whether an item tells those who know from those who do not. */
import { type Interval, normal975 } from './difficulty.ts';
import { correlation } from './moments.ts';
import { type Score, shareOf } from './outcome-table.ts';

/**
 * Corrected item–total correlation: the item's scores with the mean of the person's other scores (Henrysson, 1963;
 * Nunnally, 1967). For 0/1 items it is the corrected point-biserial, for partial credit Pearson's r of item and rest. The
 * item itself is left out, since it would correlate with its own part of the total.
 *
 * With complete data the mean of the rest gives the same correlation as its sum. With missing scores only the mean can be
 * compared; where people were asked different items it is only as fair as their forms are alike.
 *
 * @param matrix people by items
 * @param item column
 * @returns null where item or rest do not vary
 */
export function itemRestCorrelation(matrix: readonly (readonly Score[])[], item: number): number | null {
  return correlation(
    matrix.flatMap((row) => {
      const own = row[item] ?? null;
      const rest = shareOf(row.filter((_, index) => index !== item));
      return own === null || rest === null ? [] : [[own, rest] as const];
    }),
  );
}

/** 95 % interval of a correlation (Fisher, 1921): tanh(artanh r ± z / √(n − 3)); null under four pairs. */
export function correlationInterval(r: number, pairs: number): Interval | null {
  if (pairs < 4) return null;
  const half = normal975 / Math.sqrt(pairs - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

export interface UpperLower {
  /** Mean score of the best 27 % minus that of the weakest 27 %, −1 to 1. */
  index: number;
  /** People in each of the two groups. */
  size: number;
}

/** Kelley (1939): 27 % at each end tell most where scores are normally distributed. */
const end = 0.27;

/** Mean score of the first people. Those who tie for the last places share them, so that their order does not count. */
function meanOfFirst(ranked: readonly { score: number; total: number }[], size: number): number {
  const last = ranked[size - 1]?.total ?? 0;
  const before = ranked.slice(0, size).filter((person) => Math.abs(person.total - last) > 1e-12);
  const tied = ranked.filter((person) => Math.abs(person.total - last) <= 1e-12);
  const sum = (people: readonly { score: number }[]) => people.reduce((total, person) => total + person.score, 0);
  return (sum(before) + (sum(tied) * (size - before.length)) / tied.length) / size;
}

/**
 * Upper–lower index D = p(upper 27 %) − p(lower 27 %) by the total including the item (Kelley, 1939; Johnson, 1951).
 * @returns null under four people
 */
export function upperLowerIndex(matrix: readonly (readonly Score[])[], item: number): UpperLower | null {
  const people = matrix.flatMap((row) => {
    const score = row[item] ?? null;
    const total = shareOf(row);
    return score === null || total === null ? [] : [{ score, total }];
  });
  if (people.length < 4) return null;
  const size = Math.max(1, Math.round(end * people.length));
  const ranked = people.sort((a, b) => b.total - a.total);
  return { index: meanOfFirst(ranked, size) - meanOfFirst([...ranked].reverse(), size), size };
}
