/** The pages there are, as paths without language prefix. Links in lessons and sheets are checked against it. */
import type { Material, ReadMaterial } from './material.ts';

/** Where the claims to treat with care are collected; its anchors are their ids. */
export const claimsPath = '/reference/claims/';

export function sitePaths(material: Material): ReadonlySet<string> {
  return new Set([
    '/',
    '/glossary/',
    '/reference/',
    claimsPath,
    '/reference/accessibility/',
    '/reference/metrics-workshop/',
    '/search/',
    '/progress/',
    '/entry-test/',
    '/final-assessment/',
    '/scenarios/',
    ...[...material.scenarios.keys()].map((slug) => `/scenarios/${slug}/`),
    ...material.schemes.map((scheme) => `/reference/${scheme.id}/`),
    ...material.sheets.map((sheet) => `/reference/${sheet.id}/`),
    ...material.course.modules.flatMap((module) => [
      `/learn/${module.slug}/`,
      `/learn/${module.slug}/quiz/`,
      ...module.lessons.map((lesson) => `/learn/${module.slug}/${lesson.slug}/`),
    ]),
  ]);
}

/** Says whether there is a page. A scheme or sheet with a mistake has one; while their file cannot be read at all, any has. */
export function pageTest({ material, known }: ReadMaterial): (path: string) => boolean {
  const pages = sitePaths(material);
  return (path) => {
    const id = /^\/reference\/([^/]+)\/$/.exec(path)?.[1];
    return pages.has(path) || (id !== undefined && [known.schemes, known.sheets].some((ids) => ids?.includes(id) ?? true));
  };
}
