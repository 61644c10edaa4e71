import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markResponse } from '../../../src/interactions/marking.ts';
import { longestRisingRun, markOrder } from '../../../src/interactions/order/marking.ts';
import { orderItems } from '../arbitraries.ts';
import { orderItem } from '../builders.ts';

const item = orderItem('collect', 'tidy', 'classify', 'treat', 'review');

/** A sequence of an item's steps, not always all of them. */
const sequenced = orderItems.chain((asked) =>
  fc.record({ asked: fc.constant(asked), response: fc.shuffledSubarray(asked.steps.map((step) => step.id)) }),
);

describe('a sequence', () => {
  it.each([
    ['the right order', ['collect', 'tidy', 'classify', 'treat', 'review'], 1],
    ['the reversed order', ['review', 'treat', 'classify', 'tidy', 'collect'], 0],
    ['the first step moved to the end', ['tidy', 'classify', 'treat', 'review', 'collect'], 3 / 4],
    ['the last step moved to the front', ['review', 'collect', 'tidy', 'classify', 'treat'], 3 / 4],
    ['two neighbours swapped', ['collect', 'classify', 'tidy', 'treat', 'review'], 3 / 4],
    ['two pairs of neighbours swapped', ['tidy', 'collect', 'treat', 'classify', 'review'], 2 / 4],
    ['both halves swapped', ['treat', 'review', 'collect', 'tidy', 'classify'], 2 / 4],
    ['a step missing', ['collect', 'classify', 'treat', 'review'], 3 / 4],
    ['a single step', ['treat'], 0],
    ['nothing', [], 0],
    ['an unknown step', ['collect', 'tidy', 'classify', 'treat', 'guess'], 0],
    ['a step twice', ['collect', 'tidy', 'classify', 'treat', 'treat'], 0],
    ['something else than a list', { collect: '1' }, 0],
  ])('scores %s', (_, response, score) => {
    expect(markResponse(item, response).score).toBe(score);
  });

  it('gives a point for each step that may stay behind another', () => {
    const { steps, of } = markOrder(item, ['tidy', 'classify', 'treat', 'collect']);
    expect(of).toBe(4);
    expect(steps).toEqual([
      { part: 'collect', points: 0, reason: 'out-of-sequence' },
      { part: 'tidy', points: 0, reason: 'in-sequence' },
      { part: 'classify', points: 1, reason: 'in-sequence' },
      { part: 'treat', points: 1, reason: 'in-sequence' },
      { part: 'review', points: 0, reason: 'missing' },
    ]);
  });

  it('says where each step was put and where it belongs, counted from one', () => {
    const { parts } = markOrder(orderItem('collect', 'tidy', 'classify'), ['classify', 'tidy']);
    expect(parts).toEqual([
      { id: 'collect', given: null, expected: ['1'], right: false, why: 'why collect' },
      { id: 'tidy', given: '2', expected: ['2'], right: true, why: 'why tidy' },
      { id: 'classify', given: '1', expected: ['3'], right: false, why: 'why classify' },
    ]);
  });

  it('scores nothing when reversed, however long', () => {
    fc.assert(
      fc.property(orderItems, (asked) => {
        expect(markResponse(asked, asked.steps.map((step) => step.id).reverse()).score).toBe(0);
      }),
    );
  });

  it('costs one share to displace one step, wherever it goes', () => {
    fc.assert(
      fc.property(orderItems, fc.nat(), fc.nat(), (asked, from, to) => {
        const key = asked.steps.map((step) => step.id);
        const moved = key[from % key.length] ?? '';
        const response = key.filter((id) => id !== moved);
        response.splice(to % key.length, 0, moved);
        const inPlace = response.every((id, index) => id === key[index]);
        expect(markResponse(asked, response).score).toBeCloseTo(inPlace ? 1 : (key.length - 2) / (key.length - 1), 12);
      }),
    );
  });

  it('never scores lower when two neighbours in the wrong order are swapped', () => {
    fc.assert(
      fc.property(sequenced, ({ asked, response }) => {
        const key = asked.steps.map((step) => step.id);
        for (const [index, id] of response.entries()) {
          const next = response[index + 1];
          if (next === undefined || key.indexOf(id) < key.indexOf(next)) continue;
          const better = response.toSpliced(index, 2, next, id);
          expect(markResponse(asked, better).score).toBeGreaterThanOrEqual(markResponse(asked, response).score ?? 0);
        }
      }),
    );
  });

  it('never scores lower for one step more', () => {
    fc.assert(
      fc.property(sequenced, fc.nat(), ({ asked, response }, where) => {
        const missing = asked.steps.find((step) => !response.includes(step.id));
        if (!missing) return;
        const longer = response.toSpliced(where % (response.length + 1), 0, missing.id);
        expect(markResponse(asked, longer).score).toBeGreaterThanOrEqual(markResponse(asked, response).score ?? 0);
      }),
    );
  });
});

describe('longestRisingRun', () => {
  /** Length of the longest rising run by trying every selection. */
  function byTrying(positions: readonly number[]): number {
    let longest = 0;
    for (let selection = 0; selection < 2 ** positions.length; selection += 1) {
      const chosen = positions.filter((_, index) => (selection >> index) & 1);
      const rises = chosen.every((position, index) => index === 0 || (chosen[index - 1] ?? 0) < position);
      if (rises) longest = Math.max(longest, chosen.length);
    }
    return longest;
  }

  it.each([
    [[], []],
    [[4], [0]],
    [
      [1, 2, 3],
      [0, 1, 2],
    ],
    [[3, 2, 1], [0]],
    [
      [2, 0, 1],
      [1, 2],
    ],
    [
      [0, 3, 1, 2],
      [0, 2, 3],
    ],
  ])('of %j stands at %j', (positions, indexes) => {
    expect(longestRisingRun(positions)).toEqual(indexes);
  });

  it('rises, and no longer one exists', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 8 }), (positions) => {
        const run = longestRisingRun(positions);
        expect(run).toEqual([...new Set(run)].sort((a, b) => a - b));
        const values = run.map((index) => positions[index] ?? Number.NaN);
        expect(values).toEqual([...values].sort((a, b) => a - b));
        expect(run.length).toBe(byTrying(positions));
      }),
    );
  });
});
