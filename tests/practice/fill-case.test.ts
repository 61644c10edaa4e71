/** Cases made from templates. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeckGap } from '../../src/practice/deck.ts';
import { drawGaps, fillData, fillGaps, fillingsOf, gapsIn } from '../../src/practice/fill-case.ts';
import '../property-seed.ts';

const gaps: Record<string, DeckGap> = {
  surname: { words: ['罗', '钱', '苗'] },
  orders: { from: 13, to: 20, step: 1 },
  spend: { from: 9000, to: 18000, step: 200 },
};
const text = '{surname}师傅添了{orders}回，花了{spend}元。';
const number = (value: number) => value.toLocaleString('en-GB');

describe('gaps of a template', () => {
  it('are filled the same by the same seed, in any language', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const draw = drawGaps(gaps, seed);
        expect(drawGaps(gaps, seed)).toEqual(draw);
        const english = { ...gaps, surname: { words: ['Mr Luo', 'Mr Qian', 'Ms Miao'] } };
        expect(drawGaps(english, seed)).toEqual(draw);
      }),
    );
  });

  it('take numbers within their bounds and on their steps, and all of them', () => {
    const seen = new Set<number>();
    for (let seed = 0; seed < 400; seed += 1) {
      const { spend = 0, orders = 0 } = drawGaps(gaps, `seed-${seed}`);
      expect((spend - 9000) % 200).toBe(0);
      expect(spend >= 9000 && spend <= 18000).toBe(true);
      seen.add(orders);
    }
    expect([...seen].sort()).toEqual([13, 14, 15, 16, 17, 18, 19, 20]);
  });

  it('leave no gap behind, and group numbers', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const filled = fillGaps(text, gaps, drawGaps(gaps, seed), number);
        expect(filled).not.toMatch(/[{}]/);
        expect(filled).toMatch(/^(罗|钱|苗)师傅添了\d\d回，花了\d?\d,\d{3}元。$/);
      }),
    );
  });

  it('leave standing what is not declared', () => {
    expect(fillGaps('{other}', gaps, drawGaps(gaps, 's'), number)).toBe('{other}');
  });

  it('give their numbers to the data', () => {
    const data = {
      daysSinceLastOrder: 12,
      ordersPerYear: 'orders',
      spendPerYear: 'spend',
      margin: 0.25,
      years: 4,
      complaints: 0,
      shareOfWallet: 0.6,
      referred: false,
    };
    const draw = drawGaps(gaps, 'seed');
    expect(fillData(data, draw)).toEqual({ ...data, ordersPerYear: draw['orders'], spendPerYear: draw['spend'] });
  });

  it('are counted', () => {
    expect(Object.values(gaps).map(fillingsOf)).toEqual([3, 8, 46]);
    expect(gapsIn(text)).toEqual(['surname', 'orders', 'spend']);
  });
});
