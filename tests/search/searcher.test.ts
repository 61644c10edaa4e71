import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Found } from '../../src/search/found.ts';
import { emptyRequest, type SearchRequest } from '../../src/search/request.ts';
import { createSearcher, type Hits, SearchError, type SearchState } from '../../src/search/searcher.ts';

const asking = (query: string): SearchRequest => ({ ...emptyRequest, query });
const found = (query: string, number: number): Found => ({
  url: `/${query}/${number}/`,
  title: query,
  kind: undefined,
  module: undefined,
  answer: undefined,
  passage: undefined,
  excerpt: [],
  sections: [],
});
const hits = (query: string, count: number): Hits => ({
  count,
  hidden: 0,
  countByKind: {},
  readAs: [],
  missing: [],
  suggestions: [],
  load: async (from, to) => Array.from({ length: Math.min(to, count) - from }, (_, index) => found(query, from + index)),
});

/** A searcher whose answers arrive when the test says so. */
function start(count = 5) {
  const states: SearchState[] = [];
  const waiting: { query: string; answer(): void; fail(error: unknown): void }[] = [];
  const find = vi.fn(
    ({ query }: SearchRequest) =>
      new Promise<Hits>((resolve, reject) => waiting.push({ query, answer: () => resolve(hits(query, count)), fail: reject })),
  );
  const searcher = createSearcher({ find, pageSize: 2, onChange: (state) => states.push(state) });
  const last = () => states.at(-1);
  const urls = () => {
    const state = last();
    return state && 'answer' in state ? state.answer?.found.map(({ url }) => url) : undefined;
  };
  return { searcher, find, waiting, states, last, urls };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe('while somebody types', () => {
  it('waits for a pause and asks once', async () => {
    const { searcher, find, waiting, urls } = start();
    searcher.ask(asking('l'), { wait: 100 });
    await pass(60);
    searcher.ask(asking('lo'), { wait: 100 });
    await pass(60);
    expect(find).not.toHaveBeenCalled();
    await pass(60);
    expect(find).toHaveBeenCalledExactlyOnceWith(asking('lo'));
    waiting[0]?.answer();
    await pass();
    expect(urls()).toEqual(['/lo/0/', '/lo/1/']);
  });

  it('drops an answer that comes after the next question', async () => {
    const { searcher, waiting, urls, last } = start();
    searcher.ask(asking('slow'));
    await pass();
    searcher.ask(asking('fast'));
    await pass();
    waiting[1]?.answer();
    await pass();
    waiting[0]?.answer();
    await pass();
    expect(urls()).toEqual(['/fast/0/', '/fast/1/']);
    expect(last()?.phase).toBe('answered');
  });

  it('drops the failure of an old question', async () => {
    const { searcher, waiting, last } = start();
    searcher.ask(asking('a'));
    await pass();
    searcher.ask(asking('b'));
    waiting[0]?.fail(new SearchError('offline'));
    await pass();
    expect(last()?.phase).toBe('searching');
  });

  it('keeps the last answer in view until the next is there', async () => {
    const { searcher, waiting, urls, last } = start();
    searcher.ask(asking('a'));
    await pass();
    waiting[0]?.answer();
    await pass();
    searcher.ask(asking('b'));
    expect(last()?.phase).toBe('searching');
    expect(urls()).toEqual(['/a/0/', '/a/1/']);
  });

  it('an empty field ends the search', async () => {
    const { searcher, waiting, last } = start();
    searcher.ask(asking('a'));
    await pass();
    searcher.ask(asking('  '));
    waiting[0]?.answer();
    await pass();
    expect(last()).toEqual({ phase: 'idle' });
  });
});

describe('more', () => {
  it('adds the next results until there are no more', async () => {
    const { searcher, waiting, urls } = start(5);
    searcher.ask(asking('a'));
    await pass();
    waiting[0]?.answer();
    await pass();
    await searcher.more();
    expect(urls()).toHaveLength(4);
    await searcher.more();
    expect(urls()).toEqual(['/a/0/', '/a/1/', '/a/2/', '/a/3/', '/a/4/']);
  });

  it('opens as many as were open before', async () => {
    const { searcher, waiting, urls } = start(5);
    searcher.ask(asking('a'), { shown: 4 });
    await pass();
    waiting[0]?.answer();
    await pass();
    expect(urls()).toHaveLength(4);
  });

  it('does nothing without an answer', async () => {
    const { searcher, states } = start();
    await searcher.more();
    expect(states).toEqual([]);
  });
});

it.each([
  [new SearchError('offline'), 'offline'],
  [new Error('anything'), 'missing'],
])('%s is told as %s, and the next question is asked again', async (error, reason) => {
  const { searcher, waiting, last, urls } = start();
  searcher.ask(asking('a'));
  await pass();
  waiting[0]?.fail(error);
  await pass();
  expect(last()).toEqual({ phase: 'failed', reason });
  searcher.ask(asking('a'));
  await pass();
  waiting[1]?.answer();
  await pass();
  expect(urls()).toHaveLength(2);
});
