/** Formulas of authors: what they come to, what cannot be read, and that nothing else can happen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Formula, holds, namesIn, readCondition, readFormula, workOut } from '../../../src/build/numbers/formula.ts';

const valuesByName: Record<string, number> = { records: 1860, repeats: 274, 'test-accounts': 36, none: 0 };
const numberOf = (name: string) => valuesByName[name] ?? Number.NaN;

function result(text: string, exact = false): number | string {
  const read = readFormula(text);
  return read.ok ? workOut(read.value, numberOf, exact) : read.problem;
}

function isHeld(text: string): boolean | string {
  const read = readCondition(text);
  return read.ok ? holds(read.value, numberOf) : read.problem;
}

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 3', 2],
    ['-2 * -3', 6],
    ['2 - -3', 5],
    ['.5', '“.5” is no part of a formula; expected + - * / ( ) round min max, numbers, names'],
    ['records - repeats - test-accounts', 1550],
    ['records-repeats', Number.NaN],
    ['round((repeats + test-accounts) / records * 100, 1)', 16.7],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.005, 2)', 1.01],
    ['round(0.285 * 100)', 29],
    ['min(3, 1, 2)', 1],
    ['max(3, 1 + 3)', 4],
    ['1 / none', Number.POSITIVE_INFINITY],
    ['none / none', Number.NaN],
  ])('%s comes to %s', (text, expected) => {
    expect(result(text)).toEqual(expected);
  });

  it('can be worked out without its rounding', () => {
    expect(result('round(10 / 4) + round(1.26, 1)', true)).toBeCloseTo(3.76, 12);
    expect(result('min(round(1.5), 9)', true)).toBe(1.5);
  });

  it.each([
    ['', 'it is empty'],
    ['1 +', 'it ends too early; expected a number, a name or “(”'],
    ['1 2', '“2” stands where it cannot; expected + - * / or the end'],
    ['(1 + 2', 'it ends too early; expected “)”'],
    ['* 2', '“*” stands where it cannot; expected a number, a name or “(”'],
    ['2 ** 3', '“*” stands where it cannot; expected a number, a name or “(”'],
    ['round 2', '“2” stands where it cannot; expected “(”'],
    ['min(1)', 'min has 1 in its brackets; expected 2 to 9'],
    ['round(1, 2, 3)', 'round has 3 in its brackets; expected 1 to 2'],
    ['round(1, records)', 'round takes 0, 1, 2 or 3 decimals'],
    ['constructor(1)', '“(” stands where it cannot; expected + - * / or the end'],
    ['records % 2', '“% 2” is no part of a formula; expected + - * / ( ) round min max, numbers, names'],
    ['1 < 2', '“<” stands where it cannot; expected + - * / or the end'],
    ['('.repeat(300), 'it has 300 characters; expected at most 200'],
  ])('%s cannot be read', (text, problem) => {
    expect(readFormula(text)).toEqual({ ok: false, problem });
  });
});

describe('a condition', () => {
  it.each([
    ['repeats < records', true],
    ['none < repeats < records', true],
    ['none < records < repeats', false],
    ['0.1 + 0.2 = 0.3', true],
    ['0.1 + 0.2 > 0.3', false],
    ['0.1 + 0.2 <= 0.3', true],
    ['records / 2 != round(records / 2)', false],
    ['1 / none = 1', false],
    ['none / none != 1', false],
    ['records', 'it compares nothing; expected < <= > >= = or !='],
    ['records => 1', '“>” stands where it cannot; expected a number, a name or “(”'],
  ])('%s: %s', (text, expected) => {
    expect(isHeld(text)).toEqual(expected);
  });
});

/** Formulas as trees, with what JavaScript itself makes of them. */
const formulas = fc.letrec<{ tree: { text: string; value: number } }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.integer({ min: 0, max: 999 }).map((value) => ({ text: String(value), value })),
    fc.constantFrom('records', 'repeats', 'test-accounts').map((text) => ({ text, value: numberOf(text) })),
    fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([left, sign, right]) => ({
      text: `(${left.text} ${sign} ${right.text})`,
      value: sign === '+' ? left.value + right.value : sign === '-' ? left.value - right.value : left.value * right.value,
    })),
    fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => ({
      text: `max(${left.text}, -${right.text})`,
      value: Math.max(left.value, -right.value),
    })),
  ),
})).tree;

describe('whatever is written', () => {
  it('a formula comes to what its tree comes to, with any spaces', () => {
    fc.assert(
      fc.property(
        formulas.filter(({ text }) => text.length <= 100),
        fc.boolean(),
        ({ text, value }, wide) => {
          expect(result(wide ? text.replace(/[(),]/g, ' $& ') : text)).toBe(value);
        },
      ),
    );
  });

  it('it is read or told, never thrown, and what is read can be worked out', () => {
    const signs = fc.constantFrom('records', 'round', 'min', '1', '2.5', '+', '-', '*', '/', '(', ')', ',', ' ', '<', '=', '!=');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(signs, { maxLength: 30 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const formula = readFormula(text);
          if (formula.ok) expect(typeof workOut(formula.value, numberOf)).toBe('number');
          else expect(formula.problem).not.toBe('');
          const condition = readCondition(text);
          if (condition.ok) expect(typeof holds(condition.value, numberOf)).toBe('boolean');
        },
      ),
    );
  });

  it('all its names are told', () => {
    const read = readFormula('max(records, -(repeats / test-accounts)) + records') as { ok: true; value: Formula };
    expect(namesIn(read.value)).toEqual(['records', 'repeats', 'test-accounts', 'records']);
  });
});
