import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AbilityGroup } from '../../src/analysis/ability-groups.ts';
import { type GroupedResponse, optionTables, typedTables } from '../../src/analysis/answer-tables.ts';
import { items, responsesTo } from '../interactions/arbitraries.ts';
import { choiceItem, clozeItem, numericItem } from '../interactions/builders.ts';

function grouped(...responses: [unknown, AbilityGroup | null][]): GroupedResponse[] {
  return responses.map(([response, group], index) => ({ person: `p${index}`, response, group }));
}

describe('option tables', () => {
  it('count options by thirds', () => {
    const item = choiceItem({ right: ['loyal'], wrong: ['new', 'lost'] });
    const [table] = optionTables(
      item,
      grouped([['loyal'], 'upper'], [['loyal'], 'middle'], [['new'], 'lower'], [undefined, 'lower'], [['no such option'], null]),
    );
    expect(table?.options).toEqual([
      { id: 'loyal', text: 'The loyal one', right: true, counts: { all: 2, upper: 1, middle: 1, lower: 0 }, share: 0.4 },
      { id: 'new', text: 'The new one', right: false, counts: { all: 1, upper: 0, middle: 0, lower: 1 }, share: 0.2 },
      { id: 'lost', text: 'The lost one', right: false, counts: { all: 0, upper: 0, middle: 0, lower: 0 }, share: 0 },
    ]);
    expect(table?.nothing).toEqual({ all: 2, upper: 0, middle: 0, lower: 1 });
    expect(table?.asked).toEqual({ all: 5, upper: 1, middle: 1, lower: 2 });
  });

  it('count several options of one person', () => {
    const item = choiceItem({ right: ['loyal', 'new'], wrong: ['lost'] });
    const [table] = optionTables(item, grouped([['loyal', 'lost'], 'upper'], [['loyal', 'new'], 'upper']));
    expect(table?.options.map(({ counts }) => counts.all)).toEqual([2, 1, 1]);
  });

  it('stand for each chosen gap', () => {
    const item = clozeItem({ who: { right: ['buyer'], wrong: ['seller'] }, what: { accept: ['order'] } });
    const [table, ...others] = optionTables(item, grouped([{ who: 'seller', what: 'x' }, 'lower'], [{ what: 'order' }, 'upper']));
    expect(others).toEqual([]);
    expect(table).toMatchObject({ part: 'who', nothing: { all: 1 } });
    expect(table?.options.map(({ counts }) => counts.all)).toEqual([0, 1]);
  });
});

describe('typed tables', () => {
  it('put together what differs in width, case and spaces only', () => {
    const item = clozeItem({ what: { accept: ['Recency'] } });
    const [table] = typedTables(
      item,
      grouped(
        [{ what: 'recency' }, 'upper'],
        [{ what: ' ＲＥＣＥＮＣＹ' }, 'lower'],
        [{ what: 'recency' }, null],
        [{ what: 'frequency' }, 'lower'],
        [{ what: ' ' }, 'lower'],
      ),
    );
    expect(table?.answers.map(({ text, right, counts }) => [text, right, counts.all])).toEqual([
      ['recency', true, 3],
      ['frequency', false, 1],
    ]);
    expect(table?.answers[0]?.variants).toEqual(['recency', 'ＲＥＣＥＮＣＹ']);
    expect(table?.nothing.all).toBe(1);
  });

  it('put together numbers of the same value', () => {
    const item = numericItem({ profit: { value: 45000 } });
    const [table] = typedTables(
      item,
      grouped(
        [{ profit: '45,000' }, 'upper'],
        [{ profit: '4.5万' }, 'upper'],
        [{ profit: '４５０００ 元' }, 'lower'],
        [{ profit: '5' }, 'lower'],
      ),
    );
    expect(table?.answers.map(({ right, counts }) => [right, counts.all])).toEqual([
      [true, 3],
      [false, 1],
    ]);
    expect(table?.label).toBe('Label of profit');
  });
});

describe('both', () => {
  it('count everyone exactly once in each part, whatever the responses are', () => {
    fc.assert(
      fc.property(
        items.chain((item) => fc.tuple(fc.constant(item), fc.array(fc.oneof(responsesTo(item), fc.anything()), { maxLength: 12 }))),
        ([item, responses]) => {
          const people = responses.map((response, index) => ({ person: `p${index}`, response, group: null }));
          for (const table of typedTables(item, people)) {
            const counted = table.answers.reduce((sum, answer) => sum + answer.counts.all, table.nothing.all);
            expect(counted).toBe(people.length);
          }
          for (const table of optionTables(item, people)) {
            const counted = table.options.reduce((sum, option) => sum + option.counts.all, table.nothing.all);
            if (item.interaction === 'choice' && item.multiple) expect(counted).toBeGreaterThanOrEqual(people.length);
            else expect(counted).toBe(people.length);
          }
        },
      ),
    );
  });
});
