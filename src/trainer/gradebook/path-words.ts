/** A path through a scenario in words, for tables and sheets. */
import type { KeptScenario } from '../../assignment/assigned-scenario.ts';
import { bestPath, compareWithBest } from '../../scenarios/best-path.ts';
import { toldDecision, toldStep } from '../../scenarios/told-scenario.ts';

export interface PathWords {
  taken: string[];
  best: string[];
  /** Decisions that lost something against the best, in order. */
  lost: { taken: string; best: string; point: string }[];
}

/** @param path one that fits the scenario */
export function pathWords({ scenario }: KeptScenario, path: readonly string[]): PathWords {
  const text = (id: string) => toldDecision(scenario, id).text;
  return {
    taken: path.map(text),
    best: bestPath(scenario).map(text),
    lost: compareWithBest(scenario, path)
      .filter(({ lost }) => lost > 0)
      .map(({ step, decision, best }) => ({ taken: text(decision.id), best: text(best.id), point: toldStep(scenario, step.id).point })),
  };
}
