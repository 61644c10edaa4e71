import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedChinese } from '../../src/search/chinese-slips.ts';
import { chineseBook } from './word-book.ts';

const sounds = ['类累雷', '诚程城', '诉素速', '率绿'];
const soundsAlike = (one: string, other: string) => sounds.some((same) => same.includes(one) && same.includes(other));
/** @param unknown characters that no word of the site explains */
const corrected = (query: string, unknown: string) =>
  correctedChinese(
    query,
    [...query].map((sign) => !unknown.includes(sign)),
    chineseBook,
    soundsAlike,
  );

describe('a character in a name', () => {
  it.each([
    ['that sounds right', '客户分累', '分累', '客户分类'],
    ['that sounds right, in a short name', '流失绿', '绿', '流失率'],
    ['that sounds right, with words of asking around it', '什么是忠程客户呢', '忠程', '什么是忠诚客户呢'],
    ['that only looks right', '客户投拆', '投拆', '客户投诉'],
  ])('%s is put right', (_, query, unknown, right) => {
    expect(corrected(query, unknown)).toBe(right);
  });

  it.each([
    ['in a word that the site has', '客户分累', ''],
    ['in a short name that it neither sounds nor looks like', '流失数', '数'],
    ['too many', '客户坟累', '坟累'],
    ['in a name of people’s own words, as 生气', '生器', '器'],
    ['that alone is left of a name with 客户', '客户甲乙', '甲乙'],
    ['that only asks, and does not sound alike', '客户说诉', '说'],
  ])('%s stays', (_, query, unknown) => {
    expect(corrected(query, unknown)).toBeUndefined();
  });
});

it('changes one character, one that no word explains, or nothing', () => {
  const signs = fc.constantFrom(...'客户分类累投诉素率流失绿忠诚程怎么');
  fc.assert(
    fc.property(fc.array(fc.tuple(signs, fc.boolean()), { maxLength: 12 }), (typed) => {
      const query = typed.map(([sign]) => sign).join('');
      const known = typed.map(([, isKnown]) => isKnown);
      const right = correctedChinese(query, known, chineseBook, soundsAlike);
      if (right === undefined) return;
      const changed = [...right].flatMap((sign, index) => (sign === query[index] ? [] : [index]));
      expect([...right]).toHaveLength(query.length);
      expect(changed).toHaveLength(1);
      expect(known[changed[0] ?? -1]).toBe(false);
    }),
  );
});
