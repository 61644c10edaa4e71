import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTurn, pairedRatio, written } from './paired-ratio.ts';

it('is the middle of the pairs, whatever slowed both visits of one of them', () => {
  expect(pairedRatio([120, 1200, 110, 130, 100], [100, 1000, 100, 100, 100])).toEqual({ median: 1.2, low: 1.1, high: 1.2 });
});

it('keeps its order whatever is measured, and one pair is all three figures', () => {
  const times = fc.array(fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 })), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(times, (pairs) => {
      const { low, median, high } = pairedRatio(
        pairs.map(([ours]) => ours),
        pairs.map(([, theirs]) => theirs),
      );
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }),
  );
  expect(written(pairedRatio([3], [2]))).toBe('1.50 (1.50–1.50)');
});

it.each([
  [[], []],
  [[1, 2], [1]],
])('refuses what are no pairs: %j and %j', (ours, theirs) => {
  expect(() => pairedRatio(ours, theirs)).toThrow(RangeError);
});

it('lets the two pages begin in turn', async () => {
  const visits: string[] = [];
  for (const pair of [0, 1])
    await inTurn(
      pair,
      async () => void visits.push(`ours ${pair}`),
      async () => void visits.push(`theirs ${pair}`),
    );
  expect(visits).toEqual(['ours 0', 'theirs 0', 'theirs 1', 'ours 1']);
});
