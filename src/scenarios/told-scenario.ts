/** A scenario with its texts in one language, as the page hands it to the player. */
import type { Scenario } from '../course/schemas/scenario.ts';
import type { Localised } from '../course/text.ts';

export type ToldScenario = Localised<Pick<Scenario, 'summary' | 'customer' | 'steps' | 'endings'>>;
export type ToldStep = ToldScenario['steps'][number];
export type ToldDecision = ToldStep['decisions'][number];
export type ToldEnding = ToldScenario['endings'][number];

/**
 * The texts of a step that was found in this scenario's graph.
 * @throws Error for a step of another scenario
 */
export function toldStep(scenario: ToldScenario, id: string): ToldStep {
  const step = scenario.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
}

/**
 * The texts of a decision; ids of decisions are the only ones of their scenario.
 * @throws Error for a decision of another scenario
 */
export function toldDecision(scenario: ToldScenario, id: string): ToldDecision {
  const decision = scenario.steps.flatMap(({ decisions }) => decisions).find((candidate) => candidate.id === id);
  if (!decision) throw new Error(`no decision ${id}`);
  return decision;
}

/**
 * The texts of an ending that was found in this scenario's graph.
 * @throws Error for an ending of another scenario
 */
export function toldEnding(scenario: ToldScenario, id: string): ToldEnding {
  const ending = scenario.endings.find((candidate) => candidate.id === id);
  if (!ending) throw new Error(`no ending ${id}`);
  return ending;
}
