import type { Localised } from '../../course/text.ts';
import { checkAssignments } from '../assignment-of-parts.ts';
import type { Completeness } from '../outcome.ts';
import type { MatchBody } from './schema.ts';

/** A match is complete once every source has a target. */
export function checkMatch(item: Localised<MatchBody>, response: unknown): Completeness {
  return checkAssignments(
    response,
    item.sources.map((source) => source.id),
    item.targets.map((target) => target.id),
  );
}
