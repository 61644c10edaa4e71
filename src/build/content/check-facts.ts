/** Whether a lesson teaches every fact of the curriculum that belongs to it, as its front matter says. */
import { repeated } from './check-ids.ts';
import type { LessonPair } from './material.ts';
import type { Problem } from './problem.ts';

/**
 * Compares the `facts` of one language's file with the number in course.yaml. Their order is left to the lesson.
 * @param count how many facts the curriculum gives the lesson: F1 to F<count>
 */
export function checkFacts(side: NonNullable<LessonPair['zh']>, count: number): Problem[] {
  const taught = side.frontMatter?.facts;
  if (!taught) return [];
  const all = Array.from({ length: count }, (_, index) => `F${index + 1}`);
  const expected = count === 1 ? 'expected only F1' : `expected F1 to F${count}, each once`;
  const tell = (what: string, facts: readonly string[]): Problem[] =>
    facts.length === 0
      ? []
      : [
          {
            file: side.file,
            line: side.frontMatterLine('facts'),
            message: `${what} in \`facts\`: ${[...new Set(facts)].join(', ')}; ${expected}`,
          },
        ];
  return [
    ...tell(
      'missing',
      all.filter((fact) => !taught.includes(fact)),
    ),
    ...tell(
      'unknown',
      taught.filter((fact) => !all.includes(fact)),
    ),
    ...tell(
      'repeated',
      repeated(taught).map((index) => taught[index] ?? ''),
    ),
  ];
}
