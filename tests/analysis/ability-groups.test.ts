import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abilityGroups } from '../../src/analysis/ability-groups.ts';
import { gappyMatrices } from './arbitraries.ts';

describe('ability groups', () => {
  it('are thirds of the totals', () => {
    const rows = [[0], [0.1], [0.2], [0.3], [0.4], [0.5]];
    expect(abilityGroups(rows)).toEqual(['lower', 'lower', 'middle', 'middle', 'upper', 'upper']);
    expect(abilityGroups([[1], [0], [0.5]])).toEqual(['upper', 'lower', 'middle']);
  });

  it('keep people with the same total together', () => {
    expect(abilityGroups([[1], [1], [1]])).toEqual(['middle', 'middle', 'middle']);
    expect(abilityGroups([[1], [0], [null]])).toEqual(['upper', 'lower', null]);
  });

  it('do not depend on the order of people, and a higher total is never in a lower group', () => {
    const rank = { lower: 0, middle: 1, upper: 2 };
    fc.assert(
      fc.property(gappyMatrices, (matrix) => {
        const groups = abilityGroups(matrix);
        expect(abilityGroups([...matrix].reverse()).reverse()).toEqual(groups);
        const ones = matrix.map((row) => row.slice(0, 1));
        const byFirst = abilityGroups(ones);
        for (const [a, [first]] of ones.entries()) {
          for (const [b, [second]] of ones.entries()) {
            if (first == null || second == null || first <= second) continue;
            expect(rank[byFirst[a] ?? 'lower']).toBeGreaterThanOrEqual(rank[byFirst[b] ?? 'lower']);
          }
        }
      }),
    );
  });
});
