/** The lesson pages of a built site and the islands on them. */
import { join } from 'node:path';
import { filesUnder, shownPath } from '../../src/build/content/files.ts';
import { type Locale, localePath } from '../../src/course/locale.ts';
import type { BuiltSite } from './built-site.ts';

export interface Island {
  /** Interaction, or `quiz`. */
  kind: string;
  dataFile: string;
  /** Place of its data in that file. */
  index: number;
  modules: readonly string[];
}

export interface LessonPage {
  /** Path on the site, with language prefix. */
  path: string;
  /** `<module>/<lesson>` */
  lesson: string;
  html: string;
  islands: readonly Island[];
}

const islandTag = /data-island="([^"]+)" data-props="([^"#]*)#(\d+)" data-modules="([^"]*)"/g;

function islandsOf(html: string): Island[] {
  return [...html.matchAll(islandTag)].map(([, kind = '', dataFile = '', index = '', modules = '']) => ({
    kind,
    dataFile,
    index: Number(index),
    modules: modules.split(' ').filter((module) => module !== ''),
  }));
}

/** What an island gets when it comes to life. */
export function dataOf(site: BuiltSite, { dataFile, index }: Island): unknown {
  return JSON.parse(site.read(dataFile) ?? '[]')[index];
}

/** Every lesson page of a locale. */
export function lessonPages(folder: string, site: BuiltSite, locale: Locale): LessonPage[] {
  const learn = join(folder, localePath(locale, '/learn/'));
  return filesUnder(learn).flatMap((file) => {
    const lesson = /^([^/]+\/[^/]+)\/index\.html$/.exec(shownPath(learn, file))?.[1];
    if (lesson === undefined || lesson.endsWith('/quiz')) return [];
    const path = localePath(locale, `/learn/${lesson}/`);
    const html = site.read(path) ?? '';
    return [{ path, lesson, html, islands: islandsOf(html) }];
  });
}
