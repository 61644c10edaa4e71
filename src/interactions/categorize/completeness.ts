import type { Localised } from '../../course/text.ts';
import { checkAssignments } from '../assignment-of-parts.ts';
import type { Completeness } from '../outcome.ts';
import type { CategorizeBody } from './schema.ts';

/** A categorization is complete once every card lies in a bin. */
export function checkCategorize(item: Localised<CategorizeBody>, response: unknown): Completeness {
  return checkAssignments(
    response,
    item.cards.map((card) => card.id),
    item.bins.map((bin) => bin.id),
  );
}
