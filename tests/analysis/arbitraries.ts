/** Generators of score tables. */
import fc from 'fast-check';
import type { Score } from '../../src/analysis/outcome-table.ts';

const score = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);

function matrixOf<T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> {
  return fc
    .tuple(fc.integer({ min: 2, max: 25 }), fc.integer({ min: 2, max: 8 }))
    .chain(([people, items]) => fc.array(fc.array(cell, { minLength: items, maxLength: items }), { minLength: people, maxLength: people }));
}

export const binaryMatrices = matrixOf(fc.constantFrom(0, 1));
export const completeMatrices = matrixOf(score);
export const gappyMatrices: fc.Arbitrary<Score[][]> = matrixOf(fc.option(score, { freq: 5, nil: null }));
