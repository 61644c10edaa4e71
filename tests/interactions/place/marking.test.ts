import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markResponse } from '../../../src/interactions/marking.ts';
import { cellId } from '../../../src/interactions/place/cells.ts';
import { markPlace } from '../../../src/interactions/place/marking.ts';
import { placeItems } from '../arbitraries.ts';
import { placeItem, type Spot } from '../builders.ts';

const cards: Record<string, Spot> = {
  partner: { column: 'high-loyalty', row: 'high-profit' },
  barnacle: { column: 'high-loyalty', row: 'low-profit' },
  supplier: 'outside',
};
const strict = placeItem(cards, { outside: true });
const lenient = placeItem(cards, { outside: true, columnCredit: 0.5 });

const allRight = { partner: 'high-loyalty-high-profit', barnacle: 'high-loyalty-low-profit', supplier: 'outside' };
const columnsRight = { partner: 'high-loyalty-low-profit', barnacle: 'high-loyalty-high-profit', supplier: 'outside' };
const allWrong = { partner: 'low-loyalty-high-profit', barnacle: 'outside', supplier: 'low-loyalty-low-profit' };

describe('a board', () => {
  it.each([
    ['every card in its cell', allRight, 1, 1],
    ['every card in a wrong column', allWrong, 0, 0],
    ['the right columns, but wrong rows', columnsRight, 1 / 3, 2 / 3],
    ['one card right, the others free', { partner: 'high-loyalty-high-profit' }, 1 / 3, 1 / 3],
    ['nothing', {}, 0, 0],
    ['an unknown card', { ...allRight, stranger: 'outside' }, 0, 0],
    ['an unknown cell', { ...allRight, partner: 'high-loyalty-medium-profit' }, 0, 0],
    ['a list', Object.values(allRight), 0, 0],
  ])('scores %s, without and with credit for the column', (_, response, withoutCredit, withCredit) => {
    expect(markResponse(strict, response).score).toBeCloseTo(withoutCredit, 12);
    expect(markResponse(lenient, response).score).toBeCloseTo(withCredit, 12);
  });

  it('says of each card whether cell, column or nothing was right', () => {
    const response = { partner: 'high-loyalty-low-profit', barnacle: 'low-loyalty-low-profit' };
    expect(markPlace(lenient, response).steps).toEqual([
      { part: 'partner', points: 0.5, reason: 'right-column' },
      { part: 'barnacle', points: 0, reason: 'wrong' },
      { part: 'supplier', points: 0, reason: 'missing' },
    ]);
    expect(markPlace(strict, response).steps[0]).toEqual({ part: 'partner', points: 0, reason: 'wrong' });
  });

  it('gives no credit to a card that belongs outside, nor for one put outside', () => {
    const { steps } = markPlace(lenient, { partner: 'outside', supplier: 'high-loyalty-low-profit' });
    expect(steps.map((step) => step.points)).toEqual([0, 0, 0]);
  });

  it('counts a card in the right column as not right, and names the mistake of a wrong place where it is known', () => {
    const { parts } = markPlace(lenient, { partner: 'high-loyalty-low-profit', barnacle: 'outside', supplier: 'outside' });
    expect(parts).toEqual([
      { id: 'partner', given: 'high-loyalty-low-profit', expected: ['high-loyalty-high-profit'], right: false, why: 'why partner' },
      {
        id: 'barnacle',
        given: 'outside',
        expected: ['high-loyalty-low-profit'],
        right: false,
        why: 'why barnacle',
        mistake: 'barnacle is a customer',
      },
      { id: 'supplier', given: 'outside', expected: ['outside'], right: true, why: 'why supplier' },
    ]);
  });

  it('never scores lower for a card moved to its column, nor for one moved on to its cell', () => {
    const boards = placeItems.chain((item) =>
      fc.tuple(fc.constant(item), fc.constantFrom(...item.cards), fc.constantFrom(...item.rows.values)),
    );
    fc.assert(
      fc.property(boards, ([item, card, row]) => {
        if (card.column === undefined || card.row === undefined) return;
        const other = item.columns.values.find((column) => column.id !== card.column)?.id ?? '';
        const score = (cell: string) => markResponse(item, { [card.id]: cell }).score ?? 0;
        const inColumn = score(cellId(card.column, row.id));
        expect(inColumn).toBeGreaterThanOrEqual(score(cellId(other, row.id)));
        expect(score(cellId(card.column, card.row))).toBeGreaterThanOrEqual(inColumn);
      }),
    );
  });
});
