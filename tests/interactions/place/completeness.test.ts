import { describe, expect, it } from 'vitest';
import { checkPlace } from '../../../src/interactions/place/completeness.ts';
import { placeItem, type Spot } from '../builders.ts';

const cards: Record<string, Spot> = {
  partner: { column: 'high-loyalty', row: 'high-profit' },
  barnacle: { column: 'high-loyalty', row: 'low-profit' },
};
const item = placeItem(cards);
const withOutside = placeItem(cards, { outside: true });

describe('a board', () => {
  it('is complete once every card lies somewhere, right or wrong', () => {
    expect(checkPlace(item, { partner: 'low-loyalty-low-profit', barnacle: 'low-loyalty-low-profit' })).toEqual({ state: 'complete' });
  });

  it('counts the place outside, where it has one', () => {
    const response = { partner: 'high-loyalty-high-profit', barnacle: 'outside' };
    expect(checkPlace(withOutside, response)).toEqual({ state: 'complete' });
    expect(checkPlace(item, response)).toEqual({ state: 'malformed', problem: 'unknown place "outside"' });
  });

  it.each([
    ['nothing', {}, ['partner', 'barnacle']],
    ['one card of two', { barnacle: 'low-loyalty-low-profit' }, ['partner']],
  ])('is incomplete with %s, and says which cards are free', (_, response, missing) => {
    expect(checkPlace(item, response)).toEqual({ state: 'incomplete', missing });
  });

  it.each([
    ['an unknown card', { stranger: 'low-loyalty-low-profit' }, 'unknown part "stranger"'],
    ['an unknown cell', { partner: 'high-loyalty-medium-profit' }, 'unknown place "high-loyalty-medium-profit"'],
    ['row and column swapped', { partner: 'high-profit-high-loyalty' }, 'unknown place "high-profit-high-loyalty"'],
    [
      'a pair instead of a cell id',
      { partner: { column: 'high-loyalty', row: 'high-profit' } },
      'expected an object of part id to place id',
    ],
    ['a list', ['high-loyalty-high-profit'], 'expected an object of part id to place id'],
    ['nothing at all', undefined, 'expected an object of part id to place id'],
  ])('is malformed with %s', (_, response, problem) => {
    expect(checkPlace(item, response)).toEqual({ state: 'malformed', problem });
  });
});
