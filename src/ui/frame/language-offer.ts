/** Offers, in that language, to switch when the browser prefers another one; answered by `frame-later.ts`. */
import { sitePath } from '../../course/base.ts';
import { addStyles } from '../page-styles.ts';
import styles from '../styles/language-offer.css?inline';

/** By locale: the offer, the words of its link and of its button. */
export type LanguageOffers = Readonly<Record<string, { readonly offer: string; readonly change: string; readonly dismiss: string }>>;

/**
 * Resolves when nothing is being pressed or pointed at: the offer moves the page. A press that ends elsewhere than it began
 * is lost, a press aimed before the move hits something else, and a definition goes when its term slips from under the hand.
 */
async function atRest(): Promise<void> {
  while (document.querySelector(':root:active, a.term:focus, :is(a, button, label, summary):hover'))
    await new Promise<void>((resolve) => {
      const go = () => setTimeout(resolve);
      for (const type of ['pointerup', 'pointerover', 'focusout']) addEventListener(type, go, { once: true, capture: true });
    });
}

export async function offerLanguage(locale: string): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-locale="${locale}"]`);
  const answer = await fetch(sitePath('/data/language-offers.json'));
  const words = ((await answer.json()) as LanguageOffers)[locale];
  if (!link || !words) return;
  await atRest();
  addStyles(styles);
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, textContent: string) =>
    Object.assign(document.createElement(name), { textContent, lang: locale });
  const change = make('a', words.change);
  change.href = link.href;
  change.dataset['locale'] = locale;
  const dismiss = make('button', words.dismiss);
  dismiss.type = 'button';
  dismiss.className = 'link';
  const aside = document.createElement('aside');
  aside.className = 'offer';
  aside.dataset['offer'] = locale;
  aside.append(make('span', words.offer), change, dismiss);
  document.querySelector('header.top')?.before(aside);
}
