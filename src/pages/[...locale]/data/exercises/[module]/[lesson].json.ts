/** The items that stand in the text of a lesson; review fetches them, as they are in no pool. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { allLessons, inlineItems } from '../../../../../build/site.ts';
import { type Locale, locales, routeParameter } from '../../../../../course/locale.ts';
import type { LessonItems } from '../../../../../learn/review-items.ts';

export const getStaticPaths: GetStaticPaths = () =>
  locales.flatMap((locale) =>
    allLessons().map(({ module, lesson, path }) => ({
      params: { locale: routeParameter(locale), module: module.slug, lesson: lesson.slug },
      props: { locale, path },
    })),
  );

export const GET: APIRoute<{ locale: Locale; path: string }> = ({ props: { locale, path } }) => {
  const file: LessonItems = { items: [...inlineItems(path, locale).values()].filter(({ interaction }) => interaction !== 'text') };
  return Response.json(file);
};
