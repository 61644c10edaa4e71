/** The way through a scenario: the ids of the decisions taken, in order. All else follows from it. */
import { type Decision, type Ending, follow, type Graph, type Step } from './graph.ts';
import { add, type Effect, startMeters } from './meters.ts';

export type Path = readonly string[];

/** One decision on the way, with the meters before and after it. */
export interface Move {
  step: Step;
  decision: Decision;
  before: Effect;
  after: Effect;
}

/** Where a path has led: to a step that waits for a decision, or to an ending. */
export interface Position {
  moves: readonly Move[];
  meters: Effect;
  step: Step | undefined;
  ending: Ending | undefined;
}

/**
 * Walks from the first step. A path may come from a link or from storage, and the scenario may have changed since: it is followed
 * as far as it fits, and the rest is left out.
 */
export function walk(graph: Graph, path: Path): Position {
  const moves: Move[] = [];
  let meters: Effect = startMeters;
  let step = graph.steps[0];
  for (const id of path) {
    const decision = step?.decisions.find((candidate) => candidate.id === id);
    if (!step || !decision) break;
    const after = add(meters, decision.effect);
    const next = follow(graph, decision, after.trust);
    if (!next) break;
    moves.push({ step, decision, before: meters, after });
    meters = after;
    if ('ending' in next) return { moves, meters, step: undefined, ending: next.ending };
    step = next.step;
  }
  return { moves, meters, step, ending: undefined };
}

/** The path up to a step, so that its decision can be taken again; all of the path if it did not come there. */
export function replayFrom(graph: Graph, path: Path, stepId: string): Path {
  const { moves } = walk(graph, path);
  const index = moves.findIndex((move) => move.step.id === stepId);
  return moves.slice(0, index === -1 ? moves.length : index).map(({ decision }) => decision.id);
}
