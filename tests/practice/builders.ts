/** Small decks for tests of drills. */
import type { Deck, Source } from '../../src/practice/deck.ts';

export function deckWith(
  id: string,
  sources: readonly (Pick<Source, 'id' | 'answer'> & Partial<Source>)[],
  extra: Partial<Deck> = {},
): Deck {
  const categories = [...new Set(sources.map(({ answer }) => answer))];
  return {
    id,
    name: id,
    question: 'Which?',
    options: categories.map((category) => ({ id: category, name: category, sign: `sign of ${category}` })),
    figures: [],
    flags: [],
    objective: 'tell-apart',
    references: [],
    sources: sources.map((source) => ({ text: `case ${source.id}`, ...source })),
    ...extra,
  };
}

/** A deck of so many sources, their answers taking turns. */
export function plainDeck(id: string, count: number, categories: readonly string[]): Deck {
  return deckWith(
    id,
    Array.from({ length: count }, (_, index) => ({ id: `${id}-source-${index}`, answer: categories[index % categories.length] ?? '' })),
  );
}
