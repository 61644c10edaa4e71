/** How long people took, and who can hardly have read the item. */
import { mean, quantile } from './moments.ts';
import type { OutcomeTable } from './outcome-table.ts';

/** No answer is called rapid that took longer than this (Wise and Ma, 2012). */
const longestRapid = 10_000;
/** A tenth of the group's mean time: the normative threshold NT10 (Wise and Ma, 2012). */
const rapidShare = 0.1;

export interface TimeSummary {
  /** People whose time is known. */
  people: number;
  /** Milliseconds. */
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  /** An answer faster than this counts as a rapid guess: a tenth of the mean time, at most ten seconds. */
  rapidBelow: number;
  /** Ids of those who were faster. */
  rapid: string[];
}

/** @returns null where no time is known */
export function timeSummary(times: readonly { person: string; milliseconds: number | null }[]): TimeSummary | null {
  const known = times.flatMap(({ person, milliseconds }) =>
    milliseconds !== null && Number.isFinite(milliseconds) && milliseconds >= 0 ? [{ person, milliseconds }] : [],
  );
  const values = known.map(({ milliseconds }) => milliseconds);
  const [lowerQuartile, median, upperQuartile] = [quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)];
  if (lowerQuartile === null || median === null || upperQuartile === null) return null;
  const rapidBelow = Math.min(longestRapid, rapidShare * mean(values));
  const rapid = known.filter(({ milliseconds }) => milliseconds < rapidBelow).map(({ person }) => person);
  return { people: known.length, lowerQuartile, median, upperQuartile, rapidBelow, rapid };
}

export interface PersonEffort {
  person: string;
  /** Items with a known time. */
  items: number;
  rapid: number;
  /** Response time effort: the share of items that were not answered rapidly (Wise and Kong, 2005); null without times. */
  effort: number | null;
}

/** Effort of each person. @param rapidOf by item id, who was rapid */
export function personEfforts({ people }: OutcomeTable, rapidOf: ReadonlyMap<string, readonly string[]>): PersonEffort[] {
  return people.map(({ id, items }) => {
    const timed = [...items].filter(([, outcome]) => outcome.milliseconds !== null).map(([item]) => item);
    const rapid = timed.filter((item) => rapidOf.get(item)?.includes(id)).length;
    return { person: id, items: timed.length, rapid, effort: timed.length === 0 ? null : 1 - rapid / timed.length };
  });
}
