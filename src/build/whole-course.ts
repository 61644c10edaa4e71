/** What the pages of the final assessment, the entry test and the certificate need, cut to one language. */
import { courseCounts, moduleCounts } from '../assessment/course-form-length.ts';
import type { CoursePoolFile } from '../assessment/course-pool.ts';
import type { EntryModule } from '../assessment/entry-result.tsx';
import { formLength } from '../assessment/form-length.ts';
import { sitePath } from '../course/base.ts';
import { type EntryTest, entryTestOf, type FinalAssessment, finalAssessmentOf } from '../course/course-assessments.ts';
import { type Locale, languageOf, localePath } from '../course/locale.ts';
import type { CourseBlueprint, Module } from '../course/schemas/course.ts';
import { itemHash } from './content/deliver.ts';
import { allLessons, authoredPool, lessonPath, material, poolInteractions, poolSize, quizMinutes } from './site.ts';

/** What the final assessment draws, and what passes it. */
export function finalAssessment(): FinalAssessment {
  return finalAssessmentOf(material().course);
}

/** What the entry test draws, and the path it recommends. */
export function entryTest(): EntryTest {
  return entryTestOf(material().course);
}

/** Every lesson as `<module>/<lesson>`. */
export function lessonPaths(): string[] {
  return allLessons().map(({ path }) => path);
}

/** Modules in the order recommended to new staff; those that are for others come after. */
export function modulesOnPath(): Module[] {
  const { modules } = material().course;
  const { path } = entryTest();
  const place = ({ slug }: Module) => (path.includes(slug) ? path.indexOf(slug) : modules.length);
  return [...modules].sort((a, b) => place(a) - place(b));
}

/** Whether the course ends with a module: for new staff, or as a whole. */
export function endsCourse(module: Module): boolean {
  return module.slug === entryTest().path.at(-1) || module.slug === material().course.modules.at(-1)?.slug;
}

/** Index of every item that an assessment over the whole course may draw; the same in every language. */
export function coursePoolFile(): CoursePoolFile {
  const forEntry = new Set(entryTest().items);
  return {
    lessons: allLessons().map(({ path }) => ({
      path,
      items: authoredPool(path).map((item) => ({
        id: item.id,
        hash: itemHash(item),
        objective: item.objective,
        difficulty: item.difficulty,
        interaction: item.interaction,
        ...(forEntry.has(item.id) ? { entry: true } : {}),
      })),
    })),
  };
}

/** Where a form over the whole course comes from. */
export function coursePoolUrls(locale: Locale) {
  return { index: sitePath('/data/course-pool.json'), lesson: localePath(locale, '/data/pools/{lesson}.json') };
}

/** Modules by name and address, in order. */
export function namedModules(locale: Locale): EntryModule[] {
  return material().course.modules.map(({ slug, title, lessons }) => {
    const href = localePath(locale, `/learn/${slug}/`);
    const [first] = lessons;
    return {
      slug,
      title: title[languageOf(locale)],
      href,
      quizHref: `${href}quiz/`,
      firstLessonHref: first ? lessonPath(locale, `${slug}/${first.slug}`) : href,
    };
  });
}

/** An assessment over the whole course in numbers. */
export function courseAssessment(blueprint: CourseBlueprint) {
  const modules = material().course.modules.map(({ slug }) => slug);
  const counts = courseCounts(blueprint, modules);
  return {
    counts,
    count: formLength({ counts }),
    minutes: quizMinutes({ counts }),
    poolSize: poolSize(lessonPaths()),
    interactions: poolInteractions(lessonPaths()),
    countOf: (module: string) => formLength({ counts: moduleCounts(blueprint, module) }),
  };
}
