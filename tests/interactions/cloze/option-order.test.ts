import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownOptions } from '../../../src/interactions/cloze/option-order.ts';
import { clozeItem } from '../builders.ts';

const item = clozeItem({
  first: { right: ['regular'], wrong: ['promising', 'key'] },
  second: { right: ['key'], wrong: ['regular', 'promising'] },
  typed: { accept: ['客户'] },
});
const [first, second, typed] = item.gaps as [(typeof item.gaps)[0], (typeof item.gaps)[0], (typeof item.gaps)[0]];
const shownIds = (gap: typeof first, seed: string) => shownOptions(item, gap, seed).map((option) => option.id);

describe('options of a gap as they are shown', () => {
  it('have the right one in each place about equally often, although authors write it first', () => {
    const places = Array.from({ length: 1500 }, (_, number) => shownIds(first, `attempt-${number}`).indexOf('regular'));
    for (const place of [0, 1, 2]) {
      const count = places.filter((other) => other === place).length;
      expect(count).toBeGreaterThan(430);
      expect(count).toBeLessThan(570);
    }
  });

  it('are the authored ones, and the same list in two gaps stays the same list', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(new Set(shownOptions(item, first, seed))).toEqual(new Set(first.options));
        expect(shownIds(second, seed)).toEqual(shownIds(first, seed));
        expect(shownOptions(item, first, seed)).toEqual(shownOptions(item, first, seed));
      }),
    );
  });

  it('stay as written with keepOrder', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(shownOptions(item, { ...first, keepOrder: true }, seed)).toEqual(first.options);
      }),
    );
  });

  it('are none where the gap is typed', () => {
    expect(shownOptions(item, typed, 'attempt')).toEqual([]);
  });
});
