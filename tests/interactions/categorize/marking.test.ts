import { describe, expect, it } from 'vitest';
import { markCategorize } from '../../../src/interactions/categorize/marking.ts';
import { markResponse } from '../../../src/interactions/marking.ts';
import { categorizeItem } from '../builders.ts';

const item = categorizeItem({ 'buys-monthly': 'regular', 'never-bought': 'potential', 'left-last-year': ['lost', 'potential'] }, [
  'regular',
  'potential',
  'lost',
]);

describe('a categorize item', () => {
  it.each([
    ['every card right', { 'buys-monthly': 'regular', 'never-bought': 'potential', 'left-last-year': 'lost' }, 1],
    ['another place that counts', { 'buys-monthly': 'regular', 'never-bought': 'potential', 'left-last-year': 'potential' }, 1],
    ['every card wrong', { 'buys-monthly': 'lost', 'never-bought': 'regular', 'left-last-year': 'regular' }, 0],
    ['one of three right', { 'buys-monthly': 'regular', 'never-bought': 'lost', 'left-last-year': 'regular' }, 1 / 3],
    ['one right, the others free', { 'never-bought': 'potential' }, 1 / 3],
    ['nothing', {}, 0],
    ['an unknown card', { 'buys-monthly': 'regular', 'buys-daily': 'regular' }, 0],
    ['an unknown place', { 'buys-monthly': 'regular', 'never-bought': 'forgotten' }, 0],
    ['a list', ['regular', 'potential', 'lost'], 0],
  ])('scores %s', (_, response, score) => {
    expect(markResponse(item, response).score).toBeCloseTo(score, 12);
  });

  it('gives a point for each card at a right place', () => {
    const { steps, of } = markCategorize(item, { 'buys-monthly': 'regular', 'never-bought': 'lost' });
    expect(of).toBe(3);
    expect(steps).toEqual([
      { part: 'buys-monthly', points: 1, reason: 'right' },
      { part: 'never-bought', points: 0, reason: 'wrong' },
      { part: 'left-last-year', points: 0, reason: 'missing' },
    ]);
  });

  it('says what was given, what counts, and which mistake a wrong place shows', () => {
    expect(markCategorize(item, { 'buys-monthly': 'regular', 'never-bought': 'lost' }).parts).toEqual([
      { id: 'buys-monthly', given: 'regular', expected: ['regular'], right: true, why: 'why buys-monthly' },
      {
        id: 'never-bought',
        given: 'lost',
        expected: ['potential'],
        right: false,
        why: 'why never-bought',
        mistake: 'never-bought is not lost',
      },
      { id: 'left-last-year', given: null, expected: ['lost', 'potential'], right: false, why: 'why left-last-year' },
    ]);
  });

  it('names no mistake where the item knows none', () => {
    const silent = { ...item, cards: item.cards.map((part) => ({ ...part, mistakes: {} })) };
    expect(markCategorize(silent, { 'never-bought': 'lost' }).parts[1]).not.toHaveProperty('mistake');
  });
});
