/** The lessons in the order recommended to new staff, fetched by the home page for someone who has begun. */
import type { APIRoute } from 'astro';
import { lessonPath, localePaths } from '../../../build/site.ts';
import { modulesOnPath } from '../../../build/whole-course.ts';
import { type Locale, languageOf } from '../../../course/locale.ts';
import type { OutlineModule } from '../../../learn/next-lesson.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const outline: OutlineModule[] = modulesOnPath().map((module) => ({
    lessons: module.lessons.map((lesson) => {
      const path = `${module.slug}/${lesson.slug}`;
      return { path, title: lesson.title[languageOf(locale)], url: lessonPath(locale, path) };
    }),
  }));
  return Response.json(outline);
};
