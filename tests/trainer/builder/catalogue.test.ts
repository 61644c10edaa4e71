import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CatalogueItem, catalogueOf, filterItems, narrowFilter, noFilter, standings } from '../../../src/trainer/builder/catalogue.ts';
import { choose, drop, isChosen, move } from '../../../src/trainer/builder/draft.ts';
import type { ItemsIndex } from '../../../src/trainer/builder/items-index.ts';
import { choiceItem, orderItem } from '../../interactions/builders.ts';
import { aDraft } from '../builders.ts';

function indexed(id: string, different: Partial<CatalogueItem> = {}) {
  return {
    id,
    hash: '0a1b2c3d',
    objective: 'score-rfm',
    difficulty: 1 as const,
    interaction: 'choice' as const,
    stem: `Stem of ${id}`,
    ...different,
  };
}

const index: ItemsIndex = {
  modules: [
    {
      slug: 'classification',
      title: 'Classification',
      lessons: [
        {
          path: 'classification/rfm-scoring',
          title: 'RFM',
          objectives: [{ id: 'score-rfm', text: 'Score' }],
          items: [indexed('rfm-three-days'), indexed('rfm-rank', { interaction: 'order', difficulty: 3, stem: 'Rank ＲＦＭ customers' })],
        },
      ],
    },
    {
      slug: 'keep',
      title: 'Keep',
      lessons: [
        {
          path: 'keep/why',
          title: 'Why',
          objectives: [{ id: 'keep-why', text: 'Why' }],
          items: [indexed('why-keep', { objective: 'keep-why', difficulty: 2 })],
        },
      ],
    },
  ],
  schemes: [{ id: 'rfm', name: 'RFM', lessons: ['classification/rfm-scoring'] }],
  reserved: 1,
  more: 0,
};
const reserved = [{ lesson: 'keep/why', item: { ...choiceItem({ right: ['loyal'], wrong: ['lost'] }), id: 'kept-back' } }];
const own = [{ ...orderItem('collect', 'tidy'), id: 'own-item' }];
const catalogue = catalogueOf(index, reserved, own);
const found = (filter: Partial<typeof noFilter>) => filterItems(catalogue, { ...noFilter, ...filter }, index).map(({ id }) => id);

describe('choosing', () => {
  test('shows own items, then the course in its order, reserved items in their lessons', () => {
    expect(catalogue.map(({ id, origin }) => [origin, id])).toEqual([
      ['own', 'own-item'],
      ['course', 'rfm-three-days'],
      ['course', 'rfm-rank'],
      ['course', 'why-keep'],
      ['reserved', 'kept-back'],
    ]);
  });

  test('narrows by module, lesson, objective, scheme, origin, interaction, difficulty and words', () => {
    expect(found({})).toHaveLength(5);
    expect(found({ module: 'classification' })).toEqual(['rfm-three-days', 'rfm-rank']);
    expect(found({ lesson: 'keep/why' })).toEqual(['why-keep', 'kept-back']);
    expect(found({ objective: 'keep-why' })).toEqual(['why-keep']);
    expect(found({ scheme: 'rfm' })).toEqual(['rfm-three-days', 'rfm-rank']);
    expect(found({ origin: 'own' })).toEqual(['own-item']);
    expect(found({ interactions: ['order'] })).toEqual(['own-item', 'rfm-rank']);
    expect(found({ difficulties: [2, 3] })).toEqual(['rfm-rank', 'why-keep']);
    expect(found({ words: 'rfm  RANK' })).toEqual(['rfm-rank']);
  });

  test('forgets a lesson and an objective when another module is chosen', () => {
    const filter = { ...noFilter, module: 'classification', lesson: 'classification/rfm-scoring', objective: 'score-rfm', words: 'x' };
    expect(narrowFilter(filter, { module: 'keep' })).toEqual({ ...noFilter, module: 'keep', words: 'x' });
    expect(narrowFilter(filter, { lesson: '' })).toEqual({ ...filter, lesson: '', objective: '' });
    expect(narrowFilter(filter, { words: 'y' })).toEqual({ ...filter, words: 'y' });
  });

  test('tells items that changed, are locked, or are gone', () => {
    const chosen = choose(aDraft(), catalogue).items;
    const states = (open: boolean, items = catalogueOf(index, open ? reserved : [], own)) =>
      standings(chosen, items, open).map(({ state }) => state);
    expect(states(true)).toEqual(['there', 'there', 'there', 'there', 'there']);
    expect(states(false)).toEqual(['there', 'there', 'there', 'there', 'locked']);
    expect(states(true, [])).toEqual(Array(5).fill('missing'));
    const reworded = catalogue.map((item) => ({ ...item, hash: 'ffffffff' }));
    expect(states(true, reworded)).toEqual(Array(5).fill('changed'));
  });

  test('never takes an item twice, loses none by moving, and drops exactly what it is told to', () => {
    const some = fc.array(fc.constantFrom(...catalogue), { maxLength: 12 });
    fc.assert(
      fc.property(some, some, fc.nat(12), fc.integer({ min: -3, max: 15 }), (first, second, from, to) => {
        const draft = choose(choose(aDraft(), [...new Set(first)]), [...new Set(second)]);
        expect(new Set(draft.items.map(({ id }) => id)).size).toBe(draft.items.length);
        expect([...first, ...second].every((item) => isChosen(draft, item))).toBe(true);
        const moved = move(draft, from, to);
        expect(moved.items.map(({ id }) => id).sort()).toEqual(draft.items.map(({ id }) => id).sort());
        const [gone] = draft.items;
        if (gone) expect(drop(draft, gone).items).toEqual(draft.items.slice(1));
      }),
    );
  });
});
