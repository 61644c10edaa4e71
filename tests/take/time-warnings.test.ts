import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesAndSeconds, minutesLeft, warningDue } from '../../src/take/time-warnings.ts';

const minute = 60_000;

/** Milliseconds left at each warning of an attempt that is looked at every so often. */
function warningsOf(allowed: number, step: number, from = allowed): number[] {
  const told: number[] = [];
  let before = Number.POSITIVE_INFINITY;
  for (let left = from; left > -step; left -= step) {
    const now = Math.max(0, left);
    if (warningDue(before, now, allowed)) told.push(now);
    before = now;
  }
  return told;
}

describe('warnings', () => {
  it('come at five minutes and at one', () => {
    expect(warningsOf(20 * minute, 1000)).toEqual([5 * minute, minute]);
  });

  it('come once when the page slept through one, and at once when it opens late', () => {
    expect(warningsOf(20 * minute, 7 * minute)).toEqual([]);
    expect(warningsOf(20 * minute, 6 * minute)).toEqual([2 * minute]);
    expect(warningsOf(20 * minute, 1000, 3 * minute)).toEqual([3 * minute, minute]);
  });

  it('are none that are as long as the whole time', () => {
    expect(warningsOf(5 * minute, 1000)).toEqual([minute]);
    expect(warningsOf(minute, 1000)).toEqual([]);
  });

  it('are two at most, however often one looks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 500, max: 600_000 }), (minutes, step) => {
        expect(warningsOf(minutes * minute, step).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('time in words', () => {
  it.each([
    [299_000, '4:59'],
    [61_000, '1:01'],
    [60_000, '1:00'],
    [500, '0:01'],
    [0, '0:00'],
  ])('%i ms is %s', (left, text) => {
    expect(minutesAndSeconds(left)).toBe(text);
  });

  it('counts a minute that is begun', () => {
    expect([600_000, 599_999, 540_001].map(minutesLeft)).toEqual([10, 10, 10]);
  });
});
