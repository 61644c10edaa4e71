import { expect, it } from 'vitest';
import { latinWords, wordForm } from '../../src/search/word-forms.ts';

it.each([
  ['complaints', 'complaint'],
  ['classified', 'classify'],
  ['companies', 'company'],
  ['personalised', 'personalized'],
  ['behaviour', 'behavior'],
  ['programme', 'program'],
  ['grades', 'grade'],
  ['losses', 'loss'],
  ['business', 'business'],
  ['status', 'status'],
  ['customer’s', 'customer'],
  ['handling', 'handled'],
])('%s and %s are compared as one', (one, other) => {
  expect(wordForm(one)).toBe(wordForm(other));
});

it.each([
  ['loyal', 'loyalty'],
  ['grade', 'trade'],
  ['4P', '4C'],
])('%s and %s are two', (one, other) => {
  expect(wordForm(one)).not.toBe(wordForm(other));
});

it.each([
  ['Net Promoter Score (NPS)', ['net', 'promoter', 'score', 'nps']],
  ['follow-up', ['follow', 'up']],
  ['80/20 rule', ['80/20', 'rule']],
  ['80-20', ['80-20']],
  ['客户 CRM', ['crm']],
  ['R&D', ['r&d']],
])('the words of %s', (text, words) => {
  expect(latinWords(text)).toEqual(words);
});
