/** Two ways of choosing what to do next, and what becomes of the same learners under each. */
import { type Mastery, masteryOf } from '../../../src/progress/mastery/mastery.ts';
import { type CourseLesson, lessonsOf, type ProgressCourse } from '../../../src/progress/progress-course.ts';
import { suggestNext } from '../../../src/progress/suggestion/suggestion.ts';
import { CourseLearner, type World } from './course-learner.ts';

/** Does one thing. */
type Policy = (learner: CourseLearner) => void;

/** The lessons recommended to new staff, in that order. */
export function lessonsOnPath(course: ProgressCourse): CourseLesson[] {
  return course.path.flatMap((module) => lessonsOf(course).filter(({ scope }) => scope.startsWith(`${module}/`)));
}

/** Takes one lesson after the other, each with its quiz; after the last, from the first again. */
function readingInOrder(course: ProgressCourse): Policy {
  const lessons = lessonsOnPath(course);
  let place = 0;
  return (learner) => {
    const lesson = lessons[place % lessons.length];
    place += 1;
    if (lesson) learner.takeLesson(lesson);
  };
}

/** Does what the site suggests; where nothing presses, takes an assessment over all lessons. */
function followingSuggestions(course: ProgressCourse): Policy {
  const mastery = new Map<string, Mastery>();
  let counted = 0;
  let today = 0;
  return (learner) => {
    const { evidence, now } = learner;
    // What was not answered today is estimated anew once a day only: the same as always, and much quicker.
    const changed = new Set(evidence.slice(counted).map(({ objective }) => objective));
    const isNewDay = now - today > 43_200_000;
    const due = isNewDay ? evidence : evidence.filter(({ objective }) => changed.has(objective));
    for (const [objective, own] of masteryOf(due, new Date(now).toISOString())) mastery.set(objective, own);
    counted = evidence.length;
    if (isNewDay) today = now;
    const isRead = (scope: string) => learner.read.has(scope);
    const nothingElse = { skippable: new Set<string>(), passedFinal: false, dueReviews: 0, confusions: [] };
    const next = suggestNext({ course, mastery, isRead, now, ...nothingElse });
    if (next.kind === 'read') learner.takeLesson(next.lesson);
    else if (next.kind === 'repeat') learner.repeat(next.lesson, next.objective.id);
    else learner.takeAssessment(lessonsOnPath(course), 20);
  };
}

export const policies = { readingInOrder, followingSuggestions };

/** Mean true share over the recommended lessons when so many minutes have passed, for one learner under one policy. Both begin with a test of twenty questions. */
export function sharesAfter(
  policy: keyof typeof policies,
  course: ProgressCourse,
  world: World,
  minutes: readonly number[],
  seed: string,
): number[] {
  const learner = new CourseLearner(course, world, seed);
  const step = policies[policy](course);
  const lessons = lessonsOnPath(course);
  learner.takeAssessment(lessons, 20);
  return minutes.map((end) => {
    while (learner.minutes < end) step(learner);
    return learner.meanShare(lessons);
  });
}
