import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Pagefind, Result, Results } from '../../src/search/pagefind-api.ts';
import { finder } from '../../src/search/pagefind-client.ts';
import { emptyRequest } from '../../src/search/request.ts';

const result = (id: string): Result => ({
  id,
  data: async () => ({ url: id, excerpt: '', meta: { title: id }, filters: {}, sub_results: [] }),
});
const results = (...ids: string[]): Results => ({
  results: ids.map(result),
  unfilteredResultCount: 5,
  totalFilters: { kind: { lesson: 2 } },
});

/** An engine that knows three pages and two terms, one of them named `customer`. */
function engine(found: Partial<Record<'all' | 'terms' | 'named', Results>> = {}) {
  const search = vi.fn<Pagefind['search']>(async (query, { filters }) => {
    if (query === null) return found.named ?? results('/t2');
    return filters['kind'] === 'term' ? (found.terms ?? results('/t1', '/t2')) : (found.all ?? results('/t1', '/p1', '/t2', '/p2', '/p3'));
  });
  return { search, init: async () => {}, filters: async () => ({}), destroy: async () => {} };
}
const modules = [{ slug: 'classification', title: '客户分类' }];

afterEach(() => void vi.unstubAllGlobals());

describe('Pagefind is asked', () => {
  it('for the plain form of the query, and for a term of that name', async () => {
    const pagefind = engine();
    const hits = await finder(modules, async () => pagefind)({ ...emptyRequest, query: ' Ｃustomer ' });
    expect(pagefind.search.mock.calls).toEqual([
      ['customer', { filters: {} }],
      ['customer', { filters: { kind: 'term' } }],
      [null, { filters: { name: 'customer' } }],
    ]);
    expect(hits).toMatchObject({ count: 5, hidden: 0, countByKind: { lesson: 2 } });
    expect((await hits.load(0, 3)).map(({ url }) => url)).toEqual(['/t2', '/t1', '/p1']);
  });

  it('with the title of the module, which stands in the index', async () => {
    const pagefind = engine();
    await finder(modules, async () => pagefind)({ query: 'a', kind: 'lesson', module: 'classification' });
    expect(pagefind.search.mock.calls[0]).toEqual(['a', { filters: { kind: 'lesson', module: '客户分类' } }]);
  });

  it('and shows no link that leads elsewhere', async () => {
    const pagefind = engine({ all: results('https://evil.example/', '/p1') });
    const hits = await finder(modules, async () => pagefind)({ ...emptyRequest, query: 'a' });
    expect((await hits.load(0, 9)).map(({ url }) => url)).toEqual(['/p1']);
  });
});

describe('a failure', () => {
  const broken = () => Promise.reject(new Error('no engine'));
  const nothing: Results = { results: [], unfilteredResultCount: 0, totalFilters: {} };

  it.each([
    [true, 'missing'],
    [false, 'offline'],
  ])('with a network: %s, says %s', async (onLine, reason) => {
    vi.stubGlobal('navigator', { onLine });
    await expect(finder(modules, broken)({ ...emptyRequest, query: 'a' })).rejects.toMatchObject({ reason });
  });

  it('finding nothing without a network is a failure, not an answer', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const pagefind = engine({ all: nothing, terms: nothing, named: nothing });
    await expect(finder(modules, async () => pagefind)({ ...emptyRequest, query: 'a' })).rejects.toMatchObject({ reason: 'offline' });
    vi.stubGlobal('navigator', { onLine: true });
    await expect(finder(modules, async () => pagefind)({ ...emptyRequest, query: 'a' })).resolves.toMatchObject({ count: 0 });
  });
});
