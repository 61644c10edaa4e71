/** What the rule for the next suggestion takes for known of objectives and lessons. */
import { moduleOf } from '../../course/lesson-path.ts';
import { type CourseLesson, lessonsOf } from '../progress-course.ts';
import type { LearnerState } from './learner-state.ts';

/** Remembers what was worked out for a lesson: each is asked about once for every objective. */
function once<Value>(work: (lesson: CourseLesson) => Value): (lesson: CourseLesson) => Value {
  const known = new Map<string, Value>();
  return (lesson) => {
    const value = known.get(lesson.scope) ?? work(lesson);
    known.set(lesson.scope, value);
    return value;
  };
}

/** What is assumed of an objective nobody has asked about, and how many answered ones of its module outweigh that. */
const assumed = { expected: 0.4, weight: 2 };

/** Share of middling tasks solved, as the rule takes it: estimated, or guessed from the rest of the module. */
export function knownOf(state: LearnerState): (lesson: CourseLesson, objective: string) => number {
  const modules = new Map<string, number>();
  for (const { quiz, lessons } of state.course.modules) {
    const answered = lessons.flatMap(({ objectives }) => objectives.flatMap(({ id }) => state.mastery.get(id)?.expected ?? []));
    const sum = answered.reduce((total, expected) => total + expected, assumed.expected * assumed.weight);
    modules.set(quiz.scope, sum / (answered.length + assumed.weight));
  }
  return ({ scope }, objective) => state.mastery.get(objective)?.expected ?? modules.get(moduleOf(scope)) ?? assumed.expected;
}

/**
 * How much of a lesson’s gain can be had now, 0.4–1: it rests on others, and what they teach may still be missing. The lower
 * bound is a convention: nobody is left with nothing.
 */
export function readinessOf(state: LearnerState): (lesson: CourseLesson) => number {
  const known = knownOf(state);
  const byScope = new Map(lessonsOf(state.course).map((lesson) => [lesson.scope, lesson]));
  return once(({ prerequisites }) => {
    const shares = prerequisites.flatMap((scope) => {
      const lesson = byScope.get(scope);
      return lesson ? lesson.objectives.map(({ id }) => known(lesson, id)) : [];
    });
    if (shares.length === 0) return 1;
    return 0.4 + (0.6 * shares.reduce((sum, share) => sum + share, 0)) / shares.length;
  });
}

/** Lessons not read yet that rest on a lesson, directly or by way of others. */
export function supportedBy(state: LearnerState): (lesson: CourseLesson) => number {
  const lessons = lessonsOf(state.course);
  return once(({ scope }) => {
    const reached = new Set([scope]);
    // Each round follows one more step; a course is never deeper than it has lessons.
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const lesson of lessons) if (lesson.prerequisites.some((each) => reached.has(each))) reached.add(lesson.scope);
    }
    reached.delete(scope);
    return [...reached].filter((each) => !state.isRead(each)).length;
  });
}

/** What rests on a lesson makes it worth more: a tenth for each, at most half as much again. A convention. */
export const supportWeight = (supported: number): number => 1 + Math.min(0.5, supported / 10);

/** A module is for this person if it is recommended to new staff, or was begun. */
export function isTheirs(state: LearnerState): (module: string) => boolean {
  const begun = new Set(
    lessonsOf(state.course)
      .filter(({ scope }) => state.isRead(scope))
      .map(({ scope }) => moduleOf(scope)),
  );
  return (module) => state.course.path.includes(module) || begun.has(module);
}
