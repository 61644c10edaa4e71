/** All items a trainer can choose now: the course's, unlocked reserved ones and own ones, in one list with their places. */
import type { DeliveredItem, InteractionName } from '../../interactions/item.ts';
import type { ChosenItem } from '../storage/assignment-record.ts';
import type { ItemsIndex } from './items-index.ts';

export interface CatalogueItem {
  origin: ChosenItem['origin'];
  id: string;
  hash: string;
  objective: string;
  difficulty: 1 | 2 | 3;
  interaction: InteractionName;
  stem: string;
  /** `<module>/<lesson>`. */
  lesson?: string;
}

/** A reserved item as it comes out of the file of reserved items. */
export interface ReservedItem {
  lesson: string;
  item: DeliveredItem;
}

function entryOf(item: DeliveredItem, origin: 'reserved' | 'own', lesson?: string): CatalogueItem {
  const { id, hash, objective, difficulty, interaction, stem } = item;
  return { origin, id, hash, objective, difficulty, interaction, stem, ...(lesson === undefined ? {} : { lesson }) };
}

/** Own items first, since there are few of them, then the course in its order with a lesson's reserved items behind its own. */
export function catalogueOf(index: ItemsIndex, reserved: readonly ReservedItem[], own: readonly DeliveredItem[]): CatalogueItem[] {
  const lessons = index.modules.flatMap((module) => module.lessons);
  return [
    ...own.map((item) => entryOf(item, 'own')),
    ...lessons.flatMap((lesson) => [
      ...lesson.items.map((item): CatalogueItem => ({ ...item, origin: 'course', lesson: lesson.path })),
      ...reserved.filter((entry) => entry.lesson === lesson.path).map((entry) => entryOf(entry.item, 'reserved', entry.lesson)),
    ]),
  ];
}

/** What narrows the list; a filter left empty lets everything through. */
export interface Filter {
  module: string;
  lesson: string;
  objective: string;
  scheme: string;
  origin: '' | ChosenItem['origin'];
  interactions: InteractionName[];
  difficulties: (1 | 2 | 3)[];
  words: string;
}

export const noFilter: Filter = {
  module: '',
  lesson: '',
  objective: '',
  scheme: '',
  origin: '',
  interactions: [],
  difficulties: [],
  words: '',
};

/** Width, case and the space around it do not matter to who looks for a word. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The items that pass a filter, in the order given. Several words must all occur. */
export function filterItems(items: readonly CatalogueItem[], filter: Filter, index: ItemsIndex): CatalogueItem[] {
  const words = plain(filter.words).split(/\s+/).filter(Boolean);
  const inScheme = index.schemes.find((scheme) => scheme.id === filter.scheme)?.lessons;
  return items.filter(
    (item) =>
      (filter.module === '' || (item.lesson?.startsWith(`${filter.module}/`) ?? false)) &&
      (filter.lesson === '' || item.lesson === filter.lesson) &&
      (filter.objective === '' || item.objective === filter.objective) &&
      (inScheme === undefined || (item.lesson !== undefined && inScheme.includes(item.lesson))) &&
      (filter.origin === '' || item.origin === filter.origin) &&
      (filter.interactions.length === 0 || filter.interactions.includes(item.interaction)) &&
      (filter.difficulties.length === 0 || filter.difficulties.includes(item.difficulty)) &&
      words.every((word) => plain(`${item.stem} ${item.id}`).includes(word)),
  );
}

/** A filter after its module or lesson changed: what lies outside of it no longer narrows. */
export function narrowFilter(filter: Filter, change: Partial<Filter>): Filter {
  const next = { ...filter, ...change };
  if (change.module !== undefined && change.module !== filter.module) return { ...next, lesson: change.lesson ?? '', objective: '' };
  if (change.lesson !== undefined && change.lesson !== filter.lesson) return { ...next, objective: '' };
  return next;
}

/** How a chosen item stands in today's catalogue. */
export type Standing =
  | { state: 'there'; item: CatalogueItem }
  | { state: 'changed'; item: CatalogueItem }
  | { state: 'locked' }
  | { state: 'missing' };

/**
 * Looks up chosen items.
 * @param unlocked whether the reserved items are open; while they are not, nobody knows whether one of them is missing
 */
export function standings(chosen: readonly ChosenItem[], catalogue: readonly CatalogueItem[], unlocked: boolean): Standing[] {
  const known = new Map(catalogue.map((item) => [`${item.origin} ${item.id}`, item]));
  return chosen.map(({ origin, id, hash }): Standing => {
    const item = known.get(`${origin} ${id}`);
    if (item) return { state: item.hash === hash ? 'there' : 'changed', item };
    return { state: origin === 'reserved' && !unlocked ? 'locked' : 'missing' };
  });
}
