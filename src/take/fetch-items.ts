/** Gets the public items an assignment names from the site, in the assignment's language. */
import type { PoolFile, PoolObjective } from '../assessment/pool.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { assignedItems } from '../assignment/form-of-assignment.ts';
import { localePath } from '../course/locale.ts';
import type { DeliveredItem } from '../interactions/item.ts';

export type FetchedItems =
  | { state: 'ready'; items: DeliveredItem[]; objectives: PoolObjective[] }
  /** The site no longer has them, or not as the trainer saw them. */
  | { state: 'changed'; missing: number; changed: number }
  | { state: 'failed'; reason: string };

/** A lesson the site does not have has no items; that is no failure of the network. */
async function fetchPool(url: string): Promise<PoolFile | null> {
  const answer = await fetch(url);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(String(answer.status));
  // Our own build wrote this file on this host, so its shape is known.
  return (await answer.json()) as PoolFile;
}

export async function fetchItems({ items, locale }: Pick<Assignment, 'items' | 'locale'>): Promise<FetchedItems> {
  const named = items.flatMap((assigned) => ('ref' in assigned ? [assigned] : []));
  const lessons = [...new Set(named.map(({ lesson }) => lesson))];
  let pools: (PoolFile | null)[];
  try {
    pools = await Promise.all(lessons.map((lesson) => fetchPool(localePath(locale, `/data/pools/${lesson}.json`))));
  } catch (error) {
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
  const known = pools.flatMap((pool) => pool ?? []);
  const refs = new Set(named.map(({ ref }) => ref));
  const found = known.flatMap((pool) => pool.items).filter((item) => refs.has(item.id));
  const complete = assignedItems(items, found);
  if (!complete.ok) return { state: 'changed', missing: complete.missing.length, changed: complete.changed.length };
  const wanted = new Set(found.map(({ objective }) => objective));
  return { state: 'ready', items: found, objectives: known.flatMap((pool) => pool.objectives).filter(({ id }) => wanted.has(id)) };
}
