import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCumulative, betaQuantile } from './beta.ts';

describe('the Beta distribution', () => {
  it.each([
    [0.3, 1, 1, 0.3],
    [0.5, 2, 2, 0.5],
    [0.5, 2, 1, 0.25],
    [0.2, 1, 3, 1 - 0.8 ** 3],
    [0.4, 2, 3, 0.5248],
    [0, 2, 2, 0],
    [1, 2, 2, 1],
  ])('lies at or below %d with a = %d, b = %d in %d of all cases', (x, a, b, probability) => {
    expect(betaCumulative(x, a, b)).toBeCloseTo(probability, 6);
  });

  it('agrees with the area under its density, summed in small steps', () => {
    const shape = fc.double({ min: 1, max: 9, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), shape, shape, (x, a, b) => {
        const steps = 4000;
        const middles = Array.from({ length: steps }, (_, index) => (index + 0.5) / steps);
        const area = (points: number[]) => points.reduce((sum, t) => sum + t ** (a - 1) * (1 - t) ** (b - 1), 0);
        const share = area(middles.map((t) => t * x)) * x;
        expect(betaCumulative(x, a, b)).toBeCloseTo(share / area(middles), 4);
      }),
      { numRuns: 50 },
    );
  });

  it('has quantiles that undo its cumulative probabilities', () => {
    const shape = fc.double({ min: 1, max: 12, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), shape, shape, (probability, a, b) => {
        expect(betaCumulative(betaQuantile(probability, a, b), a, b)).toBeCloseTo(probability, 6);
      }),
    );
  });
});
