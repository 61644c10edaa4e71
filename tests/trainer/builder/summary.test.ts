import { describe, expect, test } from 'vitest';
import type { CellRow } from '../../../src/assignment/draw-cells.ts';
import type { CatalogueItem } from '../../../src/trainer/builder/catalogue.ts';
import { drawingTroubles, summaryOf } from '../../../src/trainer/builder/summary.ts';

function item(id: string, different: Partial<CatalogueItem> = {}): CatalogueItem {
  return { origin: 'course', id, hash: '0a1b2c', objective: 'score-rfm', difficulty: 1, interaction: 'choice', stem: id, ...different };
}

const items = [
  item('a-choice'),
  item('another-choice', { difficulty: 2 }),
  item('a-board', { interaction: 'place', objective: 'place-them', difficulty: 3 }),
  item('an-order', { interaction: 'order' }),
];
const drawn = { form: 'drawn' as const, perObjective: 0, each: 'own' as const };
const fixed = { ...drawn, form: 'fixed' as const };

describe('the summary', () => {
  test('counts what is chosen and estimates the time of all of it', () => {
    expect(summaryOf(items, { ...fixed, counts: { 1: 1, 2: 0, 3: 0 } })).toEqual({
      chosen: 4,
      asked: 4,
      minutes: 5,
      difficulties: { 1: 2, 2: 1, 3: 1 },
      objectives: [
        { id: 'score-rfm', count: 3 },
        { id: 'place-them', count: 1 },
      ],
      interactions: [
        { name: 'choice', count: 2 },
        { name: 'place', count: 1 },
        { name: 'order', count: 1 },
      ],
      cells: [
        ['score-rfm', 2, 1, 0],
        ['place-them', 0, 0, 1],
      ],
    });
  });

  test('estimates a drawn form by its length', () => {
    const { asked, minutes } = summaryOf(items, { ...drawn, counts: { 1: 1, 2: 1, 3: 0 } });
    expect({ asked, minutes }).toEqual({ asked: 2, minutes: 3 });
  });

  test('of nothing is nothing', () => {
    expect(summaryOf([], { ...fixed, counts: { 1: 1, 2: 1, 3: 1 } })).toMatchObject({ chosen: 0, asked: 0, minutes: 0 });
  });

  test('tells why forms will not come out as asked', () => {
    const troubles = (counts: { 1: number; 2: number; 3: number }, perObjective = 0) =>
      drawingTroubles(summaryOf(items, { ...drawn, counts }), { ...drawn, counts, perObjective });
    expect(troubles({ 1: 0, 2: 0, 3: 0 })).toEqual([{ code: 'nothing' }]);
    expect(troubles({ 1: 1, 2: 1, 3: 0 })).toEqual([]);
    expect(troubles({ 1: 1, 2: 2, 3: 0 })).toEqual([{ code: 'too-few', difficulty: 2, wanted: 2, there: 1 }]);
    expect(troubles({ 1: 1, 2: 0, 3: 0 }, 1)).toEqual([{ code: 'objectives', needed: 2, asked: 1 }]);
    expect(troubles({ 1: 2, 2: 1, 3: 1 })).toEqual([{ code: 'all', count: 4 }]);
  });

  test('tells the same of a table of objectives and difficulties', () => {
    const troubles = (...cells: CellRow[]) => {
      const draft = { ...drawn, counts: { 1: 9, 2: 9, 3: 9 }, cells };
      return drawingTroubles(summaryOf(items, draft), draft);
    };
    expect(troubles()).toEqual([{ code: 'nothing' }]);
    expect(troubles(['score-rfm', 1, 1, 0])).toEqual([]);
    expect(troubles(['score-rfm', 3, 1, 1], ['gone', 0, 1, 0])).toEqual([{ code: 'overdrawn', cells: 3 }]);
    expect(troubles(['score-rfm', 2, 1, 0], ['place-them', 0, 0, 1])).toEqual([{ code: 'all', count: 4 }]);
  });
});
