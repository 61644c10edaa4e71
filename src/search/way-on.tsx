import { backToField } from './back-to-field.ts';
import type { SearchWords } from './words.ts';

/** Under every answer, also an empty one: what could be asked next, and where else to look. */
export function WayOn({
  words,
  suggestions,
  onQuery,
  onOpen,
}: {
  words: SearchWords;
  suggestions: readonly string[];
  onQuery(query: string): void;
  onOpen?: (() => void) | undefined;
}) {
  const { strings } = words;
  const ask = (button: HTMLButtonElement, query: string) => {
    backToField(button);
    onQuery(query);
  };
  return (
    <div class="way-on">
      {suggestions.length > 0 && (
        <p class="asks">
          <span class="hint">{strings.suggestions}</span>
          {suggestions.map((query) => (
            <button type="button" class="ask" key={query} onClick={(event) => ask(event.currentTarget, query)}>
              {query}
            </button>
          ))}
        </p>
      )}
      <p class="elsewhere">
        <span class="hint">{strings.elsewhere}</span>
        {words.elsewhere.map(({ path, text }) => (
          <a key={path} href={path} onClick={onOpen}>
            {text}
          </a>
        ))}
      </p>
    </div>
  );
}
