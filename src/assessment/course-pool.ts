/**
 * What an assessment of the whole course may draw. The lessons' pools together are too large to load for one form, so
 * this index says what there is; the items themselves come from the pools of the lessons that were drawn.
 */
import type { InteractionName } from '../interactions/item.ts';
import type { PoolEntry } from './pool.ts';

/** One item of the course, known by the lesson that teaches it. */
export interface CourseEntry extends PoolEntry {
  lesson: string;
}

/** The index as it is delivered: items under the lessons in whose pools they are. */
export interface CoursePoolFile {
  lessons: {
    path: string;
    /** `entry`: the entry test may draw it, as nobody needs to have read the course for it. */
    items: (Omit<CourseEntry, 'lesson'> & { interaction: InteractionName; entry?: true })[];
  }[];
}

/** Every item of the index with its lesson. */
export function courseEntries({ lessons }: CoursePoolFile): CourseEntry[] {
  return lessons.flatMap(({ path, items }) =>
    items.map(({ id, hash, objective, difficulty }) => ({ id, hash, objective, difficulty, lesson: path })),
  );
}

/** What the entry test may draw: the items marked for it, or all where the course marks none. */
export function entryTestEntries(file: CoursePoolFile): CourseEntry[] {
  const marked = file.lessons.map(({ path, items }) => ({ path, items: items.filter(({ entry }) => entry) }));
  const entries = courseEntries({ lessons: marked });
  return entries.length > 0 ? entries : courseEntries(file);
}
