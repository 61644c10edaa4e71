import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationInterval, itemRestCorrelation, upperLowerIndex } from '../../src/analysis/discrimination.ts';
import { completeMatrices, gappyMatrices } from './arbitraries.ts';
import { plainItemRest } from './plain-statistics.ts';
import { attitude, wuensch } from './published-data.ts';

describe('item–rest correlation', () => {
  it('is what R’s psych package reports for the attitude data', () => {
    const found = [0, 1, 2, 3, 4, 5, 6].map((item) => Number(itemRestCorrelation(attitude, item)?.toFixed(2)));
    expect(found).toEqual([0.67, 0.74, 0.56, 0.71, 0.79, 0.27, 0.46]);
  });

  it('is what NumPy finds in Wuensch’s data', () => {
    const numpy = [0.705889, 0.705889, 0, 0.473589, 0.583874, 0.286147, -0.027445, 0.705889, -0.123613, 0.475867];
    for (const [item, expected] of numpy.entries()) expect(itemRestCorrelation(wuensch, item)).toBeCloseTo(expected, 6);
  });

  it('agrees with the correction formula on complete data', () => {
    fc.assert(
      fc.property(completeMatrices, (matrix) => {
        const found = itemRestCorrelation(matrix, 0);
        const expected = plainItemRest(matrix, 0);
        // The correction divides by the spread of the totals, which may be nothing though the rest varies.
        if (found !== null && Number.isFinite(expected)) expect(found).toBeCloseTo(expected, 6);
      }),
    );
  });

  it('stays within −1 and 1 and does not depend on the order of people or of the other items', () => {
    fc.assert(
      fc.property(gappyMatrices, (matrix) => {
        const found = itemRestCorrelation(matrix, 0);
        const turned = itemRestCorrelation(
          [...matrix].reverse().map(([first = null, ...rest]) => [first, ...rest.reverse()]),
          0,
        );
        if (found === null) expect(turned).toBeNull();
        else {
          expect(Math.abs(found)).toBeLessThanOrEqual(1);
          expect(turned).toBeCloseTo(found, 9);
        }
      }),
    );
  });

  it('does not exist where nothing varies', () => {
    expect(
      itemRestCorrelation(
        [
          [1, 1],
          [1, 0],
          [1, 1],
        ],
        0,
      ),
    ).toBeNull();
    expect(itemRestCorrelation([[1], [0]], 0)).toBeNull();
    expect(itemRestCorrelation([], 0)).toBeNull();
  });

  it('has Fisher’s interval', () => {
    // r = .5 with 28 pairs: artanh .5 = .5493, half width 1.96 / 5 = .392.
    const [lower, upper] = correlationInterval(0.5, 28) ?? [0, 0];
    expect(lower).toBeCloseTo(Math.tanh(0.5493061443 - 0.3919927969), 9);
    expect(upper).toBeCloseTo(Math.tanh(0.5493061443 + 0.3919927969), 9);
    expect(correlationInterval(0.5, 3)).toBeNull();
  });
});

describe('upper–lower index', () => {
  it('compares the best 27 % with the weakest', () => {
    // Ten people: three at each end. The best three (9, 9, 8) are all right in item 1; of the weakest, two (2, 2) are wrong,
    // and the third place is shared by four people with 7, of whom three are right.
    expect(upperLowerIndex(wuensch, 0)).toEqual({ index: expect.closeTo((3 - 0.75) / 3, 12), size: 3 });
  });

  it('is 1 where only the strong are right and −1 where only the weak are', () => {
    const strong = [
      [1, 1, 1],
      [1, 1, 1],
      [0, 0, 1],
      [0, 0, 0],
    ];
    expect(upperLowerIndex(strong, 0)?.index).toBe(1);
    const weak = [
      [0, 1, 1],
      [0, 1, 1],
      [1, 0, 0],
      [1, 0, 0],
    ];
    expect(upperLowerIndex(weak, 0)?.index).toBe(-1);
  });

  it('stays within −1 and 1, and does not change with the order of people', () => {
    fc.assert(
      fc.property(gappyMatrices, (matrix) => {
        const found = upperLowerIndex(matrix, 0);
        if (found === null) return;
        expect(Math.abs(found.index)).toBeLessThanOrEqual(1 + 1e-12);
        expect(upperLowerIndex([...matrix].reverse(), 0)?.index).toBeCloseTo(found.index, 9);
      }),
    );
  });

  it('is left out for fewer than four people', () => {
    expect(
      upperLowerIndex(
        [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
        0,
      ),
    ).toBeNull();
  });
});
