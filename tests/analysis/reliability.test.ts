import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fQuantile } from '../../src/analysis/f-distribution.ts';
import {
  alphaInterval,
  cronbachAlpha,
  kuderRichardson20,
  reliability,
  standardErrorOfMeasurement,
} from '../../src/analysis/reliability.ts';
import { binaryMatrices, completeMatrices, gappyMatrices } from './arbitraries.ts';
import { plainAlpha } from './plain-statistics.ts';
import { attitude, wuensch } from './published-data.ts';

const codes = (matrix: Parameters<typeof reliability>[0]) => reliability(matrix).limits.map(({ code }) => code);

describe('KR-20 and alpha', () => {
  it('are what Wuensch’s table gives: 10/9 (1 − 2.18/5.84)', () => {
    const pq = 0.21 + 0.21 + 0.24 + 0.21 + 0.24 + 0.16 + 0.21 + 0.21 + 0.25 + 0.24;
    expect(pq).toBeCloseTo(2.18, 12);
    expect(kuderRichardson20(wuensch)).toBeCloseTo((10 / 9) * (1 - 2.18 / 5.84), 12);
    expect(cronbachAlpha(wuensch)).toBeCloseTo(0.6963470319634705, 12);
  });

  it('are what R’s psych package reports for the attitude data', () => {
    expect(cronbachAlpha(attitude)).toBeCloseTo(0.8431427695647598, 12);
    expect(cronbachAlpha(attitude)?.toFixed(2)).toBe('0.84');
  });

  it('are the same on 0/1 scores', () => {
    fc.assert(
      fc.property(binaryMatrices, (matrix) => {
        const [kr20, alpha] = [kuderRichardson20(matrix), cronbachAlpha(matrix)];
        if (kr20 === null) expect(alpha).toBeNull();
        else expect(alpha).toBeCloseTo(kr20, 9);
      }),
    );
  });

  it('agree with alpha from covariances, never exceed 1, and do not change with scale, place or order', () => {
    fc.assert(
      fc.property(completeMatrices, fc.double({ min: 0.1, max: 50, noNaN: true }), (matrix, factor) => {
        const alpha = cronbachAlpha(matrix);
        if (alpha === null) return;
        // Where totals hardly vary alpha is a large negative number, and only its first digits are stable.
        const near = 1e-6 * Math.max(1, Math.abs(alpha));
        expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
        expect(Math.abs(plainAlpha(matrix) - alpha)).toBeLessThan(near);
        const changed = [...matrix].reverse().map((row) => row.map((score) => score * factor + 3).reverse());
        expect(Math.abs((cronbachAlpha(changed) ?? Number.NaN) - alpha)).toBeLessThan(near);
      }),
    );
  });

  it('are 1 where all items say the same', () => {
    expect(
      cronbachAlpha([
        [1, 1, 1],
        [0, 0, 0],
        [1, 1, 1],
      ]),
    ).toBeCloseTo(1, 12);
  });
});

