import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confusionMatrix } from '../../src/analysis/confusion.ts';
import { heatTable } from '../../src/analysis/plots/heat-table.ts';
import { items, responsesTo } from '../interactions/arbitraries.ts';
import { categorizeItem, choiceItem, matchItem, orderItem, placeItem } from '../interactions/builders.ts';

describe('confusion matrix', () => {
  it('says that 潜力 was taken for 潜在 by 9 of 30', () => {
    const item = categorizeItem({ clinic: 'growing', school: 'growing', stranger: 'possible' }, ['growing', 'possible']);
    const right = { clinic: 'growing', school: 'growing', stranger: 'possible' };
    const once = { ...right, clinic: 'possible' };
    const twice = { ...once, school: 'possible' };
    const matrix = confusionMatrix(item, [...Array(21).fill(right), ...Array(6).fill(once), ...Array(3).fill(twice)]);
    expect(matrix?.pairs).toEqual([{ expected: 'growing', given: 'possible', people: 9, of: 30, count: 12 }]);
    expect(matrix?.cells.map((row) => row.map(({ count }) => count))).toEqual([
      [48, 12],
      [0, 30],
    ]);
    expect(matrix?.parts.map(({ counts }) => counts)).toEqual([
      [21, 9],
      [27, 3],
      [0, 30],
    ]);
  });

  it('does not call it a confusion where another place is accepted too', () => {
    const item = categorizeItem({ clinic: ['growing', 'possible'], stranger: 'possible' }, ['growing', 'possible']);
    const matrix = confusionMatrix(item, [{ clinic: 'possible', stranger: 'possible' }]);
    expect(matrix?.pairs).toEqual([]);
    expect(matrix?.cells[0]?.[1]).toEqual({ count: 1, right: 1 });
  });

  it('counts what was put nowhere apart', () => {
    const item = categorizeItem({ clinic: 'growing', stranger: 'possible' }, ['growing', 'possible']);
    const matrix = confusionMatrix(item, [{ clinic: 'possible' }, undefined, 'damaged']);
    expect(matrix?.nothing).toEqual([2, 3]);
    expect(matrix?.pairs).toEqual([{ expected: 'growing', given: 'possible', people: 1, of: 1, count: 1 }]);
  });

  it('works on matches, boards and sequences', () => {
    const match = confusionMatrix(matchItem({ ann: 'gold', bob: 'iron' }, ['gold', 'iron', 'tin']), [{ ann: 'tin', bob: 'iron' }]);
    expect(match?.rows.map(({ id }) => id)).toEqual(['gold', 'iron']);
    expect(match?.columns.map(({ id }) => id)).toEqual(['gold', 'iron', 'tin']);
    const board = confusionMatrix(placeItem({ mill: { column: 'low-loyalty', row: 'high-profit' }, cat: 'outside' }, { outside: true }), [
      { mill: 'outside', cat: 'low-loyalty-high-profit' },
    ]);
    expect(board?.pairs.map(({ expected, given }) => [expected, given])).toEqual([
      ['low-loyalty-high-profit', 'outside'],
      ['outside', 'low-loyalty-high-profit'],
    ]);
    const order = confusionMatrix(orderItem('ask', 'buy', 'pay'), [['buy', 'ask', 'pay']]);
    expect(order?.cells.map((row) => row.map(({ count }) => count))).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });

  it('does not exist for other items', () => {
    expect(confusionMatrix(choiceItem({ right: ['loyal'], wrong: ['new'] }), [['loyal']])).toBeNull();
  });

  it('counts every part of everyone once, whatever the responses are', () => {
    fc.assert(
      fc.property(
        items.chain((item) => fc.tuple(fc.constant(item), fc.array(fc.oneof(responsesTo(item), fc.anything()), { maxLength: 10 }))),
        ([item, responses]) => {
          const matrix = confusionMatrix(item, responses);
          if (matrix === null) return;
          const counted = matrix.cells.flat().reduce((sum, { count }) => sum + count, 0);
          const nothing = matrix.nothing.reduce((sum, count) => sum + count, 0);
          expect(counted + nothing).toBe(matrix.parts.length * responses.length);
          for (const pair of matrix.pairs) {
            expect(pair.people).toBeLessThanOrEqual(pair.of);
            expect(pair.people).toBeLessThanOrEqual(pair.count);
          }
          for (const row of heatTable(matrix).rows) {
            const shares = row.cells.reduce((sum, cell) => sum + cell.share, 0) + (row.total === 0 ? 1 : row.nothing / row.total);
            expect(shares).toBeCloseTo(1, 9);
            for (const cell of row.cells) expect(cell.shade === 0).toBe(cell.count === 0);
          }
        },
      ),
    );
  });
});
