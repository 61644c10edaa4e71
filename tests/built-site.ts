/** What a built site refers to, for tests of the whole of it. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from '../src/build/content/files.ts';
import { publishedFolder } from '../src/build/published-folder.ts';

export interface BuiltPage {
  /** Address on its host. */
  address: string;
  html: string;
  anchors: ReadonlySet<string>;
  /** Links of readers, canonical addresses, scripts, icons and data, as written. */
  references: readonly string[];
}

export interface BuiltSite {
  /** `/`, or the folder it was built for. */
  base: string;
  /** Addresses of all files. */
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, BuiltPage>;
  read: (address: string) => string;
}

const plain = (attribute: string) => attribute.replaceAll('&#38;', '&').replaceAll('&amp;', '&');

/** Every address in the attributes of a page; data attributes may hold several, or a file with an index. */
function referencesOf(html: string): string[] {
  const tags = html.replace(/(<script\b[^>]*>).*?<\/script>/gs, '$1').match(/<[a-z][^<>]*>/g) ?? [];
  return tags.flatMap((tag) =>
    [...tag.matchAll(/\s(href|src|content|data-[a-z-]+)="([^"]*)"/g)].flatMap(([, name = '', written = '']) => {
      const value = plain(written);
      if (name === 'data-props') return [value.replace(/#.*/, '')];
      if (name === 'data-modules') return value.split(' ');
      if (name === 'content') return /^https?:/.test(value) ? [value] : [];
      if (name.startsWith('data-')) return /^\/\S*$/.test(value) ? [value] : [];
      return [value];
    }),
  );
}

/** Reads a built site. */
export function readBuiltSite(folder: string): BuiltSite {
  const base = publishedFolder(readFileSync(join(folder, 'index.html'), 'utf8'));
  const addressOf = (file: string) => base + relative(folder, file).replaceAll('\\', '/');
  const names = filesUnder(folder);
  const read = (address: string) => readFileSync(join(folder, address.slice(base.length)), 'utf8');
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name): BuiltPage => {
      const html = readFileSync(name, 'utf8');
      return {
        address: addressOf(name).replace(/index\.html$/, ''),
        html,
        anchors: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
        references: referencesOf(html),
      };
    });
  return { base, files: new Set(names.map(addressOf)), pages: new Map(pages.map((page) => [page.address, page])), read };
}

/** Pages whose script reads what stands behind the `#`; it names no place on them. */
const readsFragment = /\/practice\/mix\/$/;

/** Everything that leads nowhere, each with the place it stands in. */
export function brokenReferences({ base, files, pages, read }: BuiltSite, home: string): string[] {
  const broken = new Set<string>();
  const code = [...files]
    .filter((file) => file.endsWith('.js') && file.includes('/_astro/'))
    .map(read)
    .join('');
  const folders = new Set([...files].map((file) => file.slice(0, file.lastIndexOf('/') + 1)));
  const check = (from: string, reference: string, inPage = true) => {
    const target = new URL(reference, home + from);
    if (target.protocol === 'mailto:') return;
    if (target.origin !== home) broken.add(`${from}: ${reference} leads to another host`);
    else if (!target.pathname.startsWith(base)) broken.add(`${from}: ${reference} leads out of ${base}`);
    else {
      const page = pages.get(target.pathname);
      // Data files may name the folder that an island takes files from.
      const known = page !== undefined || files.has(target.pathname) || (!inPage && folders.has(target.pathname));
      if (!known) broken.add(`${from}: ${reference} leads nowhere`);
      const anchor = decodeURIComponent(target.hash.slice(1));
      if (!page || anchor === '' || readsFragment.test(target.pathname)) return;
      // Data files and other pages may name what an island draws when it is live.
      const drawn = (!inPage || target.pathname !== from) && code.includes(`id:\`${anchor}\``);
      if (!page.anchors.has(anchor) && !drawn) broken.add(`${from}: ${reference} has no such anchor`);
    }
  };
  for (const { address, references } of pages.values()) for (const reference of references) check(address, reference);
  // Addresses inside data files: whole strings that begin like one.
  for (const file of files) {
    if (!file.endsWith('.json')) continue;
    for (const [, reference = ''] of read(file).matchAll(/"(\/[\w./#-]*)"/g)) {
      if (!file.includes('/pagefind/')) check(file, reference, false);
    }
  }
  // Modules ask for each other by relative addresses.
  for (const file of files) {
    if (!file.endsWith('.js') || !file.includes('/_astro/')) continue;
    for (const [, , reference = ''] of read(file).matchAll(/(["'`])(\.\/[\w.-]+\.js)\1/g)) check(file, reference);
  }
  return [...broken];
}
