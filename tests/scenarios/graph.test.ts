/** Scenarios as graphs: where decisions lead, what can be reached, whether every path ends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingByTrust, type Graph, trustDecides, trustOnArrival, waysBack } from '../../src/scenarios/graph.ts';
import { walk } from '../../src/scenarios/path.ts';
import { allPaths, randomGraph } from './random-graph.ts';

const decision = (id: string, next: string, trust = 0) => ({ id, next, best: false, effect: { trust, minutes: 0, cost: 0 } });

const kettle: Graph = {
  steps: [
    { id: 'smoke', decisions: [decision('ask-number', 'hurt', -15), decision('people-first', 'collect', 15)] },
    { id: 'collect', decisions: [decision('fetch', trustDecides, 12), decision('throw-away', trustDecides, -30)] },
  ],
  endings: [
    { id: 'kept', from: 70, unsafe: false },
    { id: 'lost', from: 0, unsafe: false },
    { id: 'hurt', unsafe: true },
  ],
};

describe('the ending that trust decides', () => {
  it.each([
    [100, 'kept'],
    [70, 'kept'],
    [69, 'lost'],
    [0, 'lost'],
    [-20, 'lost'],
  ])('with a trust of %i is %s', (trust, ending) => {
    expect(endingByTrust(kettle, trust)?.id).toBe(ending);
  });

  it('does not exist when none begins low enough', () => {
    expect(endingByTrust({ ...kettle, endings: [{ id: 'kept', from: 70, unsafe: false }] }, 50)).toBeUndefined();
  });
});

describe('arriving', () => {
  it('tells with how much trust one can come to each place', () => {
    expect(trustOnArrival(kettle, 50)).toEqual(
      new Map([
        ['smoke', new Set([50])],
        ['hurt', new Set([35])],
        ['collect', new Set([65])],
        ['kept', new Set([77])],
        ['lost', new Set([35])],
      ]),
    );
  });

  it('finds exactly the endings that paths end at', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const ends = new Set(allPaths(graph).map((path) => walk(graph, path).ending?.id));
        const arrived = graph.endings.filter(({ id }) => trustOnArrival(graph, 50).has(id)).map(({ id }) => id);
        expect(new Set(arrived)).toEqual(ends);
      }),
    );
  });
});

describe('ways back', () => {
  it('are none where every path ends', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        expect(waysBack(graph)).toEqual([]);
      }),
    );
  });

  it('are found, also in a part that nothing leads to', () => {
    const steps = [
      ...kettle.steps,
      { id: 'call', decisions: [decision('wait', 'call-again'), decision('give-up', 'lost')] },
      { id: 'call-again', decisions: [decision('start-over', 'call'), decision('stop', 'lost')] },
    ];
    expect(waysBack({ ...kettle, steps }).map(({ decision: { id } }) => id)).toEqual(['start-over']);
  });

  it('appear in every graph when its last step leads to its first', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const first = graph.steps[0];
        if (!first) return;
        const loop = { ...first, decisions: [...first.decisions, decision('round-again', first.id)] };
        expect(waysBack({ ...graph, steps: [loop, ...graph.steps.slice(1)] }).map(({ decision: { id } }) => id)).toEqual(['round-again']);
      }),
    );
  });
});
