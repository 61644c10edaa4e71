/** Reads the whole material once, parsed by its schemas, with everything needed to say where a mistake stands. */
import { join } from 'node:path';
import { type Case, casesSchema } from '../../course/schemas/cases.ts';
import { type Course, courseSchema } from '../../course/schemas/course.ts';
import { glossarySchema, type Term } from '../../course/schemas/glossary.ts';
import { type Scheme, schemesSchema } from '../../course/schemas/schemes.ts';
import { type Item, itemsFileSchema } from '../../interactions/item-schema.ts';
import { contentFolder, filesUnder, readText, shownPath } from './files.ts';
import { type LessonFile, readLessonFile } from './lesson-file.ts';
import type { Problem } from './problem.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export interface ItemsFile {
  file: string;
  lesson: string;
  items: Item[];
  lineOf: YamlFile<unknown>['lineOf'];
}

export interface LessonPair {
  /** `<module>/<lesson>`. */
  path: string;
  zh: (LessonFile & { file: string }) | undefined;
  en: (LessonFile & { file: string }) | undefined;
}

export interface Material {
  course: Course;
  schemes: Scheme[];
  cases: Case[];
  terms: Term[];
  /** By `<module>/<lesson>`. */
  itemsFiles: Map<string, ItemsFile>;
  lessons: Map<string, LessonPair>;
}

export interface ReadMaterial {
  material: Material;
  problems: Problem[];
  lineOf: { course: YamlFile<unknown>['lineOf']; schemes: YamlFile<unknown>['lineOf']; cases: YamlFile<unknown>['lineOf']; glossary: YamlFile<unknown>['lineOf'] };
}

/** Reads everything below `content/`; what cannot be read is missing from the material and told in the problems. */
export function readMaterial(root: string = process.cwd()): ReadMaterial {
  const folder = contentFolder(root);
  const problems: Problem[] = [];
  const yaml = <T>(name: string, schema: Parameters<typeof readYaml<T>>[2]): YamlFile<T> => {
    const path = join(folder, name);
    const file = shownPath(root, path);
    const text = readText(path);
    if (text === undefined) {
      problems.push({ file, line: 1, message: 'the file is missing' });
      return { value: undefined, problems: [], lineOf: () => 1 };
    }
    const read = readYaml(file, text, schema);
    problems.push(...read.problems);
    return read;
  };

  const course = yaml('course.yaml', courseSchema);
  const schemes = yaml('schemes.yaml', schemesSchema);
  const cases = yaml('cases.yaml', casesSchema);
  const glossary = yaml('glossary.yaml', glossarySchema);

  const itemsFiles = new Map<string, ItemsFile>();
  for (const path of filesUnder(join(folder, 'items'), '.yaml')) {
    const file = shownPath(root, path);
    const read = readYaml(file, readText(path) ?? '', itemsFileSchema);
    problems.push(...read.problems);
    const lesson = shownPath(join(folder, 'items'), path).replace(/\.yaml$/, '');
    if (read.value) {
      if (read.value.lesson !== lesson) {
        problems.push({ file, line: read.lineOf(['lesson']), message: `\`lesson\` says ${read.value.lesson}; expected ${lesson}, as the file is named` });
      }
      itemsFiles.set(lesson, { file, lesson, items: read.value.items, lineOf: read.lineOf });
    }
  }

  const lessons = new Map<string, LessonPair>();
  for (const language of ['zh', 'en'] as const) {
    const languageFolder = join(folder, 'lessons', language);
    for (const path of filesUnder(languageFolder, '.mdx')) {
      const file = shownPath(root, path);
      const lesson = shownPath(languageFolder, path).replace(/\.mdx$/, '');
      const read = readLessonFile(file, readText(path) ?? '');
      problems.push(...read.problems);
      const pair = lessons.get(lesson) ?? { path: lesson, zh: undefined, en: undefined };
      lessons.set(lesson, { ...pair, [language]: { ...read, file } });
    }
  }

  return {
    material: {
      course: course.value ?? { title: { zh: '', en: '' }, modules: [] },
      schemes: schemes.value ?? [],
      cases: cases.value ?? [],
      terms: glossary.value ?? [],
      itemsFiles,
      lessons,
    },
    problems,
    lineOf: { course: course.lineOf, schemes: schemes.lineOf, cases: cases.lineOf, glossary: glossary.lineOf },
  };
}
