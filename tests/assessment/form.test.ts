import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawForm } from '../../src/assessment/form.ts';
import { formLength } from '../../src/assessment/form-length.ts';
import type { PoolEntry } from '../../src/assessment/pool.ts';
import { shuffle } from '../../src/interactions/shuffle.ts';
import { blueprints, pools } from './arbitraries.ts';
import { blueprintOf, entriesOf, entryOf } from './builders.ts';

const ids = (entries: readonly PoolEntry[]) => entries.map((entry) => entry.id);
const countOf = (entries: readonly PoolEntry[], difficulty: number) => entries.filter((entry) => entry.difficulty === difficulty).length;
const underObjective = (entries: readonly PoolEntry[], objective: string) => entries.filter((entry) => entry.objective === objective);

const objectives = ['tell-types-apart', 'score-rfm', 'answer-complaint'];

/** A pool with so many items of every difficulty under every objective. */
const richPool = (each: number) =>
  objectives.flatMap((objective) => ([1, 2, 3] as const).flatMap((difficulty) => entriesOf(objective, difficulty, each)));

describe('formLength', () => {
  it.each([
    [[2, 2, 2], 6],
    [[5, 9, 6], 20],
    [[0, 0, 0], 0],
  ] as const)('of the counts %j is %i', (counts, length) => {
    expect(formLength(blueprintOf([...counts]))).toBe(length);
  });
});

describe('a form', () => {
  it('is as long as the blueprint asks, or as the pool allows', () => {
    fc.assert(
      fc.property(pools, blueprints, fc.string(), (pool, blueprint, seed) => {
        expect(drawForm(pool, blueprint, seed)).toHaveLength(Math.min(formLength(blueprint), pool.length));
      }),
    );
  });

  it('holds items of the pool, none of them twice', () => {
    fc.assert(
      fc.property(pools, blueprints, fc.string(), (pool, blueprint, seed) => {
        const form = drawForm(pool, blueprint, seed);
        expect(new Set(ids(form)).size).toBe(form.length);
        for (const entry of form) expect(pool).toContain(entry);
      }),
    );
  });

  it('holds an item once that occurs in the pool twice', () => {
    const pool = [entryOf('recency'), entryOf('frequency'), entryOf('recency')];
    expect(ids(drawForm(pool, blueprintOf([3, 0, 0]), 'attempt-one')).sort()).toEqual(['frequency', 'recency']);
  });

  it('is the same for the same seed, in whatever order the pool comes', () => {
    fc.assert(
      fc.property(pools, blueprints, fc.string(), fc.string(), (pool, blueprint, seed, other) => {
        expect(drawForm(shuffle(pool, other), blueprint, seed)).toEqual(drawForm(pool, blueprint, seed));
      }),
    );
  });

  it('differs from seed to seed, so that every item is drawn sooner or later', () => {
    const pool = richPool(3);
    const drawn = new Set<string>();
    for (let number = 0; number < 100; number += 1) {
      for (const entry of drawForm(pool, blueprintOf([2, 2, 2], 1), `seed-${number}`)) drawn.add(entry.id);
    }
    expect(drawn.size).toBe(pool.length);
  });

  it('begins with the easier items', () => {
    fc.assert(
      fc.property(pools, blueprints, fc.string(), (pool, blueprint, seed) => {
        const difficulties = drawForm(pool, blueprint, seed).map((entry) => entry.difficulty);
        expect(difficulties).toEqual([...difficulties].sort((a, b) => a - b));
      }),
    );
  });

  it('mixes the items of one difficulty', () => {
    const pool = entriesOf('score-rfm', 1, 4);
    const orders = new Set(Array.from({ length: 50 }, (_, number) => ids(drawForm(pool, blueprintOf([4, 0, 0]), `seed-${number}`)).join()));
    expect(orders.size).toBeGreaterThan(10);
  });

  it('leaves the pool and the blueprint as they were', () => {
    const pool = Object.freeze(richPool(2));
    const blueprint = blueprintOf([1, 1, 1], 1);
    const before = JSON.stringify([pool, blueprint]);
    drawForm(pool, blueprint, 'attempt-one');
    expect(JSON.stringify([pool, blueprint])).toBe(before);
  });

  it.each([
    ['an empty pool', [], blueprintOf([2, 2, 2], 1)],
    ['a blueprint that asks for nothing', richPool(1), blueprintOf([0, 0, 0], 1)],
  ])('is empty for %s', (_, pool, blueprint) => {
    expect(drawForm(pool, blueprint, 'attempt-one')).toEqual([]);
  });
});

