/**
 * A project with as many lessons as wanted, to see how the build grows. The site's own code, schemes, cases, glossary, sheets and claims;
 * lessons made from the sentences and items of the real course, so that they weigh what real ones weigh.
 */
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { figureNames } from '../../src/build/content/figure-names.ts';
import { readMaterial } from '../../src/build/content/material.ts';
import { type LessonPlan, lessonItems, lessonText, type Sources } from './generate-lesson.ts';
import { readProse } from './prose.ts';

export const lessonsPerModule = 25;
const blueprint = { passMark: 0.8, perObjective: 1, counts: { 1: 2, 2: 2, 3: 2 } };
const moduleBlueprint = { passMark: 0.8, perObjective: 0, counts: { 1: 5, 2: 9, 3: 6 } };

function write(root: string, path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Everything but the content. Packages are linked one by one, so that caches in node_modules are not shared with the project. */
function copyProject(from: string, to: string): void {
  for (const name of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
  mkdirSync(join(to, 'node_modules'));
  for (const name of readdirSync(join(from, 'node_modules'))) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(join(from, 'node_modules', name), join(to, 'node_modules', name));
  }
}

function plans(lessons: number, characters: number): LessonPlan[] {
  const pathOf = (number: number) => `part-${Math.floor(number / lessonsPerModule)}-of-course/topic-${number}`;
  return Array.from({ length: lessons }, (_, number) => ({
    number,
    path: pathOf(number),
    objectives: ['tell', 'apply', 'judge'].map((verb) => `${verb}-topic-${number}`),
    neighbour: number % lessonsPerModule === 0 ? undefined : pathOf(number - 1),
    characters,
  }));
}

function courseYaml(all: readonly LessonPlan[], { prose }: Sources): string {
  const title = (index: number) => ({
    zh: `${prose.zh.headings[index % prose.zh.headings.length]}（${index + 1}）`,
    en: `${prose.en.headings[index % prose.en.headings.length]} (${index + 1})`,
  });
  const sentence = (index: number) => ({
    zh: prose.zh.sentences[index % prose.zh.sentences.length],
    en: prose.en.sentences[index % prose.en.sentences.length],
  });
  const modules = Object.entries(Object.groupBy(all, (plan) => dirname(plan.path))).map(([slug, list = []], index) => ({
    slug,
    title: title(index),
    summary: sentence(index),
    quiz: moduleBlueprint,
    lessons: list.map((plan) => ({
      slug: plan.path.slice(slug.length + 1),
      title: title(plan.number),
      minutes: 8,
      facts: 2,
      prerequisites: plan.neighbour ? [plan.neighbour.slice(slug.length + 1)] : [],
      objectives: plan.objectives.map((id, position) => ({ id, text: sentence(plan.number * 3 + position) })),
      quiz: blueprint,
    })),
  }));
  return stringify({ title: { zh: '知客', en: 'Zhike' }, modules }, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Writes the project to a folder. Whether the material is sound is left to the build, whose own check stops at any mistake. */
export function generateCourse(from: string, to: string, lessons: number, characters: number): void {
  const { material } = readMaterial(from);
  const sources: Sources = {
    prose: { zh: readProse(from, material, 'zh'), en: readProse(from, material, 'en') },
    // Reserved items stand on no page.
    items: [...material.itemsFiles.values()].flatMap((file) => file.items).filter(({ reserved }) => !reserved),
    terms: material.terms,
    figures: figureNames(from),
  };
  copyProject(from, to);
  const all = plans(lessons, characters);
  const lessonAt = (index: number) => all[index % all.length]?.path ?? '';
  write(to, 'content/course.yaml', courseYaml(all, sources));
  write(to, 'content/cases.yaml', stringify(material.cases));
  write(
    to,
    'content/schemes.yaml',
    stringify(material.schemes.map(({ objective: _, ...scheme }, index) => ({ ...scheme, lessons: [lessonAt(index)] }))),
  );
  write(to, 'content/glossary.yaml', stringify(material.terms.map((term, index) => ({ ...term, lesson: lessonAt(index) }))));
  cpSync(join(from, 'content/sheets'), join(to, 'content/sheets'), { recursive: true });
  for (const [name, list] of Object.entries({ sheets: material.sheets, claims: material.claims })) {
    write(to, `content/${name}.yaml`, stringify(list.map((entry, index) => ({ ...entry, lessons: [lessonAt(index)] }))));
  }
  for (const plan of all) {
    const { inline, pool } = lessonItems(plan, sources);
    write(to, `content/items/${plan.path}.yaml`, stringify({ lesson: plan.path, items: [...inline, ...pool] }, { lineWidth: 0 }));
    for (const language of ['zh', 'en'] as const) {
      write(to, `content/lessons/${language}/${plan.path}.mdx`, lessonText(plan, sources, inline, language));
    }
  }
}
