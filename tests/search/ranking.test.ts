import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '../../src/search/likeness.ts';
import { keyOf } from '../../src/search/names.ts';
import { literalFirst, mergeRanked, type Ranked, rankPages, withoutTail, withSheets } from '../../src/search/ranking.ts';
import { cutQuery } from '../../src/search/units.ts';
import { chineseBook, chineseData } from './word-book.ts';

const pageOf = chineseData.pages.flatMap((page, index) => Array.from({ length: page.passages }, () => index));
const site = { book: chineseBook, pageOf };

/** Ranks with made-up hits of the text, for each unit passage to score. */
function rank(query: string, ...hits: Record<number, number>[]): Ranked[] {
  const cut = cutQuery(query, chineseBook);
  const maps = cut.units.map((_, index) => new Map(Object.entries(hits[index] ?? {}).map(([passage, score]) => [Number(passage), score])));
  return rankPages({ key: keyOf(query), cut, hits: maps, missing: [] }, site);
}
const pages = (ranked: readonly Ranked[]) => ranked.map(({ page }) => page);

describe('pages are ranked', () => {
  it('a name typed exactly comes first', () => {
    expect(pages(rank('流失率', { 7: 20, 8: 15, 1: 3 }))[0]).toBe(1);
  });

  it('by the name left when the words of asking are gone', () => {
    expect(pages(rank('为什么要做客户分类', { 5: 9 })).slice(0, 2)).toEqual([0, 5]);
  });

  it('an everyday word leads to its pages', () => {
    expect(pages(rank('客户生气了', {}, {}))[0]).toBe(6);
  });

  it('a name leads also to the lesson that teaches it', () => {
    expect(pages(rank('差评'))).toEqual(expect.arrayContaining([2, 6]));
  });

  it('both things asked for are found', () => {
    expect(pages(rank('流失率和忠诚客户', {}, {})).slice(0, 3)).toEqual(expect.arrayContaining([1, 3]));
  });

  it('without any name, by the text', () => {
    expect(pages(rank('扫帚', { 9: 5, 5: 2 }))).toEqual([6, 5]);
    expect(pages(rank('扫帚', {}))).toEqual([]);
  });

  it('the best passage of a page stands first', () => {
    expect(rank('扫帚', { 7: 1, 8: 5, 9: 3 })[0]?.passages.map(({ passage }) => passage)).toEqual([8, 9, 7]);
  });
});

it('pages that hold the words as typed move up, and their passage with them', () => {
  const ranked = rank('扫帚', { 5: 5, 7: 3, 8: 1 });
  expect(pages(ranked)).toEqual([5, 6]);
  const [first] = literalFirst(ranked, new Set([8]));
  expect(first?.page).toBe(6);
  expect(first?.passages[0]?.passage).toBe(8);
});

describe('a sheet', () => {
  const scored = (page: number, score: number): Ranked => ({ page, score, byName: 0, passages: [] });

  it('follows the best of its lessons', () => {
    expect(pages(withSheets([scored(1, 1), scored(2, 0.9), scored(3, 0.5)], [[9, [2, 3]]]))).toEqual([1, 2, 9, 3]);
  });

  it('keeps its own place when that is better', () => {
    const ranked = withSheets([scored(9, 2), scored(2, 1)], [[9, [2]]]);
    expect(ranked).toEqual([scored(9, 2), scored(2, 1)]);
  });

  it('is not named when no lesson of its own is', () => {
    expect(pages(withSheets([scored(1, 1)], [[9, [2]]]))).toEqual([1]);
  });
});

it('of several readings a page’s best place counts', () => {
  const one = (page: number, score: number): Ranked => ({ page, score, byName: 0, passages: [] });
  const merged = mergeRanked([
    { weight: 1, ranked: [one(1, 0.5), one(2, 0.4)] },
    { weight: 0.5, ranked: [one(2, 1.2), one(3, 0.2)] },
  ]);
  expect(pages(merged)).toEqual([2, 1, 3]);
  expect(pages(withoutTail(merged, 0.5))).toEqual([2, 1]);
  expect(withoutTail([])).toEqual([]);
});

it('likeness lies between nothing and one, the same both ways', () => {
  const key = fc.string({ unit: fc.constantFrom(...'客户分类级ab '), maxLength: 8 });
  fc.assert(
    fc.property(key, key, (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
      expect(likeness(one, other)).toBeLessThanOrEqual(1);
    }),
  );
  expect(likeness('客户分类', '客户分类')).toBe(1);
});
