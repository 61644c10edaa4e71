/** Offers, in that language, to switch when the browser prefers another one; answered by `frame-later.ts`. */
import { sitePath } from '../../course/base.ts';
import { addStyles } from '../page-styles.ts';
import styles from '../styles/language-offer.css?inline';

/** By locale: the offer, the words of its link and of its button. */
export type LanguageOffers = Readonly<Record<string, { readonly offer: string; readonly change: string; readonly dismiss: string }>>;

/** Resolves when nothing is being pressed: the offer moves the page, and a press that ends elsewhere than it began is lost. */
const atRest = () =>
  document.documentElement.matches(':active')
    ? new Promise<void>((resolve) => addEventListener('pointerup', () => setTimeout(resolve), { once: true, capture: true }))
    : undefined;

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
