/** The beginning of a conversation on paper: everything that is asked, nothing that comes later, and a key that fits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptScenario } from '../../../src/assignment/assigned-scenario.ts';
import { compareWithBest } from '../../../src/scenarios/best-path.ts';
import { paperScenarios } from '../../../src/trainer/paper/paper-scenario.ts';
import { keptScenario } from '../../assignment/told-scenarios.ts';
import { randomGraph } from '../../scenarios/random-graph.ts';

const [first, second] = keptScenario.scenario.steps;

describe('a conversation on paper', () => {
  test('asks the first step: who said what, and every decision behind a letter', () => {
    const [task] = paperScenarios([keptScenario], 5, 'seed');
    expect(task).toMatchObject({ number: 5, title: keptScenario.title, situation: keptScenario.situation, scene: first?.scene });
    expect(task?.said).toEqual({ by: keptScenario.scenario.customer, text: first?.says });
    expect(task?.decisions.map(({ sign }) => sign)).toEqual(['A', 'B', 'C']);
    expect(task?.decisions.map(({ text }) => text).sort()).toEqual(first?.decisions.map(({ text }) => text).sort());
    expect(task?.point).toBe(first?.point);
  });

  test('tells neither what a decision leads to nor what comes next', () => {
    const printed = JSON.stringify(paperScenarios([keptScenario], 1, 'seed'));
    const later = [second?.scene, second?.point, ...(first?.decisions.map(({ reply }) => reply) ?? [])];
    for (const text of later) expect(printed).not.toContain(text);
  });

  test('numbers them on, and orders decisions by seed and conversation', () => {
    const other: KeptScenario = { ...keptScenario, slug: 'another' };
    const tasks = paperScenarios([keptScenario, other], 3, 'seed');
    expect(tasks.map(({ number }) => number)).toEqual([3, 4]);
    expect(paperScenarios([keptScenario, other], 3, 'seed')).toEqual(tasks);
    const orders = Array.from({ length: 20 }, (_, seed) =>
      paperScenarios([keptScenario], 1, String(seed))[0]
        ?.decisions.map(({ text }) => text)
        .join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  test('has in its key the letters of all decisions that lose nothing, and no others', () => {
    fc.assert(
      fc.property(randomGraph, fc.string(), (graph, seed) => {
        const steps = graph.steps.map((step) => ({
          ...step,
          scene: `scene ${step.id}`,
          point: `point ${step.id}`,
          decisions: step.decisions.map((decision) => ({ ...decision, text: `text ${decision.id}`, reply: '' })),
        }));
        const endings = graph.endings.map((ending) => ({ ...ending, title: '', text: '', debrief: '', lesson: '' }));
        const scenario = { summary: '', customer: '', steps, endings } as unknown as KeptScenario['scenario'];
        const [task] = paperScenarios([{ slug: 'any', title: '', situation: '', scenario }], 1, seed);
        const right = (steps[0]?.decisions ?? []).filter(({ id }) => compareWithBest(graph, [id])[0]?.lost === 0).map(({ text }) => text);
        const keyed = task?.answer.split(' / ').map((sign) => task.decisions.find((decision) => decision.sign === sign)?.text);
        expect(keyed?.sort()).toEqual(right.sort());
      }),
    );
  });
});
