/** Drawing a form: the items of one attempt, in order, from a pool by blueprint and seed (QTI: selection and ordering). */

import type { Blueprint } from '../course/schemas/course.ts';
import { shuffle } from '../interactions/shuffle.ts';
import { formLength } from './form-length.ts';
import type { PoolEntry } from './pool.ts';

/** One draw; it may take an easy item for an objective and later miss it for the counts. */
function drawOnce<Entry extends PoolEntry>(pool: readonly Entry[], blueprint: Blueprint, seed: string, seen: ReadonlySet<string>): Entry[] {
  const distinct = [...new Map(pool.map((entry) => [entry.id, entry])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const mixed = shuffle(distinct, seed);
  const candidates = [...mixed.filter((entry) => !seen.has(entry.id)), ...mixed.filter((entry) => seen.has(entry.id))];
  const wanted = Math.min(formLength(blueprint), candidates.length);
  const drawn: Entry[] = [];
  const room = { ...blueprint.counts };
  const take = (entry: Entry) => {
    drawn.push(entry);
    room[entry.difficulty] -= 1;
  };
  const free = () => candidates.filter((entry) => !drawn.includes(entry));

  for (let round = 0; round < blueprint.perObjective; round += 1) {
    for (const objective of shuffle([...new Set(distinct.map((entry) => entry.objective))], `${seed}/${round}`)) {
      if (drawn.length >= wanted) break;
      const fitting = free().filter((entry) => entry.objective === objective);
      const next = fitting.find((entry) => room[entry.difficulty] > 0) ?? fitting[0];
      if (next) take(next);
    }
  }
  for (const entry of candidates) {
    if (drawn.length < wanted && !drawn.includes(entry) && room[entry.difficulty] > 0) take(entry);
  }
  for (const entry of free()) {
    if (drawn.length < wanted) take(entry);
  }
  return shuffle(drawn, `${seed}/order`).sort((a, b) => a.difficulty - b.difficulty);
}

/** How far a form is from what the blueprint asks: items of a wrong difficulty. */
function shortfall(form: readonly PoolEntry[], blueprint: Blueprint): number {
  const difficulties = [1, 2, 3] as const;
  return difficulties.reduce(
    (sum, difficulty) => sum + Math.abs(form.filter((entry) => entry.difficulty === difficulty).length - blueprint.counts[difficulty]),
    0,
  );
}

/** Draws that may be needed until counts and objectives agree; pools of a lesson need one or two. */
const tries = 24;

/**
 * Draws a form.
 *
 * First each objective gets its share (`perObjective`), then the difficulties are filled up to their counts, and what is
 * still missing because the pool has too few of a difficulty is taken from the others, so the length holds as long as the
 * pool is large enough. Easier items come first, as a learner warms up; within a difficulty the order is by chance.
 *
 * @param pool items to draw from; entries with the same id count once
 * @param seed the same pool, blueprint and seed always give the same form
 * @param seen ids drawn lately; they are taken only when nothing else fits
 * @returns entries in the order they are asked
 */
export function drawForm<Entry extends PoolEntry>(
  pool: readonly Entry[],
  blueprint: Blueprint,
  seed: string,
  seen: ReadonlySet<string> = new Set(),
): Entry[] {
  let best = drawOnce(pool, blueprint, seed, seen);
  for (let attempt = 1; attempt < tries && shortfall(best, blueprint) > 0; attempt += 1) {
    const next = drawOnce(pool, blueprint, `${seed}/${attempt}`, seen);
    if (shortfall(next, blueprint) < shortfall(best, blueprint)) best = next;
  }
  return best;
}
