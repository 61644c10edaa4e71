/** Reads the whole material once, parsed by its schemas, with everything needed to say where a mistake stands. */
import { join } from 'node:path';
import { type CaseTemplate, caseTemplatesSchema } from '../../course/schemas/case-templates.ts';
import { type Case, casesSchema } from '../../course/schemas/cases.ts';
import { type Claim, claimsSchema } from '../../course/schemas/claims.ts';
import { type Course, courseSchema } from '../../course/schemas/course.ts';
import { glossarySchema, type Term } from '../../course/schemas/glossary.ts';
import { type Scenario, scenarioSchema } from '../../course/schemas/scenario.ts';
import { type Scheme, schemesSchema } from '../../course/schemas/schemes.ts';
import { type SearchWordsEntry, searchWordsSchema } from '../../course/schemas/search-words.ts';
import { type Sheet, sheetsSchema } from '../../course/schemas/sheets.ts';
import { type Item, itemsFileSchema } from '../../interactions/item-schema.ts';
import type { NumberedItem } from '../numbers/numbered-item.ts';
import { hasNumbers, readNumberedItem } from '../numbers/read-numbered-item.ts';
import { contentFolder, filesUnder, readText, shownPath } from './files.ts';
import { type LessonFile, type ProseFile, readLessonFile, readSheetFile } from './lesson-file.ts';
import type { Problem } from './problem.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

type LineOf = YamlFile<unknown>['lineOf'];

export interface ItemsFile {
  file: string;
  lesson: string;
  /** Those without mistakes of form. */
  items: Item[];
  /** By id, those whose numbers can be drawn anew; they stand among `items` with their printed numbers. */
  numbered: ReadonlyMap<string, NumberedItem>;
  /** Whether these are all items of the file. */
  complete: boolean;
  lineOf: LineOf;
}

export interface LessonPair {
  /** `<module>/<lesson>`. */
  path: string;
  zh: (LessonFile & { file: string }) | undefined;
  en: (LessonFile & { file: string }) | undefined;
}

export interface SheetPair {
  id: string;
  zh: (ProseFile & { file: string }) | undefined;
  en: (ProseFile & { file: string }) | undefined;
}

export interface ScenarioFile {
  file: string;
  slug: string;
  scenario: Scenario;
  lineOf: LineOf;
}

/** One of the files of case templates. */
export interface TemplatesFile {
  file: string;
  /** Those without mistakes of form. */
  templates: CaseTemplate[];
  lineOf: LineOf;
}

export interface Material {
  course: Course;
  schemes: Scheme[];
  cases: Case[];
  /** Every `content/case-templates*.yaml`; none, and drills draw the cases of `cases.yaml` only. */
  templatesFiles: TemplatesFile[];
  terms: Term[];
  /** Empty without the file: then search knows the glossary’s words only. */
  searchWords: SearchWordsEntry[];
  /** By `<module>/<lesson>`. */
  itemsFiles: Map<string, ItemsFile>;
  lessons: Map<string, LessonPair>;
  sheets: Sheet[];
  /** By id. */
  sheetFiles: Map<string, SheetPair>;
  claims: Claim[];
  /** By slug; those without mistakes of form. */
  scenarios: Map<string, ScenarioFile>;
}

/** Ids a reference may name. Undefined when the file that holds them cannot be read: then no reference to it is a mistake. */
export type KnownIds = readonly string[] | undefined;

export interface ReadMaterial {
  material: Material;
  problems: Problem[];
  lineOf: { course: LineOf; schemes: LineOf; cases: LineOf; glossary: LineOf; sheets: LineOf; claims: LineOf; searchWords: LineOf };
  known: {
    schemes: KnownIds;
    cases: KnownIds;
    terms: KnownIds;
    sheets: KnownIds;
    claims: KnownIds;
    /** As `<module>/<lesson>`. */
    lessons: KnownIds;
    /** Of each items file that exists, by `<module>/<lesson>`. */
    items: ReadonlyMap<string, KnownIds>;
  };
}

