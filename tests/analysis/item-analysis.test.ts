import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/item-analysis.ts';
import type { ItemOutcome, OutcomeTable } from '../../src/analysis/outcome-table.ts';
import { barPlot } from '../../src/analysis/plots/bar-plot.ts';
import { roundTicks } from '../../src/analysis/plots/frame.ts';
import { scatterPlot } from '../../src/analysis/plots/scatter-plot.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { markResponse } from '../../src/interactions/marking.ts';
import { items, responsesTo } from '../interactions/arbitraries.ts';
import { categorizeItem, choiceItem, freeTextItem, numericItem } from '../interactions/builders.ts';
import { wuensch } from './published-data.ts';

/** A table from responses by person and item; undefined in the list is “not asked”. */
function tableOf(
  asked: readonly DeliveredItem[],
  responses: readonly (readonly unknown[])[],
  milliseconds: number | null = null,
): OutcomeTable {
  return {
    items: asked,
    people: responses.map((row, person) => ({
      id: `person-${person}`,
      items: new Map(
        row.flatMap((response, index): [string, ItemOutcome][] => {
          const item = asked[index];
          return item === undefined || response === undefined
            ? []
            : [[item.id, { score: markResponse(item, response).score, response, milliseconds }]];
        }),
      ),
    })),
  };
}

function choice(id: string, wrong = ['new', 'lost']): DeliveredItem {
  return { ...choiceItem({ right: ['loyal'], wrong }), id, objective: `objective-of-${id}` };
}

const codesOf = (table: OutcomeTable, item: string) =>
  analyse(table).readings.flatMap((reading) => ('item' in reading && reading.item === item ? [reading.code] : []));

describe('the analysis of a published table', () => {
  const asked = (wuensch[0] ?? []).map((_, index) => choice(`item-${index}`));
  const analysis = analyse(
    tableOf(
      asked,
      wuensch.map((row) => row.map((score) => (score === 1 ? ['loyal'] : ['new']))),
    ),
  );

  it('has the published and the independently computed figures', () => {
    expect(analysis.people).toBe(10);
    expect(analysis.reliability.value).toBeCloseTo(0.6963470319634705, 12);
    expect(analysis.items.map((item) => item.difficulty)).toEqual([0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6]);
    expect(analysis.items[4]?.discrimination).toBeCloseTo(0.583874, 6);
    // Alpha without each item, by NumPy.
    const without = [0.608392, 0.608392, 0.735268, 0.652452, 0.628977, 0.684593, 0.735501, 0.608392, 0.756367, 0.650543];
    for (const [index, expected] of without.entries()) expect(analysis.items[index]?.reliabilityWithout).toBeCloseTo(expected, 6);
    expect(analysis.shares).toMatchObject({ people: 10, lowest: 0.2, highest: 0.9, tenths: [0, 0, 2, 0, 0, 0, 0, 4, 2, 2] });
    expect(analysis.shares?.mean).toBeCloseTo(0.66, 12);
  });

  it('suspects the keys of the two items on which the strong do worse, without being sure', () => {
    const suspects = analysis.readings.filter((reading) => reading.code === 'negative-discrimination');
    expect(suspects).toMatchObject([
      { item: 'item-6', sure: false },
      { item: 'item-8', sure: false },
    ]);
  });
});

describe('readings', () => {
  const other = choice('other');
  const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

  it('name very easy and very hard items', () => {
    expect(codesOf(tableOf([choice('easy')], many(20, [['loyal']])), 'easy')).toContain('too-easy');
    const hard = [...many(5, [['loyal']]), ...many(7, [['new']]), ...many(8, [['lost']])];
    expect(codesOf(tableOf([choice('hard')], hard), 'hard')).toContain('too-hard');
  });

  it('name an item on which guessing would do better', () => {
    const rows = [...many(1, [['loyal']]), ...many(39, [['new']])];
    expect(codesOf(tableOf([choice('trap')], rows), 'trap')).toEqual(
      expect.arrayContaining(['below-chance', 'rival-option', 'idle-option']),
    );
  });

  it('name a wrong key for sure where all the strong miss it', () => {
    const rows = [...many(15, [['new'], ['loyal']]), ...many(15, [['loyal'], ['new']])];
    const found = analyse(tableOf([choice('wrong-key'), other], rows)).readings;
    expect(found).toContainEqual(expect.objectContaining({ code: 'negative-discrimination', item: 'wrong-key', sure: true }));
  });

  it('name an option that draws the strong, and one nobody takes', () => {
    const item = choice('odd', ['clever', 'idle']);
    const rows = [
      ...many(4, [['clever'], ['loyal'], ['loyal'], ['loyal']]),
      ...many(12, [['loyal'], ['loyal'], ['new'], ['new']]),
      ...many(8, [['loyal'], ['new'], ['new'], ['new']]),
    ];
    const found = analyse(tableOf([item, other, choice('third'), choice('fourth')], rows)).readings;
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'option-draws-strong', item: 'odd', option: 'clever', upper: 4, lower: 0 }),
    );
    expect(found).toContainEqual(expect.objectContaining({ code: 'idle-option', item: 'odd', option: 'idle', people: 0, of: 24 }));
  });

  it('name confusions and common wrong answers, in tiny groups too, and nothing else there', () => {
    const sort = categorizeItem({ clinic: 'growing', stranger: 'possible' }, ['growing', 'possible']);
    const count = numericItem({ profit: { value: 5 } });
    const rows = many(3, [{ clinic: 'possible', stranger: 'possible' }, { profit: '7' }]);
    const found = analyse(tableOf([sort, count], rows)).readings;
    expect(found).toEqual([
      { code: 'small-group', people: 3, least: 10 },
      expect.objectContaining({ code: 'confusion', expectedTitle: 'Title of growing', givenTitle: 'Title of possible', people: 3, of: 3 }),
      expect.objectContaining({ code: 'common-wrong-answer', answer: '7', people: 3, of: 3 }),
    ]);
  });

  it('name objectives that did not sit, and rapid answers', () => {
    const table = tableOf([choice('lost-cause')], [...many(6, [['new']]), ...many(6, [['loyal']])]);
    expect(analyse(table).readings).toContainEqual({ code: 'weak-objective', objective: 'objective-of-lost-cause', mean: 0.5, people: 12 });
    const timed = {
      ...table,
      people: table.people.map((person, index) => ({
        ...person,
        items: new Map([...person.items].map(([id, outcome]) => [id, { ...outcome, milliseconds: index < 3 ? 400 : 30_000 }])),
      })),
    };
    expect(analyse(timed).readings).toContainEqual(expect.objectContaining({ code: 'rapid-answers', people: 3, of: 12 }));
  });

  it('leave free text alone until somebody has marked it', () => {
    const text = freeTextItem('names-it');
    const analysis = analyse(
      tableOf(
        [text, other],
        [
          [{ answer: 'x', ticked: [] }, ['loyal']],
          [{ answer: 'y', ticked: [] }, ['new']],
        ],
      ),
    );
    expect(analysis.items[0]).toMatchObject({ asked: 2, scored: 0, difficulty: null, discrimination: null });
    expect(analysis.reliability.items).toBe(1);
  });
});

