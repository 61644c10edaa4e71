/** Tiny courses as the progress page knows them. */
import { moduleOf } from '../../src/course/lesson-path.ts';
import type { CourseLesson, CoursePlace, ProgressCourse } from '../../src/progress/progress-course.ts';

function placeOf(scope: string): CoursePlace {
  const href = `/learn/${scope}/`;
  return { scope, title: scope, href, quizHref: `${href}#quiz`, passMark: 0.8 };
}

/** A lesson of four minutes by its path, the ids of its objectives, and the lessons it rests on. */
export function lessonOf(scope: string, objectives: readonly string[], prerequisites: string[] = []): CourseLesson {
  return { ...placeOf(scope), objectives: objectives.map((id) => ({ id, text: id })), minutes: 4, prerequisites };
}

/** A course of these lessons; its modules follow from their paths, and all of them are recommended. */
export function courseOf(...lessons: CourseLesson[]): ProgressCourse {
  const modules = [...new Set(lessons.map(({ scope }) => moduleOf(scope)))];
  return {
    modules: modules.map((module) => ({
      title: module,
      lessons: lessons.filter(({ scope }) => moduleOf(scope) === module),
      quiz: placeOf(module),
    })),
    path: modules,
    finalAssessment: placeOf('final-assessment'),
    entryTest: placeOf('entry-test'),
    certificateHref: '/c/',
  };
}
