/** The state of a search view: what is asked, what came back. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { finder } from './pagefind-client.ts';
import { emptyRequest, type SearchRequest } from './request.ts';
import { createSearcher, type SearchState } from './searcher.ts';
import type { SearchWords } from './words.ts';

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
}

/** @param words without their modules only an unfiltered search is possible, which is all one can ask before they are there */
export function useSearch(words: SearchWords | null, pageSize: number): Search {
  const [request, setRequest] = useState(emptyRequest);
  const [state, setState] = useState<SearchState>({ phase: 'idle' });
  const modules = useRef<SearchWords['modules']>([]);
  modules.current = words?.modules ?? [];
  const searcher = useMemo(
    () => createSearcher({ find: (asked) => finder(modules.current)(asked), pageSize, onChange: setState }),
    [pageSize],
  );
  return {
    request,
    state,
    write: setRequest,
    ask(next, { typing = false, shown = pageSize } = {}) {
      setRequest(next);
      searcher.ask(next, { wait: typing ? pause : 0, shown });
    },
    more: searcher.more,
  };
}
