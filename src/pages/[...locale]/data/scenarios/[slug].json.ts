/** A scenario with its texts in one language; its player fetches it when the learner begins. */
import type { APIRoute } from 'astro';
import { allLessons, lessonPath, localePaths, material } from '../../../../build/site.ts';
import { type Locale, languageOf } from '../../../../course/locale.ts';
import { stringsOf } from '../../../../course/strings/index.ts';
import { localise } from '../../../../course/text.ts';
import type { ScenarioFile } from '../../../../scenarios/scenario-file.ts';

export function getStaticPaths() {
  return localePaths().flatMap(({ params, props }) =>
    [...material().scenarios].map(([slug, { scenario }]) => ({ params: { ...params, slug }, props: { ...props, scenario } })),
  );
}

type Props = ReturnType<typeof getStaticPaths>[number]['props'] & { locale: Locale };

export const GET: APIRoute<Props> = ({ props: { locale, scenario } }) => {
  const language = languageOf(locale);
  const { title, situation, summary, customer, steps, endings } = scenario;
  const lessons = allLessons()
    .filter(({ path }) => endings.some(({ lesson }) => lesson === path))
    .map(({ path, lesson }) => [path, { title: lesson.title[language], href: lessonPath(locale, path) }]);
  const file: ScenarioFile = {
    title: title[language],
    situation: situation[language],
    scenario: localise({ summary, customer, steps, endings }, language),
    lessons: Object.fromEntries(lessons),
    strings: stringsOf(locale).scenario,
  };
  return Response.json(file);
};
