/** Everything that must hold across the material's files. Each check adds to one list, so an author sees all at once. */
import { formLength } from '../../assessment/form.ts';
import { correctResponse } from '../../interactions/correct-response.ts';
import { checkResponse, markResponse } from '../../interactions/marking.ts';
import type { Item } from '../../interactions/item-schema.ts';
import { deliverItem } from './deliver.ts';
import { headingAnchors, type LessonFile } from './lesson-file.ts';
import type { ItemsFile, LessonPair, Material, ReadMaterial } from './material.ts';
import type { Problem } from './problem.ts';
import { checkIds } from './check-ids.ts';
import { checkReferenceData } from './check-reference-data.ts';
import { sitePaths } from './site-paths.ts';

/** Fewest items a closing quiz may draw from. */
export const smallestPool = 8;

/** Lets every check speak. `figures` are the names of the diagrams there are. */
export function checkMaterial(read: ReadMaterial, figures: readonly string[]): Problem[] {
  const { material } = read;
  const problems = [...read.problems, ...checkIds(material, read.lineOf), ...checkReferenceData(material, read.lineOf)];
  const paths = sitePaths(material);
  for (const [moduleIndex, module] of material.course.modules.entries()) {
    for (const [lessonIndex, lesson] of module.lessons.entries()) {
      const path = `${module.slug}/${lesson.slug}`;
      const line = read.lineOf.course(['modules', moduleIndex, 'lessons', lessonIndex, 'slug']);
      const at = (message: string): Problem => ({ file: 'content/course.yaml', line, message });
      const known = module.lessons.map((other) => other.slug);
      for (const prerequisite of lesson.prerequisites) {
        if (!known.includes(prerequisite)) problems.push(at(`unknown prerequisite "${prerequisite}"; expected a lesson of this module`));
      }
      const itemsFile = material.itemsFiles.get(path);
      const pair = material.lessons.get(path);
      if (!itemsFile && !read.problems.some((problem) => problem.file.endsWith(`items/${path}.yaml`))) {
        problems.push(at(`lesson ${path} has no items; expected content/items/${path}.yaml`));
      }
      for (const language of ['zh', 'en'] as const) {
        if (!pair?.[language]) problems.push(at(`lesson ${path} is missing in ${language}; expected content/lessons/${language}/${path}.mdx`));
      }
      const objectives = lesson.objectives.map((objective) => objective.id);
      if (itemsFile) problems.push(...checkItems(itemsFile, objectives, material));
      if (pair) problems.push(...checkLesson(pair, objectives, itemsFile, material, figures, paths));
      if (itemsFile && pair?.zh) problems.push(...checkPool(itemsFile, pair.zh, objectives, lesson.quiz, at));
    }
  }
  problems.push(...checkStrayFiles(material));
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function checkStrayFiles(material: Material): Problem[] {
  const known = new Set(material.course.modules.flatMap((module) => module.lessons.map((lesson) => `${module.slug}/${lesson.slug}`)));
  const files = [
    ...[...material.itemsFiles.values()].map(({ lesson, file }) => ({ lesson, file })),
    ...[...material.lessons.values()].flatMap((pair) => [pair.zh, pair.en].flatMap((side) => (side ? [{ lesson: pair.path, file: side.file }] : []))),
  ];
  return files
    .filter(({ lesson }) => !known.has(lesson))
    .map(({ file, lesson }) => ({ file, line: 1, message: `lesson ${lesson} is not in course.yaml; add it there or remove this file` }));
}

function checkItems(itemsFile: ItemsFile, objectives: readonly string[], material: Material): Problem[] {
  const problems: Problem[] = [];
  for (const [index, item] of itemsFile.items.entries()) {
    const at = (path: PropertyKey[], message: string) =>
      problems.push({ file: itemsFile.file, line: itemsFile.lineOf(['items', index, ...path]), message: `item "${item.id}": ${message}` });
    if (!objectives.includes(item.objective)) at(['objective'], `unknown objective "${item.objective}"; expected one of ${objectives.join(', ')}`);
    if (item.case !== undefined && !material.cases.some((customer) => customer.id === item.case)) {
      at(['case'], `unknown case "${item.case}"; expected an id of cases.yaml`);
    }
    for (const [path, message] of partReferences(item)) at(path, message);
    checkMarking(item, material, at);
  }
  return problems;
}

/** Targets, bins and cells that parts point to. */
function partReferences(item: Item): [PropertyKey[], string][] {
  const found: [PropertyKey[], string][] = [];
  const among = (path: PropertyKey[], id: string, known: readonly string[], what: string) => {
    if (!known.includes(id)) found.push([path, `unknown ${what} "${id}"; expected one of ${known.join(', ')}`]);
  };
  if (item.interaction === 'match') {
    const targets = item.targets.map((target) => target.id);
    for (const [index, source] of item.sources.entries()) {
      among(['sources', index, 'target'], source.target, targets, 'target');
      for (const id of [...source.alsoAccept, ...Object.keys(source.mistakes)]) among(['sources', index], id, targets, 'target');
    }
  }
  if (item.interaction === 'categorize') {
    const bins = item.bins.map((bin) => bin.id);
    for (const [index, card] of item.cards.entries()) {
      among(['cards', index, 'bin'], card.bin, bins, 'bin');
      for (const id of [...card.alsoAccept, ...Object.keys(card.mistakes)]) among(['cards', index], id, bins, 'bin');
    }
  }
  if (item.interaction === 'place') {
    const cells = item.rows.values.flatMap((row) => item.columns.values.map((column) => `${column.id}-${row.id}`));
    for (const id of Object.keys(item.cellNames)) among(['cellNames'], id, cells, 'cell');
    for (const [index, card] of item.cards.entries()) {
      for (const id of Object.keys(card.mistakes)) among(['cards', index], id, [...cells, 'outside'], 'cell');
    }
  }
  return found;
}

function checkMarking(item: Item, material: Material, at: (path: PropertyKey[], message: string) => void): void {
  for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    const delivered = deliverItem(item, locale, material.cases);
    const key = correctResponse(delivered);
    if (key === null) break;
    const score = markResponse(delivered, key).score;
    if (score !== 1) at(['interaction'], `the key itself scores ${score} in ${locale}; expected 1`);
  }
  for (const [index, example] of item.examples.entries()) {
    const delivered = deliverItem(item, example.locale === 'en' ? 'en' : 'zh-Hans', material.cases);
    const state = checkResponse(delivered, example.response);
    if (state.state === 'malformed') {
      at(['examples', index], `the example's response does not fit the item: ${state.problem}`);
      continue;
    }
    const score = markResponse(delivered, example.response).score;
    const same = score === null || example.score === null ? score === example.score : Math.abs(score - example.score) < 0.005;
    if (!same) at(['examples', index], `the example scores ${score}; it says ${example.score}`);
  }
}

