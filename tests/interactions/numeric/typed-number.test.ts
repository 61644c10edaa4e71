import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/interactions/numeric/typed-number.ts';

const fullWidth = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

describe('readNumber', () => {
  it.each([
    ['a whole number', '45000', 45_000],
    ['nought', '0', 0],
    ['a decimal', '12.5', 12.5],
    ['a decimal without its nought', '.5', 0.5],
    ['a decimal point without decimals', '5.', 5],
    ['leading noughts', '007', 7],
    ['spaces around', '  45  ', 45],
    ['a full-width space', '　45　', 45],
    ['full-width digits', '４５０００', 45_000],
    ['full-width digits, comma and point', '４５，０００．５', 45_000.5],
    ['thousands separators', '1,234,567', 1_234_567],
    ['Chinese commas as thousands separators', '1，234，567', 1_234_567],
    ['thousands separators and decimals', '1,234.50', 1234.5],
    ['a plus sign', '+5', 5],
    ['a hyphen as minus', '-5', -5],
    ['a full-width minus', '－５', -5],
    ['a true minus sign', '−5', -5],
    ['an en dash as minus', '–5', -5],
    ['an em dash as minus', '—5', -5],
    ['a percent sign', '12.5%', 12.5],
    ['a full-width percent sign', '１２．５％', 12.5],
    ['a currency before', '¥45,000', 45_000],
    ['a full-width currency before', '￥45000', 45_000],
    ['a currency code', 'CNY 45000', 45_000],
    ['a unit behind', '45 天', 45],
    ['a unit behind in English', '45 days', 45],
    ['words around', '大约 45 天左右', 45],
    ['a full stop behind', '45。', 45],
    ['ten thousands', '4.5万', 45_000],
    ['ten thousands with a space and a currency', '4.5 万元', 45_000],
    ['ten thousands in Traditional', '4.5萬', 45_000],
    ['negative ten thousands', '−3万', -30_000],
  ])('reads %s: %s', (_, typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it.each([
    ['4.5万', '万元', 4.5],
    ['4.5 萬元', '萬元', 4.5],
    ['4.5', '万元', 4.5],
    ['4.5万', '元', 45_000],
    ['4.5万元', '元', 45_000],
    ['20%', '%', 20],
    ['45 元', '元', 45],
  ])('reads %s in a field that counts in %s', (typed, unit, value) => {
    expect(readNumber(typed, unit)).toBe(value);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' 　\n'],
    ['words', '不知道'],
    ['a Chinese numeral', '四十五'],
    ['a sign alone', '-'],
    ['a point alone', '.'],
    ['ten thousand without a number', '万'],
    ['a range', '20-25'],
    ['a range with a dash', '20–25'],
    ['a range with a wave', '20～25'],
    ['a fraction', '1/2'],
    ['a sum', '20+25'],
    ['two numbers', '20 or 25'],
    ['two numbers with an ideographic comma', '20、25'],
    ['a list with commas that separate no thousands', '1,2'],
    ['thousands grouped wrongly', '1,23,456'],
    ['two points', '1.2.3'],
    ['a date', '2026-03-02'],
    ['an exponent', '1e3'],
    ['not a number', 'NaN'],
    ['infinity', 'Infinity'],
  ])('finds no single number in %s: %j', (_, typed) => {
    expect(readNumber(typed)).toBeNull();
  });

  it('reads whole numbers as any country writes them here, with separators, in full width, behind a currency', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const grouped = value.toLocaleString('en-GB');
        for (const typed of [String(value), grouped, fullWidth(grouped), `${grouped} 元`, `${grouped}%`]) {
          expect(readNumber(typed)).toBe(value);
        }
      }),
    );
  });

  it('reads decimals exactly as written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 999 }), (whole, thousandths) => {
        const written = `${whole}.${String(thousandths).padStart(3, '0')}`;
        expect(readNumber(written)).toBe(Number(written));
        expect(readNumber(fullWidth(written))).toBe(Number(written));
      }),
    );
  });

  it('gives a number or null for any text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (typed, unit) => {
        const value = readNumber(typed, unit);
        expect(value === null || (typeof value === 'number' && !Number.isNaN(value))).toBe(true);
      }),
    );
  });
});
