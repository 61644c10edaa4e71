/** How consistent a test is in itself, and how little that may mean in a small group. */
import type { Interval } from './difficulty.ts';
import { fQuantile } from './f-distribution.ts';
import { hasSpread, variance } from './moments.ts';
import type { Score } from './outcome-table.ts';
import { fewestItems, fewestPeople, fewItems, fewPeople, wideInterval } from './thresholds.ts';

/**
 * Kuder–Richardson formula 20 (Kuder and Richardson, 1937): k/(k − 1) · (1 − Σ pq / σ²), with the variance of the totals
 * over n, as pq is.
 * @param matrix complete, 0/1, people by items
 * @returns null under two items or where totals do not vary
 */
export function kuderRichardson20(matrix: readonly (readonly number[])[]): number | null {
  const items = matrix[0]?.length ?? 0;
  const totals = matrix.map((row) => row.reduce((sum, score) => sum + score, 0));
  if (items < 2 || !hasSpread(totals)) return null;
  const people = matrix.length;
  const pq = Array.from({ length: items }, (_, item) => {
    const p = matrix.reduce((sum, row) => sum + (row[item] ?? 0), 0) / people;
    return p * (1 - p);
  });
  const ofTotals = (variance(totals) * (people - 1)) / people;
  return (items / (items - 1)) * (1 - pq.reduce((sum, value) => sum + value, 0) / ofTotals);
}

/**
 * Cronbach's alpha (Cronbach, 1951; Guttman's λ3, 1945): k/(k − 1) · (1 − Σ s²ᵢ / s²ₓ). On 0/1 scores it is KR-20. It is a
 * lower bound of reliability where errors are independent, and no proof that the items measure one thing.
 * @param matrix complete, people by items
 * @returns null under two items or where totals do not vary
 */
export function cronbachAlpha(matrix: readonly (readonly number[])[]): number | null {
  const items = matrix[0]?.length ?? 0;
  const totals = matrix.map((row) => row.reduce((sum, score) => sum + score, 0));
  if (items < 2 || !hasSpread(totals)) return null;
  const ofItems = Array.from({ length: items }, (_, item) => variance(matrix.map((row) => row[item] ?? 0)));
  return (items / (items - 1)) * (1 - ofItems.reduce((sum, value) => sum + value, 0) / variance(totals));
}

/**
 * 95 % interval of alpha (Feldt, 1965; Feldt, Woodruff and Salih, 1987, formulas 6 and 7): (1 − ρ)/(1 − α) is distributed as
 * F with n − 1 and (n − 1)(k − 1) degrees of freedom. It assumes normal scores with equal covariances; with 0/1 items it is
 * an approximation.
 */
export function alphaInterval(alpha: number, people: number, items: number): Interval {
  const [above, below] = [people - 1, (people - 1) * (items - 1)];
  return [1 - (1 - alpha) * fQuantile(0.975, above, below), 1 - (1 - alpha) * fQuantile(0.025, above, below)];
}

/** Standard error of measurement: sₓ √(1 − reliability) (Lord and Novick, 1968); a negative reliability counts as none. */
export function standardErrorOfMeasurement(spread: number, reliability: number): number {
  return spread * Math.sqrt(1 - Math.min(1, Math.max(0, reliability)));
}

/** Why a coefficient is missing or says less than it seems to. */
export type ReliabilityLimit =
  /** Fewer than two people or two items with complete scores: nothing to compute. */
  | { code: 'nothing-to-compute'; people: number; items: number }
  /** Everyone has the same total: nothing to compute. */
  | { code: 'no-spread' }
  /** So few people that the figure says nothing (`least` are needed). */
  | { code: 'too-few-people'; people: number; least: number }
  /** So few that it is rough. */
  | { code: 'few-people'; people: number; better: number }
  | { code: 'too-few-items'; items: number; least: number }
  | { code: 'few-items'; items: number; better: number }
  /** The interval reaches from poor to good. */
  | { code: 'wide-interval'; lower: number; upper: number }
  /** Items pull against each other: wrong keys, or a test of several things. */
  | { code: 'negative' }
  /** People who were not asked every item are left out (drawn forms, unmarked free text). */
  | { code: 'left-out'; people: number };

