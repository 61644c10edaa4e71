/**
 * Forms drawn by objective and difficulty: so many of each cell of the table that the trainer filled in. All of it is pure;
 * learner, preview and gradebook draw the same form from the same seed.
 */
import type { PoolEntry } from '../assessment/pool.ts';
import { shuffle } from '../interactions/shuffle.ts';

/** An objective with how many easy, middling and hard items (difficulty 1, 2, 3) are drawn of it. */
export type CellRow = [objective: string, easy: number, middling: number, hard: number];

export const difficulties = [1, 2, 3] as const;

/** How many items rows ask for. */
export function cellsLength(rows: readonly CellRow[]): number {
  return rows.reduce((sum, [, ...counts]) => sum + counts[0] + counts[1] + counts[2], 0);
}

/** How many items there are in each cell; objectives in the order they first occur, each item once. */
export function cellsOf(pool: Iterable<Pick<PoolEntry, 'id' | 'objective' | 'difficulty'>>): CellRow[] {
  const rows = new Map<string, CellRow>();
  for (const { objective, difficulty } of new Map([...pool].map((entry) => [entry.id, entry])).values()) {
    const row = rows.get(objective) ?? [objective, 0, 0, 0];
    row[difficulty] += 1;
    rows.set(objective, row);
  }
  return [...rows.values()];
}

/**
 * Draws a form.
 *
 * Each cell gets exactly its number where it has so many. The builder asks for no more than there are; where an assignment
 * does so all the same, what lacks is taken from the other items, so that the form has the length that was announced. Easier
 * items come first, as in every drawn form; within a difficulty the order is by chance.
 *
 * @param pool items to draw from; entries with the same id count once, and their order does not matter
 * @param seed the same pool, rows and seed always give the same form
 * @returns entries in the order they are asked
 */
export function drawCells<Entry extends PoolEntry>(pool: readonly Entry[], rows: readonly CellRow[], seed: string): Entry[] {
  const distinct = [...new Map(pool.map((entry) => [entry.id, entry])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const mixed = shuffle(distinct, seed);
  const drawn = new Set<Entry>();
  for (const row of rows) {
    for (const difficulty of difficulties) {
      const fitting = mixed.filter((entry) => entry.objective === row[0] && entry.difficulty === difficulty);
      for (const entry of fitting.slice(0, row[difficulty])) drawn.add(entry);
    }
  }
  const wanted = cellsLength(rows);
  for (const entry of mixed) if (drawn.size < wanted) drawn.add(entry);
  return shuffle([...drawn], `${seed}/order`).sort((a, b) => a.difficulty - b.difficulty);
}
