import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMaterial } from '../../src/build/content/material.ts';
import { type PassagesByLocale, writeSearchData, writeSearchIndex } from '../../src/build/search-index-integration.ts';
import { type Locale, localePath, locales } from '../../src/course/locale.ts';
import { emptyRequest, type SearchRequest } from '../../src/search/request.ts';
import type { Find } from '../../src/search/searcher.ts';
import { openSite } from './pagefind-in-node.ts';

const page = (locale: Locale, kind: string, main: string) =>
  `<!doctype html><html lang="${locale}"><body><header data-pagefind-ignore>frame</header><main data-pagefind-body><span hidden data-pagefind-filter="kind:${kind}"></span>${main}</main></body></html>`;
const glossary =
  '<h1 data-pagefind-meta="title">术语表</h1><section><h2 id="letter-K" data-pagefind-ignore>K</h2><article class="entry" data-words="a"><h3 id="customer-file">客户档案</h3><p>把客户的资料收在一处。</p></article><article class="entry" data-words="b > c"><h3 id="customer">客户</h3><p data-pagefind-meta="answer">接受产品的组织和个人。</p></article></section>';
const lesson =
  '<h1 data-pagefind-meta="title">客户分级</h1><p>先看轻重。</p><h2 id="traps">三个陷阱</h2><p>冷落了小客户。</p><section data-pagefind-ignore>答案是保底服务。</section>';

const folders: string[] = [];
function site(pages: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  folders.push(folder);
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  }
  return folder;
}
const pagesIn = (locale: Locale) => ({
  [`${localePath(locale, '/glossary/')}index.html`]: page(locale, 'term', glossary),
  [`${localePath(locale, '/learn/grading/')}index.html`]: page(locale, 'lesson', lesson),
  [`${localePath(locale, '/quiz/')}index.html`]: `<html lang="${locale}"><body><main>客户测验</main></body></html>`,
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the index of a small site', () => {
  let folder: string;
  let find: Find;
  let passages: PassagesByLocale;
  beforeAll(async () => {
    folder = site({ ...pagesIn('zh-Hans'), ...pagesIn('zh-Hant'), ...pagesIn('en') });
    passages = await writeSearchIndex(folder);
    writeSearchData(folder, readMaterial().material, passages);
    find = await openSite(folder, 'zh-Hans');
  }, 120_000);
  const search = async (query: string, kind: SearchRequest['kind'] = '') => {
    const hits = await find({ ...emptyRequest, query, kind });
    return { ...hits, found: await hits.load(0, 20) };
  };
  const urls = async (query: string) => (await search(query)).found.map(({ url }) => url);

  it('holds the passages of each locale’s marked pages, and each entry of the glossary by itself', () => {
    expect(locales.map((locale) => passages[locale].length)).toEqual([4, 4, 4]);
  });

  it('finds an entry under its own address and name, with its definition, the exact name first', async () => {
    const { found } = await search('客户');
    expect(found[0]).toMatchObject({ url: '/glossary/#customer', title: '客户', kind: 'term', answer: '接受产品的组织和个人。' });
    expect(found.map(({ url }) => url)).toEqual(expect.arrayContaining(['/glossary/#customer-file', '/learn/grading/']));
    expect(found.map(({ url }) => url)).not.toContain('/glossary/');
  });

  it('finds the passage of a page', async () => {
    expect((await search('冷落')).found[0]).toMatchObject({
      url: '/learn/grading/',
      passage: { url: '/learn/grading/#traps', title: '三个陷阱' },
    });
  });

  it('finds what is typed in the other script, in pinyin, by initials', async () => {
    expect((await urls('客戶檔案'))[0]).toBe('/glossary/#customer-file');
    expect((await urls('kehu dangan'))[0]).toBe('/glossary/#customer-file');
    expect((await urls('khda'))[0]).toBe('/glossary/#customer-file');
    expect((await search('khda')).readAs).toEqual(['客户档案']);
  });

  it('counts by kind, and says how many a filter hides', async () => {
    const all = await search('客户');
    const terms = await search('客户', 'term');
    expect(terms.count).toBe(all.countByKind.term);
    expect(terms.hidden).toBe(all.count - terms.count);
    expect(terms.found.every(({ kind }) => kind === 'term')).toBe(true);
  });

  it('finds nothing in what is left out', async () => {
    expect(await urls('保底')).toEqual([]);
    expect(await urls('frame')).toEqual([]);
    expect(await urls('测验')).not.toContain('/quiz/');
  });

  it('carries no interface but our own', () => {
    expect(existsSync(join(folder, 'pagefind/pagefind.js'))).toBe(true);
    expect(existsSync(join(folder, 'pagefind/pagefind-ui.js'))).toBe(false);
  });
});

it('a locale without pages is an error, for Pagefind would search another one', async () => {
  await expect(writeSearchIndex(site({ ...pagesIn('zh-Hans'), ...pagesIn('en') }))).rejects.toThrow('<html lang="zh-Hant">');
});

it('every locale of the site has an index of its own', () => {
  expect(locales.map((locale) => locale.toLowerCase())).toEqual(['zh-hans', 'zh-hant', 'en']);
});
