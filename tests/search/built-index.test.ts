/** The index of the built site: `npm test` builds before it comes here; alone it needs `npm run build` first. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMaterial } from '../../src/build/content/material.ts';
import { setTraditionalOverrides, toTraditional } from '../../src/build/traditional.ts';
import { localePath, locales } from '../../src/course/locale.ts';
import { searchDataPath, typingDataPath } from '../../src/search/data-paths.ts';
import { emptyRequest } from '../../src/search/request.ts';
import { makeFolding } from '../../src/search/script-folding.ts';
import { parseSearchData } from '../../src/search/search-data.ts';
import { openSite } from './pagefind-in-node.ts';
import { figuresOf, type Part, type Run, readSuite } from './suite/suite.ts';

const { material } = readMaterial();
const folder = join(process.cwd(), 'dist/pagefind');

/** Everything the index can show in the authored languages, without the marks between words. */
function indexedText(): string {
  return readdirSync(join(folder, 'fragment'))
    .filter((name) => !name.startsWith('zh-hant'))
    .map((name) => gunzipSync(readFileSync(join(folder, 'fragment', name))).toString())
    .join('')
    .replace(/[\s\u200B]/g, '');
}

/** Names and typing data of the authored languages. */
function dataText(): string {
  return ['', 'en/']
    .flatMap((prefix) => [searchDataPath, typingDataPath].map((path) => readFileSync(join('dist', prefix, path), 'utf8')))
    .join('')
    .replace(/\s/g, '');
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

  it('holds no answer keys, nor does the data beside it', () => {
    const text = indexedText() + dataText();
    const keys = new Set([...material.itemsFiles.values()].flatMap((file) => keyTexts(file.items)));
    const open = prose();
    // Remarks such as “Yes.” tell nothing.
    const telling = [...keys].map((key) => key.replace(/\s/g, '')).filter((key) => key.length >= 12 && !open.includes(withoutStop(key)));
    expect(telling.length).toBeGreaterThan(500);
    expect(telling.filter((key) => text.includes(key))).toEqual([]);
  }, 60_000);

  it.each([
    ['zh-Hans', '报销'],
    ['zh-Hans', '社保基数'],
    ['zh-Hans', '年假怎么请'],
    ['en', 'parking permit'],
  ] as const)('%s: %s, of which the site says nothing, finds nothing', async (locale, query) => {
    const find = await openSite('dist', locale);
    expect((await find({ ...emptyRequest, query })).count).toBe(0);
  });

  it.each(['zh', 'en'] as const)(
    'leads from the words of each entry to its pages, in %s',
    async (language) => {
      const locale = language === 'zh' ? 'zh-Hans' : 'en';
      const find = await openSite('dist', locale);
      const lost: string[] = [];
      for (const { [language]: words, pages } of material.searchWords) {
        const [word] = words;
        if (word === undefined || pages.length === 0) continue;
        const hits = await find({ ...emptyRequest, query: word });
        const found = (await hits.load(0, 10)).map(({ url }) => url);
        if (!pages.some((page) => found.slice(0, 3).includes(localePath(locale, page))))
          lost.push(`${word} → ${found.slice(0, 3).join(' ')}`);
      }
      expect(lost).toEqual([]);
    },
    120_000,
  );

  it.each([
    ['zh-Hans', '客户分极', '/glossary/#customer-grading'],
    ['zh-Hans', '潜再客户', '/glossary/#potential-customer'],
    ['zh-Hant', '客戶忠程度', '/zh-hant/glossary/#customer-loyalty'],
    ['zh-Hans', '证书', '/progress/certificate/'],
    ['zh-Hans', '没有响的电话', '/scenarios/silent-hospital/'],
    ['zh-Hant', '入門測試', '/zh-hant/entry-test/'],
    // A character that stands only in everyday words, and a word that says no more than 客户.
    ['zh-Hant', '殺價的客人', '/zh-hant/glossary/#price-sensitive-customer'],
    ['en', 'gradebook', '/en/trainer/gradebook/'],
    ['zh-Hans', '客户', '/glossary/#customer'],
    ['zh-Hans', '忠诚客户', '/glossary/#loyal-customer'],
    ['zh-Hans', '转介绍', '/glossary/#word-of-mouth'],
    ['zh-Hant', '忠誠客戶', '/zh-hant/glossary/#loyal-customer'],
    ['en', 'loyal customer', '/en/glossary/#loyal-customer'],
    ['en', 'Churn rate', '/en/glossary/#churn-rate'],
  ] as const)('%s: %s leads to %s', async (locale, query, url) => {
    const find = await openSite('dist', locale);
    const hits = await find({ ...emptyRequest, query });
    expect((await hits.load(0, 1))[0]?.url).toBe(url);
  });
});

describe('Traditional pages', () => {
  it('names come back in the script of the pages', () => {
    const data = parseSearchData(JSON.parse(readFileSync(join('dist/zh-hant', searchDataPath), 'utf8')));
    if (!data) throw new Error('no data');
    const folding = makeFolding(data);
    setTraditionalOverrides(material.terms.flatMap((term) => (term.hant === undefined ? [] : [[term.term.zh, term.hant]])));
    const names = material.terms.map((term) => term.term.zh);
    expect(names.filter((name) => folding.toTraditional(name) !== toTraditional(name))).toEqual([]);
    expect(names.filter((name) => folding.toSimplified(toTraditional(name)) !== name)).toEqual([]);
  });
});

describe('the search suite', () => {
  const parts: readonly Part[] = ['development', 'held-out'];
  const runs: Run[] = [];
  beforeAll(async () => {
    for (const locale of locales) {
      const find = await openSite('dist', locale);
      for (const query of parts.flatMap(readSuite).filter((asked) => asked.locale === locale)) {
        const hits = await find({ ...emptyRequest, query: query.text });
        runs.push({ query, found: (await hits.load(0, hits.count)).map(({ url }) => url) });
      }
    }
  }, 120_000);

  it.each(parts)('%s: reaches its targets', (part) => {
    const texts = new Set(readSuite(part).map(({ locale, text }) => locale + text));
    const { recall, precision5 } = figuresOf(runs.filter(({ query }) => texts.has(query.locale + query.text)));
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision5).toBeGreaterThanOrEqual(0.96);
  });

  it('no class and no language falls behind', () => {
    const groups = Map.groupBy(runs, ({ query }) => query.kind);
    for (const locale of locales)
      groups.set(
        locale,
        runs.filter(({ query }) => query.locale === locale),
      );
    const behind = [...groups].filter(([, group]) => figuresOf(group).precision5 < 0.94 || figuresOf(group).recall < 0.94);
    expect(behind.map(([name, group]) => [name, figuresOf(group)])).toEqual([]);
  });

  it('asks for pages that exist', () => {
    const pages = [
      ...material.terms.map(({ id }) => `/glossary/#${id}`),
      ...[...material.schemes, ...material.sheets].map(({ id }) => `/reference/${id}/`),
      ...material.course.modules.flatMap((module) => module.lessons.map((lesson) => `/learn/${module.slug}/${lesson.slug}/`)),
    ];
    const paths = new Set(locales.flatMap((locale) => pages.map((path) => localePath(locale, path))));
    expect(runs.flatMap(({ query }) => query.pages.filter((page) => !paths.has(page)))).toEqual([]);
  });
});
