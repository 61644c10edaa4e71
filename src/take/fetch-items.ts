/** Gets the public items an assignment names from the site, in the assignment's language. */
import type { PoolFile, PoolObjective } from '../assessment/pool.ts';
import { type KeptScenario, scenarioHash } from '../assignment/assigned-scenario.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { assignedItems } from '../assignment/form-of-assignment.ts';
import { localePath } from '../course/locale.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import type { ScenarioFile } from '../scenarios/scenario-file.ts';

export type FetchedItems =
  | { state: 'ready'; items: DeliveredItem[]; objectives: PoolObjective[]; scenarios: KeptScenario[] }
  /** The site no longer has them, or not as the trainer saw them. */
  | { state: 'changed'; missing: number; changed: number }
  | { state: 'failed'; reason: string };

/** A lesson or scenario the site does not have has nothing in it; that is no failure of the network. */
async function fetchOwn<T>(url: string): Promise<T | null> {
  const answer = await fetch(url);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(String(answer.status));
  // Our own build wrote this file on this host, so its shape is known.
  return (await answer.json()) as T;
}

export async function fetchItems({
  items,
  scenarios: named = [],
  locale,
}: Pick<Assignment, 'items' | 'scenarios' | 'locale'>): Promise<FetchedItems> {
  const refsOf = items.flatMap((assigned) => ('ref' in assigned ? [assigned] : []));
  const lessons = [...new Set(refsOf.map(({ lesson }) => lesson))];
  let pools: (PoolFile | null)[];
  let files: (ScenarioFile | null)[];
  try {
    [pools, files] = await Promise.all([
      Promise.all(lessons.map((lesson) => fetchOwn<PoolFile>(localePath(locale, `/data/pools/${lesson}.json`)))),
      Promise.all(named.map(({ slug }) => fetchOwn<ScenarioFile>(localePath(locale, `/data/scenarios/${slug}.json`)))),
    ]);
  } catch (error) {
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
  const known = pools.flatMap((pool) => pool ?? []);
  const refs = new Set(refsOf.map(({ ref }) => ref));
  const found = known.flatMap((pool) => pool.items).filter((item) => refs.has(item.id));
  const complete = assignedItems(items, found);
  const scenarios = named.flatMap(({ slug, hash }, index): KeptScenario[] => {
    const file = files[index];
    if (!file) return [];
    const { title, situation, scenario } = file;
    return scenarioHash(file) === hash ? [{ slug, title, situation, scenario }] : [];
  });
  const others = named.length - scenarios.length;
  if (!complete.ok) return { state: 'changed', missing: complete.missing.length, changed: complete.changed.length + others };
  if (others > 0) return { state: 'changed', missing: 0, changed: others };
  const wanted = new Set(found.map(({ objective }) => objective));
  const objectives = known.flatMap((pool) => pool.objectives).filter(({ id }) => wanted.has(id));
  return { state: 'ready', items: found, objectives, scenarios };
}
