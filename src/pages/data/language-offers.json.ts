/** The offer to switch, in each language: fetched by the pages of readers whose browser prefers another than the page's. */
import type { APIRoute } from 'astro';
import { toTraditional } from '../../build/traditional.ts';
import { localeNames, locales } from '../../course/locale.ts';
import { fill } from '../../course/strings/fill.ts';
import { stringsOf } from '../../course/strings/index.ts';
import type { LanguageOffers } from '../../ui/frame/language-offer.ts';

export const GET: APIRoute = () => {
  const offers = locales.map((locale) => {
    const { frame } = stringsOf(locale);
    const word = (text: string) => (locale === 'zh-Hant' ? toTraditional : String)(fill(text, { name: localeNames[locale] }));
    return [locale, { offer: word(frame.offer), change: word(frame.offerSwitch), dismiss: word(frame.offerDismiss) }];
  });
  return Response.json(Object.fromEntries(offers) satisfies LanguageOffers);
};
