/** Which scenarios a trainer can assign, and the words for choosing, playing and grading them; fetched when first needed. */
import type { APIRoute } from 'astro';
import { localePaths, material } from '../../../build/site.ts';
import { type Locale, languageOf, localePath } from '../../../course/locale.ts';
import { stringsOf } from '../../../course/strings/index.ts';
import type { AssignableScenarios } from '../../../scenarios/assignable.ts';
import { bestPath } from '../../../scenarios/best-path.ts';
import { playingMinutes } from '../../../scenarios/playing-time.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const language = languageOf(locale);
  const { scenario: strings, assignedScenario: words } = stringsOf(locale);
  const scenarios = [...material().scenarios.values()].map(({ slug, scenario }) => ({
    slug,
    title: scenario.title[language],
    situation: scenario.situation[language],
    decisions: bestPath(scenario).length,
    minutes: playingMinutes(scenario),
    href: localePath(locale, `/scenarios/${slug}/`),
  }));
  return Response.json({ scenarios, words, strings } satisfies AssignableScenarios);
};
