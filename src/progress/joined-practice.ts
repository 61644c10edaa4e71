/** The place where the records of all parts of the site join: what the estimate of mastery and the suggestion are made from. */
import type { Attempt } from '../assessment/attempt.ts';
import { type DrillRecord, evidenceOfDrills, noDrills } from './drill-record.ts';
import { type Evidence, evidenceFrom, evidenceOfAttempts, joinEvidence } from './evidence.ts';
import { evidenceOfReviews, type ReviewRecord } from './review-record.ts';
import type { Confusion } from './suggestion/learner-state.ts';

export interface JoinedPractice {
  evidence: Evidence[];
  /** Cards of the review that are due now. */
  dueReviews: number;
  confusions: readonly Confusion[];
}

export interface PracticeRecords {
  drills: DrillRecord;
  reviews: ReviewRecord;
  dueReviews: number;
  confusions: readonly Confusion[];
}

const nothingPractised: PracticeRecords = { drills: noDrills, reviews: {}, dueReviews: 0, confusions: [] };

/** Joins everything that was answered. A further record is one more entry of the list. */
export function joinPractice(attempts: readonly Attempt[], practised: Partial<PracticeRecords> = {}): JoinedPractice {
  const { drills, reviews, dueReviews, confusions } = { ...nothingPractised, ...practised };
  // A drill makes every case anew, so no key was seen before: each answer is one to an item of its own.
  const cases = evidenceOfDrills(drills).map((answer) => ({ ...answer, item: `${answer.item}@${answer.at}` }));
  return {
    evidence: joinEvidence([
      evidenceOfAttempts(attempts),
      evidenceFrom('drill', cases),
      evidenceFrom('review', evidenceOfReviews(reviews)),
    ]),
    dueReviews,
    confusions,
  };
}
