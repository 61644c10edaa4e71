import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlation, hasSpread, mean, quantile, variance } from '../../src/analysis/moments.ts';
import { plainPointBiserial } from './plain-statistics.ts';

describe('moments', () => {
  it('agree with figures worked out by hand', () => {
    expect(mean([1, 2, 3, 4])).toBe(2.5);
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 12);
    expect(
      correlation([
        [1, 1],
        [2, 3],
        [3, 2],
      ]),
    ).toBeCloseTo(0.5, 12);
    expect(
      correlation([
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull();
  });

  it('take quantiles as spreadsheets do', () => {
    expect(quantile([15, 20, 35, 40, 50], 0.4)).toBeCloseTo(29, 12);
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
  });

  it('give the point-biserial correlation where one side is 0/1', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 20 })), { minLength: 3, maxLength: 40 }), (pairs) => {
        fc.pre(hasSpread(pairs.map(([x]) => x)) && hasSpread(pairs.map(([, y]) => y)));
        const expected = plainPointBiserial(
          pairs.map(([x]) => x),
          pairs.map(([, y]) => y),
        );
        expect(correlation(pairs)).toBeCloseTo(expected, 9);
      }),
    );
  });
});
