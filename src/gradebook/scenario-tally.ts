/** How a group went through a conversation: who came to which step, and what was decided there. */
import type { KeptScenario } from '../assignment/assigned-scenario.ts';
import { heaviest, weighDecisions } from '../scenarios/best-path.ts';
import { walk } from '../scenarios/path.ts';
import type { MarkedScenario } from './mark-submission.ts';

export interface StepTally {
  step: string;
  /** People who decided something here. */
  people: number;
  decisions: {
    id: string;
    people: number;
    /** Whether it loses nothing, if all that follows is the best. */
    best: boolean;
  }[];
}

export interface ScenarioTally {
  /** People whose attempt counts. */
  people: number;
  /** Those who came to an ending. */
  finished: number;
  /** Mean of the scores, 0–1; null without people. */
  mean: number | null;
  /** Only steps somebody came to, in the order of the scenario. */
  steps: StepTally[];
}

/** @param marked what each person's counted attempt made of this scenario */
export function tallyScenario({ scenario }: Pick<KeptScenario, 'scenario'>, marked: readonly MarkedScenario[]): ScenarioTally {
  const weights = weighDecisions(scenario);
  const taken = new Map<string, number>();
  for (const { path } of marked) {
    for (const { decision } of walk(scenario, path).moves) taken.set(decision.id, (taken.get(decision.id) ?? 0) + 1);
  }
  const steps = scenario.steps.map((step): StepTally => {
    const best = new Set(heaviest(step, weights).map(({ id }) => id));
    const decisions = step.decisions.map(({ id }) => ({ id, people: taken.get(id) ?? 0, best: best.has(id) }));
    return { step: step.id, people: decisions.reduce((sum, { people }) => sum + people, 0), decisions };
  });
  return {
    people: marked.length,
    finished: marked.filter(({ answered }) => answered).length,
    mean: marked.length === 0 ? null : marked.reduce((sum, { score }) => sum + score, 0) / marked.length,
    steps: steps.filter(({ people }) => people > 0),
  };
}
