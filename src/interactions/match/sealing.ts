import type { Localised } from '../../course/text.ts';
import { authoredAssignments, authoredId, countedParts, inTextOrder } from '../sealed-parts.ts';
import type { MatchBody, MatchResponse } from './schema.ts';

/** Authors write target beside source, and targets that stay empty last: both lists get an order of their own. */
function partsOf(item: Localised<MatchBody>, seed: string) {
  return {
    sources: countedParts(inTextOrder(item.sources, seed), 's'),
    targets: countedParts(inTextOrder(item.targets, seed), 't'),
  };
}

/** The match without its key. */
export function sealMatch(item: Localised<MatchBody>, seed: string): Localised<MatchBody> {
  const { sources, targets } = partsOf(item, seed);
  return {
    interaction: 'match',
    sources: sources.map(({ id, part }) => ({ id, text: part.text, target: '', alsoAccept: [], why: '', mistakes: {} })),
    targets: targets.map(({ id, part }) => ({ id, text: part.text })),
  };
}

/** The response to the sealed match as one to the match itself. */
export function unsealMatch(item: Localised<MatchBody>, seed: string, response: MatchResponse): MatchResponse {
  const { sources, targets } = partsOf(item, seed);
  return authoredAssignments(
    response,
    (id) => authoredId(sources, id),
    (id) => authoredId(targets, id),
  );
}
