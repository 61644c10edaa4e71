import { expect, it } from 'vitest';
import { keyOf } from '../../src/search/names.ts';
import { otherNameOf } from '../../src/search/other-name.ts';
import { chineseBook, chineseData } from './word-book.ts';

const other = (name: string) => otherNameOf(chineseBook.find(keyOf(name)), chineseData);

it('of a title it is the first synonym', () => {
  expect(other('净推荐值')).toBe('NPS');
  expect(other('客户投诉')).toBe('投诉');
});

it('of a synonym, an everyday word or a name in the other language it is the title', () => {
  expect(other('NPS')).toBe('净推荐值');
  expect(other('客诉')).toBe('客户投诉');
  expect(other('churn rate')).toBe('客户流失率');
});

it('there is none for what is no name, has only one, or leads to a lesson', () => {
  expect(other('生气')).toBeUndefined();
  expect(other('扫帚')).toBeUndefined();
  expect(other('按忠诚度')).toBeUndefined();
});
