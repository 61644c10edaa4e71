/**
 * What marking says about one response (QTI: outcome).
 * A score is 0–1, or null where no machine can mark. The steps explain how the score came about; the parts say what
 * was right and why, for the view.
 */

/** Why points were given or not. The view turns these into words. */
export type StepReason = 'right' | 'wrong' | 'missing' | 'right-column' | 'in-sequence' | 'out-of-sequence';

export interface Step {
  /** Id of the option, card, gap, step or field. */
  part: string;
  /** Points given; negative where a wrong choice takes points away. */
  points: number;
  reason: StepReason;
}

export interface PartOutcome {
  id: string;
  /** What the learner gave for this part: an id, a text, or null when nothing. */
  given: string | null;
  /** The key for this part: ids or texts, the preferred one first. */
  expected: string[];
  right: boolean;
  /** What the mistake was, when the item says so for what was given. */
  mistake?: string;
  /** Why the key is right. */
  why?: string;
}

export interface Outcome {
  /** Share of the points, 0–1; null for free text, which a machine does not mark. */
  score: number | null;
  /** Points that a full answer gets. */
  of: number;
  steps: Step[];
  parts: PartOutcome[];
}

/** Whether a response can be marked, is still missing something, or is not a response to this item at all. */
export type Completeness = { state: 'complete' } | { state: 'incomplete'; missing: string[] } | { state: 'malformed'; problem: string };

/** Builds an outcome from its steps: the points are added up, never below nothing, as a share of the full points. */
export function sumUp(steps: Step[], of: number, parts: PartOutcome[]): Outcome {
  const points = steps.reduce((sum, step) => sum + step.points, 0);
  return { score: Math.min(1, Math.max(0, points / of)), of, steps, parts };
}

/** Whether every point was given. */
export function isRight(outcome: Outcome): boolean {
  return outcome.score === 1;
}
