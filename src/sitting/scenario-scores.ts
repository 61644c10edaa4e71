/** How the scenarios of a sitting stand: which are not at their end, and what the others score. */
import type { Attempt } from '../assessment/attempt.ts';
import { type KeptScenario, readPath, scenarioId } from '../assignment/assigned-scenario.ts';
import { shareOfBest } from '../scenarios/share-of-best.ts';

/** The path of a scenario as far as it was kept; one that does not fit, which no page of ours has written, begins anew. */
export function keptPath({ slug, scenario }: KeptScenario, attempt: Pick<Attempt, 'responses'>): readonly string[] {
  return readPath(scenario, attempt.responses[scenarioId(slug)]?.response)?.path ?? [];
}

/** Scenarios that have not come to an ending. */
export function unfinishedScenarios(scenarios: readonly KeptScenario[], attempt: Pick<Attempt, 'responses'>): KeptScenario[] {
  return scenarios.filter((kept) => !readPath(kept.scenario, attempt.responses[scenarioId(kept.slug)]?.response)?.position.ending);
}

/** Scores by the id in the attempt, 0–1. */
export function scenarioScores(scenarios: readonly KeptScenario[], attempt: Pick<Attempt, 'responses'>): Record<string, number> {
  return Object.fromEntries(scenarios.map((kept) => [scenarioId(kept.slug), shareOfBest(kept.scenario, keptPath(kept, attempt))]));
}
