/** How a group went through a conversation: everyone counted once at each step they came to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptScenario } from '../../src/assignment/assigned-scenario.ts';
import type { MarkedScenario } from '../../src/gradebook/mark-submission.ts';
import { tallyScenario } from '../../src/gradebook/scenario-tally.ts';
import { keptScenario } from '../assignment/told-scenarios.ts';
import { allPaths, randomGraph } from '../scenarios/random-graph.ts';

const marked = (path: readonly string[], score = 0, answered = true): MarkedScenario => ({
  slug: keptScenario.slug,
  path,
  score,
  answered,
  milliseconds: 0,
});

describe('a group in a conversation', () => {
  test('is counted step by step, with the decisions that lose nothing named', () => {
    const tally = tallyScenario(keptScenario, [
      marked(['listen', 'repair'], 1),
      marked(['argue', 'repair'], 0.5),
      marked(['threaten'], 0),
      marked(['listen'], 0, false),
      marked([], 0, false),
    ]);
    expect(tally).toMatchObject({ people: 5, finished: 3, mean: 0.3 });
    expect(tally.steps).toEqual([
      {
        step: 'first',
        people: 4,
        decisions: [
          { id: 'listen', people: 2, best: true },
          { id: 'argue', people: 1, best: false },
          { id: 'threaten', people: 1, best: false },
        ],
      },
      {
        step: 'second',
        people: 2,
        decisions: [
          { id: 'repair', people: 2, best: true },
          { id: 'wait', people: 0, best: false },
        ],
      },
    ]);
  });

  test('without anybody has no mean and no step', () => {
    expect(tallyScenario(keptScenario, [])).toEqual({ people: 0, finished: 0, mean: null, steps: [] });
  });

  test('has as many decisions in it as were taken', () => {
    const groups = randomGraph.chain((graph) =>
      fc.record({ graph: fc.constant(graph), paths: fc.array(fc.constantFrom(...allPaths(graph)), { maxLength: 20 }) }),
    );
    fc.assert(
      fc.property(groups, ({ graph, paths }) => {
        const scenario = graph as unknown as KeptScenario['scenario'];
        const { steps } = tallyScenario(
          { scenario },
          paths.map((path) => marked(path)),
        );
        const decisions = steps.flatMap((step) => step.decisions);
        expect(decisions.reduce((sum, { people }) => sum + people, 0)).toBe(paths.flat().length);
        expect(steps.find(({ step }) => step === graph.steps[0]?.id)?.people ?? 0).toBe(paths.length);
        for (const step of steps) expect(step.decisions.some(({ best }) => best)).toBe(true);
      }),
    );
  });
});
