/** Opens a written search index in Node, with the very code that browsers load. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locale } from '../../src/course/locale.ts';
import type { Pagefind, PagefindModule } from '../../src/search/pagefind-api.ts';

/** Pagefind asks for its files and for `<html lang>`; here they come from a folder and from an argument. */
export async function openIndex(folder: string, locale: Locale): Promise<Pagefind> {
  Object.assign(globalThis, { document: { currentScript: null, querySelector: () => ({ getAttribute: () => locale }) } });
  // A module of its own for each index: the instances of one module share one WebAssembly, which is made for one language.
  const address = `${pathToFileURL(join(folder, 'pagefind.js')).href}?${locale}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  globalThis.fetch = async (file) => new Response(await readFile(join(folder, new URL(String(file)).pathname)));
  const options = { basePath: 'http://index/', excerptLength: 30, excerptEllipsis: '…' };
  const pagefind = createInstance(options);
  await pagefind.filters();
  return pagefind;
}