describe('any group', () => {
  const tables = fc.uniqueArray(items, { minLength: 1, maxLength: 5, selector: (item) => item.id }).chain((asked) =>
    fc
      .array(fc.tuple(...asked.map((item) => fc.option(fc.oneof(responsesTo(item), fc.anything()), { nil: undefined }))), {
        maxLength: 15,
      })
      .map((rows) => tableOf(asked, rows, 1234)),
  );

  it('is analysed without an exception, and every figure is one', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const analysis = analyse(table);
        const look = (value: unknown): void => {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) look(inner);
        };
        look(analysis);
        expect(analysis.items.map(({ id }) => id)).toEqual(table.items.map(({ id }) => id));
      }),
    );
  }, 30_000);

  it('is the same in any order of people', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const [there, back] = [analyse(table), analyse({ ...table, people: [...table.people].reverse() })];
        for (const [index, item] of there.items.entries()) {
          expect(back.items[index]?.discrimination ?? 0).toBeCloseTo(item.discrimination ?? 0, 9);
          expect(back.items[index]?.options).toEqual(item.options);
        }
        expect(back.readings.length).toBe(there.readings.length);
      }),
    );
  }, 30_000);

  it('does not keep anyone waiting', () => {
    const asked = Array.from({ length: 60 }, (_, index) => choice(`item-${index}`));
    const rows = Array.from({ length: 200 }, (_, person) =>
      asked.map((_item, index) => [(person * 7 + index * 13) % 5 < 3 ? 'loyal' : 'new']),
    );
    const start = performance.now();
    analyse(tableOf(asked, rows));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('plots', () => {
  it('have round ticks that hold the largest value', () => {
    expect(roundTicks(9)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(roundTicks(1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(roundTicks(0)).toEqual([0, 1]);
    expect(roundTicks(1, 5, 1)).toEqual([0, 1]);
    expect(roundTicks(4, 5, 1)).toEqual([0, 1, 2, 3, 4]);
    expect(roundTicks(23, 5, 1)).toEqual([0, 5, 10, 15, 20, 25]);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (largest) => {
        const ticks = roundTicks(largest);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  }, 30_000);

  it('draw bars in proportion, with whiskers, and no bar for what does not exist', () => {
    const plot = barPlot(
      [
        { id: 'a', value: 0.5, interval: [0.25, 0.75] },
        { id: 'b', value: null },
        { id: 'c', value: 1 },
      ],
      { width: 300, left: 80, right: 20, rowHeight: 20, bottom: 30, largest: 1 },
    );
    expect(plot.bars).toEqual([
      { id: 'a', value: 0.5, x: 80, y: 4, width: 100, height: 12, middle: 10, whisker: { from: 130, to: 230 } },
      { id: 'b', value: null, x: 80, y: 24, width: 0, height: 12, middle: 30, whisker: null },
      { id: 'c', value: 1, x: 80, y: 44, width: 200, height: 12, middle: 50, whisker: null },
    ]);
    expect(plot.height).toBe(90);
    expect(plot.ticks.at(-1)).toEqual({ value: 1, at: 280 });
  });

  it('put items where their figures are, those on one spot together, and none outside', () => {
    const frame = { width: 400, height: 300, margin: { top: 10, right: 10, bottom: 40, left: 50 } };
    const plot = scatterPlot(
      [
        { id: 'a', number: 1, difficulty: 0.5, discrimination: 0.4 },
        { id: 'b', number: 2, difficulty: 0.505, discrimination: 0.4 },
        { id: 'c', number: 3, difficulty: 0.95, discrimination: -0.3 },
        { id: 'd', number: 4, difficulty: 1, discrimination: null },
      ],
      frame,
    );
    expect(plot.points.map(({ items: together, odd }) => [together.map(({ id }) => id), odd])).toEqual([
      [['a', 'b'], false],
      [['c'], true],
    ]);
    expect(plot.missing).toEqual(['d']);
    expect(plot.yTicks.map(({ value }) => value)).toEqual([-0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1]);
    for (const { x, y } of plot.points) {
      expect(x).toBeGreaterThanOrEqual(50);
      expect(x).toBeLessThanOrEqual(390);
      expect(y).toBeGreaterThanOrEqual(10);
      expect(y).toBeLessThanOrEqual(260);
    }
  });
});
