import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownOptions } from '../../../src/interactions/choice/option-order.ts';
import { choiceItem } from '../builders.ts';

const item = choiceItem({ right: ['loyal'], wrong: ['new', 'lost', 'potential'] });
const rightPlace = (seed: string) => shownOptions(item, seed).findIndex((option) => option.correct);

describe('options as they are shown', () => {
  it('have the right one in each place about equally often, wherever the author wrote it', () => {
    const places = Array.from({ length: 2000 }, (_, number) => rightPlace(`attempt-${number}`));
    for (const place of [0, 1, 2, 3]) {
      const count = places.filter((other) => other === place).length;
      expect(count).toBeGreaterThan(430);
      expect(count).toBeLessThan(570);
    }
  });

  it('have it in several places over the items of one attempt, too', () => {
    const places = Array.from({ length: 40 }, (_, number) =>
      shownOptions({ ...item, id: `item-about-${number}` }, 'one-attempt').findIndex((option) => option.correct),
    );
    expect(new Set(places).size).toBe(4);
  });

  it('are the authored ones, in the same order for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const shown = shownOptions(item, seed);
        expect(new Set(shown)).toEqual(new Set(item.options));
        expect(shownOptions(item, seed)).toEqual(shown);
      }),
    );
  });

  it('stay as written with keepOrder', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(shownOptions({ ...item, keepOrder: true }, seed)).toEqual(item.options);
      }),
    );
  });
});
