/**
 * After the build: makes the search index with Pagefind, one for each locale (Pagefind picks it by `<html lang>`), and
 * beside it what search knows of names and typing. Only pages whose `<main>` carries `data-pagefind-body` are indexed,
 * passage by passage; exercises and quizzes are left out of them.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { sitePath, withoutBase } from '../course/base.ts';
import { type Locale, localePath, locales } from '../course/locale.ts';
import { searchDataPath, typingDataPath } from '../search/data-paths.ts';
import { filesUnder } from './content/files.ts';
import type { Material } from './content/material.ts';
import { cutIndex } from './search-chunks.ts';
import { makeSearchData, makeTypingData } from './search-data.ts';
import { type Passage, passageDocument, passagesOf } from './search-passages.ts';
import { material } from './site.ts';

/** Pagefind's ready-made interfaces; we have our own. */
const unused = ['ui', 'modular-ui', 'component-ui']
  .flatMap((name) => [`pagefind-${name}.js`, `pagefind-${name}.css`])
  .concat('pagefind-highlight.js');

export type PassagesByLocale = Readonly<Record<Locale, readonly Passage[]>>;

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be made:\n${errors.join('\n')}`);
}

function addressOf(folder: string, file: string): string {
  return sitePath(
    `/${relative(folder, file)
      .replaceAll('\\', '/')
      .replace(/index\.html$/, '')}`,
  );
}

/** Every passage of the finished site. A locale without any is an error: Pagefind would silently search another language. */
function readPassages(folder: string): PassagesByLocale {
  const passages: Record<Locale, Passage[]> = { 'zh-Hans': [], 'zh-Hant': [], en: [] };
  for (const file of filesUnder(folder).filter((path) => basename(path) === 'index.html')) {
    const html = readFileSync(file, 'utf8');
    const locale = locales.find((known) => html.includes(`<html lang="${known}"`));
    if (locale) passages[locale].push(...passagesOf(html, addressOf(folder, file)));
  }
  check(
    locales.filter((locale) => passages[locale].length === 0).map((locale) => `no page with <html lang="${locale}"> is marked for search`),
  );
  return passages;
}

/** Indexes the site in a folder and writes the index to `pagefind/` in it. */
export async function writeSearchIndex(folder: string): Promise<PassagesByLocale> {
  const passages = readPassages(folder);
  const outputPath = join(folder, 'pagefind');
  try {
    const { index, errors } = await createIndex({});
    check(errors);
    if (!index) throw new Error('Pagefind made no index');
    const documents = locales.flatMap((locale) => passages[locale].map((passage) => passageDocument(passage, locale)));
    const added = await Promise.all(documents.map((document) => index.addHTMLFile(document)));
    check(added.flatMap((answer) => answer.errors));
    check((await index.writeFiles({ outputPath })).errors);
  } finally {
    await close();
  }
  for (const name of unused) rmSync(join(outputPath, name), { force: true });
  cutIndex(outputPath);
  return passages;
}

/** The id Pagefind gave to each passage, by the passage's address. */
function idsIn(folder: string): Map<string, string> {
  const fragments = join(folder, 'pagefind/fragment');
  return new Map(
    readdirSync(fragments).map((name) => {
      const text = gunzipSync(readFileSync(join(fragments, name))).toString();
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
      return [sitePath(url), name.replace(/\.pf_fragment$/, '').replace(/^.*_/, '')];
    }),
  );
}

/** Writes, for an indexed site, the data that search loads beside Pagefind. */
export function writeSearchData(folder: string, material: Material, passages: PassagesByLocale): void {
  const ids = idsIn(folder);
  const write = (address: string, content: string) => {
    const file = join(folder, withoutBase(address));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const locale of locales) {
    const source = passages[locale === 'zh-Hant' ? 'zh-Hans' : locale];
    const data = makeSearchData(material, locale, passages[locale], source, ids);
    write(localePath(locale, searchDataPath), JSON.stringify(data));
    write(localePath(locale, typingDataPath), JSON.stringify(makeTypingData(data, source, locale)));
  }
}

export function searchIndexIntegration(): AstroIntegration {
  return {
    name: 'zhike-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const passages = await writeSearchIndex(folder);
        writeSearchData(folder, material(), passages);
        logger.info(`indexed ${locales.map((locale) => `${locale} ${passages[locale].length}`).join(', ')} passages`);
      },
    },
  };
}
