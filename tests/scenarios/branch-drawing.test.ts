/** The drawn map: everything there is, once, apart from each other, inside the picture, and downwards. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarioSchema } from '../../src/course/schemas/scenario.ts';
import { bestPath } from '../../src/scenarios/best-path.ts';
import { type BranchDrawing, drawBranches, radius } from '../../src/scenarios/branch-drawing.ts';
import { type Graph, trustDecides, trustOnArrival } from '../../src/scenarios/graph.ts';
import { startMeters } from '../../src/scenarios/meters.ts';
import { walk } from '../../src/scenarios/path.ts';
import { allPaths, randomGraph } from './random-graph.ts';

const graphWithPath = randomGraph.chain((graph) => fc.record({ graph: fc.constant(graph), path: fc.constantFrom(...allPaths(graph)) }));
const folder = new URL('../../content/scenarios/', import.meta.url);
const scenarios = readdirSync(folder).map(
  (file) => [file, scenarioSchema.parse(parse(readFileSync(new URL(file, folder), 'utf8')))] as const,
);

const placesOf = ({ steps, endings, trust }: BranchDrawing) => [...steps, ...endings, ...(trust ? [trust] : [])];

/** Start and end of a line, as it is drawn. */
const endsOf = (d: string) => {
  const numbers = d.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)?.map(Number) ?? [];
  return { from: numbers.slice(0, 2), controls: numbers.slice(2, 6), to: numbers.slice(6) };
};

function check(graph: Graph, path: readonly string[]): void {
  const drawing = drawBranches(graph, path);
  const { moves, ending } = walk(graph, path);
  const reachable = new Set(trustOnArrival(graph, startMeters.trust).keys());
  const steps = graph.steps.filter(({ id }) => reachable.has(id));

  expect(new Set(drawing.steps.map(({ id }) => id))).toEqual(new Set(steps.map(({ id }) => id)));
  const places = placesOf(drawing);
  for (const [index, one] of places.entries()) {
    expect(one.x).toBeGreaterThanOrEqual(radius);
    expect(one.x).toBeLessThanOrEqual(drawing.width - radius);
    expect(one.y).toBeGreaterThanOrEqual(radius);
    expect(one.y).toBeLessThanOrEqual(drawing.height - radius);
    for (const other of places.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * radius);
  }
  const starts = new Set(places.map(({ x, y }) => `${x} ${y + radius}`));
  const targets = new Set(places.map(({ x, y }) => `${x} ${y - radius}`));
  for (const { d } of drawing.branches) {
    const { from, controls, to } = endsOf(d);
    expect(starts).toContain(from.join(' '));
    expect(targets).toContain(to.join(' '));
    expect(to[1]).toBeGreaterThan(from[1] ?? 0);
    for (const x of [controls[0], controls[2]]) expect(Math.abs((x ?? 0) - drawing.width / 2)).toBeLessThan(drawing.width);
  }
  expect(new Set(drawing.branches.map(({ d }) => d)).size).toBe(drawing.branches.length);

  const decisions = steps.flatMap((step) => step.decisions);
  const byTrust = moves.at(-1)?.decision.next === trustDecides ? 1 : 0;
  expect(drawing.branches.filter(({ taken }) => taken)).toHaveLength(path.length + byTrust);
  expect(drawing.branches.length).toBeGreaterThanOrEqual(decisions.length);
  expect(drawing.endings.filter(({ reached }) => reached).map(({ id }) => id)).toEqual(ending ? [ending.id] : []);
}

describe('the drawing of the branches', () => {
  it('holds for any scenario', () => {
    fc.assert(fc.property(graphWithPath, ({ graph, path }) => check(graph, path)));
  });

  it.each(scenarios)('of %s is complete on its best path and on its first path', (_, scenario) => {
    check(scenario, bestPath(scenario));
    check(scenario, allPaths(scenario)[0] ?? []);
    const drawing = drawBranches(scenario, bestPath(scenario));
    expect(drawing.endings).toHaveLength(scenario.endings.length);
    expect(drawing.width).toBeLessThanOrEqual(400);
    // The whole best path, and what trust makes of it, is starred.
    const starred = drawing.branches.filter(({ best, taken }) => best && taken);
    expect(starred.length).toBeGreaterThanOrEqual(bestPath(scenario).length);
  });
});
