/** What the rule for the next suggestion knows of a learner, and what it may answer. */
import type { Mastery } from '../mastery/mastery.ts';
import type { CourseLesson, CourseObjective, ProgressCourse } from '../progress-course.ts';

/** Two categories of a scheme that drills found to be taken for each other. */
export interface Confusion {
  /** The drill that separates them. */
  title: string;
  href: string;
  /** The two, by name. */
  one: string;
  other: string;
  /** Share of the responses to either that said the other, 0–1. */
  share: number;
}

/** What the estimate and the records say; everything the rule knows. */
export interface LearnerState {
  course: ProgressCourse;
  mastery: ReadonlyMap<string, Mastery>;
  /** Whether a lesson was read to its end, by its scope. */
  isRead: (scope: string) => boolean;
  /** Modules that the entry test found known, by their scope. */
  skippable: ReadonlySet<string>;
  passedFinal: boolean;
  /** Cards of the review that are due. */
  dueReviews: number;
  confusions: readonly Confusion[];
  /** Milliseconds since 1970. */
  now: number;
}

export type Reason =
  | { code: 'begin' }
  | { code: 'goOn' }
  | { code: 'notBegun' }
  /** So many lessons not read yet rest on it. */
  | { code: 'supports'; count: number }
  | { code: 'low'; expected: number }
  | { code: 'unclear' }
  /** Its lesson was read, but no question on it answered. */
  | { code: 'unasked' }
  /** The last answer is this old, in days. */
  | { code: 'longAgo'; days: number }
  | { code: 'due'; count: number }
  | { code: 'confused'; one: string; other: string }
  | { code: 'allRead' }
  | { code: 'allDone' };

export type Suggestion = { reasons: Reason[]; minutes?: number } & (
  | { kind: 'read'; lesson: CourseLesson }
  | { kind: 'repeat'; lesson: CourseLesson; objective: CourseObjective }
  | { kind: 'review' }
  | { kind: 'drill'; confusion: Confusion }
  | { kind: 'final' }
  | { kind: 'nothing' }
);

/** A suggestion with what it is worth: gain in mastery, summed over objectives, per minute. */
export interface Option {
  suggestion: Suggestion;
  worth: number;
}

/** Below this, nothing presses: a firm objective may wait. A convention. */
export const leastWorth = 0.02;
