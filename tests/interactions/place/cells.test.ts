import { describe, expect, it } from 'vitest';
import { cellsOf, keyCell } from '../../../src/interactions/place/cells.ts';
import { placeItem } from '../builders.ts';

const board = { columns: ['low-loyalty', 'high-loyalty'], rows: ['low-profit', 'high-profit'] };

describe('the cells of a board', () => {
  it('go row by row', () => {
    expect(cellsOf(placeItem({}, board))).toEqual([
      'low-loyalty-low-profit',
      'high-loyalty-low-profit',
      'low-loyalty-high-profit',
      'high-loyalty-high-profit',
    ]);
  });

  it('end with the place outside, where the board has one', () => {
    expect(cellsOf(placeItem({}, { ...board, outside: true })).at(-1)).toBe('outside');
    expect(cellsOf(placeItem({}, board))).not.toContain('outside');
  });

  it('are the cells in which cards belong', () => {
    const item = placeItem({ partner: { column: 'high-loyalty', row: 'high-profit' }, supplier: 'outside' }, { ...board, outside: true });
    expect(item.cards.map(keyCell)).toEqual(['high-loyalty-high-profit', 'outside']);
  });
});