/** Reads everything below `content/`; what cannot be read is missing from the material and told in the problems. */
export function readMaterial(root: string = process.cwd()): ReadMaterial {
  const folder = contentFolder(root);
  const problems: Problem[] = [];
  const stray = (path: string, expected: string) =>
    problems.push({ file: shownPath(root, path), line: 1, message: `a file that nothing reads; expected ${expected}` });
  const yaml = <T>(
    path: string,
    schema: Parameters<typeof readYaml<T>>[0]['schema'],
    list?: readonly [] | readonly [string],
    prepare?: Parameters<typeof readYaml<T>>[0]['prepare'],
  ): YamlFile<T> => {
    const file = shownPath(root, path);
    const text = readText(path);
    if (text === undefined) {
      problems.push({ file, line: 1, message: 'the file is missing; content/README.md says what it holds' });
      return { value: undefined, complete: false, ids: undefined, problems: [], lineOf: () => 1 };
    }
    const read = readYaml({ file, text, schema, ...(list ? { list } : {}), ...(prepare ? { prepare } : {}) });
    problems.push(...read.problems);
    return read;
  };

  const course = yaml(join(folder, 'course.yaml'), courseSchema);
  const schemes = yaml(join(folder, 'schemes.yaml'), schemesSchema, []);
  const cases = yaml(join(folder, 'cases.yaml'), casesSchema, []);
  const glossary = yaml(join(folder, 'glossary.yaml'), glossarySchema, []);
  const sheets = yaml(join(folder, 'sheets.yaml'), sheetsSchema, []);
  const claims = yaml(join(folder, 'claims.yaml'), claimsSchema, []);
  const searchWordsPath = join(folder, 'search-words.yaml');
  const searchWords = readText(searchWordsPath) === undefined ? undefined : yaml(searchWordsPath, searchWordsSchema);

  const templatesFiles: TemplatesFile[] = [];
  for (const path of filesUnder(folder)) {
    if (!/^case-templates[^/]*\.yaml$/.test(shownPath(folder, path))) continue;
    const read = yaml(path, caseTemplatesSchema, []);
    templatesFiles.push({ file: shownPath(root, path), templates: read.value ?? [], lineOf: read.lineOf });
  }

  const itemsFiles = new Map<string, ItemsFile>();
  const itemIds = new Map<string, KnownIds>();
  const itemsFolder = join(folder, 'items');
  for (const path of filesUnder(itemsFolder)) {
    const lesson = /^([^/]+\/[^/]+)\.yaml$/.exec(shownPath(itemsFolder, path))?.[1];
    if (lesson === undefined) {
      stray(path, 'content/items/<module>/<lesson>.yaml');
      continue;
    }
    const file = shownPath(root, path);
    const numbered = new Map<string, NumberedItem>();
    const read = yaml(path, itemsFileSchema, ['items'], (entry) => {
      if (!hasNumbers(entry)) return { entry, mistakes: [] };
      const one = readNumberedItem(entry);
      if ('mistakes' in one) return { entry, mistakes: one.mistakes };
      numbered.set(one.numbered.template.id, one.numbered);
      return { entry: one.item, mistakes: [] };
    });
    itemIds.set(lesson, read.ids);
    if (read.value) {
      if (read.value.lesson !== lesson) {
        problems.push({
          file,
          line: read.lineOf(['lesson']),
          message: `\`lesson\` is ${read.value.lesson}; expected ${lesson}, as the file is named`,
        });
      }
      itemsFiles.set(lesson, { file, lesson, items: read.value.items, numbered, complete: read.complete, lineOf: read.lineOf });
    }
  }

  const lessons = new Map<string, LessonPair>();
  const lessonsFolder = join(folder, 'lessons');
  for (const path of filesUnder(lessonsFolder)) {
    const [, language, lesson] = /^(zh|en)\/([^/]+\/[^/]+)\.mdx$/.exec(shownPath(lessonsFolder, path)) ?? [];
    if (lesson === undefined) {
      stray(path, 'content/lessons/<zh or en>/<module>/<lesson>.mdx');
      continue;
    }
    const file = shownPath(root, path);
    const read = readLessonFile(file, readText(path) ?? '');
    problems.push(...read.problems);
    const pair = lessons.get(lesson) ?? { path: lesson, zh: undefined, en: undefined };
    lessons.set(lesson, { ...pair, [language === 'zh' ? 'zh' : 'en']: { ...read, file } });
  }

  const sheetFiles = new Map<string, SheetPair>();
  const sheetsFolder = join(folder, 'sheets');
  for (const path of filesUnder(sheetsFolder)) {
    const [, language, id] = /^(zh|en)\/([^/]+)\.mdx$/.exec(shownPath(sheetsFolder, path)) ?? [];
    if (id === undefined) {
      stray(path, 'content/sheets/<zh or en>/<sheet>.mdx');
      continue;
    }
    const file = shownPath(root, path);
    const read = readSheetFile(file, readText(path) ?? '');
    problems.push(...read.problems);
    const pair = sheetFiles.get(id) ?? { id, zh: undefined, en: undefined };
    sheetFiles.set(id, { ...pair, [language === 'zh' ? 'zh' : 'en']: { ...read, file } });
  }

  const scenarios = new Map<string, ScenarioFile>();
  const scenariosFolder = join(folder, 'scenarios');
  for (const path of filesUnder(scenariosFolder)) {
    const slug = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.yaml$/.exec(shownPath(scenariosFolder, path))?.[1];
    if (slug === undefined) {
      stray(path, 'content/scenarios/<slug>.yaml, its name lower-case words joined by hyphens');
      continue;
    }
    const { value, lineOf } = yaml(path, scenarioSchema);
    if (value) scenarios.set(slug, { file: shownPath(root, path), slug, scenario: value, lineOf });
  }

  return {
    material: {
      course: course.value ?? { title: { zh: '', en: '' }, modules: [] },
      schemes: schemes.value ?? [],
      cases: cases.value ?? [],
      templatesFiles,
      terms: glossary.value ?? [],
      searchWords: searchWords?.value ?? [],
      itemsFiles,
      lessons,
      sheets: sheets.value ?? [],
      sheetFiles,
      claims: claims.value ?? [],
      scenarios,
    },
    problems,
    lineOf: {
      course: course.lineOf,
      schemes: schemes.lineOf,
      cases: cases.lineOf,
      glossary: glossary.lineOf,
      sheets: sheets.lineOf,
      claims: claims.lineOf,
      searchWords: searchWords?.lineOf ?? (() => 1),
    },
    known: {
      schemes: schemes.ids,
      cases: cases.ids,
      terms: glossary.ids,
      sheets: sheets.ids,
      claims: claims.ids,
      lessons: course.value?.modules.flatMap((module) => module.lessons.map((lesson) => `${module.slug}/${lesson.slug}`)),
      items: itemIds,
    },
  };
}