describe('the F distribution', () => {
  it('has the quantiles of printed tables', () => {
    expect(fQuantile(0.95, 4, 20)).toBeCloseTo(2.8661, 4);
    expect(fQuantile(0.975, 10, 20)).toBeCloseTo(2.7737, 4);
    expect(fQuantile(0.99, 5, 10)).toBeCloseTo(5.6363, 4);
    expect(fQuantile(0.95, 1, 1)).toBeCloseTo(161.4476, 3);
    expect(fQuantile(0.5, 2, 2)).toBeCloseTo(1, 12);
  });

  it('has the quantiles of SciPy', () => {
    expect(fQuantile(0.025, 9, 81)).toBeCloseTo(0.29242687272713735, 10);
    expect(fQuantile(0.975, 29, 174)).toBeCloseTo(1.6615384170288148, 10);
    expect(fQuantile(0.025, 299, 29601)).toBeCloseTo(0.8455015508016579, 8);
    expect(fQuantile(0.975, 299, 29601)).toBeCloseTo(1.1675549285282114, 8);
  });

  it('mirrors: F(p; a, b) = 1 / F(1 − p; b, a)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 2000 }), (a, b) => {
        expect(fQuantile(0.975, a, b) * fQuantile(0.025, b, a)).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('Feldt’s interval and the standard error', () => {
  it('are what SciPy’s F gives for Wuensch’s data and the attitude data', () => {
    const small = alphaInterval(0.6963470319634705, 10, 10);
    expect(small[0]).toBeCloseTo(0.30907043, 7);
    expect(small[1]).toBeCloseTo(0.91120371, 7);
    const large = alphaInterval(0.8431427695647598, 30, 7);
    expect(large.map((bound) => bound.toFixed(2))).toEqual(['0.74', '0.92']);
  });

  it('hold the value and narrow with more people', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 0.99, noNaN: true }),
        fc.integer({ min: 3, max: 100 }),
        fc.integer({ min: 2, max: 60 }),
        (alpha, people, items) => {
          const [lower, upper] = alphaInterval(alpha, people, items);
          const [nearer, closer] = alphaInterval(alpha, people * 4, items);
          expect(lower).toBeLessThan(alpha);
          expect(upper).toBeGreaterThan(alpha);
          expect(upper).toBeLessThan(1);
          expect(closer - nearer).toBeLessThan(upper - lower);
        },
      ),
    );
  });

  it('is s √(1 − r)', () => {
    // An IQ scale: s = 15, r = .91 gives 4.5 points.
    expect(standardErrorOfMeasurement(15, 0.91)).toBeCloseTo(4.5, 12);
    expect(standardErrorOfMeasurement(0.2, -0.4)).toBe(0.2);
  });
});

describe('the reliability of a group', () => {
  it('names KR-20 and says how rough it is', () => {
    const found = reliability(wuensch);
    expect(found).toMatchObject({ coefficient: 'kr20', people: 10, items: 10, worth: 'rough' });
    expect(found.limits).toContainEqual({ code: 'few-people', people: 10, better: 30 });
    expect(found.limits.map(({ code }) => code)).toContain('wide-interval');
    // Totals vary by 5.84 over n; as shares, over n − 1.
    expect(found.standardError).toBeCloseTo((Math.sqrt(58.4 / 9) / 10) * Math.sqrt(1 - 0.6963470319634705), 12);
  });

  it('names alpha for partial credit', () => {
    expect(reliability(attitude)).toMatchObject({ coefficient: 'alpha', people: 30, items: 7 });
    expect(codes(attitude)).toEqual(['few-items']);
  });

  it('is not to be read in a tiny group', () => {
    expect(
      reliability([
        [1, 1, 0],
        [0, 0, 0],
        [1, 0, 1],
      ]).worth,
    ).toBe('none');
    expect(
      codes([
        [1, 1, 0],
        [0, 0, 0],
        [1, 0, 1],
      ]),
    ).toContain('too-few-people');
  });

  it('does not exist where there is nothing to compute', () => {
    expect(reliability([])).toMatchObject({ value: null, interval: null, standardError: null, people: 0, worth: 'none' });
    expect(codes([[1, 0]])).toEqual(['nothing-to-compute']);
    expect(
      codes([
        [1, 0],
        [0, 1],
      ]),
    ).toEqual(['no-spread']);
  });

  it('leaves out whoever was not asked everything, and items nobody has a score on', () => {
    const whole = reliability(wuensch);
    const gappy = [...wuensch.map((row) => [...row, null]), [1, null, 0, 0, 0, 0, 0, 0, 0, 0, null]];
    expect(reliability(gappy).value).toBeCloseTo(whole.value ?? 0, 12);
    expect(reliability(gappy).limits).toContainEqual({ code: 'left-out', people: 1 });
  });

  it('never throws and never gives a figure that is none', () => {
    fc.assert(
      fc.property(gappyMatrices, (matrix) => {
        const { value, interval, standardError } = reliability(matrix);
        for (const figure of [value, standardError, ...(interval ?? [])]) {
          if (figure !== null) expect(Number.isFinite(figure)).toBe(true);
        }
        if (standardError !== null) expect(standardError).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
