import type { Localised } from '../../course/text.ts';
import { givenFor, markPart } from '../assignment-of-parts.ts';
import { type Outcome, sumUp } from '../outcome.ts';
import type { CategorizeBody, CategorizeResponse } from './schema.ts';

/** Marks a categorization: a point for each card in a right bin. */
export function markCategorize(item: Localised<CategorizeBody>, response: CategorizeResponse): Outcome {
  const marked = item.cards.map((card) => markPart({ ...card, accepted: [card.bin, ...card.alsoAccept] }, givenFor(response, card.id)));
  return sumUp(
    marked.map((part) => part.step),
    item.cards.length,
    marked.map((part) => part.outcome),
  );
}
