/** Drawing a form over the whole course: from each module so many items of each difficulty, from as many lessons as can be. */
import { moduleOf } from '../course/lesson-path.ts';
import type { Counts, CourseBlueprint } from '../course/schemas/course.ts';
import { shuffle } from '../interactions/shuffle.ts';
import { moduleCounts } from './course-form-length.ts';
import type { CourseEntry } from './course-pool.ts';

const difficulties = [1, 2, 3] as const;

/** One module's share. Where a difficulty runs out, the nearest one stands in, so that the number of items holds. */
function drawFromModule(pool: readonly CourseEntry[], counts: Counts, seed: string, seen: ReadonlySet<string>): CourseEntry[] {
  const left = new Set(shuffle(pool, seed));
  const asked = new Map<string, number>();
  const drawn: CourseEntry[] = [];
  const take = (entry: CourseEntry) => {
    left.delete(entry);
    asked.set(entry.lesson, (asked.get(entry.lesson) ?? 0) + 1);
    drawn.push(entry);
  };
  /** New items first, then those of lessons that were asked least; the rest is chance. */
  const best = (candidates: CourseEntry[]) =>
    candidates.sort(
      (a, b) => Number(seen.has(a.id)) - Number(seen.has(b.id)) || (asked.get(a.lesson) ?? 0) - (asked.get(b.lesson) ?? 0),
    )[0];

  const missing: (1 | 2 | 3)[] = [];
  for (const difficulty of difficulties) {
    for (let number = 0; number < counts[difficulty]; number += 1) {
      const next = best([...left].filter((entry) => entry.difficulty === difficulty));
      if (next) take(next);
      else missing.push(difficulty);
    }
  }
  for (const difficulty of missing) {
    const distance = Math.min(...[...left].map((entry) => Math.abs(entry.difficulty - difficulty)));
    const next = best([...left].filter((entry) => Math.abs(entry.difficulty - difficulty) === distance));
    if (next) take(next);
  }
  return drawn;
}

/**
 * Draws a form over the whole course.
 *
 * Each module gives its own counts, so that no module can be missed by chance; within a module the lessons take turns.
 * Easier items come first, as a learner warms up; within a difficulty the modules are mixed.
 *
 * @param pool every item there is; entries with the same id count once
 * @param seed the same pool, blueprint and seed always give the same form
 * @param seen ids drawn lately; they are taken only where a module has no others of the difficulty
 * @returns entries in the order they are asked
 */
export function drawCourseForm(
  pool: readonly CourseEntry[],
  blueprint: CourseBlueprint,
  seed: string,
  seen: ReadonlySet<string> = new Set(),
): CourseEntry[] {
  const distinct = [...new Map(pool.map((entry) => [entry.id, entry])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const modules = [...new Set(distinct.map((entry) => moduleOf(entry.lesson)))].sort();
  const drawn = modules.flatMap((module) =>
    drawFromModule(
      distinct.filter((entry) => moduleOf(entry.lesson) === module),
      moduleCounts(blueprint, module),
      `${seed}/${module}`,
      seen,
    ),
  );
  return shuffle(drawn, `${seed}/order`).sort((a, b) => a.difficulty - b.difficulty);
}
