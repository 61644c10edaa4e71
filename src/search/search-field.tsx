/** The island of the search page: brings the form, which the page holds as HTML, to life. */
import { hydrate } from 'preact';
import { prepareSearch } from './pagefind-client.ts';
import { SearchPage } from './search-page.tsx';
import type { SearchWords } from './words.ts';

export const mount = (island: HTMLElement, { words }: { words: SearchWords }): void => {
  prepareSearch();
  const typed = island.querySelector<HTMLInputElement>('input[type=search]')?.value ?? '';
  hydrate(<SearchPage words={words} typed={typed} />, island);
  island.dataset['live'] = '';
};
