/**
 * The map of branches as a drawing: steps from top to bottom, those of the best path in one line, the others beside it, endings
 * that decisions name at the right edge, endings that trust decides at the bottom. For graphs without ways back.
 */
import { bestPath } from './best-path.ts';
import { mapBranches, rowsOf } from './branch-map.ts';
import { type Graph, trustDecides } from './graph.ts';
import { type Path, walk } from './path.ts';

export interface Place {
  id: string;
  x: number;
  y: number;
}
export interface DrawnStep extends Place {
  letter: string;
  visited: boolean;
}
export interface DrawnEnding extends Place {
  /** Place in the list of endings, from 1. */
  number: number;
  reached: boolean;
}
export interface DrawnBranch {
  /** Of an SVG path. */
  d: string;
  taken: boolean;
  best: boolean;
  middle: { x: number; y: number };
}

export interface BranchDrawing {
  width: number;
  height: number;
  steps: DrawnStep[];
  endings: DrawnEnding[];
  /** Where trust decides; undefined when it never does. */
  trust: Place | undefined;
  branches: DrawnBranch[];
}

/** Half the height of anything drawn; lines begin and end at it. */
export const radius = 16;
const rowHeight = 70;
const firstRow = 24;
const spineX = 96;
const sideX = 184;
const columnWidth = 56;

const rowY = (row: number) => firstRow + row * rowHeight;

/** Where each step stands, and how many columns there are beside the line of the best path. */
function placeSteps(graph: Graph, rows: ReadonlyMap<string, number>): { places: Map<string, Place>; columns: number } {
  const spine = new Set(walk(graph, bestPath(graph)).moves.map(({ step }) => step.id));
  const taken = new Map<number, number>();
  const places = new Map<string, Place>();
  for (const [id, row] of rows) {
    const column = spine.has(id) ? 0 : (taken.get(row) ?? 0) + 1;
    if (column > 0) taken.set(row, column);
    places.set(id, { id, x: column === 0 ? spineX : sideX + (column - 1) * columnWidth, y: rowY(row) });
  }
  return { places, columns: Math.max(0, ...taken.values()) };
}

/** Where each ending stands that can be drawn, and the point above those that trust decides. */
function placeEndings(graph: Graph, rows: ReadonlyMap<string, number>, edgeX: number): { places: Map<string, Place>; trust?: Place } {
  const places = new Map<string, Place>();
  const decisions = graph.steps.flatMap((step) => step.decisions.map(({ next }) => ({ next, row: rows.get(step.id) ?? 0 })));
  const used = new Set<number>();
  for (const { id } of graph.endings) {
    const named = decisions.filter(({ next }) => next === id);
    if (named.length === 0) continue;
    let row = Math.max(...named.map((decision) => decision.row)) + 1;
    while (used.has(row) || used.has(row - 0.5)) row += 0.5;
    used.add(row);
    places.set(id, { id, x: edgeX, y: rowY(row) });
  }
  if (!decisions.some(({ next }) => next === trustDecides)) return { places };
  const below = Math.max(...rows.values()) + 1;
  const byTrust = graph.endings
    .filter(({ id, from }) => from !== undefined && !places.has(id))
    .sort((a, b) => (b.from ?? 0) - (a.from ?? 0));
  for (const [index, { id }] of byTrust.entries()) places.set(id, { id, x: 32 + index * 80, y: rowY(below + 1) });
  return { places, trust: { id: trustDecides, x: spineX, y: rowY(below) } };
}

/** A line from one place down to another; lines between the same two are bowed apart. */
function drawBranch(from: Place, to: Place, index: number, count: number): Pick<DrawnBranch, 'd' | 'middle'> {
  const [y1, y2] = [from.y + radius, to.y - radius];
  const rowsBetween = Math.round((to.y - from.y) / rowHeight) - 1;
  // What skips rows in its own column goes round those between.
  const round = from.x === to.x && rowsBetween > 0 ? -48 - 8 * rowsBetween : 0;
  const bow = (index - (count - 1) / 2) * 34 + round;
  const [x1, x2] = [from.x + bow, to.x + bow];
  const third = (y2 - y1) / 3;
  const middle = { x: (from.x + 3 * x1 + 3 * x2 + to.x) / 8, y: (y1 + y2) / 2 };
  return { d: `M${from.x} ${y1}C${x1} ${y1 + third} ${x2} ${y2 - third} ${to.x} ${y2}`, middle };
}

export function drawBranches(graph: Graph, path: Path): BranchDrawing {
  const rows = rowsOf(graph);
  const { places: stepPlaces, columns } = placeSteps(graph, rows);
  const edgeX = sideX + Math.max(2, columns) * columnWidth;
  const { places: endingPlaces, trust } = placeEndings(graph, rows, edgeX);
  const mine = walk(graph, path);
  const best = walk(graph, bestPath(graph));
  const map = mapBranches(graph, path);

  const branches = map.flatMap(({ step, branches: ways }) => {
    const from = stepPlaces.get(step.id);
    return ways.flatMap((way) => {
      const { next } = way.decision;
      const to = stepPlaces.get(next) ?? endingPlaces.get(next) ?? (next === trustDecides ? trust : undefined);
      if (!from || !to) return [];
      const alike = ways.filter(({ decision }) => decision.next === next);
      return [{ taken: way.taken, best: way.best, ...drawBranch(from, to, alike.indexOf(way), alike.length) }];
    });
  });
  const endsByTrust = ({ moves }: typeof mine) => moves.at(-1)?.decision.next === trustDecides;
  const decided = [...endingPlaces.values()].flatMap((to) => {
    const isByTrust = graph.endings.some(({ id, from }) => id === to.id && from !== undefined);
    if (!trust || !isByTrust) return [];
    const leadsTo = (position: typeof mine) => endsByTrust(position) && position.ending?.id === to.id;
    return [{ taken: leadsTo(mine), best: leadsTo(best), ...drawBranch(trust, to, 0, 1) }];
  });
  const lowest = Math.max(...[...stepPlaces.values(), ...endingPlaces.values()].map(({ y }) => y));
  return {
    width: edgeX + radius + 8,
    height: lowest + radius + 8,
    steps: map.flatMap(({ step, letter, visited }) => {
      const place = stepPlaces.get(step.id);
      return place ? [{ ...place, letter, visited }] : [];
    }),
    endings: graph.endings.flatMap(({ id }, index) => {
      const place = endingPlaces.get(id);
      return place ? [{ ...place, number: index + 1, reached: mine.ending?.id === id }] : [];
    }),
    trust,
    branches: [...branches, ...decided],
  };
}
