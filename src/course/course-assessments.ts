/** The assessments over the whole course, with what holds where course.yaml does not say. */
import type { Course } from './schemas/course.ts';

export type FinalAssessment = NonNullable<Course['finalAssessment']>;
export type EntryTest = NonNullable<Course['entryTest']>;

export function finalAssessmentOf({ finalAssessment }: Course): FinalAssessment {
  return finalAssessment ?? { passMark: 0.8, each: { 1: 1, 2: 2, 3: 2 }, modules: {} };
}

/** Left out, everyone is recommended the modules in the order of the course. */
export function entryTestOf({ entryTest, modules }: Course): EntryTest {
  return entryTest ?? { each: { 1: 1, 2: 1, 3: 0 }, modules: {}, path: modules.map(({ slug }) => slug) };
}
