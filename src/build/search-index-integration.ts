/**
 * After the build: makes the search index with Pagefind, one for each locale (Pagefind picks it by `<html lang>`).
 * Only pages whose `<main>` carries `data-pagefind-body` are indexed; exercises and quizzes are left out of them.
 */
import { readFileSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { locales } from '../course/locale.ts';
import { filesUnder } from './content/files.ts';
import { entrySelector, searchEntries } from './search-entries.ts';

/** Pagefind's ready-made interfaces; we have our own. */
const unused = ['ui', 'modular-ui', 'component-ui']
  .flatMap((name) => [`pagefind-${name}.js`, `pagefind-${name}.css`])
  .concat('pagefind-highlight.js');

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be made:\n${errors.join('\n')}`);
}

/** How many documents each index holds. A missing one is an error: Pagefind would silently search another language. */
function countsIn(folder: string): Record<string, number> {
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  const counts = Object.fromEntries(locales.map((locale) => [locale, languages[locale.toLowerCase()]?.page_count ?? 0]));
  check(locales.filter((locale) => counts[locale] === 0).map((locale) => `no page with <html lang="${locale}"> is marked for search`));
  return counts;
}

function pathOf(folder: string, file: string): string {
  return `/${relative(folder, file)
    .replaceAll('\\', '/')
    .replace(/index\.html$/, '')}`;
}

/**
 * Indexes the site in a folder and writes the index to `pagefind/` in it.
 * @returns how many documents each locale's index holds
 */
export async function writeSearchIndex(folder: string): Promise<Record<string, number>> {
  const outputPath = join(folder, 'pagefind');
  try {
    const { index, errors } = await createIndex({ excludeSelectors: [entrySelector] });
    check(errors);
    if (!index) throw new Error('Pagefind made no index');
    check((await index.addDirectory({ path: folder })).errors);
    const entries = filesUnder(folder)
      .filter((file) => basename(file) === 'index.html')
      .flatMap((file) => searchEntries(readFileSync(file, 'utf8'), pathOf(folder, file)));
    const added = await Promise.all(entries.map((entry) => index.addHTMLFile(entry)));
    check(added.flatMap((answer) => answer.errors));
    check((await index.writeFiles({ outputPath })).errors);
  } finally {
    await close();
  }
  for (const name of unused) rmSync(join(outputPath, name), { force: true });
  return countsIn(outputPath);
}

export function searchIndexIntegration(): AstroIntegration {
  return {
    name: 'zhike-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const counts = await writeSearchIndex(fileURLToPath(dir));
        logger.info(
          `indexed ${Object.entries(counts)
            .map(([locale, count]) => `${locale} ${count}`)
            .join(', ')}`,
        );
      },
    },
  };
}
