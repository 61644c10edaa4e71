/** `/data/assigned-scenarios.json`: what the pages of assignments fetch once somebody has to do with scenarios. */
import type { AssignedScenarioStrings, ScenarioStrings } from '../course/strings/index.ts';

export interface AssignableScenario {
  slug: string;
  title: string;
  situation: string;
  /** On the best way. */
  decisions: number;
  minutes: number;
  /** Where it can be played. */
  href: string;
}

export interface AssignableScenarios {
  scenarios: AssignableScenario[];
  words: AssignedScenarioStrings;
  strings: ScenarioStrings;
}
