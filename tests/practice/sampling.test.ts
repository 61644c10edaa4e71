/** Which case comes next. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deck } from '../../src/practice/deck.ts';
import { nextSource, stretchOf } from '../../src/practice/sampling.ts';
import { plainDeck } from './builders.ts';
import '../property-seed.ts';

/** Ids of sources and answers as they come, when so many are asked. */
function asked(decks: readonly Deck[], count: number, seed: string, wrong: { actual: string; chosen: string }[] = []) {
  const drawn: { id: string; answer: string; deck: string }[] = [];
  for (let place = 0; place < count; place += 1) {
    const next = nextSource(
      decks,
      () => wrong,
      drawn.map(({ id }) => id),
      `${seed}/${place}`,
    );
    if (next) drawn.push({ id: next.source.id, answer: next.source.answer, deck: next.deck.id });
  }
  return drawn;
}

describe('the next case', () => {
  it('is never one of the same stretch, whatever was mistaken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.string(), fc.boolean(), (size, seed, mistaken) => {
        const deck = plainDeck('deck', size, ['one', 'other', 'third']);
        const drawn = asked([deck], 40, seed, mistaken ? [{ actual: 'one', chosen: 'other' }] : []);
        expect(drawn).toHaveLength(40);
        const stretch = stretchOf([deck]);
        expect(stretch).toBe(Math.min(12, Math.floor(size * 0.75)));
        for (const [place, { id }] of drawn.entries()) {
          expect(drawn.slice(Math.max(0, place - stretch), place).map((before) => before.id)).not.toContain(id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is not the same case under another scheme either', () => {
    const sources = plainDeck('shared', 10, ['one', 'other']).sources;
    const decks = [
      { ...plainDeck('first', 2, ['one', 'other']), sources },
      { ...plainDeck('second', 2, ['one', 'other']), sources },
    ];
    const drawn = asked(decks, 30, 'seed');
    for (const [place, { id }] of drawn.entries()) {
      expect(drawn.slice(Math.max(0, place - 7), place).map((before) => before.id)).not.toContain(id);
    }
    expect(new Set(drawn.map(({ deck }) => deck))).toEqual(new Set(['first', 'second']));
  });

  it('is more often of the categories that were mixed up, and still of all', () => {
    const deck = plainDeck('deck', 60, ['one', 'other', 'third', 'fourth', 'fifth']);
    const share = (wrong: { actual: string; chosen: string }[]) => {
      const drawn = asked([deck], 400, 'seed', wrong);
      return (category: string) => drawn.filter(({ answer }) => answer === category).length / drawn.length;
    };
    const calm = share([]);
    const mixed = share([{ actual: 'one', chosen: 'other' }]);
    for (const category of ['one', 'other']) {
      expect(calm(category)).toBeCloseTo(0.2, 1);
      expect(mixed(category)).toBeGreaterThan(0.28);
    }
    for (const category of ['third', 'fourth', 'fifth']) expect(mixed(category)).toBeGreaterThan(0.05);
  });

  it('does not give the pair’s answer away: both sides come up alike', () => {
    const deck = plainDeck('deck', 40, ['one', 'other']);
    const drawn = asked([deck], 400, 'seed', [{ actual: 'one', chosen: 'other' }]);
    expect(drawn.filter(({ answer }) => answer === 'one').length / drawn.length).toBeCloseTo(0.5, 1);
  });

  it('is the same for the same seed', () => {
    const deck = plainDeck('deck', 20, ['one', 'other']);
    expect(asked([deck], 20, 'seed')).toEqual(asked([deck], 20, 'seed'));
    expect(asked([deck], 20, 'seed')).not.toEqual(asked([deck], 20, 'another'));
  });

  it('is none when there is nothing to ask', () => {
    expect(nextSource([plainDeck('deck', 0, ['one'])], () => [], [], 'seed')).toBeUndefined();
  });
});
