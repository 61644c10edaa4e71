/**
 * Which case comes next.
 *
 * Half of the time the category is drawn from a contrast pair: a pair of categories is drawn with a weight of the number of
 * times one was taken for the other lately, and then one of the two by equal chance, so that the pair does not give the answer
 * away. Otherwise the category is drawn by equal chance from all. That telling similar categories apart is learned by meeting
 * them close to one another was found by Kang & Pashler (“Learning painting styles”, Applied Cognitive Psychology 26, 2012)
 * and Birnbaum, Kornell, Bjork & Bjork (“Why interleaving enhances inductive learning”, Memory & Cognition 41, 2013). The
 * share of one half is a convention of this course: enough to meet a pair again soon, and never the same two only.
 *
 * No case and no template comes twice within a stretch. A stretch is as long as the deck allows, at most {@link longestStretch}.
 */
import { seededRandom } from '../interactions/shuffle.ts';
import type { Decision } from './confusion.ts';
import type { Deck, Source } from './deck.ts';

/** Share of the cases that are drawn from contrast pairs. Convention, see above. */
const contrastShare = 0.5;

/** Questions within which nothing comes twice. Convention. */
const longestStretch = 12;

/** How many of the latest questions a source must not be among. Three in four sources are used before one comes again. */
export function stretchOf(decks: readonly Pick<Deck, 'sources'>[]): number {
  const sources = new Set(decks.flatMap((deck) => deck.sources.map(({ id }) => id)));
  return Math.min(longestStretch, Math.floor(sources.size * 0.75));
}

function pick<T>(values: readonly T[], random: () => number): T | undefined {
  return values[Math.floor(random() * values.length)];
}

/** Draws a pair by how often one was taken for the other, and then one of the two. */
function fromContrast(decisions: readonly Decision[], categories: readonly string[], random: () => number): string | undefined {
  const wrong = decisions.filter(({ actual, chosen }) => actual !== chosen && (categories.includes(actual) || categories.includes(chosen)));
  const pair = pick(wrong, random);
  if (!pair) return undefined;
  return pick(
    [pair.actual, pair.chosen].filter((category) => categories.includes(category)),
    random,
  );
}

/**
 * Draws the next source.
 * @param decks the schemes of the drill; one of them is drawn by equal chance
 * @param decisionsOf what was decided in a deck lately
 * @param recent ids of the sources asked in this round, the latest last
 */
export function nextSource(
  decks: readonly Deck[],
  decisionsOf: (deck: string) => readonly Decision[],
  recent: readonly string[],
  seed: string,
): { deck: Deck; source: Source } | undefined {
  const random = seededRandom(seed);
  const stretch = stretchOf(decks);
  const blocked = new Set(stretch === 0 ? [] : recent.slice(-stretch));
  const free = decks
    .map((deck) => ({ deck, sources: deck.sources.filter(({ id }) => !blocked.has(id)) }))
    .filter(({ sources }) => sources.length > 0);
  const drawn = pick(free, random);
  if (!drawn) return undefined;
  const { deck, sources } = drawn;
  const categories = [...new Set(sources.map(({ answer }) => answer))];
  const contrasted = random() < contrastShare ? fromContrast(decisionsOf(deck.id), categories, random) : undefined;
  const category = contrasted ?? pick(categories, random);
  const source = pick(
    sources.filter(({ answer }) => answer === category),
    random,
  );
  return source && { deck, source };
}
