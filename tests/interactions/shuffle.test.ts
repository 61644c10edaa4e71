import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, shuffle, shuffleAway } from '../../src/interactions/shuffle.ts';

const steps = ['greet', 'listen', 'apologise', 'solve', 'follow-up'];

/** Every value as often as it occurs, in an order that does not depend on theirs. */
const inventory = (values: readonly number[]) => [...values].sort((a, b) => a - b);

describe('seededRandom', () => {
  it('gives numbers from 0 up to, but not including, 1', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const random = seededRandom(seed);
        for (let draw = 0; draw < 20; draw += 1) {
          const number = random();
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThan(1);
        }
      }),
    );
  });

  it('gives the same numbers for the same seed, and others for another', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw('attempt-one')).toEqual(draw('attempt-one'));
    expect(draw('attempt-one')).not.toEqual(draw('attempt-two'));
    expect(draw('')).not.toEqual(draw(' '));
  });
});

describe('shuffle', () => {
  it('keeps every value exactly as often as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (values, seed) => {
        expect(inventory(shuffle(values, seed))).toEqual(inventory(values));
      }),
    );
  });

  it('gives the same order for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (values, seed) => {
        expect(shuffle(values, seed)).toEqual(shuffle(values, seed));
      }),
    );
  });

  it('leaves the original as it was', () => {
    const values = Object.freeze([...steps]);
    shuffle(values, 'attempt-one');
    expect(values).toEqual(steps);
  });

  it('gives the order of a saved seed for all time, since attempts keep only the seed', () => {
    expect(shuffle(steps, 'attempt-one')).toEqual(['greet', 'apologise', 'solve', 'listen', 'follow-up']);
    expect(shuffle(steps, '客户-7')).toEqual(['apologise', 'greet', 'follow-up', 'listen', 'solve']);
  });

  it('prefers no order over another', () => {
    const seen = new Map<string, number>();
    for (let number = 0; number < 1200; number += 1) {
      const order = shuffle(['new', 'loyal', 'lost'], `seed-${number}`).join();
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) {
      expect(count).toBeGreaterThan(150);
      expect(count).toBeLessThan(250);
    }
  });

  it.each([[[]], [['only']]])('has nothing to do for %j', (values) => {
    expect(shuffle(values, 'attempt-one')).toEqual(values);
  });
});

describe('shuffleAway', () => {
  it('never gives the original order where there are two distinct values or more', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 2 }), fc.string(), (values, seed) => {
        expect(shuffleAway(values, seed)).not.toEqual(values);
      }),
    );
  });

  it('keeps every value, and repeats itself for the same seed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.string(), (values, seed) => {
        expect(inventory(shuffleAway(values, seed))).toEqual(inventory(values));
        expect(shuffleAway(values, seed)).toEqual(shuffleAway(values, seed));
      }),
    );
  });

  it('gives the order of a saved seed for all time, since attempts keep only the seed', () => {
    expect(shuffleAway(steps, 'attempt-one')).toEqual(['greet', 'follow-up', 'apologise', 'listen', 'solve']);
    expect(shuffleAway(steps, '客户-7')).toEqual(['follow-up', 'solve', 'listen', 'greet', 'apologise']);
  });

  it('always swaps two values', () => {
    for (let number = 0; number < 50; number += 1) {
      expect(shuffleAway(['first', 'second'], `seed-${number}`)).toEqual(['second', 'first']);
    }
  });

  it.each([[[]], [['only']]])('ends, although %j has no other order', (values) => {
    expect(shuffleAway(values, 'attempt-one')).toEqual(values);
  });
});
