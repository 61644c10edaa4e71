/** What the player shows of a scenario: the order of decisions, what came of a path, the map of branches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betterOutcome, scenarioOutcomes } from '../../src/course/scenario-outcome.ts';
import { mapBranches } from '../../src/scenarios/branch-map.ts';
import { orderDecisions } from '../../src/scenarios/decision-order.ts';
import { outcomeOf } from '../../src/scenarios/outcome.ts';
import { walk } from '../../src/scenarios/path.ts';
import { playingMinutes } from '../../src/scenarios/playing-time.ts';
import { allPaths, randomGraph } from './random-graph.ts';

const graphWithPath = randomGraph.chain((graph) => fc.record({ graph: fc.constant(graph), path: fc.constantFrom(...allPaths(graph)) }));

describe('the order of decisions', () => {
  it('is the same for a seed, and gives every decision every place in turn', () => {
    const step = { id: 'smoke', decisions: ['first', 'second', 'third'] };
    const seeds = Array.from({ length: 60 }, (_, index) => `seed-${index}`);
    expect(new Set(seeds.map((seed) => orderDecisions(step, seed).indexOf('first')))).toEqual(new Set([0, 1, 2]));
    for (const seed of seeds) expect(orderDecisions(step, seed)).toEqual(orderDecisions(step, seed));
  });
});

describe('the outcome', () => {
  it('exists when a path has ended, and is unsafe exactly where the ending is', () => {
    fc.assert(
      fc.property(graphWithPath, ({ graph, path }) => {
        const position = walk(graph, path);
        expect(outcomeOf(position) === 'unsafe').toBe(position.ending?.unsafe);
        expect(outcomeOf(walk(graph, path.slice(0, -1)))).toBeUndefined();
      }),
    );
  });

  it('is the better of two, whichever comes first', () => {
    expect(betterOutcome(undefined, undefined)).toBeUndefined();
    expect(betterOutcome('lost', undefined)).toBe('lost');
    for (const [index, outcome] of scenarioOutcomes.entries())
      for (const worse of scenarioOutcomes.slice(0, index + 1)) {
        expect(betterOutcome(outcome, worse)).toBe(outcome);
        expect(betterOutcome(worse, outcome)).toBe(outcome);
      }
  });
});

describe('the map', () => {
  it('marks exactly the path taken, and one best decision of each step', () => {
    fc.assert(
      fc.property(graphWithPath, ({ graph, path }) => {
        const places = mapBranches(graph, path);
        const taken = places.flatMap(({ branches }) => branches.filter((branch) => branch.taken).map(({ decision }) => decision.id));
        expect(taken.sort()).toEqual([...path].sort());
        expect(places.filter(({ visited }) => visited)).toHaveLength(path.length);
        for (const { branches } of places) expect(branches.filter(({ best }) => best)).toHaveLength(1);
      }),
    );
  });

  it('has each step once, by a letter of its own, and arrows that lead to steps on the map', () => {
    fc.assert(
      fc.property(graphWithPath, ({ graph, path }) => {
        const places = mapBranches(graph, path);
        const letters = places.map(({ letter }) => letter);
        expect(new Set(letters).size).toBe(places.length);
        for (const { to } of places.flatMap(({ branches }) => branches)) if (to !== undefined) expect(letters).toContain(to);
      }),
    );
  });
});

it('takes at least as long as reading one step and looking back', () => {
  fc.assert(fc.property(randomGraph, (graph) => playingMinutes(graph) >= 3));
});
