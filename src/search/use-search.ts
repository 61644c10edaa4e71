/** The state of a search view: what is asked, what came back. */
import { useMemo, useState } from 'preact/hooks';
import { browserStorage } from '../progress/browser-storage.ts';
import { find } from './pagefind-client.ts';
import { noteSearch } from './recent-searches.ts';
import { emptyRequest, type SearchRequest } from './request.ts';
import { createSearcher, type SearchState } from './searcher.ts';

/** How long typing must pause. Pagefind answers within a few milliseconds, so this only spares needless work. */
const pause = 120;

export interface Search {
  readonly request: SearchRequest;
  readonly state: SearchState;
  /** Notes what is written without asking for it. */
  write(request: SearchRequest): void;
  /** Asks at once, or, while somebody types, after a pause. */
  ask(request: SearchRequest, options?: { typing?: boolean; shown?: number }): void;
  more(): Promise<void>;
  /** Notes on this device that this search led somewhere. */
  keep(): void;
}

export function useSearch(pageSize: number, typed = ''): Search {
  const [request, setRequest] = useState<SearchRequest>({ ...emptyRequest, query: typed });
  const [state, setState] = useState<SearchState>({ phase: 'idle' });
  const searcher = useMemo(() => createSearcher({ find, pageSize, onChange: setState }), [pageSize]);
  return {
    request,
    state,
    write: setRequest,
    ask(next, { typing = false, shown = pageSize } = {}) {
      setRequest(next);
      searcher.ask(next, { wait: typing ? pause : 0, shown });
    },
    more: searcher.more,
    keep: () => noteSearch(browserStorage(), request.query, new Date().toISOString()),
  };
}
