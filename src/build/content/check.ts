/** Everything that must hold across the material's files. Each check adds to one list, so an author sees all at once. */
import { prerequisitePath } from '../../course/lesson-path.ts';
import { checkNumbers } from '../numbers/check-numbers.ts';
import { checkBalance, checkOptionLengths } from './check-balance.ts';
import { checkCourseAssessments } from './check-course-assessments.ts';
import { checkFacts } from './check-facts.ts';
import { checkIds } from './check-ids.ts';
import { checkItems } from './check-items.ts';
import { compareLanguages } from './check-languages.ts';
import { checkLesson } from './check-lesson.ts';
import { checkPool } from './check-pool.ts';
import { checkQuizzes } from './check-quiz.ts';
import { checkReferenceData } from './check-reference-data.ts';
import { checkScenarios } from './check-scenarios.ts';
import { checkSheets } from './check-sheets.ts';
import { checkShows, checkTemplates } from './check-templates.ts';
import { checkTypography } from './check-typography.ts';
import type { ReadMaterial } from './material.ts';
import type { Problem } from './problem.ts';
import { pageTest } from './site-paths.ts';

export { inlineIds, poolOf } from './pool.ts';

/**
 * Lets every check speak. A file that cannot be read is told once; what depends on it is not judged.
 * @param figures names of the diagrams there are
 * @returns mistakes by file and line
 */
export function checkMaterial(read: ReadMaterial, figures: readonly string[]): Problem[] {
  const { material, known, lineOf } = read;
  const problems = [
    ...read.problems,
    ...checkIds(material, lineOf),
    ...checkReferenceData(read),
    ...checkCourseAssessments(read),
    ...checkSheets(read, figures),
    ...checkScenarios(read),
    ...checkTemplates(read),
    ...checkShows(read),
    ...strayLessons(read),
    ...checkBalance(read),
    ...checkTypography(read),
    ...checkNumbers(read),
  ];
  const isPage = pageTest(read);
  const lessonPaths = new Set(material.course.modules.flatMap((module) => module.lessons.map((lesson) => `${module.slug}/${lesson.slug}`)));
  for (const [moduleIndex, module] of material.course.modules.entries()) {
    problems.push(...checkQuizzes(module, ['modules', moduleIndex], read));
    for (const [lessonIndex, lesson] of module.lessons.entries()) {
      const path = `${module.slug}/${lesson.slug}`;
      const at = (field: PropertyKey[], message: string) =>
        problems.push({
          file: 'content/course.yaml',
          line: lineOf.course(['modules', moduleIndex, 'lessons', lessonIndex, ...field]),
          message,
        });
      for (const [index, prerequisite] of lesson.prerequisites.entries()) {
        if (!lessonPaths.has(prerequisitePath(prerequisite, module.slug)))
          at(['prerequisites', index], `unknown prerequisite "${prerequisite}"; expected a lesson of this module, or <module>/<lesson>`);
      }
      const itemsFile = material.itemsFiles.get(path);
      if (!known.items.has(path)) at(['slug'], `lesson ${path} has no items; expected content/items/${path}.yaml`);
      const objectives = lesson.objectives.map((objective) => objective.id);
      if (itemsFile) {
        problems.push(
          ...checkItems(itemsFile, { objectives, cases: material.cases, knownCases: known.cases }),
          ...checkOptionLengths(itemsFile),
        );
      }
      const { zh, en } = material.lessons.get(path) ?? {};
      const surroundings = { objectives, items: known.items.get(path), known, figures, isPage };
      for (const [language, side] of [
        ['zh', zh],
        ['en', en],
      ] as const) {
        if (side) problems.push(...checkLesson(side, path, material, surroundings), ...checkFacts(side, lesson.facts));
        else at(['slug'], `lesson ${path} is missing in ${language}; expected content/lessons/${language}/${path}.mdx`);
      }
      if (zh && en) problems.push(...compareLanguages(zh, en));
      if (itemsFile && zh) problems.push(...checkPool(itemsFile, zh, objectives));
    }
  }
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** Files of lessons that the course does not have. */
function strayLessons({ material, known }: ReadMaterial): Problem[] {
  const files = [
    ...[...material.itemsFiles.values()].map(({ lesson, file }) => ({ lesson, file })),
    ...[...material.lessons.values()].flatMap((pair) =>
      [pair.zh, pair.en].flatMap((side) => (side ? [{ lesson: pair.path, file: side.file }] : [])),
    ),
  ];
  return files
    .filter(({ lesson }) => known.lessons && !known.lessons.includes(lesson))
    .map(({ file, lesson }) => ({
      file,
      line: 1,
      message: `lesson ${lesson} is not in course.yaml; expected it there, or this file removed`,
    }));
}
