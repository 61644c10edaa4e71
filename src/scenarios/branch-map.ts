/** All branches of a scenario, for looking back: each step once, in the order in which it can be reached. */
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

/** Steps in the order of how few decisions lead to them. */
function stepsByDistance(graph: Graph): Step[] {
  const found = graph.steps.slice(0, 1);
  for (const step of found) {
    for (const { next } of step.decisions) {
      const following = findStep(graph, next);
      if (following && !found.includes(following)) found.push(following);
    }
  }
  return found;
}

export function mapBranches(graph: Graph, path: Path): MapPlace[] {
  const { moves, step: current } = walk(graph, path);
  const weights = weighDecisions(graph);
  const steps = stepsByDistance(graph);
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
