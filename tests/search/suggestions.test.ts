import { describe, expect, it } from 'vitest';
import type { NameBook } from '../../src/search/names.ts';
import { suggestionsFor } from '../../src/search/suggestions.ts';
import { cutQuery } from '../../src/search/units.ts';
import { chineseBook, englishBook } from './word-book.ts';

const suggest = (query: string, hasResults: boolean, book: NameBook = chineseBook) =>
  suggestionsFor(query, cutQuery(query, book), book, hasResults);

describe('a way on', () => {
  it('from a long question: its parts', () => {
    expect(suggest('流失率和忠诚客户', true)).toEqual(['流失率', '忠诚客户']);
  });
  it('from an everyday word in a question: also the name of the page it leads to', () => {
    expect(suggest('客户生气了', true)).toContain('投诉渠道、技巧与流程');
  });
  it('from a short word: longer names', () => {
    expect(suggest('投诉', true)).toEqual(['客户投诉', '投诉渠道、技巧与流程']);
  });
  it('from nothing found: near names', () => {
    expect(suggest('投诉箱', false)).toContain('客户投诉');
    expect(suggest('complayntz', false, englishBook)).toContain('complaint');
  });
  it('never the query itself, and never many', () => {
    for (const query of ['客户分类', '客户', 'x', '']) {
      expect(suggest(query, true)).not.toContain(query);
      expect(suggest(query, true).length).toBeLessThanOrEqual(4);
    }
  });
});
