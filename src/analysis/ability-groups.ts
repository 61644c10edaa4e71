/** Thirds of a group by total, for tables of who took which answer. */
import type { Score } from './outcome-table.ts';
import { shareOf } from './outcome-table.ts';

export type AbilityGroup = 'upper' | 'middle' | 'lower';

/**
 * Upper, middle and lower third by share of the points. People with the same total stay together, so the thirds may be of
 * unequal size and do not depend on the order of the list; where all are the same, all are in the middle.
 * @returns by row; null for people without any score
 */
export function abilityGroups(matrix: readonly (readonly Score[])[]): (AbilityGroup | null)[] {
  const totals = matrix.map(shareOf);
  const known = totals.filter((total) => total !== null);
  return totals.map((total) => {
    if (total === null) return null;
    const below = known.filter((other) => other < total - 1e-12).length;
    const above = known.filter((other) => other > total + 1e-12).length;
    // The middle of the places that people with this total take, as a share of all places.
    const place = (below + (known.length - above)) / (2 * known.length);
    return place < 1 / 3 ? 'lower' : place > 2 / 3 ? 'upper' : 'middle';
  });
}

/** How many people, in all and in each third. */
export interface GroupCounts {
  all: number;
  upper: number;
  middle: number;
  lower: number;
}

/** Counts people by their group; those without one count in `all` only. */
export function countGroups(groups: readonly (AbilityGroup | null)[]): GroupCounts {
  const of = (group: AbilityGroup) => groups.filter((entry) => entry === group).length;
  return { all: groups.length, upper: of('upper'), middle: of('middle'), lower: of('lower') };
}
