/** Gets what playing scenarios in a sitting needs, once one is opened that has some. */
import type { AssignableScenarios } from '../scenarios/assignable.ts';

export interface ScenarioPart {
  views: typeof import('./scenario-part.tsx');
  words: AssignableScenarios;
}

const words = new Map<string, Promise<AssignableScenarios>>();

async function fetchWords(href: string): Promise<AssignableScenarios> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(String(answer.status));
  // Our own build wrote this file on this host, so its shape is known.
  return (await answer.json()) as AssignableScenarios;
}

/**
 * The views and their words.
 * @param href address of the words, in the page's language
 * @throws Error when the network fails
 */
export async function loadScenarioPart(href: string): Promise<ScenarioPart> {
  const loading = words.get(href) ?? fetchWords(href);
  words.set(href, loading);
  loading.catch(() => words.delete(href));
  const [views, loaded] = await Promise.all([import('./scenario-part.tsx'), loading]);
  return { views, words: loaded };
}
