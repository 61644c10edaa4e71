/** Misses and cards as reviews have them. */
import type { Attempt } from '../../src/assessment/attempt.ts';
import { type ReviewRecord, withEvent } from '../../src/progress/review-record.ts';
import { type Card, cardsOf } from '../../src/review/card.ts';
import { dayOf, type Zone } from '../../src/review/day.ts';
import type { Miss } from '../../src/review/misses.ts';
import { begunAttempt, entryOf } from '../assessment/builders.ts';

/** Eight hours ahead of Greenwich, as in China. */
export const china: Zone = () => 480;
/** Noon in China on a day in March 2026. */
export const noon = (day: number) => Date.UTC(2026, 2, 2 + day, 4);
export const dayNumber = (day: number) => dayOf(noon(day), china);

export function missOn(day: number, changes: Partial<Miss> = {}): Miss {
  const { id, ...entry } = entryOf('rfm-three-days', 'score-rfm');
  return { item: id, ...entry, at: Math.floor(noon(day) / 1000), unsure: false, inline: false, ...changes };
}

/** Reviews one item at noon of some days: `[day, grade]`. */
export function reviewed(days: readonly (readonly [number, 1 | 2 | 3 | 4])[], record: ReviewRecord = {}): ReviewRecord {
  return days.reduce<ReviewRecord>(
    (next, [day, deed]) =>
      withEvent(next, entryOf('rfm-three-days', 'score-rfm'), { at: noon(day), deed, percent: 100, seconds: 20 }).record,
    record,
  );
}

/** The one card there is on a day. */
export function cardOn(day: number, misses: readonly Miss[], record: ReviewRecord = {}): Card {
  const [card] = cardsOf(misses, record, noon(day), china);
  if (!card) throw new Error('no card');
  return card;
}

/** An attempt handed in at noon of a day, with scores by item. */
export function handedIn(day: number, scores: Record<string, number | null>, changes: Partial<Attempt> = {}): Attempt {
  const at = new Date(noon(day)).toISOString();
  const items = Object.keys(scores).map((id) => entryOf(id));
  return { ...begunAttempt({ items }), scores, updatedAt: at, submittedAt: at, ...changes };
}
