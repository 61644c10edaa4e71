/**
 * The numbers on the home page, without the memory model: a digest of the cards, as they were last worked out, says when each
 * is due; what was missed since then is due on the next day anyway.
 */
import type { Card } from './card.ts';
import { dayOf, type Zone } from './day.ts';
import { type Answered, missesOf } from './misses.ts';

export interface DueDigest {
  /** When the reviews it was made from were saved; empty where there were none. */
  of: string;
  /** Item id to the day it is due (null: set aside) and the time of what happened last, in seconds since 1970. */
  due: Record<string, [day: number | null, last: number]>;
}

export function digestOf(cards: readonly Card[], reviewsSavedAt: string): DueDigest {
  return {
    of: reviewsSavedAt,
    due: Object.fromEntries(cards.map(({ item, state, due, last }) => [item, [state === 'due' ? due : null, last]])),
  };
}

/** When a record was saved, from its envelope; empty where there is none or it cannot be read. */
export function savedAtOf(text: string | null): string {
  return /^\{"version":\d+,"savedAt":"([^"]*)"/.exec(text ?? '')?.[1] ?? '';
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Whoever reads the whole record sets it aside and says so; for a number it does not count.
    return null;
  }
}

function isAnswered(value: unknown): value is Answered {
  const { items, flagged, updatedAt, submittedAt = '' } = (value ?? {}) as Partial<Answered>;
  const isEntry = (entry: Partial<Answered['items'][number]> | null) =>
    typeof entry?.id === 'string' && ['string', 'undefined'].includes(typeof entry.lesson);
  return (
    Array.isArray(items) &&
    items.every(isEntry) &&
    Array.isArray(flagged) &&
    typeof updatedAt === 'string' &&
    typeof submittedAt === 'string'
  );
}

function isDue(value: unknown): value is DueDigest['due'] {
  const isDay = (entry: unknown) => Array.isArray(entry) && (entry[0] === null || Number.isInteger(entry[0])) && Number.isInteger(entry[1]);
  return typeof value === 'object' && value !== null && Object.values(value).every(isDay);
}

/** What a page has at hand: the texts in storage. */
export interface StoredTexts {
  digest: string | null;
  review: string | null;
  lessons: string | null;
  attempts: readonly (string | null)[];
}

/** How many of these are due on each of so many days from today on; what is overdue counts for today. */
export function countByDay(days: Iterable<number | null>, today: number, length: number): number[] {
  const counts = Array.from({ length }, () => 0);
  for (const day of days) {
    const place = day === null ? length : Math.max(0, day - today);
    if (place < length) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/**
 * How many items are due today and on the days after it.
 * @param length how many days, today being the first
 * @returns undefined where the digest is missing or older than the reviews, so that the cards have to be worked out anew
 */
export function countDue(stored: StoredTexts, now: number, zone: Zone, length: number): number[] | undefined {
  const { of, due } = (parsed(stored.digest) ?? { of: '', due: {} }) as DueDigest;
  if (of !== savedAtOf(stored.review) || !isDue(due)) return undefined;
  const today = dayOf(now, zone);
  const days = new Map(Object.entries(due).map(([item, [day]]) => [item, day]));
  const dataOf = (text: string | null) => (parsed(text) as { data?: unknown } | null)?.data;
  const attempts = stored.attempts.map(dataOf).filter(isAnswered);
  for (const { item, at } of missesOf(attempts, (dataOf(stored.lessons) ?? {}) as Record<string, unknown>)) {
    const [, last = -1] = Object.hasOwn(due, item) ? (due[item] ?? []) : [];
    if (at <= last) continue;
    const next = Math.min(today, dayOf(at * 1000, zone)) + 1;
    days.set(item, Math.min(next, last < 0 ? (days.get(item) ?? next) : next));
  }
  return countByDay(days.values(), today, length);
}
