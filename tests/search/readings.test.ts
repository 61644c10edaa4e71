import { describe, expect, it } from 'vitest';
import { isPlain, makeTyping, readingsOf } from '../../src/search/readings.ts';
import { chineseBook, englishBook } from './word-book.ts';

const syllables = 'ke客hu户fen分lei类liu流shi失lv率tou投su诉gai该cheng诚zhong忠';
const chinese = makeTyping({ version: 1, syllables, words: '应该|公司', vocabulary: 'turbo' }, chineseBook);
const english = makeTyping({ version: 1, syllables, words: '', vocabulary: 'warranty handle refund customer' }, englishBook);
const texts = (query: string, isChinese: boolean) => readingsOf(query, isChinese ? chinese : english, isChinese).map(({ text }) => text);

describe('Latin letters on a Chinese page', () => {
  it.each([
    ['tousu', ['投诉']],
    ['liushilv', ['流失率']],
    ['chrun rate', ['churn rate', 'chrun rate']],
    ['turbo', ['turbo']],
    ['qqqq', ['qqqq']],
  ])('%s', (query, readings) => {
    expect(texts(query, true)).toEqual(readings);
  });
});

describe('Latin letters on an English page', () => {
  it.each([
    ['complant', ['complaint', 'complant']],
    ['waranty', ['warranty', 'waranty']],
    ['refunds', ['refunds']],
    ['kehufenlei', ['客户分类']],
    ['zzzzzz', ['zzzzzz']],
  ])('%s', (query, readings) => {
    expect(texts(query, false)).toEqual(readings);
  });
});

it.each([
  ['客户分类', true],
  ['nps', true],
  ['nps怎么算', true],
  ['80%', true],
  ['tousu', false],
  ['crm系统', false],
])('%s needs no second look: %s', (query, plain) => {
  expect(isPlain(query, chineseBook)).toBe(plain);
});
