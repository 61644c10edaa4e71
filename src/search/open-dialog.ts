/** Opens search over the page. The frame loads this code, and with it everything else, when somebody first asks for it. */
import { h, render } from 'preact';
import { localePath, splitPath } from '../course/locale.ts';
import searchStyles from '../ui/styles/search.css?inline';
import { offlineWords } from './offline-words.ts';
import { prepareSearch } from './pagefind-client.ts';
import { SearchDialog } from './search-dialog.tsx';
import { loadWords } from './words.ts';

let dialog: HTMLDialogElement | undefined;

function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  const { locale } = splitPath(location.pathname);
  const label = document.querySelector('[data-search]')?.ariaLabel ?? '';
  made.className = 'search-dialog';
  made.ariaLabel = label;
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(searchStyles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(made);
  render(
    h(SearchDialog, {
      label,
      broken: offlineWords[locale],
      loadWords: () => loadWords(localePath(locale, '/data/search.json')),
      onClose: () => made.close(),
    }),
    made,
  );
  return made;
}

export function openDialog(): void {
  // The search page has its own field; a dialog over it would be the same thing twice.
  const onPage = document.querySelector<HTMLInputElement>('main input[name=q]');
  prepareSearch();
  if (!onPage) {
    dialog ??= makeDialog();
    if (!dialog.open) dialog.showModal();
  }
  const field = onPage ?? dialog?.querySelector<HTMLInputElement>('input[name=q]');
  field?.focus();
  field?.select();
}
