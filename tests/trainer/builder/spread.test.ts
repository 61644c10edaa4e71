import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellRow, cellsLength, difficulties } from '../../../src/assignment/draw-cells.ts';
import { inProportion, overdrawn, sameOfEach, tableRows } from '../../../src/trainer/builder/spread.ts';

const tables = fc
  .array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.nat({ max: 6 })), { maxLength: 8 })
  .map((rows) => rows.map((counts, row): CellRow => [`objective-${row}`, ...counts]).filter((row) => cellsLength([row]) > 0));

describe('a number spread in proportion', () => {
  it('is met exactly as far as there are items, and no cell gives more than it has', () => {
    fc.assert(
      fc.property(tables, fc.nat({ max: 150 }), (there, total) => {
        const rows = inProportion(total, there);
        expect(cellsLength(rows)).toBe(Math.min(total, cellsLength(there)));
        expect(overdrawn(rows, there)).toEqual([]);
      }),
    );
  });

  it('reaches every objective once it can', () => {
    fc.assert(
      fc.property(tables, fc.nat({ max: 60 }), (there, more) => {
        for (const row of inProportion(there.length + more, there)) expect(cellsLength([row])).toBeGreaterThan(0);
      }),
    );
  });

  it('follows the shares', () => {
    expect(
      inProportion(6, [
        ['one', 8, 4, 0],
        ['two', 0, 0, 12],
      ] as CellRow[]),
    ).toEqual([
      ['one', 2, 1, 0],
      ['two', 0, 0, 3],
    ]);
  });
});

it('the same number everywhere stops at what a cell has', () => {
  expect(sameOfEach(2, [['one', 3, 1, 0]])).toEqual([['one', 2, 1, 0]]);
});

it('a row of an objective that is no longer chosen stays in the table, and every number of it is too large', () => {
  const rows = tableRows([['gone', 1, 0, 2]], [['here', 4, 0, 0]]);
  expect(rows).toEqual([
    { asked: ['here', 0, 0, 0], there: ['here', 4, 0, 0] },
    { asked: ['gone', 1, 0, 2], there: ['gone', 0, 0, 0] },
  ]);
  expect(overdrawn([['gone', 1, 0, 2]], [['here', 4, 0, 0]])).toEqual([
    { objective: 'gone', difficulty: 1, wanted: 1, there: 0 },
    { objective: 'gone', difficulty: 3, wanted: 2, there: 0 },
  ]);
  expect(difficulties).toEqual([1, 2, 3]);
});
