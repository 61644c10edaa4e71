/** The metrics one counts: retention, lifetime value, rates. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/metrics/figures.ts';
import { firstContactOf, firstContactProblem } from '../../src/metrics/first-contact.ts';
import { isEndless, lifetimeValueOf, marginMultiple, yearsShown } from '../../src/metrics/lifetime-value.ts';
import { partOfWhole, partProblem } from '../../src/metrics/part-of-whole.ts';
import { movementProblem, retentionOf } from '../../src/metrics/retention.ts';

const movement = fc
  .record({ opening: fc.integer({ min: 1, max: 5000 }), arrived: fc.nat({ max: 5000 }), months: fc.integer({ min: 1, max: 24 }) })
  .chain((known) => fc.integer({ min: 0, max: known.opening }).map((lost) => ({ ...known, lost })));

describe('retention', () => {
  it('is as lesson and sheet have it', () => {
    const result = retentionOf({ opening: 500, arrived: 70, lost: 50, months: 12 });
    expect(result).toMatchObject({ closing: 520, retention: 0.9, churn: 0.1, growth: 1.04, lifetime: 10, yearlyRetention: 0.9 });
    expect(retentionOf({ opening: 800, arrived: 120, lost: 80, months: 12 }).retention).toBe(0.9);
    expect(retentionOf({ opening: 200, arrived: 40, lost: 30, months: 12 }).retention).toBe(0.85);
  });

  it('of a month becomes that of a year by twelve months of the same, not by twelve times', () => {
    let left = 1000;
    for (let month = 0; month < 12; month += 1) left *= 0.98;
    const result = retentionOf({ opening: 100, arrived: 0, lost: 2, months: 1 });
    expect(result.yearlyRetention).toBeCloseTo(left / 1000);
    expect(result.multiplied).toBeCloseTo(0.24);
    expect(result.yearlyChurn).toBeLessThan(result.multiplied);
  });

  it('and churn make one over the start, and over no other base that differs from it', () => {
    fc.assert(
      fc.property(movement, (moved) => {
        const { retention, churn, closing, others, yearlyRetention, yearlyChurn } = retentionOf(moved);
        expect(retention + churn).toBeCloseTo(1, 12);
        expect(retention).toBeCloseTo((closing - moved.arrived) / moved.opening, 12);
        expect(yearlyRetention + yearlyChurn).toBeCloseTo(1, 12);
        expect(yearlyChurn).toBeGreaterThanOrEqual(0);
        expect(yearlyChurn).toBeLessThanOrEqual(1);
        for (const { over, rate } of others) {
          expect(rate).toBeCloseTo(moved.lost / over, 12);
          if (moved.lost > 0 && Math.abs(over - moved.opening) > 0.4) expect(Math.abs(retention + rate - 1)).toBeGreaterThan(1e-9);
        }
      }),
    );
  });

  it('knows nothing of a lifetime when nobody left, and nothing remains when all did', () => {
    expect(retentionOf({ opening: 10, arrived: 0, lost: 0, months: 1 })).toMatchObject({ lifetime: null, retention: 1, yearlyChurn: 0 });
    const none = retentionOf({ opening: 10, arrived: 0, lost: 10, months: 1 });
    expect(none).toMatchObject({ closing: 0, retention: 0, growth: 0, lifetime: 1 });
    expect(none.others.every(({ rate }) => Number.isFinite(rate))).toBe(true);
  });

  it('is refused where it would mean nothing', () => {
    const sound = { opening: 5, arrived: 0, lost: 5, months: 1 };
    expect(movementProblem(sound)).toBeNull();
    expect(movementProblem({ ...sound, opening: 0 })).toEqual({ field: 'opening', problem: 'noOpening' });
    expect(movementProblem({ ...sound, lost: 6 })).toEqual({ field: 'lost', problem: 'moreLost' });
    expect(movementProblem({ ...sound, months: 0 })).toEqual({ field: 'months', problem: 'noMonths' });
  });
});

describe('lifetime value', () => {
  it('has the margin multiples of Gupta and Lehmann’s table', () => {
    // Retention down, discount rate 10, 12, 14, 16 % across.
    const table: [number, number[]][] = [
      [0.6, [1.2, 1.15, 1.11, 1.07]],
      [0.7, [1.75, 1.67, 1.59, 1.52]],
      [0.8, [2.67, 2.5, 2.35, 2.22]],
      [0.9, [4.5, 4.09, 3.75, 3.46]],
    ];
    for (const [retention, multiples] of table)
      for (const [place, multiple] of multiples.entries()) expect(marginMultiple(retention, 0.1 + 0.02 * place)).toBeCloseTo(multiple, 2);
  });

  it('is what the years add up to', () => {
    const customer = fc.record({
      margin: fc.integer({ min: 1, max: 10_000 }),
      retention: fc.integer({ min: 0, max: 95 }).map((percent) => percent / 100),
      discount: fc.integer({ min: 0, max: 50 }).map((percent) => percent / 100),
      acquisition: fc.nat({ max: 5000 }),
    });
    fc.assert(
      fc.property(customer, (known) => {
        let sum = 0;
        for (let year = 1; year <= 2000; year += 1) sum += (known.margin * known.retention ** year) / (1 + known.discount) ** year;
        const result = lifetimeValueOf(known);
        expect(result.value).toBeCloseTo(sum, 5);
        expect(result.net).toBeCloseTo(sum - known.acquisition, 5);
        expect(result.years).toHaveLength(yearsShown);
        expect(result.years.at(-1)?.soFar).toBeLessThanOrEqual(result.value + 1e-6);
      }),
    );
  });

  it('gains more from five points where retention is high', () => {
    const gain = (retention: number) => lifetimeValueOf({ margin: 100, retention, discount: 0.1, acquisition: 0 }).fiveMore?.change ?? 0;
    expect(gain(0.8)).toBeCloseTo(0.275);
    expect(gain(0.9)).toBeGreaterThan(gain(0.8));
    expect(gain(0.8)).toBeGreaterThan(gain(0.5));
    expect(lifetimeValueOf({ margin: 100, retention: 0.95, discount: 0.1, acquisition: 0 }).fiveMore?.retention).toBe(1);
    expect(lifetimeValueOf({ margin: 100, retention: 0.96, discount: 0.1, acquisition: 0 }).fiveMore).toBeNull();
    expect(lifetimeValueOf({ margin: 100, retention: 0.95, discount: 0, acquisition: 0 }).fiveMore).toBeNull();
  });

  it('is endless only when nobody leaves and money keeps its worth', () => {
    expect(isEndless({ retention: 1, discount: 0 })).toBe(true);
    expect(isEndless({ retention: 1, discount: 0.01 })).toBe(false);
    expect(isEndless({ retention: 0.99, discount: 0 })).toBe(false);
  });
});

describe('a part of a whole', () => {
  it('has the interval that Newcombe (1998, table I) gives for the Wilson method, also for none', () => {
    const published: [number, number, number, number][] = [
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [part, whole, lower, upper] of published) {
      const { interval } = partOfWhole(part, whole);
      expect(interval[0]).toBeCloseTo(lower, 4);
      expect(interval[1]).toBeCloseTo(upper, 4);
    }
  });

  it('is refused where it would mean nothing', () => {
    expect(partProblem(0, 0)).toBe('noWhole');
    expect(partProblem(3, 2)).toBe('morePart');
    expect(partProblem(2, 2)).toBeNull();
  });

  it('solved at once shrinks by those who came back', () => {
    const { logged, checked } = firstContactOf({ part: 170, whole: 200, back: 14 });
    expect(logged.share).toBe(0.85);
    expect(checked.share).toBe(0.78);
    expect(firstContactProblem({ part: 3, whole: 4, back: 4 })).toEqual({ field: 'back', problem: 'moreBack' });
    expect(firstContactProblem({ part: 5, whole: 4, back: 0 })).toEqual({ field: 'part', problem: 'morePart' });
    expect(firstContactProblem({ part: 0, whole: 0, back: 0 })).toEqual({ field: 'whole', problem: 'noWhole' });
  });
});

describe('figures', () => {
  it('have signs where a score or a change needs them, and a true minus', () => {
    const { points, change, money, percent, decimal } = figuresOf('zh-Hans');
    expect([points(0.3), points(-0.184), points(0), points(0.0001)]).toEqual(['+30', '−18', '0', '0']);
    expect(points(0.29)).toBe('+29');
    expect([change(0.275), change(-0.1)]).toEqual(['+27.5%', '−10%']);
    expect([money(-1200.4), percent(0.8234), decimal(6.54321)]).toEqual(['−1,200', '82.3%', '6.54']);
  });
});
