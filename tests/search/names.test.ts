import { describe, expect, it } from 'vitest';
import { makeNameBook } from '../../src/search/names.ts';
import { cutQuery } from '../../src/search/units.ts';
import { chineseData } from './word-book.ts';

/** A site on which every other title has 客户 in it, as ours has. */
const kinds = ['新', '老', '大', '小', '直接', '间接', '内部', '外部', '政府', '企业', '个人', '关键'];
const pages = ['', ...kinds].map((kind) => ({ ...(chineseData.pages[0] as (typeof chineseData.pages)[number]), names: `${kind}客户` }));
const book = makeNameBook({
  ...chineseData,
  pages,
  everyday: [
    ['客人|买主', [0], ''],
    ['生客', [1], ''],
    ['行销', [], '营销'],
  ],
});

describe('a word says nothing about which page is wanted', () => {
  it('when every other title holds it', () => {
    expect(book.isCommon('客户')).toBe(true);
    expect(book.isCommon('老客户')).toBe(false);
  });

  it('when it is an everyday word for one that does', () => {
    expect(book.isCommon('客人')).toBe(true);
    expect(book.isCommon('生客')).toBe(false);
    expect(book.isCommon('行销')).toBe(false);
  });
});

it('such a word is looked for only where nothing else is asked', () => {
  expect(cutQuery('生客的客人', book).units.map(({ text }) => text)).toEqual(['生客']);
  expect(cutQuery('客人', book).units.map(({ text }) => text)).toEqual(['客人']);
});