describe('the difficulties of a form', () => {
  it('keep to their counts, when the pool has enough of each', () => {
    const richEnough = fc
      .tuple(pools, blueprints)
      .filter(([pool, { counts }]) => ([1, 2, 3] as const).every((one) => countOf(pool, one) >= counts[one]));
    fc.assert(
      fc.property(richEnough, fc.string(), ([pool, blueprint], seed) => {
        const form = drawForm(pool, { ...blueprint, perObjective: 0 }, seed);
        for (const difficulty of [1, 2, 3] as const) expect(countOf(form, difficulty)).toBe(blueprint.counts[difficulty]);
      }),
    );
  });

  it('keep to their counts also while objectives get their share, when every objective has enough of each', () => {
    fc.assert(
      fc.property(blueprints, fc.string(), (blueprint, seed) => {
        const form = drawForm(richPool(4), blueprint, seed);
        for (const difficulty of [1, 2, 3] as const) expect(countOf(form, difficulty)).toBe(blueprint.counts[difficulty]);
      }),
    );
  });

  it('are filled up from the others, when the pool has too few of one', () => {
    const pool = [...entriesOf('score-rfm', 1, 5), ...entriesOf('score-rfm', 3, 1)];
    const form = drawForm(pool, blueprintOf([2, 2, 1]), 'attempt-one');
    expect(form.map((entry) => entry.difficulty)).toEqual([1, 1, 1, 1, 3]);
  });
});

describe('the objectives of a form', () => {
  it('get their share each, as far as the pool has items for them', () => {
    fc.assert(
      fc.property(pools, blueprints, fc.string(), (pool, blueprint, seed) => {
        const share = (objective: string) => Math.min(blueprint.perObjective, underObjective(pool, objective).length);
        const shares = objectives.reduce((sum, objective) => sum + share(objective), 0);
        if (shares > formLength(blueprint)) return;
        const form = drawForm(pool, blueprint, seed);
        for (const objective of objectives) expect(underObjective(form, objective).length).toBeGreaterThanOrEqual(share(objective));
      }),
    );
  });

  it('share evenly, when the form is too short for all shares', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const form = drawForm(richPool(3), blueprintOf([3, 0, 0], 2), seed);
        expect(objectives.map((objective) => underObjective(form, objective).length)).toEqual([1, 1, 1]);
      }),
    );
  });

  it('come before the difficulties, when both cannot be had', () => {
    const pool = [...entriesOf('tell-types-apart', 1, 3), entryOf('hard-letter', 'answer-complaint', 3)];
    expect(ids(drawForm(pool, blueprintOf([2, 0, 0], 1), 'attempt-one'))).toContain('hard-letter');
  });
});

describe('items drawn lately', () => {
  it('are not drawn again, when there are enough others for the blueprint', () => {
    fc.assert(
      fc.property(
        blueprints,
        fc.string(),
        fc.subarray(ids(richPool(8)).filter((id) => id.endsWith('0') || id.endsWith('1'))),
        (blueprint, seed, lately) => {
          const seen = new Set(lately);
          const form = drawForm(richPool(8), blueprint, seed, seen);
          expect(ids(form).filter((id) => seen.has(id))).toEqual([]);
        },
      ),
    );
  });

  it('are drawn again rather than making the form shorter', () => {
    fc.assert(
      fc.property(pools, blueprints, fc.string(), (pool, blueprint, seed) => {
        const seen = new Set(ids(pool));
        expect(drawForm(pool, blueprint, seed, seen)).toHaveLength(Math.min(formLength(blueprint), pool.length));
      }),
    );
  });

  it('fill only what the others leave open', () => {
    const pool = entriesOf('score-rfm', 1, 6);
    const seen = new Set(['score-rfm-1-0', 'score-rfm-1-1', 'score-rfm-1-2']);
    for (let number = 0; number < 30; number += 1) {
      const form = ids(drawForm(pool, blueprintOf([4, 0, 0]), `seed-${number}`, seen));
      expect(form.filter((id) => !seen.has(id))).toHaveLength(3);
      expect(form.filter((id) => seen.has(id))).toHaveLength(1);
    }
  });

  it('make two forms in a row wholly different, when the pool is twice as large', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const pool = richPool(4);
        const blueprint = blueprintOf([2, 2, 2], 1);
        const first = drawForm(pool, blueprint, `${seed}/first`);
        const second = drawForm(pool, blueprint, `${seed}/second`, new Set(ids(first)));
        expect(ids(second).filter((id) => ids(first).includes(id))).toEqual([]);
      }),
    );
  });
});
