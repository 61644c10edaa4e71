/** Every objective in words, by id; fetched by the gradebook with the first assignment that is opened. */
import type { APIRoute } from 'astro';
import { allLessons, localePaths } from '../../../build/site.ts';
import { type Locale, languageOf } from '../../../course/locale.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props }) => {
  const language = languageOf(props.locale);
  return Response.json(
    Object.fromEntries(allLessons().flatMap(({ lesson }) => lesson.objectives.map(({ id, text }) => [id, text[language]]))),
  );
};
