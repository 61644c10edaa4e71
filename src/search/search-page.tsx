import { useEffect, useRef } from 'preact/hooks';
import { AnswerView } from './answer-view.tsx';
import { isSameRequest, parseRequest, requestToSearch, type SearchRequest } from './request.ts';
import { countsOf, SearchForm } from './search-form.tsx';
import { useSearch } from './use-search.ts';
import type { SearchWords } from './words.ts';

const pageSize = 10;

/** The search page. The address says what is searched for, so that a search can be kept, shared and gone back to. */
export function SearchPage({ words }: { words: SearchWords }) {
  const { request, state, ask, more } = useSearch(words, pageSize);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const answer = state.phase === 'answered' ? state.answer : undefined;

  const askAddress = () => {
    const asked = parseRequest(
      location.search,
      words.modules.map((module) => module.slug),
    );
    ask(asked, { shown: shownBefore() });
  };
  useEffect(() => {
    askAddress();
    addEventListener('popstate', askAddress);
    return () => removeEventListener('popstate', askAddress);
  }, []);

  /** Typing changes the address in place; choosing a filter is a step one can go back from. */
  const change = (next: SearchRequest, typing: boolean) => {
    const address = location.pathname + requestToSearch(next);
    if (typing || isSameRequest(next, request)) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    ask(next, { typing });
  };
  const showMore = async () => {
    const before = answer?.found.length ?? 0;
    await more();
    history.replaceState({ shown: before + pageSize }, '');
    list.current?.querySelectorAll<HTMLAnchorElement>('.result-link')[before]?.focus();
  };
  return (
    <div class="search-page" ref={list}>
      <SearchForm
        words={words}
        label={words.strings.label}
        request={request}
        countByKind={countsOf(state)}
        field={field}
        onAsk={change}
        onSubmit={(event) => {
          event.preventDefault();
          change(request, false);
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

/** How many results were open when the reader left; going back opens as many. */
function shownBefore(): number {
  const state: unknown = history.state;
  const shown = typeof state === 'object' && state !== null && 'shown' in state ? Number(state.shown) : pageSize;
  return Number.isInteger(shown) ? Math.min(Math.max(shown, pageSize), 200) : pageSize;
}
