import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyRequest,
  kinds,
  longestQuery,
  normaliseQuery,
  parseRequest,
  requestToSearch,
  type SearchRequest,
  withKind,
} from '../../src/search/request.ts';

const modules = ['classification', 'complaints'];

describe('the address says what is searched for', () => {
  it.each<[string, string, Partial<SearchRequest>]>([
    ['nothing', '', {}],
    ['a query', '?q=%E5%AE%A2%E6%88%B7', { query: '客户' }],
    ['a query with a plus', '?q=loyal+customer', { query: 'loyal customer' }],
    ['everything', '?q=a&kind=lesson&module=complaints', { query: 'a', kind: 'lesson', module: 'complaints' }],
    ['what the form sends', '?q=a&kind=&module=', { query: 'a' }],
    ['an unknown kind and module', '?q=a&kind=page&module=nope', { query: 'a' }],
    ['a name of every object', '?kind=constructor&module=__proto__', {}],
    ['a place', '?q=a&kind=place', { query: 'a', kind: 'place' }],
    ['a module that the kind has not', '?kind=term&module=complaints', { kind: 'term' }],
    ['broken escapes', '?q=%E5%AE', { query: '\uFFFD' }],
  ])('%s', (_, search, expected) => {
    expect(parseRequest(search, modules)).toEqual({ ...emptyRequest, ...expected });
  });

  it('a query too long is cut between characters', () => {
    expect(parseRequest(`?q=${encodeURIComponent('𠮷'.repeat(500))}`, modules).query).toBe('𠮷'.repeat(longestQuery));
  });

  it('says nothing when there is nothing to say', () => {
    expect(requestToSearch(emptyRequest)).toBe('');
    expect(requestToSearch({ ...emptyRequest, query: '  ' })).toBe('');
  });

  it('what is written is read again', () => {
    const request = fc.record({
      query: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((query) => query.trim() !== '' && query.isWellFormed()),
      kind: fc.constantFrom(...kinds, '' as const),
      module: fc.constantFrom(...modules, ''),
    });
    fc.assert(
      fc.property(request, (asked) => {
        const one = withKind(asked, asked.kind);
        expect(parseRequest(requestToSearch(one), modules)).toEqual(one);
      }),
    );
  });
});

it.each([
  ['ＲＦＭ　打分', 'rfm 打分'],
  ['  Loyal \n customer ', 'loyal customer'],
  ['客', '客'],
  ['𠮷😀', '𠮷😀'],
])('%s is asked for as %s', (typed, asked) => {
  expect(normaliseQuery(typed)).toBe(asked);
});
