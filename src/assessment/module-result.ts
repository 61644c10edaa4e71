/** How a submitted attempt over the whole course came out module by module. */
import { moduleOf } from '../course/lesson-path.ts';
import type { Attempt } from './attempt.ts';

export interface ModuleResult {
  module: string;
  /** Mean score of its items, 0–1. */
  score: number;
  /** Items that were marked, and how many of them got the full score. */
  count: number;
  right: number;
}

/** Sums up by module, sorted by name. Items without a score or a lesson do not count. */
export function moduleResults(attempt: Attempt): ModuleResult[] {
  const scores = new Map<string, number[]>();
  for (const { id, lesson } of attempt.items) {
    const score = attempt.scores?.[id];
    if (lesson === undefined || typeof score !== 'number') continue;
    const module = moduleOf(lesson);
    scores.set(module, [...(scores.get(module) ?? []), score]);
  }
  return [...scores]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, all]) => ({
      module,
      score: all.reduce((sum, score) => sum + score, 0) / all.length,
      count: all.length,
      right: all.filter((score) => score === 1).length,
    }));
}
