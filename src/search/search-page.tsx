import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { AnswerView } from './answer-view.tsx';
import { type HistoryState, parseHistoryState } from './history-state.ts';
import { emptyRequest, isSameRequest, parseRequest, requestToSearch, type SearchRequest } from './request.ts';
import { countsOf, SearchForm } from './search-form.tsx';
import { useSearch } from './use-search.ts';
import type { SearchWords } from './words.ts';

const pageSize = 10;

/**
 * The search page. The address says what is searched for, so that a search can be kept, shared and gone back to.
 * `typed`: what stands in the field when the page comes to life; an input method may be composing it.
 */
export function SearchPage({ words, typed = '' }: { words: SearchWords; typed?: string }) {
  const { request, state, write, ask, more, keep } = useSearch(pageSize, typed);
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<HistoryState>({});
  const answer = state.phase === 'answered' ? state.answer : undefined;
  const links = () => [...(page.current?.querySelectorAll<HTMLAnchorElement>('.results a') ?? [])];

  const askAddress = () => {
    before.current = parseHistoryState(history.state);
    const asked = parseRequest(
      location.search,
      words.modules.map((module) => module.slug),
    );
    ask(asked, { shown: Math.max(before.current.shown ?? 0, pageSize) });
  };
  useEffect(() => {
    if (typed === '' || location.search !== '') askAddress();
    else ask({ ...emptyRequest, query: typed }, { typing: true });
    addEventListener('popstate', askAddress);
    return () => removeEventListener('popstate', askAddress);
  }, []);
  useLayoutEffect(() => {
    if (!answer || before.current.opened === undefined) return;
    links()[before.current.opened]?.focus();
    before.current = {};
  }, [answer]);

  /** Typing changes the address in place; choosing a filter is a step one can go back from. */
  const change = (next: SearchRequest, typing: boolean) => {
    const address = location.pathname + requestToSearch(next);
    if (typing || isSameRequest(next, request)) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    ask(next, { typing });
  };
  const note = (state: HistoryState) => history.replaceState(state, '');
  const showMore = async () => {
    const shown = answer?.found.length ?? 0;
    await more();
    note({ shown: shown + pageSize });
    page.current?.querySelectorAll<HTMLAnchorElement>('.result-link')[shown]?.focus();
  };
  const noteOpened = (event: Event) => {
    const opened = links().indexOf((event.target as Element).closest('a') as HTMLAnchorElement);
    if (opened < 0) return;
    keep();
    note({ shown: answer?.found.length ?? pageSize, opened });
  };
  return (
    // biome-ignore lint/a11y: listens to what its links do, is no control itself
    <div class="search-page" ref={page} onClick={noteOpened}>
      <SearchForm
        words={words}
        label={words.strings.label}
        request={request}
        countByKind={countsOf(state)}
        field={field}
        onWrite={write}
        onAsk={change}
        onSubmit={(event) => {
          event.preventDefault();
          change(request, false);
          keep();
          if (matchMedia('(pointer: coarse)').matches) field.current?.blur();
        }}
      />
      <AnswerView words={words} state={state} onAsk={(next) => change(next, false)} onRetry={() => ask(request)}>
        {answer && answer.found.length < answer.count && (
          <p>
            <button type="button" onClick={showMore}>
              {words.strings.more}
            </button>
          </p>
        )}
      </AnswerView>
    </div>
  );
}
