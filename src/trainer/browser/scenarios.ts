/** Scenarios of the site: which can be assigned, with the words for it, and single ones as they are now. */
import { type KeptScenario, scenarioHash } from '../../assignment/assigned-scenario.ts';
import { type Locale, localePath } from '../../course/locale.ts';
import type { AssignableScenarios } from '../../scenarios/assignable.ts';
import type { ScenarioFile } from '../../scenarios/scenario-file.ts';

export type { AssignableScenarios } from '../../scenarios/assignable.ts';

const fetched = new Map<string, Promise<AssignableScenarios>>();

async function fetchWords(href: string): Promise<AssignableScenarios> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(String(answer.status));
  // Our own build wrote this file on this host, so its shape is known.
  return (await answer.json()) as AssignableScenarios;
}

/**
 * What there is to choose from, fetched once.
 * @param href address of the list, in the page's language
 * @throws Error when the network fails
 */
export function fetchAssignable(href: string): Promise<AssignableScenarios> {
  const loading = fetched.get(href) ?? fetchWords(href);
  fetched.set(href, loading);
  loading.catch(() => fetched.delete(href));
  return loading;
}

/**
 * Scenarios as the site has them now, with their hashes. What it has no longer is left out.
 * @throws Error when the network fails
 */
export async function fetchScenarios(slugs: readonly string[], locale: Locale): Promise<{ kept: KeptScenario; hash: string }[]> {
  const answers = await Promise.all(
    slugs.map(async (slug) => {
      const answer = await fetch(localePath(locale, `/data/scenarios/${slug}.json`));
      if (answer.status === 404) return [];
      if (!answer.ok) throw new Error(String(answer.status));
      const { title, situation, scenario } = (await answer.json()) as ScenarioFile;
      const kept: KeptScenario = { slug, title, situation, scenario };
      return [{ kept, hash: scenarioHash(kept) }];
    }),
  );
  return answers.flat();
}
