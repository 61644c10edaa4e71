/** What the analysis shows of conversations. Loaded with it. */
import { tallyScenario } from '../../gradebook/scenario-tally.ts';
import type { OpenBook } from './show.ts';
import type { ShownTally } from './shown.ts';

/** The ways through each scenario, of the attempts that count. */
export function showTallies({ gradebook: { asked, people } }: OpenBook): ShownTally[] {
  return asked.scenarios.map(({ kept }) => {
    const marked = people.flatMap(({ counted }) => counted.marking.scenarios.filter(({ slug }) => slug === kept.slug));
    return { kept, tally: tallyScenario(kept, marked) };
  });
}
