/** The part of the frame that answers hands: settings, language switch, offer, search, definitions. */
import { showDefinition } from '../definition-popup.ts';
import type { PageQuestions } from './page.ts';

/** Where the reader is: the last heading above, or a query. Anchors are the same in every language. */
function place(): string {
  const heads = [...document.querySelectorAll<HTMLElement>('main h2[id], main h3[id]')];
  const here = heads.findLast((head) => head.getBoundingClientRect().top < 120);
  return here ? `#${here.id}` : location.search;
}

let installed = false;

function install({ stored }: PageQuestions): void {
  installed = true;
  const { dataset } = document.documentElement;
  for (const name of ['theme', 'text'] as const) {
    for (const input of document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)) {
      input.checked = input.value === (dataset[name] ?? (input.checked ? input.value : ''));
      input.addEventListener('change', () => {
        dataset[name] = input.value;
        stored(name, input.value);
      });
    }
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
    link.addEventListener('click', () => {
      stored('language', 'chosen');
      link.href = link.href.replace(/[?#].*/, '') + place();
    });
  }
  for (const offer of document.querySelectorAll<HTMLElement>('[data-offer]')) {
    offer.querySelector('button')?.addEventListener('click', () => {
      stored('language', 'chosen');
      offer.remove();
    });
  }
}

/** Answers one event; the page hands over every one, beginning with the one that loaded this code. */
export function handle(event: Event, page: PageQuestions): void {
  if (!installed) install(page);
  const term = page.termOf(event);
  if (term) showDefinition(term);
  const onButton = (event.target as Element).closest?.('[data-search]');
  const asked = page.opensSearch(event) || (onButton && event.type === 'click');
  // A pointer on the button is a good sign that search is about to be asked for.
  if (asked || onButton) import('../../search/open-dialog.ts').then(({ openDialog }) => asked && openDialog());
}
