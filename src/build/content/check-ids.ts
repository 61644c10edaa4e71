/** Ids must be unique, because records refer to them for years. */
import type { Item } from '../../interactions/item-schema.ts';
import type { Material, ReadMaterial } from './material.ts';
import type { Problem } from './problem.ts';

/** Index of every id that occurs before. */
function repeated(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}

/** The lists inside an item whose entries have ids. */
function idLists(item: Item): [string, readonly { id: string }[]][] {
  switch (item.interaction) {
    case 'choice':
      return [['options', item.options]];
    case 'match':
      return [
        ['sources', item.sources],
        ['targets', item.targets],
      ];
    case 'order':
      return [['steps', item.steps]];
    case 'cloze':
      return [['gaps', item.gaps]];
    case 'categorize':
      return [
        ['bins', item.bins],
        ['cards', item.cards],
      ];
    case 'place':
      return [['cards', item.cards]];
    case 'numeric':
      return [['fields', item.fields]];
    case 'text':
      return [['checklist', item.checklist]];
  }
}

export function checkIds(material: Material, lineOf: ReadMaterial['lineOf']): Problem[] {
  const problems: Problem[] = [];
  const firstSeen = new Map<string, string>();
  for (const { file, items, lineOf: line } of material.itemsFiles.values()) {
    for (const [index, item] of items.entries()) {
      const before = firstSeen.get(item.id);
      if (before) problems.push({ file, line: line(['items', index, 'id']), message: `duplicate item id "${item.id}"; it stands already in ${before}` });
      else firstSeen.set(item.id, file);
      for (const [list, entries] of idLists(item)) {
        for (const other of repeated(entries.map((entry) => entry.id))) {
          problems.push({ file, line: line(['items', index, list, other, 'id']), message: `item "${item.id}": duplicate id "${entries[other]?.id}" in ${list}` });
        }
      }
    }
  }
  const lists = [
    ['content/schemes.yaml', material.schemes, lineOf.schemes],
    ['content/cases.yaml', material.cases, lineOf.cases],
    ['content/glossary.yaml', material.terms, lineOf.glossary],
  ] as const;
  for (const [file, entries, line] of lists) {
    for (const index of repeated(entries.map((entry) => entry.id))) {
      problems.push({ file, line: line([index, 'id']), message: `duplicate id "${entries[index]?.id}"` });
    }
  }
  const objectives = material.course.modules.flatMap((module, moduleIndex) =>
    module.lessons.flatMap((lesson, lessonIndex) =>
      lesson.objectives.map((objective, index) => ({ id: objective.id, path: ['modules', moduleIndex, 'lessons', lessonIndex, 'objectives', index, 'id'] })),
    ),
  );
  for (const index of repeated(objectives.map((objective) => objective.id))) {
    const objective = objectives[index];
    if (objective) problems.push({ file: 'content/course.yaml', line: lineOf.course(objective.path), message: `duplicate objective id "${objective.id}"` });
  }
  return problems;
}
