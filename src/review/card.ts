/** Cards: items that come back. Everything about a card follows from what happened to its item. */
import { type Grade, isGrade, type ReviewEvent } from '../progress/review-log.ts';
import { eventsOf, type ReviewRecord } from '../progress/review-record.ts';
import { dayOf, type Zone } from './day.ts';
import { graded, intervalsAfter, type Memory } from './memory.ts';
import type { Miss } from './misses.ts';

/** `aside`: the learner knows it and wants it no more. `missing`: it was not found in the course. */
export type CardState = 'due' | 'aside' | 'missing';

export interface Card {
  item: string;
  objective: string;
  difficulty: 1 | 2 | 3;
  /** Of the item when it was last answered. */
  hash: string;
  state: CardState;
  /** Day on which it is to be asked (see `day.ts`). */
  due: number;
  memory: Memory;
  /** Day of the last grade. */
  gradedOn: number;
  /** Seconds since 1970 of whatever happened last. */
  last: number;
  /** Grades in review, without those taken back. */
  reviews: number;
  /** How often it was met: misses and what was done in review, also what was taken back. */
  times: number;
  /** Reviews in a row, up to the last, in which it was known. */
  streak: number;
  /** Where it was met: decides only which file is looked into first. */
  inline: boolean;
  /** Changes with everything that happens to it; gives order and fuzz. */
  seed: string;
}

type Happening = { at: number; miss: Miss } | { at: number; event: ReviewEvent };

/** What happened to an item, oldest first; of the misses of one day the first, the others are the same forgetting. */
function happeningsOf(misses: readonly Miss[], events: readonly ReviewEvent[], zone: Zone): Happening[] {
  const firstOfDay = new Map<number, Miss>();
  const worth = (miss: Miss) => miss.at + (miss.unsure ? 0.5 : 0);
  for (const miss of misses) {
    const day = dayOf(miss.at * 1000, zone);
    const known = firstOfDay.get(day);
    if (!known || worth(miss) < worth(known)) firstOfDay.set(day, miss);
  }
  return [...[...firstOfDay.values()].map((miss) => ({ at: miss.at, miss })), ...events.map((event) => ({ at: event.at, event }))].sort(
    (a, b) => a.at - b.at || ('miss' in a ? -1 : 1),
  );
}

/**
 * One card, from what happened to its item.
 *
 * A miss counts like “again”, an unsure answer like “hard”; after either it is asked on the next day, also when it had been set
 * aside. Days in the future, as a clock once set wrong has left them, count as today.
 * @returns undefined when everything that happened was taken back
 */
function cardOf(item: string, misses: readonly Miss[], record: ReviewRecord, today: number, zone: Zone): Card | undefined {
  const events = eventsOf(record, item);
  const happenings = happeningsOf(misses, events, zone);
  const about = (Object.hasOwn(record, item) ? record[item] : undefined) ?? misses[0];
  if (!about) return undefined;
  let memory: Memory | undefined;
  let state: CardState = 'due';
  let due = today;
  let gradedOn = today;
  let reviews = 0;
  let streak = 0;
  let { hash } = about;
  const grade = (given: Grade, day: number, interval: (days: number) => number) => {
    const days = memory ? day - gradedOn : 0;
    due = day + interval(days);
    memory = graded(memory, days, given);
    gradedOn = day;
    state = 'due';
  };
  for (const happening of happenings) {
    const day = Math.min(today, dayOf(happening.at * 1000, zone));
    if ('miss' in happening) {
      grade(happening.miss.unsure ? 2 : 1, day, () => 1);
      hash = happening.miss.hash;
      streak = 0;
      continue;
    }
    const { deed } = happening.event;
    if (isGrade(deed)) {
      const before = memory;
      grade(deed, day, (days) => intervalsAfter(before, days, `${item}/${reviews}`)[deed]);
      hash = (Object.hasOwn(record, item) ? record[item] : undefined)?.hash ?? hash;
      reviews += 1;
      streak = deed === 1 ? 0 : streak + 1;
    } else if (deed !== 0) state = deed === 5 ? 'aside' : deed === 7 ? 'missing' : 'due';
  }
  if (!memory) return undefined;
  return {
    item,
    objective: about.objective,
    difficulty: about.difficulty,
    hash,
    state,
    due,
    memory,
    gradedOn,
    last: happenings.at(-1)?.at ?? 0,
    reviews,
    times: misses.length + events.length,
    streak,
    inline: misses.some((miss) => miss.inline),
    seed: `${item}/${misses.length}/${events.length}`,
  };
}

/**
 * Every card there is.
 * @param now milliseconds since 1970
 */
export function cardsOf(misses: readonly Miss[], record: ReviewRecord, now: number, zone: Zone): Card[] {
  const byItem = new Map<string, Miss[]>(Object.keys(record).map((item) => [item, []]));
  for (const miss of misses) byItem.set(miss.item, [...(byItem.get(miss.item) ?? []), miss]);
  const today = dayOf(now, zone);
  return [...byItem].flatMap(([item, own]) => cardOf(item, own, record, today, zone) ?? []);
}

/** Days until the next time, for each grade that could be given today. */
export function intervalsOf(card: Card, today: number): Record<Grade, number> {
  return intervalsAfter(card.memory, today - card.gradedOn, `${card.item}/${card.reviews}`);
}

/** Cards whose objective has left the course are missing with it. */
export function inCourse(cards: readonly Card[], objectives: ReadonlySet<string>): Card[] {
  return cards.map((card) => (card.state === 'due' && !objectives.has(card.objective) ? { ...card, state: 'missing' } : card));
}
