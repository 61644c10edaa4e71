/** The pages there are, as paths without language prefix. Links in lessons are checked against it. */
import type { Material } from './material.ts';

export function sitePaths(material: Material): ReadonlySet<string> {
  return new Set([
    '/',
    '/glossary/',
    '/reference/',
    '/search/',
    '/progress/',
    ...material.schemes.map((scheme) => `/reference/${scheme.id}/`),
    ...material.course.modules.flatMap((module) => [
      `/learn/${module.slug}/`,
      `/learn/${module.slug}/quiz/`,
      ...module.lessons.map((lesson) => `/learn/${module.slug}/${lesson.slug}/`),
    ]),
  ]);
}
