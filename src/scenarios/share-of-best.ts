/** How good a finished path is, as one number between the worst way and the best. For graphs without ways back. */
import { isUnsafe, weighDecisions } from './best-path.ts';
import { type Decision, findStep, type Graph } from './graph.ts';
import { weigh } from './meters.ts';
import { type Path, walk } from './path.ts';

/** What the worst way still weighs that puts nobody in danger. Undefined where every way does. */
function leastSafe(graph: Graph): number | undefined {
  const known = new Map<Decision, number | undefined>();
  const least = (decisions: readonly Decision[]): number | undefined => {
    const weights = decisions.flatMap((decision) => weighDown(decision) ?? []);
    return weights.length === 0 ? undefined : Math.min(...weights);
  };
  const weighDown = (decision: Decision): number | undefined => {
    if (known.has(decision)) return known.get(decision);
    const next = findStep(graph, decision.next);
    const unsafe = graph.endings.find(({ id }) => id === decision.next)?.unsafe ?? false;
    const rest = next ? least(next.decisions) : unsafe ? undefined : 0;
    const weight = rest === undefined ? undefined : weigh(decision.effect) + rest;
    known.set(decision, weight);
    return weight;
  };
  const first = graph.steps[0];
  return first && least(first.decisions);
}

/**
 * The score of a path, 0–1: how far it lies from the worst way to the best, by the same weights with which looking back
 * compares them (trust, less minutes / 10 and cost / 500). `(own − worst) ÷ (best − worst)`, where the worst is the worst way that
 * puts nobody in danger; a way that does scores 0, and so does one that was not walked to its end.
 * @returns rounded to three decimals
 */
export function shareOfBest(graph: Graph, path: Path): number {
  const { ending, moves } = walk(graph, path);
  const first = graph.steps[0];
  if (!first || !ending || ending.unsafe || moves.length !== path.length) return 0;
  const weights = weighDecisions(graph);
  const best = Math.max(...first.decisions.map((decision) => weights.get(decision) ?? 0));
  const worst = leastSafe(graph);
  if (worst === undefined || isUnsafe(best)) return 0;
  const own = moves.reduce((sum, { decision }) => sum + weigh(decision.effect), 0);
  if (best - worst < 1e-9) return 1;
  return Math.round(1000 * Math.min(1, Math.max(0, (own - worst) / (best - worst)))) / 1000;
}
