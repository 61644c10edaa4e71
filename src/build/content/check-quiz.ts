/** Whether quizzes have enough to draw from. */
import { formLength } from '../../assessment/form-length.ts';
import type { Blueprint, Course } from '../../course/schemas/course.ts';
import type { Item } from '../../interactions/item-schema.ts';
import type { Material, ReadMaterial } from './material.ts';
import { poolOf } from './pool.ts';
import type { Problem } from './problem.ts';

interface Quiz {
  blueprint: Blueprint;
  /** What it may draw; undefined when some of it cannot be read. */
  pool: readonly Item[] | undefined;
  objectives: readonly string[];
  /** Where the blueprint stands in course.yaml. */
  path: PropertyKey[];
}

function checkBlueprint({ blueprint, pool, objectives, path }: Quiz, lineOf: ReadMaterial['lineOf']['course']): Problem[] {
  const problems: Problem[] = [];
  const at = (inner: PropertyKey[], message: string) =>
    problems.push({ file: 'content/course.yaml', line: lineOf([...path, ...inner]), message });
  const length = formLength(blueprint);
  if (length === 0) at(['counts'], 'the quiz draws no items; expected counts above 0');
  else if (length < blueprint.perObjective * objectives.length) {
    const needed = `${blueprint.perObjective * objectives.length}, which is ${blueprint.perObjective} for each of ${objectives.length} objectives`;
    at(['perObjective'], `the counts of the quiz add up to ${length}; expected at least ${needed}`);
  }
  if (!pool) return problems;
  for (const difficulty of [1, 2, 3] as const) {
    const count = pool.filter((item) => item.difficulty === difficulty).length;
    if (count < blueprint.counts[difficulty]) {
      at(
        ['counts', difficulty],
        `the quiz draws ${blueprint.counts[difficulty]} of difficulty ${difficulty}; expected at most ${count}, as its pool holds no more`,
      );
    }
  }
  for (const objective of objectives) {
    const count = pool.filter((item) => item.objective === objective).length;
    if (count < blueprint.perObjective) {
      at(
        ['perObjective'],
        `the quiz draws ${blueprint.perObjective} for objective "${objective}"; expected at most ${count}, as its pool holds no more`,
      );
    }
  }
  return problems;
}

/** A lesson's pool, when its items and its Chinese text can be read. */
export function wholePool(material: Material, path: string): Item[] | undefined {
  const file = material.itemsFiles.get(path);
  const lesson = material.lessons.get(path)?.zh;
  return file?.complete && lesson ? poolOf(file.items, lesson) : undefined;
}

/** Checks the quizzes of one module: each lesson's and the final one. */
export function checkQuizzes(module: Course['modules'][number], path: PropertyKey[], { material, lineOf }: ReadMaterial): Problem[] {
  const lessons = module.lessons.map((lesson, index) => ({
    blueprint: lesson.quiz,
    pool: wholePool(material, `${module.slug}/${lesson.slug}`),
    objectives: lesson.objectives.map((objective) => objective.id),
    path: [...path, 'lessons', index, 'quiz'],
  }));
  const pools = lessons.flatMap(({ pool }) => (pool ? [pool] : []));
  const final: Quiz = {
    blueprint: module.quiz,
    pool: pools.length === lessons.length ? pools.flat() : undefined,
    objectives: lessons.flatMap(({ objectives }) => objectives),
    path: [...path, 'quiz'],
  };
  return [final, ...lessons].flatMap((quiz) => checkBlueprint(quiz, lineOf.course));
}
