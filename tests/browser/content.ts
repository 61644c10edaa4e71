/** The material as authored, so that tests know the keys and survive edits of the content. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { hasNumbers, readNumberedItem } from '../../src/build/numbers/read-numbered-item.ts';
import { setTraditionalOverrides, toTraditional } from '../../src/build/traditional.ts';
import { type Language, type Locale, languageOf } from '../../src/course/locale.ts';
import { claimsSchema } from '../../src/course/schemas/claims.ts';
import { courseSchema } from '../../src/course/schemas/course.ts';
import { glossarySchema } from '../../src/course/schemas/glossary.ts';
import { scenarioSchema } from '../../src/course/schemas/scenario.ts';
import { sheetsSchema } from '../../src/course/schemas/sheets.ts';
import { type Localised, localise } from '../../src/course/text.ts';
import { type Item as AuthoredItem, type Interaction, itemsFileSchema } from '../../src/interactions/item-schema.ts';

/** An item with its key, in one language. */
export type Item = Localised<AuthoredItem>;
export type ItemOf<Name extends Interaction> = Extract<Item, { interaction: Name }>;

/** Every interaction that an item can have. */
export const interactions: readonly Interaction[] = ['choice', 'match', 'order', 'cloze', 'categorize', 'place', 'numeric', 'text'];

interface LessonMaterial {
  /** `<module>/<lesson>`. */
  path: string;
  /** Items placed in the lesson, in order. */
  inline: AuthoredItem[];
  /** Items of the closing quiz. */
  pool: AuthoredItem[];
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../content/${path}`, import.meta.url)), 'utf8');
}

export const glossary = glossarySchema.parse(parse(read('glossary.yaml')));
setTraditionalOverrides(glossary.flatMap(({ term, hant }) => (hant === undefined ? [] : [[term.zh, hant]])));

/** Texts as a locale shows them: Traditional is made from Simplified, as the build does. */
export function inLocale<T>(texts: T, locale: Locale): T {
  return locale === 'zh-Hant' ? JSON.parse(toTraditional(JSON.stringify(texts))) : texts;
}

export const sheets = sheetsSchema.parse(parse(read('sheets.yaml')));
export const claims = claimsSchema.parse(parse(read('claims.yaml')));
/** By slug. */
export const scenarios = new Map(
  readdirSync(fileURLToPath(new URL('../../content/scenarios', import.meta.url))).map((file) => [
    file.replace('.yaml', ''),
    scenarioSchema.parse(parse(read(`scenarios/${file}`))),
  ]),
);
export const course = courseSchema.parse(parse(read('course.yaml')));

/** Items with `numbers` as they are printed. */
function withPrintedNumbers(file: { items: unknown[] }): unknown {
  const printed = (entry: unknown) => {
    if (!hasNumbers(entry)) return entry;
    const read = readNumberedItem(entry);
    if ('mistakes' in read) throw new Error(read.mistakes.map(({ message }) => message).join('\n'));
    return read.item;
  };
  return { ...file, items: file.items.map(printed) };
}

const everyLesson: LessonMaterial[] = course.modules.flatMap((module) =>
  module.lessons.map(({ slug }) => {
    const path = `${module.slug}/${slug}`;
    const { items } = itemsFileSchema.parse(withPrintedNumbers(parse(read(`items/${path}.yaml`))));
    const placed = [...read(`lessons/zh/${path}.mdx`).matchAll(/<Item\s+id="([^"]+)"/g)].map(([, id]) => id);
    return {
      path,
      inline: placed.flatMap((id) => items.filter((item) => item.id === id)),
      pool: items.filter((item) => !placed.includes(item.id) && item.reserved === undefined),
    };
  }),
);

/** Every item of the course by id, as a locale shows it. */
export function itemsById(locale: Locale): Map<string, Item> {
  const items = everyLesson.flatMap(({ inline, pool }) => [...inline, ...pool]);
  return new Map(items.map((item) => [item.id, inLocale(localise(item, languageOf(locale)) as Item, locale)]));
}

interface Found<Name extends Interaction> {
  /** `<module>/<lesson>`. */
  lesson: string;
  item: ItemOf<Name>;
}

/** Number of things to do in an item. */
export function partCount(item: Item): number {
  switch (item.interaction) {
    case 'match':
      return item.sources.length;
    case 'order':
      return item.steps.length;
    case 'cloze':
      return item.gaps.length;
    case 'categorize':
    case 'place':
      return item.cards.length;
    case 'numeric':
      return item.fields.length;
    default:
      return 1;
  }
}

function find<Name extends Interaction>(
  where: 'inline' | 'pool',
  interaction: Name,
  language: Language,
  fits: (item: ItemOf<Name>) => boolean,
  module = '',
): Found<Name> {
  const lessons = everyLesson.filter(({ path }) => path.startsWith(module));
  const fitting = lessons.flatMap((lesson) =>
    lesson[where].flatMap((authored): Found<Name>[] => {
      const item = localise(authored, language) as Item;
      return item.interaction === interaction && fits(item as ItemOf<Name>) ? [{ lesson: lesson.path, item: item as ItemOf<Name> }] : [];
    }),
  );
  const [smallest] = fitting.sort((a, b) => partCount(a.item) - partCount(b.item));
  if (!smallest) throw new Error(`the content has no fitting "${interaction}" (${where})`);
  return smallest;
}

/** The smallest fitting item of an interaction that is placed in a lesson. */
export function findExercise<Name extends Interaction>(
  interaction: Name,
  language: Language,
  fits: (item: ItemOf<Name>) => boolean = () => true,
): Found<Name> {
  return find('inline', interaction, language, fits);
}

/** The smallest fitting item of an interaction in a closing quiz, of one module if it is named. */
export function findPoolItem<Name extends Interaction>(
  interaction: Name,
  language: Language,
  fits: (item: ItemOf<Name>) => boolean = () => true,
  module?: string,
): Found<Name> {
  return find('pool', interaction, language, fits, module);
}

/** Ids of the items placed in a lesson, in order. */
export function exercisesOf(path: string): string[] {
  return everyLesson.find((lesson) => lesson.path === path)?.inline.map((item) => item.id) ?? [];
}

/** Ids of the items of a lesson's closing quiz. */
export function poolOf(path: string): string[] {
  return everyLesson.find((lesson) => lesson.path === path)?.pool.map((item) => item.id) ?? [];
}

/** Everything a reader may see without answering: lessons, sheets, claims, glossary, schemes, as authored. */
export const prose = [
  read('glossary.yaml'),
  read('schemes.yaml'),
  read('claims.yaml'),
  ...['lessons', 'sheets'].flatMap((folder) =>
    readdirSync(fileURLToPath(new URL(`../../content/${folder}`, import.meta.url)), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.mdx'))
      .map((path) => read(`${folder}/${path}`)),
  ),
].join('\n');
