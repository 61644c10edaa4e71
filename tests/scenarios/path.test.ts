/** A path, its meters and its best: what one has come to, what it cost, where to try again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPath, compareWithBest } from '../../src/scenarios/best-path.ts';
import type { Graph } from '../../src/scenarios/graph.ts';
import { bandOf, shownTrust, weigh } from '../../src/scenarios/meters.ts';
import { replayFrom, walk } from '../../src/scenarios/path.ts';
import { allPaths, randomGraph } from './random-graph.ts';

const graphWithPath = randomGraph.chain((graph) => fc.record({ graph: fc.constant(graph), path: fc.constantFrom(...allPaths(graph)) }));

/** What a finished path weighs, told from its end. */
function weightOf(graph: Graph, path: readonly string[]): number {
  const { meters, ending } = walk(graph, path);
  return weigh({ ...meters, trust: meters.trust - 50 }) - (ending?.unsafe ? 10_000 : 0);
}

describe('the meters', () => {
  it.each([
    [{ trust: 94, minutes: 16, cost: 320 }, 91.76],
    [{ trust: 50, minutes: 0, cost: 0 }, 50],
    [{ trust: 0, minutes: 10, cost: 500 }, -2],
  ])('%o weigh %d', (meters, weight) => {
    expect(weigh(meters)).toBe(weight);
  });

  it.each([
    [70, 'kept'],
    [69, 'shaky'],
    [40, 'shaky'],
    [39, 'lost'],
  ])('a trust of %i means %s', (trust, band) => {
    expect(bandOf({ trust, minutes: 0, cost: 0 })).toBe(band);
  });

  it.each([
    [-12, 0],
    [55, 55],
    [108, 100],
  ])('a trust of %i is shown as %i', (trust, shown) => {
    expect(shownTrust({ trust, minutes: 0, cost: 0 })).toBe(shown);
  });
});

describe('a path', () => {
  it('ends, and its meters are the sum of its decisions', () => {
    fc.assert(
      fc.property(graphWithPath, ({ graph, path }) => {
        const { moves, meters, ending } = walk(graph, path);
        expect(moves.map(({ decision }) => decision.id)).toEqual(path);
        expect(ending).toBeDefined();
        expect(meters.trust).toBe(50 + moves.reduce((sum, { decision }) => sum + decision.effect.trust, 0));
        expect(meters.cost).toBe(moves.reduce((sum, { decision }) => sum + decision.effect.cost, 0));
      }),
    );
  });

  it('from elsewhere is followed as far as it fits', () => {
    fc.assert(
      fc.property(graphWithPath, fc.array(fc.string()), fc.nat(), ({ graph, path }, strange, place) => {
        const cut = place % path.length;
        expect(walk(graph, [...path.slice(0, cut), 'gone-since', ...strange])).toEqual(walk(graph, path.slice(0, cut)));
        expect(walk(graph, [...path, ...strange])).toEqual(walk(graph, path));
      }),
    );
  });

  it('can be taken up again before any of its decisions', () => {
    fc.assert(
      fc.property(graphWithPath, fc.nat(), ({ graph, path }, place) => {
        const move = walk(graph, path).moves[place % path.length];
        const again = walk(graph, replayFrom(graph, path, move?.step.id ?? ''));
        expect(again.step).toBe(move?.step);
        expect(again.meters).toEqual(move?.before);
      }),
    );
  });

  it('is kept whole when it did not come to the step', () => {
    fc.assert(
      fc.property(graphWithPath, ({ graph, path }) => {
        expect(replayFrom(graph, path, 'elsewhere')).toEqual(path);
      }),
    );
  });
});

describe('the best path', () => {
  it('weighs as much as the heaviest of all paths', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const heaviest = Math.max(...allPaths(graph).map((path) => weightOf(graph, path)));
        expect(weightOf(graph, bestPath(graph))).toBeCloseTo(heaviest, 6);
      }),
    );
  });

  it('is never unsafe where another is safe', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const safe = allPaths(graph).some((path) => !walk(graph, path).ending?.unsafe);
        expect(walk(graph, bestPath(graph)).ending?.unsafe).toBe(!safe);
      }),
    );
  });

  it('loses nothing against itself', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        expect(compareWithBest(graph, bestPath(graph)).map(({ lost }) => lost)).toEqual(bestPath(graph).map(() => 0));
      }),
    );
  });

  it('is ahead of any other by the sum of what its decisions lose', () => {
    fc.assert(
      fc.property(graphWithPath, ({ graph, path }) => {
        const comparison = compareWithBest(graph, path);
        for (const { lost } of comparison) expect(lost).toBeGreaterThanOrEqual(0);
        const sum = comparison.reduce((total, { lost }) => total + lost, 0);
        expect(sum).toBeCloseTo(weightOf(graph, bestPath(graph)) - weightOf(graph, path), 6);
      }),
    );
  });
});
