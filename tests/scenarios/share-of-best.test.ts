import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPath, compareWithBest } from '../../src/scenarios/best-path.ts';
import { weigh } from '../../src/scenarios/meters.ts';
import { walk } from '../../src/scenarios/path.ts';
import { shareOfBest } from '../../src/scenarios/share-of-best.ts';
import { allPaths, randomGraph } from './random-graph.ts';

describe('the score of a path', () => {
  it('agrees with trying every path: (own − worst safe) ÷ (best − worst safe), and 0 for unsafe ones', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const ways = allPaths(graph).map((path) => {
          const { moves, ending } = walk(graph, path);
          return { path, unsafe: ending?.unsafe ?? false, weight: moves.reduce((sum, { decision }) => sum + weigh(decision.effect), 0) };
        });
        const safe = ways.filter(({ unsafe }) => !unsafe).map(({ weight }) => weight);
        const [best, worst] = [Math.max(...safe), Math.min(...safe)];
        for (const { path, unsafe, weight } of ways) {
          const expected = unsafe ? 0 : best - worst < 1e-9 ? 1 : (weight - worst) / (best - worst);
          expect(Math.abs(shareOfBest(graph, path) - expected)).toBeLessThan(0.001);
        }
      }),
    );
  });

  it('is 1 for the best path where one is safe, and falls with what the comparison says is lost', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const best = bestPath(graph);
        const isUnsafe = walk(graph, best).ending?.unsafe ?? false;
        expect(shareOfBest(graph, best)).toBe(isUnsafe ? 0 : 1);
        if (isUnsafe) return;
        const lost = (path: string[]) => compareWithBest(graph, path).reduce((sum, move) => sum + move.lost, 0);
        const ways = allPaths(graph).sort((a, b) => lost(a) - lost(b));
        const scores = ways.map((path) => shareOfBest(graph, path));
        for (const [index, score] of scores.entries()) expect(score).toBeLessThanOrEqual((scores[index - 1] ?? 1) + 0.001);
      }),
    );
  });

  it('is 0 before the end, and for what goes on after it', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const best = bestPath(graph);
        expect(shareOfBest(graph, best.slice(0, -1))).toBe(0);
        expect(shareOfBest(graph, [...best, best[0] ?? ''])).toBe(0);
      }),
    );
  });
});
