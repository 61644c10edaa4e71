/** Pools: what a quiz may draw from (QTI: item bank). */

import type { Blueprint } from '../course/schemas/course.ts';
import type { DeliveredItem } from '../interactions/item.ts';

/** What a drawing needs to know of an item. */
export interface PoolEntry {
  id: string;
  hash: string;
  objective: string;
  difficulty: 1 | 2 | 3;
  /** `<module>/<lesson>`, in a form over the whole course: its result is told by module. */
  lesson?: string;
}

/** An objective as results show it: its words and where it is taught. */
export interface PoolObjective {
  id: string;
  text: string;
  lesson: string;
  /** Path of the passage to read again, with its fragment. */
  passage: string;
}

/** The file a quiz loads when it starts. */
export interface PoolFile {
  /** What the quiz is about: `<module>/<lesson>` or `<module>`. */
  scope: string;
  blueprint: Blueprint;
  objectives: PoolObjective[];
  /** With their lessons, where they come from several. */
  items: (DeliveredItem & Pick<PoolEntry, 'lesson'>)[];
}
