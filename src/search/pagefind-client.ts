/** Loads what search needs: Pagefind, which the build has put under `/pagefind/`, and the names beside it. Nothing is loaded before somebody is about to search. */
import { sitePath } from '../course/base.ts';
import { type Locale, localePath } from '../course/locale.ts';
import { searchDataPath, typingDataPath } from './data-paths.ts';
import { makeFind } from './find.ts';
import type { Engine } from './library.ts';
import type { Pagefind, PagefindModule } from './pagefind-api.ts';
import { emptyRequest } from './request.ts';
import { parseSearchData, parseTypingData, type TypingData } from './search-data.ts';
import type { Find } from './searcher.ts';

let loading: Promise<Engine> | undefined;
let typing: Promise<TypingData> | undefined;
let tries = 0;

/** Asks the server whether the file is still the same: it belongs to the index that was made with it. */
async function fetchData<T>(path: string, parse: (value: unknown) => T | undefined): Promise<T> {
  const answer = await fetch(localePath(document.documentElement.lang as Locale, path), { cache: 'no-cache' });
  const data = answer.ok ? parse(await answer.json()) : undefined;
  if (data === undefined) throw new Error(`${answer.status} for ${path}`);
  return data;
}

async function loadPagefind(): Promise<Pagefind> {
  // A browser may remember that a module did not load; another address makes it ask again.
  const url = sitePath(`/pagefind/pagefind.js${tries > 0 ? `?try=${tries}` : ''}`);
  tries += 1;
  const { createInstance } = (await import(/* @vite-ignore */ url)) as PagefindModule;
  // Its worker would be a second copy of the same code; the answers take a few milliseconds without it.
  const pagefind = createInstance({ noWorker: true, baseUrl: sitePath('/') });
  await pagefind.init();
  return pagefind;
}

function loadTyping(): Promise<TypingData> {
  typing ??= fetchData(typingDataPath, parseTypingData);
  typing.catch(() => {
    typing = undefined;
  });
  return typing;
}

/** Begins to load the search engine, so that it is there when the first word has been typed. */
function startSearch(): Promise<Engine> {
  loading ??= Promise.all([loadPagefind(), fetchData(searchDataPath, parseSearchData)]).then(([pagefind, data]) => ({
    pagefind,
    data,
    loadTyping,
  }));
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Only a clear no counts: browsers say yes to any network, even one that leads nowhere. */
function isOffline(): boolean {
  return navigator.onLine === false;
}

let finding: Find | undefined;

/** Searches this page's locale. */
export const find: Find = async (request) => {
  finding ??= makeFind({ engine: startSearch, locale: document.documentElement.lang, isOffline });
  const start = performance.now();
  const hits = await finding(request);
  // `npm run bench` reads it; browsers show it in their timeline.
  performance.measure('zhike:search', { start });
  return hits;
};

/** Loads and prepares everything while somebody begins to type; what fails here is told by the first search. */
export function prepareSearch(): void {
  finding ??= makeFind({ engine: startSearch, locale: document.documentElement.lang, isOffline });
  finding(emptyRequest).catch(() => undefined);
}
