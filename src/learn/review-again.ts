/** Brings other numbers for the items of a round: one file for each module that has a numeric item in it, once per page. */
import type { DeliveredItem } from '../interactions/item.ts';
import type { AgainFile, Variations } from '../review/again.ts';
import type { Card } from '../review/card.ts';
import type { ObjectivePlace } from '../review/props.ts';
import { fetchOwn } from './fetch-own.ts';

const files = new Map<string, Promise<AgainFile>>();

function fileAt(url: string): Promise<AgainFile> {
  const known = files.get(url);
  if (known) return known;
  const loading = fetchOwn<AgainFile>(url);
  loading.catch(() => files.delete(url));
  files.set(url, loading);
  return loading;
}

/**
 * Variations by item id. Without them an item is asked as printed, which is still a good question: a file that does not come
 * (no network, and never kept) therefore holds up no round, and is asked for again with the next.
 * @param url with `{module}` for a module’s slug
 */
export async function bringVariations(
  cards: readonly Card[],
  items: ReadonlyMap<string, DeliveredItem>,
  places: ReadonlyMap<string, ObjectivePlace>,
  url: string,
): Promise<Map<string, Variations>> {
  const modules = new Set(
    cards.flatMap(({ item, objective }) => {
      const [module] = places.get(objective)?.lesson.path.split('/') ?? [];
      return module !== undefined && items.get(item)?.interaction === 'numeric' ? [module] : [];
    }),
  );
  const found = await Promise.allSettled([...modules].map((module) => fileAt(url.replace('{module}', module))));
  return new Map(found.flatMap((file) => (file.status === 'fulfilled' ? Object.entries(file.value.items) : [])));
}
