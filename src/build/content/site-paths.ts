/** The pages there are, as paths without language prefix. Links in lessons are checked against it. */
import type { Material, ReadMaterial } from './material.ts';

export function sitePaths(material: Material): ReadonlySet<string> {
  return new Set([
    '/',
    '/glossary/',
    '/reference/',
    '/search/',
    '/progress/',
    '/entry-test/',
    '/final-assessment/',
    ...material.schemes.map((scheme) => `/reference/${scheme.id}/`),
    ...material.course.modules.flatMap((module) => [
      `/learn/${module.slug}/`,
      `/learn/${module.slug}/quiz/`,
      ...module.lessons.map((lesson) => `/learn/${module.slug}/${lesson.slug}/`),
    ]),
  ]);
}

/** Says whether there is a page. A scheme with a mistake has one; while schemes.yaml cannot be read at all, any scheme has. */
export function pageTest({ material, known }: ReadMaterial): (path: string) => boolean {
  const pages = sitePaths(material);
  return (path) => {
    const scheme = /^\/reference\/([^/]+)\/$/.exec(path)?.[1];
    return pages.has(path) || (scheme !== undefined && (known.schemes?.includes(scheme) ?? true));
  };
}
