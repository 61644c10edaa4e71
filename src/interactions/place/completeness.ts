import type { Localised } from '../../course/text.ts';
import { checkAssignments } from '../assignment-of-parts.ts';
import type { Completeness } from '../outcome.ts';
import { cellsOf } from './cells.ts';
import type { PlaceBody } from './schema.ts';

/** A board is complete once every card lies in a cell or outside. */
export function checkPlace(item: Localised<PlaceBody>, response: unknown): Completeness {
  return checkAssignments(
    response,
    item.cards.map((card) => card.id),
    cellsOf(item),
  );
}