function checkLesson(
  pair: LessonPair,
  objectives: readonly string[],
  itemsFile: ItemsFile | undefined,
  material: Material,
  figures: readonly string[],
  paths: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const side of [pair.zh, pair.en]) {
    if (!side) continue;
    const at = (line: number, message: string) => problems.push({ file: side.file, line, message });
    const known: Record<string, { attribute: string; ids: readonly string[]; where: string }> = {
      Passage: { attribute: 'objective', ids: objectives, where: "this lesson's objectives" },
      Term: { attribute: 'id', ids: material.terms.map((term) => term.id), where: 'glossary.yaml' },
      Item: { attribute: 'id', ids: itemsFile?.items.map((item) => item.id) ?? [], where: "this lesson's items file" },
      Figure: { attribute: 'name', ids: figures, where: 'src/ui/figures/' },
      Case: { attribute: 'id', ids: material.cases.map((customer) => customer.id), where: 'cases.yaml' },
      Note: { attribute: 'kind', ids: ['convention', 'addition', 'care'], where: 'content/README.md' },
    };
    for (const part of side.parts) {
      const rule = known[part.name];
      if (!rule) continue;
      const value = part.attributes[rule.attribute];
      if (value === undefined) at(part.line, `<${part.name}> needs ${rule.attribute}="…"`);
      else if (!rule.ids.includes(value)) at(part.line, `<${part.name} ${rule.attribute}="${value}">: unknown; expected an id of ${rule.where}`);
      if (part.name === 'Note' && value !== 'convention' && part.attributes['source'] === undefined) {
        at(part.line, `<Note kind="${value}"> needs source="…"`);
      }
    }
    for (const objective of objectives) {
      const count = side.parts.filter((part) => part.name === 'Passage' && part.attributes['objective'] === objective).length;
      if (count !== 1) at(1, `objective "${objective}" is marked by ${count} <Passage>; expected exactly one`);
    }
    for (const link of side.links) {
      const [path = '', fragment] = link.target.split('#');
      if (!paths.has(path)) at(link.line, `broken internal link ${link.target}; expected the path of a page, with a slash at the end and no language prefix`);
      else if (fragment !== undefined && !anchorsOf(path, material).includes(fragment)) at(link.line, `broken internal link ${link.target}: no such anchor on that page`);
    }
  }
  if (pair.zh && pair.en) problems.push(...compareLanguages(pair.zh, pair.en));
  return problems;
}

