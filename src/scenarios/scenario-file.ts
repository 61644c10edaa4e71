/** What the player of a scenario fetches when it begins; until then the page is as light as its situation. */
import type { ScenarioStrings } from '../course/strings/index.ts';
import type { ToldScenario } from './told-scenario.ts';

export interface ScenarioFile {
  title: string;
  situation: string;
  scenario: ToldScenario;
  /** Lessons that endings name, by `<module>/<lesson>`. */
  lessons: Readonly<Record<string, { title: string; href: string }>>;
  strings: ScenarioStrings;
}
