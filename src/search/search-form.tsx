import type { ComponentChildren, Ref } from 'preact';
import type { SearchStrings } from '../course/strings/index.ts';
import { hasModule, type Kind, kinds, longestQuery, type SearchRequest, withKind } from './request.ts';
import type { SearchState } from './searcher.ts';
import type { SearchWords } from './words.ts';

interface Props {
  /** Null until they are loaded: the field can be typed into before. */
  words: SearchWords | null;
  /** Name of the field until the words are there. */
  label: string;
  request: SearchRequest;
  countByKind: Readonly<Partial<Record<Kind, number>>>;
  field: Ref<HTMLInputElement>;
  /** Notes what stands in the field, or else drawing it anew would put back what stood there before. */
  onWrite(request: SearchRequest): void;
  onAsk(request: SearchRequest, typing: boolean): void;
  onSubmit(event: Event): void;
  /** Stands at the end of the line. */
  children?: ComponentChildren;
}

/** The field and its filters. It is a real form, so that even sending it off leads to the search page. */
export function SearchForm({ words, label, request, countByKind, field, onWrite, onAsk, onSubmit, children }: Props) {
  const strings = words?.strings;
  const type = (event: InputEvent | CompositionEvent, composing: boolean) => {
    const { value } = event.currentTarget as HTMLInputElement;
    const next = { ...request, query: value };
    // While an input method composes, the field holds pinyin that nobody wants to search for.
    if (composing) onWrite(next);
    else onAsk(next, true);
  };
  const clear = (event: MouseEvent & { currentTarget: HTMLButtonElement }) => {
    onAsk({ ...request, query: '' }, false);
    event.currentTarget.form?.querySelector<HTMLInputElement>('input[name=q]')?.focus();
  };
  // In lower case: Preact finds an event's name by a property of the element, and this event has none.
  const composed = { oncompositionend: (event: CompositionEvent) => type(event, false) };
  return (
    <search>
      <form class="search-form" action={words?.path} onSubmit={onSubmit}>
        <div class="search-line">
          <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
            <circle cx="8.5" cy="8.5" r="5.5" />
            <path d="m13 13 5 5" />
          </svg>
          <input
            ref={field}
            type="search"
            name="q"
            value={request.query}
            aria-label={strings?.label ?? label}
            placeholder={strings?.placeholder}
            maxLength={longestQuery}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
            onInput={(event) => type(event, event.isComposing)}
            {...composed}
          />
          {strings && request.query !== '' && (
            <button type="button" class="link search-clear" onClick={clear}>
              {strings.clear}
            </button>
          )}
          {children}
        </div>
        {words && (
          <Filters words={words} strings={words.strings} request={request} countByKind={countByKind} onAsk={(next) => onAsk(next, false)} />
        )}
      </form>
    </search>
  );
}

interface FilterProps extends Pick<Props, 'request' | 'countByKind'> {
  words: SearchWords;
  strings: SearchStrings;
  onAsk(request: SearchRequest): void;
}

function Filters({ words, strings, request, countByKind, onAsk }: FilterProps) {
  const all: readonly (Kind | '')[] = ['', ...kinds];
  const hasModules = words.modules.length > 1 && hasModule(request.kind);
  return (
    <div class="search-filters">
      <fieldset class="chips">
        <legend class="visually-hidden">{strings.kind}</legend>
        {all.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" value={kind} checked={request.kind === kind} onChange={() => onAsk(withKind(request, kind))} />
            <span>
              {kind === '' ? strings.allKinds : strings.kinds[kind]}
              {kind !== '' && countByKind[kind] !== undefined && <span class="count"> {countByKind[kind]}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {hasModules && (
        <select
          name="module"
          aria-label={strings.module}
          value={request.module}
          onChange={(event) => onAsk({ ...request, module: event.currentTarget.value })}
        >
          <option value="">{strings.allModules}</option>
          {words.modules.map((module) => (
            <option key={module.slug} value={module.slug}>
              {module.title}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** The numbers on the filters: those of the answer in view. */
export function countsOf(state: SearchState): Props['countByKind'] {
  return ('answer' in state && state.answer?.countByKind) || {};
}
