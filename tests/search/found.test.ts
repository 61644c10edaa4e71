import { describe, expect, it } from 'vitest';
import { foundOf, isOwnPath } from '../../src/search/found.ts';
import type { Fragment, SubResult } from '../../src/search/pagefind-api.ts';

const section = (title: string, score: number, excerpt = '', anchor: unknown = {}): SubResult => ({
  title,
  url: `/page/#${title}`,
  excerpt,
  weighted_locations: [{ balanced_score: score }],
  ...(anchor ? { anchor } : {}),
});
const fragment = (changes: Partial<Fragment> = {}): Fragment => ({
  url: '/page/',
  excerpt: 'a <mark>match</mark>',
  meta: { title: 'Page' },
  filters: { kind: ['lesson'], module: ['Module'] },
  sub_results: [],
  ...changes,
});

describe('a result', () => {
  it('has title, kind and module', () => {
    expect(foundOf(fragment())).toMatchObject({ url: '/page/', title: 'Page', kind: 'lesson', module: 'Module', sections: [] });
    expect(foundOf(fragment({ meta: {}, filters: { kind: ['other'] } }))).toMatchObject({
      title: '/page/',
      kind: undefined,
      module: undefined,
    });
  });

  it('names its three best sections in the order of the page', () => {
    const sub_results = [section('Page', 99, '', null), section('a', 1), section('b', 5), section('c', 9), section('d', 3)];
    expect(foundOf(fragment({ sub_results })).sections.map(({ title }) => title)).toEqual(['b', 'c', 'd']);
  });

  it('shows a passage with a match when the match in view was its title', () => {
    const sub_results = [
      section('a', 1, 'a. the <mark>match</mark> in a'),
      section('b', 5, 'b. the <mark>match</mark> in b'),
      section('c', 9, '<mark>c</mark>. no more'),
    ];
    expect(
      foundOf(fragment({ excerpt: '<mark>Page</mark>. Beginning', sub_results }))
        .excerpt.map(({ text }) => text)
        .join(''),
    ).toBe('the match in b');
    expect(
      foundOf(fragment({ excerpt: '<mark>Page</mark>. Beginning' }))
        .excerpt.map(({ text }) => text)
        .join(''),
    ).toBe('Beginning');
  });
});

it.each([
  ['/learn/', true],
  ['/glossary/#a', true],
  ['//evil.example/', false],
  ['/\\evil.example/', false],
  ['https://evil.example/', false],
  ['javascript:alert(1)', false],
])('%s is a path of this site: %s', (url, own) => {
  expect(isOwnPath(url)).toBe(own);
});
