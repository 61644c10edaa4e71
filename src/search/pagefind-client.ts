/** Asks Pagefind, which the build has put under `/pagefind/`. Nothing is loaded before somebody is about to search. */
import { foundOf, isOwnPath } from './found.ts';
import { inOrder } from './order.ts';
import type { Pagefind, PagefindModule, Results } from './pagefind-api.ts';
import { normaliseQuery, type SearchRequest } from './request.ts';
import { type Find, SearchError } from './searcher.ts';

let loading: Promise<Pagefind> | undefined;
let tries = 0;

async function load(): Promise<Pagefind> {
  // A browser may remember that a module did not load; another address makes it ask again.
  const url = `/pagefind/pagefind.js${tries > 0 ? `?try=${tries}` : ''}`;
  tries += 1;
  const { createInstance } = (await import(/* @vite-ignore */ url)) as PagefindModule;
  // In words, so about three lines on a phone: a Chinese word has two characters, an English one five.
  const excerptLength = document.documentElement.lang === 'en' ? 22 : 36;
  const pagefind = createInstance({ excerptLength, excerptEllipsis: '…' });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}

/** Begins to load the search engine, so that it is there when the first word has been typed. */
export function startPagefind(): Promise<Pagefind> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Only a clear no counts: browsers say yes to any network, even one that leads nowhere. */
function isOffline(): boolean {
  return navigator.onLine === false;
}

/** The filters of a request as the pages carry them; a module is written there by its title. */
function filtersOf({ kind, module }: SearchRequest, modules: readonly { slug: string; title: string }[]): Record<string, string> {
  const title = modules.find((known) => known.slug === module)?.title;
  return { ...(kind !== '' && { kind }), ...(title !== undefined && { module: title }) };
}

function idsOf({ results }: Results): (id: string) => boolean {
  const ids = new Set(results.map((result) => result.id));
  return (id) => ids.has(id);
}

/** Searches with an engine; the modules give the titles that stand in the index. */
export function finder(modules: readonly { slug: string; title: string }[], engine: () => Promise<Pagefind> = startPagefind): Find {
  return async (request) => {
    const filters = filtersOf(request, modules);
    const query = normaliseQuery(request.query);
    const pagefind = await engine().catch(() => {
      throw new SearchError(isOffline() ? 'offline' : 'missing');
    });
    const [all, terms, named] = await Promise.all([
      pagefind.search(query, { filters }),
      pagefind.search(query, { filters: { ...filters, kind: 'term' } }),
      pagefind.search(null, { filters: { ...filters, name: query } }),
    ]);
    // Pagefind passes over parts of its index that it cannot load, and would say that there is nothing.
    if (all.unfilteredResultCount === 0 && isOffline()) throw new SearchError('offline');
    const ordered = inOrder(all.results, idsOf(named), request.kind === '' ? idsOf(terms) : () => false);
    return {
      count: ordered.length,
      hidden: all.unfilteredResultCount - ordered.length,
      countByKind: all.totalFilters.kind ?? {},
      load: async (from, to) => {
        const fragments = await Promise.all(ordered.slice(from, to).map((result) => result.data()));
        return fragments.filter((fragment) => isOwnPath(fragment.url)).map(foundOf);
      },
    };
  };
}
