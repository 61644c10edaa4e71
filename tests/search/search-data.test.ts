import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSearchData, parseTypingData } from '../../src/search/search-data.ts';
import { chineseData } from './word-book.ts';

it('data of this version is taken', () => {
  expect(parseSearchData(JSON.parse(JSON.stringify(chineseData)))).toEqual(chineseData);
  expect(parseTypingData({ version: 1, syllables: 'a啊', words: '', vocabulary: '' })).toBeDefined();
});

it.each([
  ['another version', { ...chineseData, version: 2 }],
  ['a page without names', { ...chineseData, pages: [{ kind: 0 }] }],
  ['everyday words in another form', { ...chineseData, everyday: [['a', 1, '']] }],
  ['sheets in another form', { ...chineseData, sheets: [[1, 5]] }],
  ['nothing', null],
])('%s is not', (_, data) => {
  expect(parseSearchData(data)).toBeUndefined();
});

it('anything else is refused without an error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseSearchData(value)).toBeUndefined();
      expect(parseTypingData(value)).toBeUndefined();
    }),
  );
});
