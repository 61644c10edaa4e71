import type { Counts, CourseBlueprint } from '../course/schemas/course.ts';

/** How many items of each difficulty a form over the whole course takes from a module. */
export function moduleCounts({ each, modules }: CourseBlueprint, module: string): Counts {
  return Object.hasOwn(modules, module) ? (modules[module] as Counts) : each;
}

/** How many items of each difficulty a form over these modules holds. */
export function courseCounts(blueprint: CourseBlueprint, modules: readonly string[]): Counts {
  const counts = { 1: 0, 2: 0, 3: 0 };
  for (const module of modules) {
    const own = moduleCounts(blueprint, module);
    for (const difficulty of [1, 2, 3] as const) counts[difficulty] += own[difficulty];
  }
  return counts;
}
