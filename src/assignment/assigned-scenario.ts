/** Scenarios of the site in an assignment: how they are named, how a submission holds them, and whether a path is one. */
import { type Position, walk } from '../scenarios/path.ts';
import type { ToldScenario } from '../scenarios/told-scenario.ts';
import { contentHash } from './content-hash.ts';

/** A scenario by name; the learner's page fetches it from the site. */
export interface AssignedScenario {
  slug: string;
  /** Of its texts and its graph in the assignment's language, as the trainer sent it; another one does not start. */
  hash: string;
}

/** What {@link AssignedScenario.hash} is made from. */
export interface ScenarioContent {
  title: string;
  situation: string;
  scenario: ToldScenario;
}

/** A scenario as it was when it was sent, or when a sitting began with it. */
export interface KeptScenario extends ScenarioContent {
  slug: string;
}

/** @returns 16 hex digits */
export function scenarioHash({ title, situation, scenario }: ScenarioContent): string {
  return contentHash({ title, situation, scenario });
}

/** The id under which an attempt and a submission know it. No item has an underscore in its id. */
export function scenarioId(slug: string): string {
  return `scenario_${slug}`;
}

/** What an attempt keeps of it. It is drawn by no blueprint, so objective and difficulty say nothing. */
export function scenarioEntry({ slug, hash }: AssignedScenario) {
  return { id: scenarioId(slug), hash, objective: 'scenario', difficulty: 2 as const };
}

/**
 * Where a response leads: ids of decisions in order, followed from the first step. Nothing at all is a path that has not begun.
 * @param response raw, as it came
 * @returns null when it is no path through this scenario: a decision that does not stand at its step, or more after the ending
 */
export function readPath(scenario: ToldScenario, response: unknown): { path: readonly string[]; position: Position } | null {
  if (response === undefined) return { path: [], position: walk(scenario, []) };
  // No path is longer than there are steps, since none comes to a step twice.
  if (!Array.isArray(response) || response.length > scenario.steps.length) return null;
  if (!response.every((id): id is string => typeof id === 'string')) return null;
  const position = walk(scenario, response);
  return position.moves.length === response.length ? { path: response, position } : null;
}
