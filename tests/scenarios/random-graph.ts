/** Scenarios drawn at random: every step leads on to later steps or to endings, so every path ends. */
import fc from 'fast-check';
import { type Graph, trustDecides } from '../../src/scenarios/graph.ts';

const endings = [
  { id: 'kept', from: 70, unsafe: false },
  { id: 'shaky', from: 40, unsafe: false },
  { id: 'lost', from: 0, unsafe: false },
  { id: 'hurt', unsafe: true },
  { id: 'gone', unsafe: false },
];

const effect = fc.record({
  trust: fc.integer({ min: -40, max: 40 }),
  minutes: fc.integer({ min: 0, max: 60 }),
  cost: fc.integer({ min: 0, max: 5000 }),
});

/** Up to six steps with two or three decisions each. */
export const randomGraph: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc
    .tuple(
      ...Array.from({ length: count }, (_, place) => {
        const onward = Array.from({ length: count - place - 1 }, (_, ahead) => `step-${place + ahead + 1}`);
        const next = fc.constantFrom(...onward, ...onward, trustDecides, 'hurt', 'gone');
        return fc.array(fc.record({ effect, next }), { minLength: 2, maxLength: 3 }).map((decisions) => ({
          id: `step-${place}`,
          decisions: decisions.map((decision, index) => ({ ...decision, id: `decision-${place}-${index}`, best: false })),
        }));
      }),
    )
    .map((steps) => ({ steps, endings })),
);

/** All paths from the first step to an ending, found by trying everything. */
export function allPaths(graph: Graph): string[][] {
  const from = (id: string | undefined): string[][] => {
    const step = graph.steps.find((candidate) => candidate.id === id);
    if (!step) return [[]];
    return step.decisions.flatMap((decision) => from(decision.next).map((rest) => [decision.id, ...rest]));
  };
  return from(graph.steps[0]?.id);
}
