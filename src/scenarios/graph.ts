/** A scenario as a graph: steps, the decisions that lead on from them, endings. Whatever else it holds (texts) does not matter here. */
import type { Effect } from './meters.ts';

export interface Decision {
  id: string;
  effect: Effect;
  /** Id of a step or an ending, or {@link trustDecides}. */
  next: string;
  best: boolean;
}

export interface Step {
  id: string;
  decisions: readonly Decision[];
}

export interface Ending {
  id: string;
  /** Least trust with which {@link trustDecides} leads here; without it, only decisions that name the ending do. */
  from?: number | undefined;
  unsafe: boolean;
}

/** The first step begins. */
export interface Graph {
  steps: readonly Step[];
  endings: readonly Ending[];
}

/** As `next`: the ending follows from the trust one has by then. */
export const trustDecides = 'trust-decides';

export function findStep(graph: Graph, id: string): Step | undefined {
  return graph.steps.find((step) => step.id === id);
}

/** The ending that fits the trust; undefined when none does. */
export function endingByTrust(graph: Graph, trust: number): Ending | undefined {
  return graph.endings
    .filter(({ from }) => from !== undefined && from <= Math.max(0, trust))
    .reduce<Ending | undefined>((found, ending) => (found && (found.from ?? 0) >= (ending.from ?? 0) ? found : ending), undefined);
}

/** Where a decision leads with the trust one has after it; undefined when it leads nowhere. */
export function follow(graph: Graph, decision: Decision, trust: number): { step: Step } | { ending: Ending } | undefined {
  const step = findStep(graph, decision.next);
  if (step) return { step };
  const ending =
    decision.next === trustDecides ? endingByTrust(graph, trust) : graph.endings.find((candidate) => candidate.id === decision.next);
  return ending && { ending };
}

/** Decisions that lead back to a step one can have come from. Without any, every path ends. */
export function waysBack(graph: Graph): { step: Step; decision: Decision }[] {
  const found: { step: Step; decision: Decision }[] = [];
  const done = new Set<string>();
  const visit = (step: Step, before: readonly string[]) => {
    const here = [...before, step.id];
    for (const decision of step.decisions) {
      const next = findStep(graph, decision.next);
      if (!next) continue;
      if (here.includes(next.id)) found.push({ step, decision });
      else if (!done.has(next.id)) visit(next, here);
    }
    done.add(step.id);
  };
  for (const step of graph.steps) if (!done.has(step.id)) visit(step, []);
  return found;
}

/** Every amount of trust with which one can come to each step and ending that can be reached, by id. For graphs without ways back. */
export function trustOnArrival(graph: Graph, startTrust: number): ReadonlyMap<string, ReadonlySet<number>> {
  const arrivals = new Map<string, Set<number>>();
  const arrive = (id: string, trust: number): boolean => {
    const known = arrivals.get(id) ?? new Set();
    const isNew = !known.has(trust);
    arrivals.set(id, known.add(trust));
    return isNew;
  };
  const visit = (step: Step, trust: number) => {
    if (!arrive(step.id, trust)) return;
    for (const decision of step.decisions) {
      const after = trust + decision.effect.trust;
      const next = follow(graph, decision, after);
      if (next && 'step' in next) visit(next.step, after);
      else if (next) arrive(next.ending.id, after);
    }
  };
  const first = graph.steps[0];
  if (first) visit(first, startTrust);
  return arrivals;
}
