import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTyped, foldTyped } from '../../../src/interactions/cloze/typed-answer.ts';

describe('foldTyped', () => {
  it.each([
    ['width', 'ＲＦＭ', 'rfm'],
    ['half-width kana', 'ｸﾚｰﾑ', 'クレーム'],
    ['case', 'Customer', 'customer'],
    ['spaces between words', 'customer  value', 'customervalue'],
    ['full-width spaces around', '　忠诚客户　', '忠诚客户'],
    ['line breaks', '忠诚\n客户\t', '忠诚客户'],
    ['Chinese punctuation', '“忠诚客户”。', '忠诚客户'],
    ['Latin punctuation', 'price-sensitive!', 'pricesensitive'],
    ['apostrophes of both kinds', "customer’s / customer's", 'customerscustomers'],
    ['a ratio', '80／20', '8020'],
    ['nothing', '', ''],
    ['punctuation only', '……！？', ''],
  ])('folds away %s', (_, typed, folded) => {
    expect(foldTyped(typed)).toBe(folded);
  });

  it.each([
    ['other words', '忠诚客户', '忠诚顾客'],
    ['other digits', '80%', '20%'],
    ['the scripts, which delivery lists side by side', '价值', '價值'],
    ['accents', 'cafe', 'café'],
    ['symbols that carry meaning', 'A+', 'A'],
  ])('keeps apart %s', (_, one, other) => {
    expect(foldTyped(one)).not.toBe(foldTyped(other));
  });

  it('takes composed and decomposed letters for the same', () => {
    expect(foldTyped('cafe\u0301')).toBe(foldTyped('caf\u00e9'));
  });

  it('leaves no white space, punctuation or capitals of Latin letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(foldTyped(typed)).not.toMatch(/[\s\p{P}A-ZＡ-Ｚ]/u);
      }),
    );
  });
});

describe('encodeTyped', () => {
  it('carries words in plain ASCII, so that converting a page to Traditional leaves them alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(encodeTyped(typed)).toMatch(/^[\x21-\x7e]*$/);
        expect(decodeURIComponent(encodeTyped(typed))).toBe(foldTyped(typed));
      }),
    );
  });

  it('is equal for exactly the words that fold alike', () => {
    expect(encodeTyped(' ＲＦＭ。')).toBe(encodeTyped('rfm'));
    expect(encodeTyped('忠诚')).not.toBe(encodeTyped('忠誠'));
  });

  it('takes half a character, as a damaged text may hold it, without throwing', () => {
    expect(() => encodeTyped('\ud83d')).not.toThrow();
  });
});
