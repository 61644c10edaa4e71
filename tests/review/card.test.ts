/** Cards: when an item is asked follows from what happened to it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChange, withEvent } from '../../src/progress/review-record.ts';
import { cardsOf, inCourse, intervalsOf } from '../../src/review/card.ts';
import { dayOf } from '../../src/review/day.ts';
import { entryOf } from '../assessment/builders.ts';
import { cardOn, china, dayNumber, missOn, noon, reviewed } from './builders.ts';

const item = entryOf('rfm-three-days', 'score-rfm');

describe('an item that was missed', () => {
  it('is due on the next day, and stays due', () => {
    expect(cardOn(0, [missOn(0)]).due).toBe(dayNumber(1));
    expect(cardOn(9, [missOn(0)])).toMatchObject({ due: dayNumber(1), state: 'due', reviews: 0 });
  });

  it('comes after an answer when the interval says so, and the intervals grow', () => {
    const first = cardOn(1, [missOn(0)]);
    const interval = intervalsOf(first, dayNumber(1))[3];
    const second = cardOn(1, [missOn(0)], reviewed([[1, 3]]));
    expect(second).toMatchObject({ due: dayNumber(1 + interval), reviews: 1, streak: 1 });
    const third = cardOn(
      1 + interval,
      [missOn(0)],
      reviewed([
        [1, 3],
        [1 + interval, 3],
      ]),
    );
    expect(third.due - dayNumber(1 + interval)).toBeGreaterThan(interval);
  });

  it('that is forgotten comes on the next day again', () => {
    expect(
      cardOn(
        30,
        [missOn(0)],
        reviewed([
          [1, 3],
          [5, 4],
          [30, 1],
        ]),
      ),
    ).toMatchObject({ due: dayNumber(31), streak: 0 });
  });

  it('missed three times on one day is missed once', () => {
    const twice = [missOn(0), missOn(0, { at: missOn(0).at + 60 }), missOn(0, { at: missOn(0).at + 90, unsure: true })];
    expect(cardOn(0, twice).memory).toEqual(cardOn(0, [missOn(0)]).memory);
  });

  it('missed elsewhere after a review comes on the next day', () => {
    const card = cardOn(3, [missOn(0), missOn(3)], reviewed([[1, 4]]));
    expect(card).toMatchObject({ due: dayNumber(4), streak: 0, reviews: 1 });
  });

  it('is known better by who was only unsure', () => {
    expect(cardOn(0, [missOn(0, { unsure: true })]).memory.stability).toBeGreaterThan(cardOn(0, [missOn(0)]).memory.stability);
  });
});

describe('a grade', () => {
  it('taken back leaves the card as it was', () => {
    const { record, at } = withEvent({}, item, { at: noon(1), deed: 4 });
    const { seed: _, last: __, times: ___, ...before } = cardOn(1, [missOn(0)]);
    expect(cardOn(1, [missOn(0)], withChange(record, item.id, at, 0))).toMatchObject(before);
  });

  it('chosen otherwise counts in place of the first', () => {
    const { record, at } = withEvent({}, item, { at: noon(1), deed: 3 });
    const intervals = intervalsOf(cardOn(1, [missOn(0)]), dayNumber(1));
    for (const grade of [1, 2, 3, 4] as const) {
      expect(cardOn(1, [missOn(0)], withChange(record, item.id, at, grade)).due).toBe(dayNumber(1) + intervals[grade]);
    }
  });
});

describe('a card', () => {
  it('that was set aside is asked no more, until it is taken in again or missed elsewhere', () => {
    const { record } = withEvent(reviewed([[1, 3]]), item, { at: noon(1), deed: 5 });
    const before = cardOn(1, [missOn(0)], reviewed([[1, 3]])).due;
    expect(cardOn(60, [missOn(0)], record).state).toBe('aside');
    const again = withEvent(record, item, { at: noon(9), deed: 6 }).record;
    expect(cardOn(9, [missOn(0)], again)).toMatchObject({ state: 'due', due: before });
    expect(cardOn(9, [missOn(0), missOn(9)], record)).toMatchObject({ state: 'due', due: dayNumber(10) });
  });

  it('whose item changed keeps its schedule, and knows the item as it was', () => {
    expect(cardOn(1, [missOn(0, { hash: 'before' })]).hash).toBe('before');
    expect(cardOn(1, [missOn(0, { hash: 'before' })], reviewed([[1, 3]])).hash).toBe(item.hash);
  });

  it('whose objective left the course is missing, and what happened to it is kept', () => {
    const [gone] = inCourse([cardOn(0, [missOn(0)])], new Set(['another']));
    expect(gone?.state).toBe('missing');
    expect(inCourse([cardOn(0, [missOn(0)])], new Set(['score-rfm']))[0]?.state).toBe('due');
  });

  it('is shown in another order each time', () => {
    const seeds = [cardOn(1, [missOn(0)]), cardOn(1, [missOn(0)], reviewed([[1, 3]])), cardOn(9, [missOn(0), missOn(9)])].map(
      (card) => card.seed,
    );
    expect(new Set(seeds).size).toBe(3);
  });
});

describe('a clock that was wrong', () => {
  it('a year ahead does not put the item off for a year once it is right', () => {
    const early = reviewed([[365, 3]]);
    const card = cardOn(2, [missOn(0)], early);
    expect(card.due - dayNumber(2)).toBeLessThan(20);
    const { record } = withEvent(early, item, { at: noon(2), deed: 1 });
    expect(cardOn(2, [missOn(0)], record).due).toBe(dayNumber(3));
  });

  it('never breaks anything: any days in any order give a card that is due some day', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.constantFrom(1, 2, 3, 4)), { maxLength: 8 });
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (given, day) => {
        const cards = cardsOf([missOn(0)], reviewed(given as [number, 1][]), noon(day), china);
        expect(cards).toHaveLength(1);
        for (const { due, memory } of cards) {
          expect(Number.isInteger(due)).toBe(true);
          expect(due).toBeLessThanOrEqual(dayOf(noon(day), china) + 400);
          expect(memory.stability).toBeGreaterThan(0);
        }
      }),
    );
  });
});
