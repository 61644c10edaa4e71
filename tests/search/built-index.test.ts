/** The index of the built site: `npm test` builds before it comes here; alone it needs `npm run build` first. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readMaterial } from '../../src/build/content/material.ts';
import { finder } from '../../src/search/pagefind-client.ts';
import { emptyRequest } from '../../src/search/request.ts';
import { openIndex } from './pagefind-in-node.ts';

const folder = join(process.cwd(), 'dist/pagefind');

/** Everything the index can show in the authored languages, without the marks between words. */
function indexedText(): string {
  return readdirSync(join(folder, 'fragment'))
    .filter((name) => !name.startsWith('zh-hant'))
    .map((name) => gunzipSync(readFileSync(join(folder, 'fragment', name))).toString())
    .join('')
    .replace(/[\s\u200B]/g, '');
}

/** What lessons, schemes, terms, sheets and claims say themselves; an explanation may quote it, without its emphasis. */
function prose(): string {
  const written = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.mdx$|^(?:schemes|glossary|sheets|claims)\.yaml$/.test(name),
  );
  return written
    .map((name) => readFileSync(join('content', name), 'utf8'))
    .join('')
    .replace(/<[^>]*>|\*\*|\s/g, '');
}

/** Pagefind ends every cell and heading with a full stop, so one at the end of a key tells nothing. */
const withoutStop = (key: string) => key.replace(/[.。]$/, '');

const keyFields = new Set(['explanation', 'feedback', 'why', 'mistakes', 'modelAnswer', 'checklist']);

/** Every text of an item that would give its key away. */
function keyTexts(value: unknown, isKey = false): string[] {
  if (typeof value === 'string') return isKey ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => keyTexts(inner, isKey || keyFields.has(name)));
}

describe('the built index', () => {
  it('is there (npm run build makes it)', () => {
    expect(existsSync(folder)).toBe(true);
  });

  it('holds no answer keys', () => {
    const text = indexedText();
    const keys = new Set([...readMaterial().material.itemsFiles.values()].flatMap((file) => keyTexts(file.items)));
    const open = prose();
    // Remarks such as “Yes.” tell nothing.
    const telling = [...keys].map((key) => key.replace(/\s/g, '')).filter((key) => key.length >= 12 && !open.includes(withoutStop(key)));
    expect(telling.length).toBeGreaterThan(500);
    expect(telling.filter((key) => text.includes(key))).toEqual([]);
  }, 60_000);

  it.each([
    ['zh-Hans', '客户', '/glossary/#customer'],
    ['zh-Hans', '忠诚客户', '/glossary/#loyal-customer'],
    ['zh-Hans', '转介绍', '/glossary/#word-of-mouth'],
    ['zh-Hant', '忠誠客戶', '/zh-hant/glossary/#loyal-customer'],
    ['en', 'loyal customer', '/en/glossary/#loyal-customer'],
    ['en', 'Churn rate', '/en/glossary/#churn-rate'],
  ] as const)('%s: %s leads to %s', async (locale, query, url) => {
    const pagefind = await openIndex(folder, locale);
    const hits = await finder([], async () => pagefind)({ ...emptyRequest, query });
    expect((await hits.load(0, 1))[0]?.url).toBe(url);
  });
});