export interface Reliability {
  /** What it is called: KR-20 where every score is 0 or 1, else alpha. */
  coefficient: 'kr20' | 'alpha';
  value: number | null;
  interval: Interval | null;
  /** Standard error of measurement of a person's share of the points, 0–1. */
  standardError: number | null;
  /** Of those counted. */
  people: number;
  items: number;
  /** `none`: do not read it; `rough`: with care; `fair`: as a coefficient of this kind may be read. */
  worth: 'none' | 'rough' | 'fair';
  limits: ReliabilityLimit[];
}

function limitsOf(value: number | null, interval: Interval | null, people: number, items: number, leftOut: number): ReliabilityLimit[] {
  const limits: ReliabilityLimit[] = [];
  if (people < 2 || items < 2) limits.push({ code: 'nothing-to-compute', people, items });
  else if (value === null) limits.push({ code: 'no-spread' });
  if (value !== null) {
    if (people < fewestPeople) limits.push({ code: 'too-few-people', people, least: fewestPeople });
    else if (people < fewPeople) limits.push({ code: 'few-people', people, better: fewPeople });
    if (items < fewestItems) limits.push({ code: 'too-few-items', items, least: fewestItems });
    else if (items < fewItems) limits.push({ code: 'few-items', items, better: fewItems });
    if (interval && interval[1] - interval[0] > wideInterval)
      limits.push({ code: 'wide-interval', lower: interval[0], upper: interval[1] });
    if (value < 0) limits.push({ code: 'negative' });
  }
  if (leftOut > 0) limits.push({ code: 'left-out', people: leftOut });
  return limits;
}

function worthOf(value: number | null, limits: readonly ReliabilityLimit[]): Reliability['worth'] {
  if (value === null || limits.some(({ code }) => code === 'too-few-people' || code === 'too-few-items')) return 'none';
  return limits.some(({ code }) => code !== 'left-out') ? 'rough' : 'fair';
}

interface Consistency {
  coefficient: Reliability['coefficient'];
  value: number | null;
  /** The scores it comes from: people by items, without gaps. */
  complete: number[][];
  items: number;
}

function consistencyOf(matrix: readonly (readonly Score[])[]): Consistency {
  const columns = (matrix[0] ?? []).flatMap((_, item) => (matrix.some((row) => (row[item] ?? null) !== null) ? [item] : []));
  const complete = matrix.flatMap((row) => {
    const scores = columns.map((item) => row[item] ?? null);
    return columns.length > 0 && scores.every((score) => score !== null) ? [scores] : [];
  });
  const binary = complete.every((row) => row.every((score) => score === 0 || score === 1));
  const value = binary ? kuderRichardson20(complete) : cronbachAlpha(complete);
  return { coefficient: binary ? 'kr20' : 'alpha', value, complete, items: columns.length };
}

/** KR-20 or alpha of the test without one item. Higher than with it means that the item pulls against the others. */
export function reliabilityWithout(matrix: readonly (readonly Score[])[], item: number): number | null {
  return consistencyOf(matrix.map((row) => row.filter((_, index) => index !== item))).value;
}

/**
 * KR-20 or alpha of those who have a score on every item. Items nobody has a score on (free text not yet marked) do not
 * count; people with a gap are left out, because a total with a gap is no total.
 * @param matrix people by items
 */
export function reliability(matrix: readonly (readonly Score[])[]): Reliability {
  const { coefficient, value, complete, items } = consistencyOf(matrix);
  const people = complete.length;
  const interval = value === null ? null : alphaInterval(value, people, items);
  const shares = complete.map((row) => row.reduce((sum, score) => sum + score, 0) / items);
  const limits = limitsOf(value, interval, people, items, matrix.length - people);
  return {
    coefficient,
    value,
    interval,
    standardError: value === null ? null : standardErrorOfMeasurement(Math.sqrt(variance(shares)), value),
    people,
    items,
    worth: worthOf(value, limits),
    limits,
  };
}
