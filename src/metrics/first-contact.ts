/** First-contact resolution: what the log calls settled, and what is left of it when some come back about the same thing. */
import { type PartOfWhole, partOfWhole, partProblem } from './part-of-whole.ts';

export interface Cases {
  /** Settled at the first contact, by the log. */
  part: number;
  whole: number;
  /** Of the settled, those that came back. */
  back: number;
}

export type CasesProblem = 'noWhole' | 'morePart' | 'moreBack';

/** What makes the rates meaningless, and in which field; null when nothing does. */
export function firstContactProblem({ part, whole, back }: Cases): { field: keyof Cases; problem: CasesProblem } | null {
  const problem = partProblem(part, whole);
  if (problem) return { field: problem === 'noWhole' ? 'whole' : 'part', problem };
  return back > part ? { field: 'back', problem: 'moreBack' } : null;
}

/** @param cases without a {@link firstContactProblem} */
export function firstContactOf({ part, whole, back }: Cases): { logged: PartOfWhole; checked: PartOfWhole } {
  return { logged: partOfWhole(part, whole), checked: partOfWhole(part - back, whole) };
}
