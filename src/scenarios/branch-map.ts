/** All branches of a scenario, for looking back: each step once, from the first to the last. */
import { heaviest, weighDecisions } from './best-path.ts';
import { type Decision, findStep, type Graph, type Step } from './graph.ts';
import { type Path, walk } from './path.ts';

export interface Branch {
  decision: Decision;
  /** On the path that was walked. */
  taken: boolean;
  /** The best of its step. */
  best: boolean;
  /** Letter of the step it leads to; undefined when it leads to an ending. */
  to: string | undefined;
}

export interface MapPlace {
  step: Step;
  letter: string;
  visited: boolean;
  branches: readonly Branch[];
}

/**
 * Row of each step, from 0: one below the lowest of those that lead to it, so that every way leads down. Steps that cannot be
 * reached have none.
 */
export function rowsOf(graph: Graph): Map<string, number> {
  const rows = new Map<string, number>();
  const lower = (id: string, row: number) => {
    const step = findStep(graph, id);
    if (!step || (rows.get(id) ?? -1) >= row) return;
    rows.set(id, row);
    for (const { next } of step.decisions) lower(next, row + 1);
  };
  const first = graph.steps[0];
  if (first) lower(first.id, 0);
  return rows;
}

/** Steps from top to bottom, in one row as they stand in the file. */
function stepsByRow(graph: Graph): Step[] {
  const rows = rowsOf(graph);
  const row = ({ id }: Step) => rows.get(id) ?? -1;
  return graph.steps.filter((step) => row(step) >= 0).sort((a, b) => row(a) - row(b));
}

export function mapBranches(graph: Graph, path: Path): MapPlace[] {
  const { moves, step: current } = walk(graph, path);
  const weights = weighDecisions(graph);
  const steps = stepsByRow(graph);
  const letterOf = (id: string): string | undefined => {
    const index = steps.findIndex((step) => step.id === id);
    return index === -1 ? undefined : String.fromCharCode(65 + index);
  };
  return steps.map((step) => {
    const best = heaviest(step, weights)[0];
    return {
      step,
      letter: letterOf(step.id) ?? '',
      visited: step === current || moves.some((move) => move.step === step),
      branches: step.decisions.map((decision) => ({
        decision,
        taken: moves.some((move) => move.decision === decision),
        best: decision === best,
        to: letterOf(decision.next),
      })),
    };
  });
}
