/** The record as the rule for the next suggestion takes it. */
import type { Attempt } from '../../assessment/attempt.ts';
import type { JoinedPractice } from '../joined-practice.ts';
import type { LessonsRead } from '../lesson-record.ts';
import { passedScopes } from '../marks.ts';
import type { Mastery } from '../mastery/mastery.ts';
import type { ProgressCourse } from '../progress-course.ts';
import { skippableModules } from '../skippable.ts';
import type { UndoneMarks } from '../undone-record.ts';
import type { LearnerState } from './learner-state.ts';

export interface RecordedState {
  course: ProgressCourse;
  mastery: ReadonlyMap<string, Mastery>;
  attempts: readonly Attempt[];
  lessons: LessonsRead;
  undone: UndoneMarks;
  practice: JoinedPractice;
  /** ISO 8601 */
  now: string;
}

/** A lesson whose quiz was passed counts as read: nobody needs to be sent back to its text. */
export function stateOfRecord({ course, mastery, attempts, lessons, undone, practice, now }: RecordedState): LearnerState {
  const passed = passedScopes(attempts);
  return {
    course,
    mastery,
    isRead: (scope) => Object.hasOwn(lessons, scope) || passed.has(scope),
    skippable: new Set(skippableModules(attempts, undone)),
    passedFinal: passed.has(course.finalAssessment.scope),
    dueReviews: practice.dueReviews,
    confusions: practice.confusions,
    now: Date.parse(now),
  };
}
