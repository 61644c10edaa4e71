/** Brings the items of a form over the whole course: the index first, then only the pools of the lessons it needs. */
import type { Attempt } from '../assessment/attempt.ts';
import { drawCourseForm } from '../assessment/course-form.ts';
import { courseCounts } from '../assessment/course-form-length.ts';
import { type CourseEntry, type CoursePoolFile, courseEntries } from '../assessment/course-pool.ts';
import type { PoolFile } from '../assessment/pool.ts';
import { moduleOf } from '../course/lesson-path.ts';
import type { CourseBlueprint } from '../course/schemas/course.ts';
import { newId } from '../progress/store.ts';
import { fetchOwn } from './fetch-own.ts';
import type { BringPool } from './use-quiz.ts';

export interface CoursePoolUrls {
  /** The index of every item. */
  index: string;
  /** The pool of a lesson, with `{lesson}` for `<module>/<lesson>`. */
  lesson: string;
}

/** Entries of an attempt that are still in the course as they were. */
function stillThere(attempt: Attempt, all: readonly CourseEntry[]): CourseEntry[] {
  return attempt.items.flatMap((entry) => all.find(({ id, hash }) => id === entry.id && hash === entry.hash) ?? []);
}

/**
 * Makes the source. What it brings is a pool of the drawn items and no others, so that drawing from it puts them in order.
 * @param passMark of the assessment; one that nobody passes or fails has none, and the pool says 1
 * @param drawable what a new form may be drawn from
 */
export function coursePoolSource(
  urls: CoursePoolUrls,
  scope: string,
  blueprint: CourseBlueprint,
  passMark = 1,
  drawable: (file: CoursePoolFile) => CourseEntry[] = courseEntries,
): BringPool {
  return async (attempt, seen): Promise<PoolFile> => {
    const file = await fetchOwn<CoursePoolFile>(urls.index);
    const all = courseEntries(file);
    const wanted = attempt ? stillThere(attempt, all) : drawCourseForm(drawable(file), blueprint, newId(), seen);
    const lessonOf = new Map(wanted.map(({ id, lesson }) => [id, lesson]));
    const lessons = [...new Set(lessonOf.values())];
    const pools = await Promise.all(lessons.map((lesson) => fetchOwn<PoolFile>(urls.lesson.replace('{lesson}', lesson))));
    const modules = [...new Set(all.map(({ lesson }) => moduleOf(lesson)))];
    return {
      scope,
      blueprint: { passMark, perObjective: 0, counts: courseCounts(blueprint, modules) },
      objectives: pools.flatMap(({ objectives }) => objectives),
      items: pools.flatMap(({ items }) =>
        items.flatMap((item) => {
          const lesson = lessonOf.get(item.id);
          return lesson === undefined ? [] : [{ ...item, lesson }];
        }),
      ),
    };
  };
}
