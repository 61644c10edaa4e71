import { describe, expect, it, vi } from 'vitest';
import { makeFind } from '../../src/search/find.ts';
import type { Engine } from '../../src/search/library.ts';
import type { Pagefind } from '../../src/search/pagefind-api.ts';
import { emptyRequest } from '../../src/search/request.ts';
import { chineseData } from './word-book.ts';

const ids: readonly string[] = chineseData.ids.match(/.{3}/g) ?? [];
const pageOf = chineseData.pages.flatMap((page, index) => Array.from({ length: page.passages }, () => index));

/**
 * An engine whose passages hold what the table says; the others are there, but hold nothing asked for.
 * @param noise what Pagefind answers for words that stand nowhere
 */
function engine(
  hits: Record<string, string[]>,
  noise: Record<string, string[]> = {},
  data = chineseData,
): Engine & { pagefind: { search: ReturnType<typeof vi.fn<Pagefind['search']>> } } {
  const result = (id: string) => ({
    id: `zh_${id}99`,
    score: 1,
    data: async () => ({
      url: `/p${pageOf[ids.indexOf(id)]}/#${id}`,
      content: ['投诉', ...Object.keys(hits).filter((word) => hits[word]?.includes(id))].join('。'),
      meta: { page: `/p${pageOf[ids.indexOf(id)]}/`, title: id },
    }),
  });
  const search = vi.fn<Pagefind['search']>(async (query) => ({
    results: (query === null ? ids : (hits[query] ?? noise[query] ?? [])).map(result),
  }));
  return {
    data,
    pagefind: { init: async () => {}, search, destroy: async () => {} },
    loadTyping: async () => ({ version: 1, syllables: 'tou投su诉lei类累', words: '', vocabulary: '' }),
  };
}
const finding = (made: Engine | Error, { locale = 'zh-Hans', offline = false } = {}) =>
  makeFind({ engine: async () => (made instanceof Error ? Promise.reject(made) : made), locale, isOffline: () => offline });
const urls = async (find: ReturnType<typeof finding>, query: string) =>
  (await (await find({ ...emptyRequest, query })).load(0, 9)).map(({ url }) => url);

describe('Pagefind is asked', () => {
  it('for each unit of the query in plain form, words of asking left out', async () => {
    const made = engine({});
    await finding(made)({ ...emptyRequest, query: ' 怎么处理 ＮＰＳ ' });
    expect(made.pagefind.search.mock.calls.map(([query]) => query)).toEqual([null, '处理', 'nps']);
  });

  it('in the script of the pages', async () => {
    const made = engine({});
    await finding(made, { locale: 'zh-Hant' })({ ...emptyRequest, query: '客户' });
    expect(made.pagefind.search).toHaveBeenCalledWith('客戶');
  });

  it('also for the word of the site that means the same', async () => {
    const made = engine({});
    await finding(made)({ ...emptyRequest, query: '客诉' });
    expect(made.pagefind.search).toHaveBeenCalledWith('投诉');
  });
});

it('a page is found by its name alone', async () => {
  expect((await urls(finding(engine({})), '流失率'))[0]).toBe('/p1/');
});

it('pinyin is read, and told', async () => {
  const hits = await finding(engine({}))({ ...emptyRequest, query: 'tousu' });
  expect(hits.readAs).toEqual(['投诉']);
});

it('without the typing data a query is taken as it stands', async () => {
  const made = { ...engine({ tousu: ['aaa'] }), loadTyping: () => Promise.reject(new Error('no network')) };
  expect(await urls(finding(made), 'tousu')).toEqual(['/p0/']);
});

describe('a word that stands nowhere', () => {
  it('is not taken for what only begins like it', async () => {
    const hits = await finding(engine({}, { 报销: ['aaa', 'bbb'] }))({ ...emptyRequest, query: '报销' });
    expect(hits).toMatchObject({ count: 0, missing: ['报销'] });
  });

  it('is told, while the others are answered', async () => {
    const hits = await finding(engine({ 货款: ['ccc'] }, { 拖欠: ['aaa'] }))({ ...emptyRequest, query: '拖欠货款' });
    expect(hits.missing).toEqual(['拖欠']);
    expect((await hits.load(0, 9)).map(({ url }) => url)).toEqual(['/p2/']);
  });

  it('is looked for in its parts', async () => {
    const hits = await finding(engine({ 计算: ['ddd'] }, { 计算机: ['aaa'] }))({ ...emptyRequest, query: '计算机' });
    expect(hits.missing).toEqual([]);
    expect((await hits.load(0, 9)).map(({ url }) => url)).toEqual(['/p3/']);
  });

  it('is said in the script of the site', async () => {
    const find = finding(engine({ 货款: ['ccc'] }), { locale: 'zh-Hant' });
    expect((await find({ ...emptyRequest, query: '退户货款' })).missing).toEqual(['退戶']);
  });
});

describe('a slip in Chinese', () => {
  it('is put right, and told', async () => {
    const find = finding(engine({}, { 分累: ['ggg'] }));
    expect((await find({ ...emptyRequest, query: '客户分累' })).readAs).toEqual(['客户分类']);
    expect((await urls(find, '客户分累'))[0]).toBe('/p0/');
  });

  it('is none where the words stand as they were typed', async () => {
    const find = finding(engine({ 分累: ['ggg'], 客户分累: ['ggg'] }));
    expect((await find({ ...emptyRequest, query: '客户分累' })).readAs).toEqual([]);
  });
});

it('a name that little is said about is also looked for by its parts', async () => {
  const made = engine({});
  await finding(made)({ ...emptyRequest, query: '忠诚客户' });
  expect(made.pagefind.search).toHaveBeenCalledWith('忠诚');
});

it('a name is also looked for by the other name of its page', async () => {
  const made = engine({ nps: ['fff'] });
  expect(await urls(finding(made), '净推荐值')).toEqual(['/p7/', '/p5/']);
});

it('beside a lesson stands the sheet that sums it up, though it is written in other words', async () => {
  const hits = { 处理: ['hhh'] };
  expect(await urls(finding(engine(hits)), '处理')).toEqual(['/p6/']);
  expect(await urls(finding(engine(hits, {}, { ...chineseData, sheets: [[4, [6]]] })), '处理')).toEqual(['/p6/', '/p4/']);
});

it('filters by kind and module', async () => {
  const find = finding(engine({ 投诉: ['ccc', 'ggg'] }));
  const lessons = await find({ query: '投诉', kind: 'lesson', module: 'complaints' });
  expect((await lessons.load(0, 9)).map(({ url }) => url)).toEqual(['/p6/']);
  expect(lessons.hidden).toBeGreaterThan(0);
  expect(lessons.countByKind).toMatchObject({ lesson: 1 });
});

it('passages that the data does not know are passed over', async () => {
  const made = engine({ 扫帚: ['zzz'] });
  expect(await urls(finding(made), '扫帚')).toEqual([]);
});

describe('a failure', () => {
  it.each([
    [false, 'missing'],
    [true, 'offline'],
  ])('offline: %s, says %s', async (offline, reason) => {
    await expect(finding(new Error('no engine'), { offline })({ ...emptyRequest, query: 'a' })).rejects.toMatchObject({ reason });
  });

  it('finding nothing without a network is a failure, not an answer', async () => {
    await expect(finding(engine({}), { offline: true })({ ...emptyRequest, query: '扫帚' })).rejects.toMatchObject({ reason: 'offline' });
    await expect(finding(engine({}))({ ...emptyRequest, query: '扫帚' })).resolves.toMatchObject({ count: 0 });
  });
});
