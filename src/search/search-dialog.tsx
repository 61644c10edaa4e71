import { useEffect, useRef, useState } from 'preact/hooks';
import { AnswerView } from './answer-view.tsx';
import { positionAfter } from './arrow-keys.ts';
import { isSameRequest, requestToSearch, type SearchRequest } from './request.ts';
import { countsOf, SearchForm } from './search-form.tsx';
import { useSearch } from './use-search.ts';
import type { SearchWords } from './words.ts';

/** As many as can be taken in at a glance; the rest is on the search page. */
const pageSize = 6;

interface Props {
  /** Name of the field until the words are there: the text of the button that opens the dialog. */
  label: string;
  /** Shown when the words cannot be loaded. */
  broken: string;
  loadWords(): Promise<SearchWords>;
  onClose(): void;
}

/** With arrow keys the focus really moves from link to link, so that every screen reader follows. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[name=q], .results a, .asks button, .way-on a')];
  const position = stops.indexOf(event.target as HTMLElement);
  const next = event.isComposing || position < 0 ? undefined : positionAfter(event.key, position, stops.length - 1);
  if (next === undefined) return;
  event.preventDefault();
  stops[next]?.focus();
}

export function SearchDialog({ label, broken, loadWords, onClose }: Props) {
  const [words, setWords] = useState<SearchWords | null>(null);
  const [isBroken, setBroken] = useState(false);
  const { request, state, write, ask, keep } = useSearch(pageSize);
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const fetchWords = () => loadWords().then(setWords, () => setBroken(true));
  useEffect(() => void fetchWords(), []);

  const change = (next: SearchRequest, typing: boolean) => {
    if (!words) fetchWords();
    ask(next, { typing });
  };
  const open = () => {
    keep();
    onClose();
  };
  const submit = (event: Event) => {
    const answer = state.phase === 'answered' && isSameRequest(state.answer.request, request) ? state.answer : undefined;
    // On a touch screen the key is called “search”: it puts the keyboard away and shows the results.
    if (matchMedia('(pointer: coarse)').matches) field.current?.blur();
    else if (answer) box.current?.querySelector<HTMLAnchorElement>('.results a')?.click();
    else if (words && request.query.trim() !== '') location.assign(words.path + requestToSearch(request));
    event.preventDefault();
  };
  const press = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (event.key === 'Escape' && !event.isComposing) {
      // Left alone, a search field would first empty itself and only the second Esc would close.
      event.preventDefault();
      onClose();
    } else moveFocus(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only moves focus between the links and the field inside
    <div class="search-box" ref={box} onKeyDown={press}>
      <SearchForm
        words={words}
        label={label}
        request={request}
        countByKind={countsOf(state)}
        field={field}
        onWrite={write}
        onAsk={change}
        onSubmit={submit}
      >
        <button type="button" class="search-close" aria-label={words?.strings.close ?? 'Esc'} onClick={onClose}>
          <svg width="20" height="20" viewBox="0 0 20 20" stroke="currentColor" stroke-width="2" aria-hidden="true">
            <path d="m4 4 12 12M16 4 4 16" />
          </svg>
        </button>
      </SearchForm>
      {words ? (
        <AnswerView words={words} state={state} onAsk={(next) => change(next, false)} onRetry={() => ask(request)} onOpen={open}>
          <p class="see-all">
            <a href={words.path + requestToSearch(request)} onClick={keep}>
              {words.strings.seeAll}
            </a>
          </p>
        </AnswerView>
      ) : (
        <p class="answer" role="status">
          {isBroken && broken}
        </p>
      )}
      {words && (
        <p class="search-keys" aria-hidden="true">
          {words.strings.keys}
        </p>
      )}
    </div>
  );
}
