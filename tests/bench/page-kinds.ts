/** One page of each kind of the built site, in the default language. */
import { filesUnder, shownPath } from '../../src/build/content/files.ts';
import type { BuiltSite } from './built-site.ts';

export interface KindOfPage {
  kind: string;
  path: string;
}

/** Kinds with one page, and patterns of the kinds with many: of these the page of middle weight is taken. */
const kinds: readonly (readonly [string, string | RegExp])[] = [
  ['home', '/'],
  ['module', /^\/learn\/[^/]+\/$/],
  ['lesson', /^\/learn\/[^/]+\/(?!quiz\/)[^/]+\/$/],
  ['questions', /^\/learn\/[^/]+\/[^/]+\/questions\/$/],
  ['quiz', /^\/learn\/[^/]+\/quiz\/$/],
  ['entry test', '/entry-test/'],
  ['final assessment', '/final-assessment/'],
  ['glossary', '/glossary/'],
  ['reference', '/reference/'],
  ['claims', '/reference/claims/'],
  ['sheet or scheme', /^\/reference\/(?!claims|metrics-workshop)[^/]+\/$/],
  ['metrics workshop', '/reference/metrics-workshop/'],
  ['search', '/search/'],
  ['progress', '/progress/'],
  ['certificate', '/progress/certificate/'],
  ['review', '/review/'],
  ['practice', '/practice/'],
  ['drill', /^\/practice\/(?!mix)[^/]+\/$/],
  ['scenarios', '/scenarios/'],
  ['scenario', /^\/scenarios\/[^/]+\/$/],
  ['take', '/take/'],
  ['trainer', '/trainer/'],
  ['builder', '/trainer/assign/'],
  ['gradebook', '/trainer/gradebook/'],
  ['guide', '/trainer/guide/'],
  ['offline', '/offline/'],
  ['not found', '/404.html'],
];

/** @returns the kinds that the site has; a site of another course may lack some */
export function kindsOfPages(folder: string, site: BuiltSite): KindOfPage[] {
  const paths = filesUnder(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${shownPath(folder, file)}`.replace(/index\.html$/, ''));
  return kinds.flatMap(([kind, wanted]) => {
    const own = paths.filter((path) => (typeof wanted === 'string' ? path === wanted : wanted.test(path)));
    const byWeight = own.map((path) => ({ path, bytes: site.read(path)?.length ?? 0 })).sort((a, b) => a.bytes - b.bytes);
    const middle = byWeight[Math.floor(byWeight.length / 2)];
    return middle ? [{ kind, path: middle.path }] : [];
  });
}
