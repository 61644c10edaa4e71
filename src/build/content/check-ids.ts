/** Ids must be unique, because records refer to them for years. */
import type { Material, ReadMaterial } from './material.ts';
import type { Problem } from './problem.ts';

/** Index of every id that occurs before. */
export function repeated(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}

/** Ids of one kind, in the order of the file. */
interface IdList {
  name: (id: string) => string;
  ids: readonly { id: string; path: PropertyKey[] }[];
}

function checkFile(file: string, lineOf: (path: PropertyKey[]) => number, lists: readonly IdList[]): Problem[] {
  return lists.flatMap(({ name, ids }) =>
    repeated(ids.map(({ id }) => id)).flatMap((index) => {
      const again = ids[index];
      const first = ids.find(({ id }) => id === again?.id);
      if (!again || !first) return [];
      return [{ file, line: lineOf(again.path), message: `duplicate ${name(again.id)}; it stands already in line ${lineOf(first.path)}` }];
    }),
  );
}

function courseIds({ modules }: Material['course']): IdList[] {
  const lessonsOf = modules.flatMap((module, moduleIndex) =>
    module.lessons.map((lesson, index) => ({ module, lesson, path: ['modules', moduleIndex, 'lessons', index] as PropertyKey[] })),
  );
  return [
    { name: (id) => `module "${id}"`, ids: modules.map((module, index) => ({ id: module.slug, path: ['modules', index, 'slug'] })) },
    {
      name: (id) => `lesson "${id}"`,
      ids: lessonsOf.map(({ module, lesson, path }) => ({ id: `${module.slug}/${lesson.slug}`, path: [...path, 'slug'] })),
    },
    {
      name: (id) => `objective id "${id}"`,
      ids: lessonsOf.flatMap(({ lesson, path }) =>
        lesson.objectives.map((objective, index) => ({ id: objective.id, path: [...path, 'objectives', index, 'id'] })),
      ),
    },
  ];
}

function checkItemIds({ itemsFiles }: Material): Problem[] {
  const problems: Problem[] = [];
  const firstSeen = new Map<string, string>();
  for (const { file, items, lineOf } of itemsFiles.values()) {
    for (const [index, item] of items.entries()) {
      const line = lineOf(['items', index, 'id']);
      const before = firstSeen.get(item.id);
      if (before) problems.push({ file, line, message: `duplicate item id "${item.id}"; it stands already in ${before}` });
      else firstSeen.set(item.id, `${file}:${line}`);
    }
  }
  return problems;
}

export function checkIds(material: Material, lineOf: ReadMaterial['lineOf']): Problem[] {
  const listOf = (what: string, entries: readonly { id: string }[]): IdList => ({
    name: (id) => `${what} "${id}"`,
    ids: entries.map(({ id }, index) => ({ id, path: [index, 'id'] })),
  });
  const categories = material.schemes.map(
    ({ id: schemeId, categories: list }, scheme): IdList => ({
      name: (id) => `category "${id}" of scheme "${schemeId}"`,
      ids: list.map((category, index) => ({ id: category.id, path: [scheme, 'categories', index, 'id'] })),
    }),
  );
  return [
    ...checkItemIds(material),
    ...checkFile('content/course.yaml', lineOf.course, courseIds(material.course)),
    ...checkFile('content/schemes.yaml', lineOf.schemes, [listOf('scheme id', material.schemes), ...categories]),
    ...checkFile('content/cases.yaml', lineOf.cases, [listOf('case id', material.cases)]),
    ...checkFile('content/glossary.yaml', lineOf.glossary, [listOf('term id', material.terms)]),
    ...checkFile('content/sheets.yaml', lineOf.sheets, [listOf('sheet id', material.sheets)]),
    ...checkFile('content/claims.yaml', lineOf.claims, [listOf('claim id', material.claims)]),
  ];
}
