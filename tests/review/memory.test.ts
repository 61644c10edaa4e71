/** The memory model is that of ts-fsrs: checked against the package's own scheduler. */
import fc from 'fast-check';
import { createEmptyCard, type Grade as FsrsGrade, fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Grade } from '../../src/progress/review-log.ts';
import { graded, intervalsAfter, longestInterval, type Memory, requestRetention } from '../../src/review/memory.ts';

const history = fc.array(fc.tuple(fc.constantFrom<Grade[]>(1, 2, 3, 4), fc.integer({ min: 1, max: 200 })), { minLength: 1, maxLength: 12 });
const dayLength = 86_400_000;

describe('memory of an item', () => {
  it('grows and fades as the package’s own scheduler says', () => {
    const scheduler = fsrs({ request_retention: requestRetention, maximum_interval: longestInterval, enable_short_term: false });
    fc.assert(
      fc.property(history, (steps) => {
        let card = createEmptyCard(new Date(0));
        let memory: Memory | undefined;
        let day = 0;
        for (const [index, [grade, after]] of steps.entries()) {
          const days = index === 0 ? 0 : after;
          day += days;
          card = scheduler.next(card, new Date(day * dayLength), grade as FsrsGrade).card;
          memory = graded(memory, days, grade);
          expect(memory.stability).toBeCloseTo(card.stability, 6);
          expect(memory.difficulty).toBeCloseTo(card.difficulty, 6);
        }
      }),
    );
  });

  it('gives longer intervals for better grades, whole days, at most a year or so, and always the same', () => {
    fc.assert(
      fc.property(history, fc.string(), (steps, seed) => {
        const memory = steps.reduce<Memory | undefined>((before, [grade, after]) => graded(before, before ? after : 0, grade), undefined);
        const intervals = intervalsAfter(memory, 10, seed);
        expect(intervalsAfter(memory, 10, seed)).toEqual(intervals);
        expect(intervals[1]).toBe(1);
        expect(intervals[2]).toBeGreaterThan(intervals[1]);
        expect(intervals[3]).toBeGreaterThan(intervals[2]);
        expect(intervals[4]).toBeGreaterThan(intervals[3]);
        for (const days of Object.values(intervals)) expect(Number.isInteger(days)).toBe(true);
        expect(intervals[4]).toBeLessThanOrEqual(longestInterval + 2);
      }),
    );
  });

  it('is spread by the seed: items missed together do not stay together', () => {
    const memory = graded(graded(graded(undefined, 0, 3), 3, 3), 12, 3);
    const days = Array.from({ length: 40 }, (_, seed) => intervalsAfter(memory, 40, `item-${seed}`)[3]);
    expect(new Set(days).size).toBeGreaterThan(3);
  });
});
