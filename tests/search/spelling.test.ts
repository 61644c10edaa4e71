import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestWords, slipsBetween } from '../../src/search/spelling.ts';

describe('slips', () => {
  it.each([
    ['complaint', 'complant', 1],
    ['grading', 'grdaing', 1],
    ['matrix', 'matirx', 1],
    ['rate', 'rates', 1],
    ['same', 'same', 0],
    ['churn', 'learn', 3],
    ['', 'ab', 2],
  ])('%s and %s: %d', (one, other, slips) => {
    expect(slipsBetween(one, other, 3)).toBe(slips);
  });

  const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 });
  it('are the same both ways, and none only between equal words', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slipsBetween(one, other, 9)).toBe(slipsBetween(other, one, 9));
        expect(slipsBetween(one, other, 9) === 0).toBe(one === other);
      }),
    );
  });

  it('one change makes one slip at most, and a limit cuts off', () => {
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom(...'abcd'), (one, at, letter) => {
        expect(slipsBetween(one, one.slice(0, at) + letter + one.slice(at), 2)).toBeLessThanOrEqual(1);
        expect(slipsBetween(one, one.slice(0, at) + one.slice(at + 1), 2)).toBeLessThanOrEqual(1);
        expect(slipsBetween(one, `${one}zzzz`, 2)).toBe(3);
      }),
    );
  });
});

describe('the nearest known word', () => {
  const known = ['complaint', 'compliant', 'classification', 'churn', 'grading', 'trading', 'rate', 'action', 'passing', 'satisfaction'];
  it.each([
    ['complant', 'complaint'],
    ['clasification', 'classification'],
    ['chrun', 'churn'],
    ['grdaing', 'grading'],
    ['tradign', 'trading'],
    ['satisfactoin', 'satisfaction'],
    ['satisfacton', 'satisfaction'],
    ['satsifacton', 'satisfaction'],
    // Other words, not slips.
    ['vacation', undefined],
    ['parking', undefined],
    ['xylophone', undefined],
    ['rat', undefined],
  ])('%s: %s', (typed, expected) => {
    expect(nearestWords(typed, known)[0]).toBe(expected);
  });
});
