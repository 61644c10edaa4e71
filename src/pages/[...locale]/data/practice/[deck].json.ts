/** What a drill draws from, in one language; fetched when the drill begins. */
import type { APIRoute } from 'astro';
import { type AuthoredDeck, authoredDecks, deliverDeck } from '../../../../build/practice/decks.ts';
import { localePaths, material } from '../../../../build/site.ts';
import type { Locale } from '../../../../course/locale.ts';

export function getStaticPaths() {
  return localePaths().flatMap(({ params, props }) =>
    authoredDecks(material())
      .filter(({ sources }) => sources.length > 0)
      .map((deck) => ({ params: { ...params, deck: deck.id }, props: { ...props, deck } })),
  );
}

export const GET: APIRoute<{ locale: Locale; deck: AuthoredDeck }> = ({ props: { locale, deck } }) =>
  Response.json(deliverDeck(material(), deck, locale));
