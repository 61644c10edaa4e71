/** What is asked today and in what order, and what the coming days bring. */
import { shuffle } from '../interactions/shuffle.ts';
import type { Card } from './card.ts';

/** Most items of one round; whoever has more due begins another. A convention of ours: about a quarter of an hour. */
export const roundLength = 20;

/** Cards to ask on a day. What waits longest comes first; of one day mixed, so that one lesson's items do not stand together. */
export function dueOn(cards: readonly Card[], day: number): Card[] {
  const due = cards.filter((card) => card.state === 'due' && card.due <= day).sort((a, b) => (a.item < b.item ? -1 : 1));
  return shuffle(due, String(day)).sort((a, b) => a.due - b.due);
}

export interface DayCount {
  day: number;
  count: number;
}

/** How many items come due on each day from today on; what is overdue counts for today. */
export function forecast(cards: readonly Card[], today: number, days: number): DayCount[] {
  const counts = Array.from({ length: days }, (_, index) => ({ day: today + index, count: 0 }));
  for (const card of cards) {
    const entry = card.state === 'due' ? counts[Math.max(0, card.due - today)] : undefined;
    if (entry) entry.count += 1;
  }
  return counts;
}

/** The next day after today on which something is due; undefined if there is none. */
export function nextDue(cards: readonly Card[], today: number): DayCount | undefined {
  const later = cards.filter((card) => card.state === 'due' && card.due > today).map((card) => card.due);
  if (later.length === 0) return undefined;
  const day = Math.min(...later);
  return { day, count: later.filter((due) => due === day).length };
}
