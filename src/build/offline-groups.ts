/**
 * Sorts the files of the finished site into the groups that the service worker keeps: for each language the shell, each
 * module, and the rest. It walks over what is there; no page is named.
 */
import { posix } from 'node:path';
import { sitePath } from '../course/base.ts';
import { type Locale, locales, routeParameter } from '../course/locale.ts';

export interface SiteFile {
  /** From the site's own root, e.g. `/learn/a/b/index.html`. */
  path: string;
  /** Undefined for what is no text. */
  text: string | undefined;
}

/** What no browser fetches as part of the site. */
const apart = /^\/(?:_headers|robots\.txt|sitemap\.xml|social\.png|screenshot\.png|sw\.js|404\.html|offline\/lists\/.*)$/;

/** The locale whose readers need a file; undefined when all do, as with a file that the other languages have none of their own of. */
function localeOf(path: string, isThere: (path: string) => boolean): Locale | undefined {
  // Pagefind writes the language in small letters into its names: zh-hant_1a2b3c.pf_fragment.
  const language = /^\/pagefind\/.*?(?:^|[/.])(zh-hans|zh-hant|en)[_.]/.exec(path)?.[1];
  if (language) return locales.find((locale) => locale.toLowerCase() === language);
  if (/^\/(?:_astro|pagefind)\//.test(path) || path.split('/').length === 2) return undefined;
  const prefixed = locales.find((locale) => routeParameter(locale) && path.startsWith(`/${routeParameter(locale)}/`));
  return prefixed ?? (isThere(`/${routeParameter('en')}${path}`) ? 'zh-Hans' : undefined);
}

/** A path as it is in the default language. */
function ownPath(path: string): string {
  const prefix = locales.map(routeParameter).find((parameter) => parameter && path.startsWith(`/${parameter}/`));
  return prefix ? path.slice(prefix.length + 1) : path;
}

/** Where a file lies says what it is for: `shell`, the slug of a module, `rest`; undefined for files that pages only point to. */
function placeOf(path: string): string | undefined {
  const own = ownPath(path);
  const module = /^\/(?:learn|data\/(?:pools|again|exercises))\/([^/]+?)(?:\.json)?(?:\/|$)/.exec(own)?.[1];
  if (module) return module;
  // Overviews, tools and what they load, without the trainer's desk: /index.html, /progress/index.html, /data/terms.json.
  if (/^\/(?:[^/]+\/)?[^/]+\.html$/.test(own)) return own.startsWith('/trainer/') ? 'rest' : 'shell';
  if (/^\/data\/[^/]+\.json$/.test(own)) return /items-(?:index|start)|assign-words|search-/.test(own) ? 'rest' : 'shell';
  if (own.startsWith('/_astro/')) return undefined;
  return path.split('/').length === 2 ? 'shell' : 'rest';
}

/** Files that a text names, whether from the root or, between modules, from beside it. */
function namedIn({ path, text = '' }: SiteFile, known: (path: string) => SiteFile | undefined): SiteFile[] {
  const found = new Set<string>();
  for (const [reference] of text.matchAll(/(?:\.{0,2}\/)[\w./@-]+\.(?:json|js|css|png|svg|webmanifest|wasm)(?!\w)/g)) {
    if (reference.startsWith('.')) found.add(posix.join(posix.dirname(path), reference));
    else {
      const root = sitePath('/');
      if (reference.startsWith(root)) found.add(reference.slice(root.length - 1));
    }
  }
  return [...found].flatMap((name) => known(name) ?? []);
}

/**
 * @returns paths by group; each file is in one group of a language, the earliest that needs it
 */
export function offlineGroups(files: readonly SiteFile[]): Map<string, string[]> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const names = new Map<SiteFile, SiteFile[]>();
  const named = (file: SiteFile) => {
    const known = names.get(file) ?? namedIn(file, (path) => byPath.get(path));
    names.set(file, known);
    return known;
  };
  const groups = new Map<string, string[]>();
  for (const locale of locales) {
    const own = files.filter(({ path }) => !apart.test(path) && [locale, undefined].includes(localeOf(path, (other) => byPath.has(other))));
    const taken = new Set<string>();
    const places = Map.groupBy(own, ({ path }) => placeOf(path) ?? 'rest');
    const modules = [...places.keys()].filter((place) => place !== 'shell' && place !== 'rest').sort();
    for (const place of ['shell', ...modules, 'rest']) {
      const group: string[] = [];
      // Data of islands belongs to the pages that name it, and these to one language.
      const waiting = (places.get(place) ?? []).filter(({ path }) => !/^\/_astro\/.*\.json$/.test(path));
      for (let file = waiting.pop(); file; file = waiting.pop()) {
        if (taken.has(file.path) || apart.test(file.path)) continue;
        taken.add(file.path);
        group.push(file.path);
        // What it loads comes with it; other pages and data files have places of their own.
        waiting.push(...named(file).filter(({ path }) => placeOf(path) === undefined));
      }
      groups.set(`${locale}/${place}`, group.sort());
    }
  }
  return groups;
}
