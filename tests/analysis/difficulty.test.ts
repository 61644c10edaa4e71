import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difficulty, shareInterval } from '../../src/analysis/difficulty.ts';
import { wuensch } from './published-data.ts';

describe('difficulty', () => {
  it('is p as published', () => {
    const p = (wuensch[0] ?? []).map((_, item) => difficulty(wuensch.map((row) => row[item] ?? null)));
    expect(p).toEqual([0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6]);
  });

  it('does not count who was not asked', () => {
    expect(difficulty([1, null, 0.5, null])).toBe(0.75);
    expect(difficulty([null])).toBeNull();
    expect(difficulty([])).toBeNull();
  });

  it('has the interval that Newcombe (1998, table I) gives for the Wilson method', () => {
    const published: [number, number, number, number][] = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [right, people, lower, upper] of published) {
      const interval = shareInterval(right / people, people);
      expect(interval[0]).toBeCloseTo(lower, 4);
      expect(interval[1]).toBeCloseTo(upper, 4);
    }
  });

  it('has an interval around it, within 0 and 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 500 }), (share, people) => {
        const [lower, upper] = shareInterval(share, people);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(share + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(share - 1e-12);
      }),
    );
  });
});
