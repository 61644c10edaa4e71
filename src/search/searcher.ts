/**
 * Searching while somebody types: waits for a pause, drops answers that came too late, and adds results on demand.
 * Knows neither Pagefind nor the page, so that it can be tested with a clock and a stand-in.
 */
import type { Found } from './found.ts';
import type { Kind, SearchRequest } from './request.ts';

/** Why a search failed; the words for it stand in `strings.search.reasons`. */
export type Failure = 'offline' | 'missing';

export class SearchError extends Error {
  readonly reason: Failure;
  constructor(reason: Failure) {
    super(`search failed: ${reason}`);
    this.reason = reason;
  }
}

/** What one search found, before the results themselves are loaded. */
export interface Hits {
  readonly count: number;
  /** How many more there are without the filters. */
  readonly hidden: number;
  readonly countByKind: Readonly<Partial<Record<Kind, number>>>;
  /** What was looked for instead of what was typed: words read from pinyin, or with slips put right. */
  readonly readAs: readonly string[];
  /** Words of the query that stand nowhere on the site, where others of it do. */
  readonly missing: readonly string[];
  /** Queries worth asking next. */
  readonly suggestions: readonly string[];
  load(from: number, to: number): Promise<Found[]>;
}

export type Find = (request: SearchRequest) => Promise<Hits>;

export interface Answer extends Omit<Hits, 'load'> {
  readonly request: SearchRequest;
  /** The results loaded so far. */
  readonly found: readonly Found[];
}

export type SearchState =
  | { readonly phase: 'idle' }
  /** The last answer stays in view until the next one is there. */
  | { readonly phase: 'searching'; readonly answer: Answer | undefined }
  | { readonly phase: 'answered'; readonly answer: Answer }
  | { readonly phase: 'failed'; readonly reason: Failure };

export interface Searcher {
  /** @param shown how many results to load at first, if not a page of them */
  ask(request: SearchRequest, options?: { wait?: number; shown?: number }): void;
  more(): Promise<void>;
}

export function createSearcher({
  find,
  pageSize,
  onChange,
}: {
  find: Find;
  pageSize: number;
  onChange(state: SearchState): void;
}): Searcher {
  let state: SearchState = { phase: 'idle' };
  let hits: Hits | undefined;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const change = (next: SearchState) => {
    state = next;
    onChange(next);
  };

  async function run(request: SearchRequest, shown: number): Promise<void> {
    const mine = turn;
    try {
      const next = await find(request);
      const found = mine === turn ? await next.load(0, shown) : [];
      if (mine !== turn) return;
      hits = next;
      const { load: _, ...hitsOfAnswer } = next;
      change({ phase: 'answered', answer: { request, ...hitsOfAnswer, found } });
    } catch (error) {
      if (mine === turn) change({ phase: 'failed', reason: error instanceof SearchError ? error.reason : 'missing' });
    }
  }

  return {
    ask(request, { wait = 0, shown = pageSize } = {}) {
      turn += 1;
      clearTimeout(timer);
      if (request.query.trim() === '') return change({ phase: 'idle' });
      change({ phase: 'searching', answer: 'answer' in state ? state.answer : undefined });
      timer = setTimeout(() => run(request, shown), wait);
    },
    async more() {
      if (state.phase !== 'answered' || !hits) return;
      const mine = turn;
      const { answer } = state;
      try {
        const next = await hits.load(answer.found.length, answer.found.length + pageSize);
        if (mine === turn) change({ phase: 'answered', answer: { ...answer, found: [...answer.found, ...next] } });
      } catch {
        if (mine === turn) change({ phase: 'failed', reason: 'missing' });
      }
    },
  };
}
