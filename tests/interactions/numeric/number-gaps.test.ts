/** Numbers in the texts of an item, as they are printed and as they are read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillNumberGaps, numberGapsIn, printedNumber } from '../../../src/interactions/numeric/number-gaps.ts';
import { readNumber } from '../../../src/interactions/numeric/typed-number.ts';

describe('a printed number', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1860, '1,860'],
    [5000000, '5,000,000'],
    [16.7, '16.7'],
    [1234.125, '1,234.125'],
    [-5, '−5'],
    [-1200.5, '−1,200.5'],
  ])('%d is %s', (value, text) => {
    expect(printedNumber(value)).toBe(text);
  });

  it('reads as the number it is when a learner copies it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.constantFrom(1, 10, 100, 1000), (whole, part) => {
        const value = whole / part;
        expect(readNumber(printedNumber(value))).toBe(value);
      }),
    );
  });
});

describe('gaps', () => {
  const numbers: Record<string, number> = { records: 1860, 'test-accounts': 36 };
  const numberOf = (name: string) => (Object.hasOwn(numbers, name) ? numbers[name] : undefined);

  it('are filled with printed numbers, as often as they stand there', () => {
    expect(fillNumberGaps('{records}条，{test-accounts}条；{records}', numberOf)).toBe('1,860条，36条；1,860');
  });

  it('stay where there is no number for them', () => {
    expect(fillNumberGaps('{gone} {toString} {Records} {}', numberOf)).toBe('{gone} {toString} {Records} {}');
  });

  it('are found by name', () => {
    expect(numberGapsIn('{records} − {test-accounts} = {records} {X}')).toEqual(['records', 'test-accounts', 'records']);
  });

  it('leave any other text as it is', () => {
    const withoutGaps = fc.string().filter((text) => !text.includes('{'));
    fc.assert(
      fc.property(withoutGaps, (text) => {
        expect(fillNumberGaps(text, numberOf)).toBe(text);
      }),
    );
  });
});
