/**
 * What every page needs at once: progress marks in the course tree and the offer of another language. Everything else
 * (search, definitions, display settings, the language switch that keeps its place) loads with the first sign of a hand.
 */
import { page } from './page.ts';

/** Passed, read, and, for a module and for its lessons, what the entry test says can be skipped. */
const signs: Record<string, string> = { p: '✓✓', r: '✓', s: '»' };

const showMarks = () => {
  let marks: Record<string, string> = {};
  try {
    marks = JSON.parse(page.stored('marks') ?? '{}');
  } catch {
    // The digest is made anew with the next record; until then the tree shows no marks.
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-mark]')) {
    const name = link.dataset['mark'] ?? '';
    const mark = marks[name] ?? marks[name.replace(/\/.*/, '/')] ?? '';
    const text = signs[mark];
    link.querySelector('i')?.remove();
    if (!text) continue;
    const sign = document.createElement('i');
    sign.textContent = text;
    sign.role = 'img';
    sign.ariaLabel = sign.title = document.body.dataset[mark] ?? '';
    link.append(sign);
  }
};
showMarks();
document.addEventListener('zhike:marks', showMarks);
addEventListener('storage', showMarks);

/** The first of the reader's languages that the site has; Traditional by script or by region (RFC 5646). */
const preferred = navigator.languages
  .filter((language) => /^(zh|en)/i.test(language))
  .map((language) => (/^en/i.test(language) ? 'en' : /-(hant|tw|hk|mo)/i.test(language) ? 'zh-Hant' : 'zh-Hans'))[0];
if (preferred && preferred !== document.documentElement.lang && !page.stored('language')) {
  import('./language-offer.ts').then(({ offerLanguage }) => offerLanguage(preferred));
}

/** Offline use and new versions come when nobody waits for anything any more. */
addEventListener('load', () => {
  setTimeout(() => navigator.onLine && import('../../offline/keep-offline.ts').then(({ keepOffline }) => keepOffline()), 3e3);
});

/** A tap shows a term's definition instead of following its link; where there is a pointer or a keyboard, it is shown already. */
const isTap = (event: Event) => (event as UIEvent).detail > 0 && matchMedia('(hover: none)').matches;

for (const type of ['pointerover', 'focusin', 'click', 'change', 'keydown']) {
  document.addEventListener(type, (event) => {
    const held = type === 'click' && ((page.termOf(event) && isTap(event)) || page.otherLanguageOf(event));
    if (held || page.opensSearch(event)) event.preventDefault();
    import('./frame-later.ts').then(
      ({ handle }) => handle(event, page),
      // The network is gone; the page does without, and the next event asks again.
      () => 0,
    );
  });
}
