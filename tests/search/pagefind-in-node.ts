/** Opens a written search index in Node, with the very code that browsers load. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Locale, localePath } from '../../src/course/locale.ts';
import { searchDataPath, typingDataPath } from '../../src/search/data-paths.ts';
import { makeFind } from '../../src/search/find.ts';
import type { Engine } from '../../src/search/library.ts';
import type { Pagefind, PagefindModule } from '../../src/search/pagefind-api.ts';
import { parseSearchData, parseTypingData } from '../../src/search/search-data.ts';
import type { Find } from '../../src/search/searcher.ts';

/** Pagefind asks for its files and for `<html lang>`; here they come from a folder and from an argument. */
export async function openIndex(folder: string, locale: Locale): Promise<Pagefind> {
  Object.assign(globalThis, { document: { currentScript: null, querySelector: () => ({ getAttribute: () => locale }) } });
  // A module of its own for each index: the instances of one module share one WebAssembly, which is made for one language.
  const address = `${pathToFileURL(join(folder, 'pagefind.js')).href}?${locale}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  globalThis.fetch = async (file) => new Response(await readFile(join(folder, new URL(String(file)).pathname)));
  const pagefind = createInstance({ noWorker: true, basePath: 'http://index/' } as { noWorker: boolean });
  await pagefind.init();
  return pagefind;
}

/** Searches a built site in one locale, as its pages do. */
export async function openSite(folder: string, locale: Locale): Promise<Find> {
  const read = <T>(path: string, parse: (value: unknown) => T | undefined): T => {
    const data = parse(JSON.parse(readFileSync(join(folder, localePath(locale, path)), 'utf8')));
    if (data === undefined) throw new Error(`${path} is not what search expects`);
    return data;
  };
  const engine: Engine = {
    pagefind: await openIndex(join(folder, 'pagefind'), locale),
    data: read(searchDataPath, parseSearchData),
    loadTyping: async () => read(typingDataPath, parseTypingData),
  };
  return makeFind({ engine: async () => engine, locale, isOffline: () => false });
}
