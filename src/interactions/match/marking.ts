import type { Localised } from '../../course/text.ts';
import { givenFor, markPart } from '../assignment-of-parts.ts';
import { type Outcome, sumUp } from '../outcome.ts';
import type { MatchBody, MatchResponse } from './schema.ts';

/** Marks a match: a point for each source at a right target. */
export function markMatch(item: Localised<MatchBody>, response: MatchResponse): Outcome {
  const marked = item.sources.map((source) =>
    markPart({ ...source, accepted: [source.target, ...source.alsoAccept] }, givenFor(response, source.id)),
  );
  return sumUp(
    marked.map((part) => part.step),
    item.sources.length,
    marked.map((part) => part.outcome),
  );
}
