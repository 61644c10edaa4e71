/** The part of the frame that answers hands: settings, language switch, offer, search, definitions. */
import { showDefinition } from '../definition-popup.ts';
import type { PageQuestions } from './page.ts';

/** Where the reader is: what the page holds behind its `#`, the last heading above, or a query. Anchors are the same in every language. */
function place(): string {
  if (document.querySelector('[data-keeps-fragment]')) return location.hash;
  const heads = [...document.querySelectorAll<HTMLElement>('main h2[id], main h3[id]')];
  const here = heads.findLast((head) => head.getBoundingClientRect().top < 120);
  return here ? `#${here.id}` : location.search;
}

let shown = false;

/** The settings menu is drawn without knowing what was chosen before; this sets its buttons right. */
function showChoices(): void {
  shown = true;
  const { dataset } = document.documentElement;
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name=theme], input[name=text]')) {
    const chosen = dataset[input.name];
    if (chosen !== undefined) input.checked = input.value === chosen;
  }
}

/** Answers one event; the page hands over every one, beginning with the one that loaded this code. */
export function handle(event: Event, page: PageQuestions): void {
  const target = event.target as Element;
  const setting = event.type === 'change' ? target.closest<HTMLInputElement>('input[name=theme], input[name=text]') : null;
  if (setting) {
    document.documentElement.dataset[setting.name] = setting.value;
    page.stored(setting.name, setting.value);
  }
  // Again after a choice: one made before this code arrived comes after the event that first set the buttons.
  if (setting || !shown) showChoices();
  const term = page.termOf(event);
  if (term && event.type !== 'keydown') showDefinition(term, event.type === 'click' && event.defaultPrevented);
  const onButton = target.closest?.('[data-search]');
  const asked = page.opensSearch(event) || (onButton && event.type === 'click');
  // A pointer on the button is a good sign that search is about to be asked for.
  if (asked || onButton) import('../../search/open-dialog.ts').then(({ openDialog }) => asked && openDialog());
  if (event.type !== 'click') return;
  const other = page.otherLanguageOf(event);
  const offer = target.closest('[data-offer]');
  if (other || (offer && target.closest('button'))) page.stored('language', 'chosen');
  if (other) location.assign(other.href.replace(/[?#].*/, '') + place());
  else if (offer && target.closest('button')) offer.remove();
}
