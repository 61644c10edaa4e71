import { useState } from 'preact/hooks';
import { browserStorage } from '../progress/browser-storage.ts';
import { backToField } from './back-to-field.ts';
import { clearSearches, readSearches } from './recent-searches.ts';
import type { SearchWords } from './words.ts';

/** What the empty field offers: how to ask, and what was asked lately on this device. */
export function RecentView({ words: { strings }, onQuery }: { words: SearchWords; onQuery(query: string): void }) {
  const [queries, setQueries] = useState(() => readSearches(browserStorage(), new Date().toISOString()));
  const [isCleared, setCleared] = useState(false);
  const ask = (button: HTMLButtonElement, query: string) => {
    backToField(button);
    onQuery(query);
  };
  const clear = (button: HTMLButtonElement) => {
    backToField(button);
    clearSearches(browserStorage());
    setQueries([]);
    setCleared(true);
  };
  return (
    <div class="recent">
      <p class="hint search-status" role="status">
        {isCleared ? strings.cleared : strings.start}
      </p>
      {queries.length > 0 && (
        <section aria-label={strings.recent}>
          <p class="recent-head">
            <b>{strings.recent}</b> <span class="hint">{strings.recentNote}</span>{' '}
            <button type="button" class="link" onClick={(event) => clear(event.currentTarget)}>
              {strings.clearRecent}
            </button>
          </p>
          <ul class="plain asks">
            {queries.map((query) => (
              <li key={query}>
                <button type="button" class="ask" onClick={(event) => ask(event.currentTarget, query)}>
                  {query}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
