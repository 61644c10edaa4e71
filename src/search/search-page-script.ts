/** The script of the search page: brings the form, which the page holds as HTML, to life. */
import { h, hydrate } from 'preact';
import { prepareSearch } from './pagefind-client.ts';
import { SearchPage } from './search-page.tsx';

const place = document.querySelector<HTMLElement>('[data-search-words]');
if (place) {
  prepareSearch();
  hydrate(h(SearchPage, { words: JSON.parse(place.dataset['searchWords'] ?? '') }), place);
}
