import type { Localised } from '../../course/text.ts';
import { authoredAssignments, authoredId, countedParts, inTextOrder } from '../sealed-parts.ts';
import type { CategorizeBody, CategorizeResponse } from './schema.ts';

/** Cards are often written bin by bin. Bins keep their order: it is that of the scheme (high, middle, low), not of the key. */
function partsOf(item: Localised<CategorizeBody>, seed: string) {
  return { bins: countedParts(item.bins, 'b'), cards: countedParts(inTextOrder(item.cards, seed), 'c') };
}

/** The categorization without its key. */
export function sealCategorize(item: Localised<CategorizeBody>, seed: string): Localised<CategorizeBody> {
  const { bins, cards } = partsOf(item, seed);
  return {
    interaction: 'categorize',
    bins: bins.map(({ id, part }) => ({ id, title: part.title })),
    cards: cards.map(({ id, part }) => ({ id, text: part.text, bin: '', alsoAccept: [], why: '', mistakes: {} })),
  };
}

/** The response to the sealed categorization as one to the categorization itself. */
export function unsealCategorize(item: Localised<CategorizeBody>, seed: string, response: CategorizeResponse): CategorizeResponse {
  const { bins, cards } = partsOf(item, seed);
  return authoredAssignments(
    response,
    (id) => authoredId(cards, id),
    (id) => authoredId(bins, id),
  );
}
