import type { APIRoute, GetStaticPaths } from 'astro';
import { allLessons, type LessonPlace, lessonPoolFile } from '../../../../../build/site.ts';
import { type Locale, locales, routeParameter } from '../../../../../course/locale.ts';

export const getStaticPaths: GetStaticPaths = () =>
  locales.flatMap((locale) =>
    allLessons().map((place) => ({
      params: { locale: routeParameter(locale), module: place.module.slug, lesson: place.lesson.slug },
      props: { locale, place },
    })),
  );

export const GET: APIRoute<{ locale: Locale; place: LessonPlace }> = ({ props }) =>
  Response.json(lessonPoolFile(props.place, props.locale));
