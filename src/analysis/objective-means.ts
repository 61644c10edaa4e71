/** How well a group does on each objective. */
import { mean } from './moments.ts';
import { type OutcomeTable, scoreOf } from './outcome-table.ts';

export interface ObjectiveMean {
  objective: string;
  items: number;
  /** People with at least one score on it. */
  people: number;
  /** Mean of the people's means, 0–1, so that nobody counts more for having been asked more; null without scores. */
  mean: number | null;
}

/** Objectives in the order in which their first items stand. */
export function objectiveMeans({ items, people }: OutcomeTable): ObjectiveMean[] {
  const objectives = [...new Set(items.map((item) => item.objective))];
  return objectives.map((objective) => {
    const own = items.filter((item) => item.objective === objective);
    const means = people.flatMap((person) => {
      const scores = own.map((item) => scoreOf(person, item.id)).filter((score) => score !== null);
      return scores.length === 0 ? [] : [mean(scores)];
    });
    return { objective, items: own.length, people: means.length, mean: means.length === 0 ? null : mean(means) };
  });
}
