/** Whether the assessments over the whole course name modules that there are, and find enough to draw. */
import { courseCounts, moduleCounts } from '../../assessment/course-form-length.ts';
import { formLength } from '../../assessment/form-length.ts';
import { wholePool } from './check-quiz.ts';
import type { ReadMaterial } from './material.ts';
import type { Problem } from './problem.ts';

/** Fewer answers than this say nothing of a module. */
const fewestToJudge = 2;

/** Names of the assessments' own pages and records. */
const reserved = ['final-assessment', 'entry-test'];

export function checkCourseAssessments({ material, known, lineOf }: ReadMaterial): Problem[] {
  // Without modules the course could not be read, and that is told already.
  if (!known.lessons) return [];
  const { modules, finalAssessment, entryTest } = material.course;
  const problems: Problem[] = [];
  const at = (path: PropertyKey[], message: string) => problems.push({ file: 'content/course.yaml', line: lineOf.course(path), message });
  const slugs = modules.map(({ slug }) => slug);
  const unknown = (path: PropertyKey[], slug: string) => {
    if (!slugs.includes(slug)) at(path, `unknown module "${slug}"; expected the slug of a module`);
  };

  for (const [index, { slug }] of modules.entries()) {
    if (reserved.includes(slug)) at(['modules', index, 'slug'], `"${slug}" names an assessment of the whole course; expected another name`);
  }
  for (const [name, blueprint] of [
    ['finalAssessment', finalAssessment],
    ['entryTest', entryTest],
  ] as const) {
    if (!blueprint) continue;
    for (const slug of Object.keys(blueprint.modules)) unknown([name, 'modules', slug], slug);
    if (formLength({ counts: courseCounts(blueprint, slugs) }) === 0) {
      at([name, 'each'], 'the assessment draws no items; expected counts above 0');
    }
    for (const { slug, lessons } of modules) {
      const place = Object.hasOwn(blueprint.modules, slug) ? [name, 'modules', slug] : [name, 'each'];
      const counts = moduleCounts(blueprint, slug);
      const pools = lessons.map((lesson) => wholePool(material, `${slug}/${lesson.slug}`));
      const drawable = pools
        .flatMap((pool) => pool ?? [])
        .filter(({ id }) => name !== 'entryTest' || (entryTest?.items?.includes(id) ?? true));
      for (const difficulty of [1, 2, 3] as const) {
        const count = drawable.filter((item) => item.difficulty === difficulty).length;
        if (!pools.includes(undefined) && count < counts[difficulty]) {
          at(
            [...place, difficulty],
            `the assessment draws ${counts[difficulty]} of difficulty ${difficulty} from module "${slug}"; expected at most ${count}, as its pools hold no more`,
          );
        }
      }
      if (name === 'entryTest' && formLength({ counts }) < fewestToJudge) {
        at(
          place,
          `the entry test draws ${formLength({ counts })} from module "${slug}"; expected at least ${fewestToJudge} to judge it by`,
        );
      }
    }
  }
  const allPools = modules.flatMap(({ slug, lessons }) => lessons.map((lesson) => wholePool(material, `${slug}/${lesson.slug}`)));
  for (const [index, id] of (entryTest?.items ?? []).entries()) {
    const found = allPools.includes(undefined) || allPools.some((pool) => pool?.some((item) => item.id === id));
    if (!found) at(['entryTest', 'items', index], `no quiz draws an item "${id}"; expected the id of one that is in a lesson’s pool`);
    if (entryTest?.items?.indexOf(id) !== index) at(['entryTest', 'items', index], `item "${id}" is listed twice; expected it once`);
  }
  for (const [index, slug] of (entryTest?.path ?? []).entries()) {
    unknown(['entryTest', 'path', index], slug);
    if (entryTest?.path.indexOf(slug) !== index)
      at(['entryTest', 'path', index], `module "${slug}" stands on the path twice; expected it once`);
  }
  return problems;
}
