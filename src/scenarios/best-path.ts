/** Which way through a scenario weighs most, and what another way loses against it. For graphs without ways back. */
import { type Decision, findStep, type Graph, type Step } from './graph.ts';
import { weigh } from './meters.ts';
import { type Move, type Path, walk } from './path.ts';

/** More than trust, time and money can ever make up for. */
const unsafeWeight = -10_000;

/** What can still be gained by each decision and all that follows, at best. */
export type Weights = ReadonlyMap<Decision, number>;

/** Whether the best that can follow is still an unsafe ending. */
export function isUnsafe(weight: number): boolean {
  return weight < unsafeWeight / 2;
}

/** Weighs every decision together with the best way on from it. */
export function weighDecisions(graph: Graph): Weights {
  const weights = new Map<Decision, number>();
  const weighDecision = (decision: Decision): number => {
    const known = weights.get(decision);
    if (known !== undefined) return known;
    const next = findStep(graph, decision.next);
    const ending = graph.endings.find(({ id }) => id === decision.next);
    const rest = next ? Math.max(...next.decisions.map(weighDecision)) : ending?.unsafe ? unsafeWeight : 0;
    const weight = rounded(weigh(decision.effect) + rest);
    weights.set(decision, weight);
    return weight;
  };
  for (const step of graph.steps) step.decisions.forEach(weighDecision);
  return weights;
}

/** Sums of thousandths, without what binary fractions leave behind. */
function rounded(weight: number): number {
  return Math.round(1000 * weight) / 1000;
}

/** Those of a step that weigh most; more than one if they weigh the same. */
export function heaviest(step: Step, weights: Weights): Decision[] {
  const most = Math.max(...step.decisions.map((decision) => weights.get(decision) ?? 0));
  return step.decisions.filter((decision) => weights.get(decision) === most);
}

/** The path that weighs most. */
export function bestPath(graph: Graph): Path {
  const weights = weighDecisions(graph);
  const path: string[] = [];
  for (let step = graph.steps[0]; step; ) {
    const decision = heaviest(step, weights)[0];
    if (!decision) break;
    path.push(decision.id);
    step = findStep(graph, decision.next);
  }
  return path;
}

/** A decision on one's own path beside the best one of the same step. */
export interface Comparison extends Move {
  best: Decision;
  /** What it loses, in points of trust, even if all later decisions are the best; 0 for the best. */
  lost: number;
}

/** Compares a path with the best, decision by decision. The losses add up to what separates the two. */
export function compareWithBest(graph: Graph, path: Path): Comparison[] {
  const weights = weighDecisions(graph);
  return walk(graph, path).moves.flatMap((move) => {
    const best = heaviest(move.step, weights)[0];
    if (!best) return [];
    return [{ ...move, best, lost: rounded((weights.get(best) ?? 0) - (weights.get(move.decision) ?? 0)) }];
  });
}
