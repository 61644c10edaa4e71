import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePinyinReader, parseSyllables, pinyinLetters } from '../../src/search/pinyin.ts';

const syllables = parseSyllables(
  'ke客课hu户fen分lei类ji级liu流shi失lv率略lve略zhong忠cheng诚tou投su诉wei为shen什me么yao要chang长zhang长qu渠dao道',
);
const reader = makePinyinReader(
  ['客户分类', '客户分级', '客户', '流失率', '忠诚', '投诉', '投诉渠道', '为什么', '要', '分类', '长', '客'],
  syllables,
);

describe('letters', () => {
  it.each([
    ['kè hù', ['ke', 'hu']],
    ['ke4hu4', ['ke', 'hu']],
    ['liúshīlǜ', ['liushilv']],
    ["xi'an", ['xi', 'an']],
    ['CRM系统', undefined],
    ['80/20', undefined],
    ['', undefined],
  ])('%s', (query, letters) => {
    expect(pinyinLetters(query)).toEqual(letters);
  });
});

describe('pinyin stands for', () => {
  it.each([
    ['kehufenlei', '客户分类', true],
    ['ke hu fen lei', '客户分类', true],
    ['kè hù fēn jí', '客户分级', true],
    ['liushilv', '流失率', true],
    ['liushilu', '流失率', true],
    ['zhongcheng kehu', '忠诚客户', true],
    ['weishenme yao fenlei', '为什么要分类', true],
    ['khfl', '客户分类', false],
    ['zc', '忠诚', false],
    ['zhch', '忠诚', false],
    ['khfenlei', '客户分类', false],
    ['kh tousu', '客户投诉', false],
    ['kehufenl', '客户分类', false],
    ['zhang', '长', true],
  ])('%s: %s', (query, word, isWhole) => {
    const read = reader.read(query);
    expect(read.words[0]).toBe(word);
    expect(read.isWhole).toBe(isWhole);
  });

  it.each(['churn', 'xyz', 'complaint', 'k', '', '客户', 'NPS 42'])('%s: nothing', (query) => {
    expect(reader.read(query).words).toEqual([]);
  });

  it('all words that sound alike, the important first, no more than three', () => {
    const alike = makePinyinReader(['客', '课', '课课', '克'], parseSyllables('ke客课克'));
    expect(alike.read('ke').words).toEqual(['客', '课', '克']);
  });

  it('never throws, and gives only words made of those it knows', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (query) => {
        for (const word of reader.read(query).words) expect([...word].every((character) => syllables.has(character))).toBe(true);
      }),
    );
  });

  it('reads every word it knows from its own spelling', () => {
    const names = ['客户分类', '流失率', '忠诚', '投诉渠道'];
    for (const name of names)
      expect(reader.read([...name].map((character) => syllables.get(character)?.[0]).join('')).words).toContain(name);
  });
});
