/** The file a trainer chooses from: every item a quiz may ask, without its key. Made by `build/items-index.ts`. */
import type { InteractionName } from '../../interactions/item.ts';

export interface IndexedItem {
  id: string;
  hash: string;
  objective: string;
  difficulty: 1 | 2 | 3;
  interaction: InteractionName;
  stem: string;
}

export interface IndexedLesson {
  /** `<module>/<lesson>`. */
  path: string;
  title: string;
  objectives: { id: string; text: string }[];
  items: IndexedItem[];
}

export interface ItemsIndex {
  modules: { slug: string; title: string; lessons: IndexedLesson[] }[];
  schemes: { id: string; name: string; lessons: string[] }[];
  /** How many reserved items the material has; 0 when there is nothing to unlock. */
  reserved: number;
  /** How many items this file leaves out; 0 in the whole index. */
  more: number;
}
