import type { Localised } from '../../course/text.ts';
import { givenFor, markPart } from '../assignment-of-parts.ts';
import { type Outcome, sumUp } from '../outcome.ts';
import { cellId, keyCell } from './cells.ts';
import type { PlaceBody, PlaceResponse } from './schema.ts';

/** Marks a board: a point for each card in its cell; the right column alone earns the item's `columnCredit`. */
export function markPlace(item: Localised<PlaceBody>, response: PlaceResponse): Outcome {
  const marked = item.cards.map((card) =>
    markPart({ id: card.id, why: card.why, mistakes: card.mistakes, accepted: [keyCell(card)] }, givenFor(response, card.id), (given) => {
      const sameColumn = item.rows.values.some((row) => card.column !== undefined && cellId(card.column, row.id) === given);
      return sameColumn && item.columnCredit > 0 ? { points: item.columnCredit, reason: 'right-column' } : undefined;
    }),
  );
  return sumUp(
    marked.map((part) => part.step),
    item.cards.length,
    marked.map((part) => part.outcome),
  );
}
