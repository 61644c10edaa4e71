/** Items with their keys: the course's from its public pools, reserved ones from their locked file. */
import type { PoolFile, PoolObjective } from '../../assessment/pool.ts';
import { sitePath } from '../../course/base.ts';
import { type Locale, localePath } from '../../course/locale.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import type { ReservedItem } from '../builder/catalogue.ts';
import { nameOf } from '../builder/finish.ts';
import type { ItemsIndex } from '../builder/items-index.ts';
import { parseReserved, reservedPath } from '../builder/reserved-file.ts';
import type { LaterWords } from '../builder/words.ts';
import type { ChosenItem } from '../storage/assignment-record.ts';
import { openWithPassphrase } from './passphrase.ts';

async function fetchJson<T>(path: string): Promise<T> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(String(answer.status));
  // Our own build wrote these files on this host, so their shape is known.
  return (await answer.json()) as T;
}

export function fetchItemsIndex(locale: Locale): Promise<ItemsIndex> {
  return fetchJson(localePath(locale, '/data/items-index.json'));
}

/** The index with the first items only. */
export function fetchItemsStart(locale: Locale): Promise<ItemsIndex> {
  return fetchJson(localePath(locale, '/data/items-start.json'));
}

export function fetchLaterWords(href: string): Promise<LaterWords> {
  return fetchJson(href);
}

const pools = new Map<string, Promise<PoolFile>>();

/** The pool of a lesson, fetched once. */
function fetchPool(locale: Locale, lesson: string): Promise<PoolFile> {
  const path = localePath(locale, `/data/pools/${lesson}.json`);
  const loading = pools.get(path) ?? fetchJson<PoolFile>(path);
  pools.set(path, loading);
  loading.catch(() => pools.delete(path));
  return loading;
}

/** What reserved and own items there are to look in. */
export interface Sources {
  /** Of every locale, once they are unlocked. */
  reserved: ReservedFile | null;
  own: readonly DeliveredItem[];
}
export type ReservedFile = Record<Locale, ReservedItem[]>;

/**
 * Chosen items with their keys, by `nameOf`. What is not found is left out.
 * @throws Error when the network fails
 */
export async function keyedItems(
  chosen: readonly Pick<ChosenItem, 'origin' | 'id' | 'lesson'>[],
  locale: Locale,
  { reserved, own }: Sources,
): Promise<Map<string, DeliveredItem>> {
  const lessons = [...new Set(chosen.flatMap(({ origin, lesson }) => (origin === 'course' && lesson !== undefined ? [lesson] : [])))];
  const course = new Map(
    (await Promise.all(lessons.map((lesson) => fetchPool(locale, lesson)))).flatMap(({ items }) => items.map((item) => [item.id, item])),
  );
  const find = ({ origin, id }: Pick<ChosenItem, 'origin' | 'id'>): DeliveredItem | undefined => {
    if (origin === 'course') return course.get(id);
    if (origin === 'own') return own.find((item) => item.id === id);
    return reserved?.[locale].find(({ item }) => item.id === id)?.item;
  };
  return new Map(
    chosen.flatMap((entry) => {
      const item = find(entry);
      return item ? [[nameOf(entry), item] as const] : [];
    }),
  );
}

/**
 * The words for the objectives of the course's items among those chosen, as a learner's result tells them.
 * @throws Error when the network fails
 */
export async function objectivesOf(
  chosen: readonly Pick<ChosenItem, 'origin' | 'id' | 'lesson'>[],
  locale: Locale,
): Promise<PoolObjective[]> {
  const fromCourse = chosen.filter(({ origin }) => origin === 'course');
  const lessons = [...new Set(fromCourse.flatMap(({ lesson }) => lesson ?? []))];
  const known = await Promise.all(lessons.map((lesson) => fetchPool(locale, lesson)));
  const ids = new Set(fromCourse.map(({ id }) => id));
  const wanted = new Set(known.flatMap(({ items }) => items.filter(({ id }) => ids.has(id)).map(({ objective }) => objective)));
  return known.flatMap(({ objectives }) => objectives).filter(({ id }) => wanted.has(id));
}

export type ReservedProblem = 'absent' | 'wrong-passphrase' | 'damaged' | 'network';

/** Fetches and unlocks the reserved items. They stay in this page's memory and nowhere else. */
export async function unlockReserved(
  passphrase: string,
): Promise<{ ok: true; file: ReservedFile } | { ok: false; problem: ReservedProblem }> {
  let locked: string;
  try {
    const answer = await fetch(sitePath(reservedPath));
    if (answer.status === 404) return { ok: false, problem: 'absent' };
    if (!answer.ok) return { ok: false, problem: 'network' };
    locked = await answer.text();
  } catch {
    return { ok: false, problem: 'network' };
  }
  const opened = await openWithPassphrase(passphrase, locked.trim());
  if (!opened.ok) return { ok: false, problem: opened.problem === 'wrong-passphrase' ? 'wrong-passphrase' : 'damaged' };
  const file = parseReserved(opened.text);
  return file ? { ok: true, file } : { ok: false, problem: 'damaged' };
}