/** Anchors of a lesson page. Other pages are linked without fragments. */
function anchorsOf(path: string, material: Material): string[] {
  const lesson = /^\/learn\/([^/]+\/[^/]+)\/$/.exec(path)?.[1] ?? '';
  const english = material.lessons.get(lesson)?.en;
  if (!english) return path === '/glossary/' ? material.terms.map((term) => term.id) : [];
  return [...headingAnchors(english.headings), ...english.parts.flatMap((part) => (part.name === 'Passage' ? [`objective-${part.attributes['objective']}`] : []))];
}

function compareLanguages(zh: LessonFile & { file: string }, en: LessonFile & { file: string }): Problem[] {
  const problems: Problem[] = [];
  const sequence = (side: LessonFile, name: string, attribute: string) =>
    side.parts.filter((part) => part.name === name).map((part) => part.attributes[attribute] ?? '');
  for (const [name, attribute] of [
    ['Item', 'id'],
    ['Figure', 'name'],
    ['Case', 'id'],
  ] as const) {
    const [inZh, inEn] = [sequence(zh, name, attribute), sequence(en, name, attribute)];
    if (inZh.join() !== inEn.join()) {
      problems.push({ file: en.file, line: 1, message: `the two languages differ in <${name}>: zh has ${inZh.join(', ') || 'none'}; en has ${inEn.join(', ') || 'none'}` });
    }
  }
  const depths = (side: LessonFile) => side.headings.map((heading) => '#'.repeat(heading.depth)).join(' ');
  if (depths(zh) !== depths(en)) {
    problems.push({ file: en.file, line: 1, message: `the two languages differ in headings: zh has ${depths(zh)}; en has ${depths(en)}` });
  }
  const facts = (side: LessonFile) => (side.frontMatter?.facts ?? []).join(', ');
  if (zh.frontMatter && en.frontMatter && facts(zh) !== facts(en)) {
    problems.push({ file: en.file, line: 2, message: `the two languages differ in facts: zh has ${facts(zh)}; en has ${facts(en)}` });
  }
  return problems;
}

function checkPool(
  itemsFile: ItemsFile,
  lesson: LessonFile,
  objectives: readonly string[],
  blueprint: Parameters<typeof formLength>[0],
  at: (message: string) => Problem,
): Problem[] {
  const problems: Problem[] = [];
  const pool = poolOf(itemsFile.items, lesson);
  const inline = inlineIds(lesson);
  for (const item of itemsFile.items) {
    if (item.interaction === 'text' && !inline.includes(item.id)) {
      problems.push({ file: itemsFile.file, line: 1, message: `item "${item.id}" is free text, which no quiz draws; place it in the lesson with <Item>` });
    }
  }
  const wanted = Math.max(smallestPool, formLength(blueprint));
  if (pool.length < wanted) problems.push({ file: itemsFile.file, line: 1, message: `the closing quiz has ${pool.length} items to draw from; expected at least ${wanted}` });
  for (const difficulty of [1, 2, 3] as const) {
    const count = pool.filter((item) => item.difficulty === difficulty).length;
    if (count < blueprint.counts[difficulty]) problems.push(at(`the pool has ${count} items of difficulty ${difficulty}; the blueprint draws ${blueprint.counts[difficulty]}`));
  }
  for (const objective of objectives) {
    const count = pool.filter((item) => item.objective === objective).length;
    if (count < blueprint.perObjective) problems.push(at(`the pool has ${count} items for objective "${objective}"; the blueprint draws ${blueprint.perObjective}`));
  }
  return problems;
}

/** Items placed inside a lesson. */
export function inlineIds(lesson: LessonFile): string[] {
  return lesson.parts.flatMap((part) => (part.name === 'Item' && part.attributes['id'] !== undefined ? [part.attributes['id']] : []));
}

/** What the closing quiz may draw: the lesson's items that are not placed in its text. Free text is not machine-marked. */
export function poolOf(items: readonly Item[], lesson: LessonFile): Item[] {
  const inline = inlineIds(lesson);
  return items.filter((item) => !inline.includes(item.id) && item.interaction !== 'text');
}
