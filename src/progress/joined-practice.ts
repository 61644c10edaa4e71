/** The place where the records of all parts of the site join: what the estimate of mastery and the suggestion are made from. */
import type { Attempt } from '../assessment/attempt.ts';
import { type Evidence, evidenceOfAttempts, joinEvidence } from './evidence.ts';
import type { Confusion } from './suggestion/learner-state.ts';

export interface JoinedPractice {
  evidence: Evidence[];
  /** Cards of the review that are due now. */
  dueReviews: number;
  confusions: readonly Confusion[];
}

/**
 * Joins everything that was answered. A further record is one more entry of the list, as in
 * `joinEvidence([evidenceOfAttempts(attempts), evidenceFrom('drill', evidenceOfDrills(drills))])`.
 */
export function joinPractice(attempts: readonly Attempt[]): JoinedPractice {
  return { evidence: joinEvidence([evidenceOfAttempts(attempts)]), dueReviews: 0, confusions: [] };
}
