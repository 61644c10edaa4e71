/** The material as pages need it: read once, checked, cut to one language. Pages import from here and from nowhere deeper. */
import { formLength } from '../assessment/form-length.ts';
import type { PoolFile, PoolObjective } from '../assessment/pool.ts';
import { type Language, type Locale, languageOf, localePath, locales, routeParameter } from '../course/locale.ts';
import type { Blueprint, Lesson, Module } from '../course/schemas/course.ts';
import { localise } from '../course/text.ts';
import type { DeliveredItem, InteractionName } from '../interactions/item.ts';
import type { Item } from '../interactions/item-schema.ts';
import type { AgainFile } from '../review/again.ts';
import { checkMaterial, inlineIds, poolOf } from './content/check.ts';
import { deliverItem, itemHash } from './content/deliver.ts';
import { figureNames } from './content/figure-names.ts';
import { contentSignature } from './content/files.ts';
import { headingAnchors } from './content/lesson-file.ts';
import { type Material, readMaterial } from './content/material.ts';
import { ContentError } from './content/problem.ts';
import { variationsOf } from './numbers/again-file.ts';
import { setTraditionalOverrides } from './traditional.ts';

const readAlready = Symbol.for('zhike.material');

/**
 * What was read, by folder. The bundle of the pages and the hooks that run after it have a copy of this module each; they run in
 * one process, so that the material is read and checked once for all of them.
 */
const shared = globalThis as { [readAlready]?: Map<string, Material> };
shared[readAlready] ??= new Map();
const known = shared[readAlready];

let cached: Material | undefined;
let seen = { at: 0, signature: '' };

/** While developing: whether content files have changed since the last look; looks at most once a second. */
function isStale(): boolean {
  if (!import.meta.env?.DEV || Date.now() - seen.at < 1000) return false;
  const signature = contentSignature();
  const changed = signature !== seen.signature;
  seen = { at: Date.now(), signature };
  return changed;
}

/**
 * The checked material; read once per build, and anew after a change while developing.
 * @throws ContentError with every mistake
 */
export function material(): Material {
  const stale = isStale();
  if (!stale && cached) return cached;
  cached = (stale ? undefined : known.get(process.cwd())) ?? readAnew();
  known.set(process.cwd(), cached);
  setOverridesOf(cached);
  return cached;
}

/** Traditional Chinese is made by this copy of the module alone. */
const setOverridesOf = ({ terms }: Material) =>
  setTraditionalOverrides(terms.flatMap((term) => (term.hant === undefined ? [] : [[term.term.zh, term.hant]])));

/** @throws ContentError with every mistake */
function readAnew(): Material {
  const read = readMaterial();
  setOverridesOf(read.material);
  const problems = checkMaterial(read, figureNames());
  if (problems.length > 0) throw new ContentError(problems);
  return read.material;
}

/** Static paths of one page in every locale, for `[...locale]` routes. */
export function localePaths(): { params: { locale: string | undefined }; props: { locale: Locale } }[] {
  return locales.map((locale) => ({ params: { locale: routeParameter(locale) }, props: { locale } }));
}

export interface LessonPlace {
  module: Module;
  lesson: Lesson;
  /** `<module>/<lesson>`, under which everything about the lesson is kept. */
  path: string;
}

/** Makes something of the material once; while developing, anew whenever the material is read anew. */
function once<T>(make: (material: Material) => T): () => T {
  const made = new WeakMap<Material, { value: T }>();
  return () => {
    const from = material();
    const known = made.get(from) ?? { value: make(from) };
    made.set(from, known);
    return known.value;
  };
}

/** Every lesson in order. */
export const allLessons = once((from): readonly LessonPlace[] =>
  from.course.modules.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson, path: `${module.slug}/${lesson.slug}` }))),
);

/** Path of a lesson page. */
export function lessonPath(locale: Locale, path: string): string {
  return localePath(locale, `/learn/${path}/`);
}

function itemsOf(path: string): Item[] {
  return material().itemsFiles.get(path)?.items ?? [];
}

function lessonFile(path: string) {
  const file = material().lessons.get(path)?.zh;
  if (!file) throw new Error(`lesson ${path} was checked, but has no Chinese file`);
  return file;
}

/** The items placed inside a lesson, delivered, by id. */
export function inlineItems(path: string, locale: Locale): Map<string, DeliveredItem> {
  const inline = inlineIds(lessonFile(path));
  const items = itemsOf(path).filter((item) => inline.includes(item.id) && item.reserved === undefined);
  return new Map(items.map((item) => [item.id, deliverItem(item, locale, material().cases)]));
}

/** What the closing quiz of a lesson draws from, as authored. */
export function authoredPool(path: string): Item[] {
  return poolOf(itemsOf(path), lessonFile(path));
}

/** What the closing quiz of a lesson draws from. */
export function lessonPool(path: string, locale: Locale): DeliveredItem[] {
  return authoredPool(path).map((item) => deliverItem(item, locale, material().cases));
}

function objectivesOf(places: readonly LessonPlace[], locale: Locale): PoolObjective[] {
  const language = languageOf(locale);
  return places.flatMap(({ lesson, path }) =>
    lesson.objectives.map((objective) => ({
      id: objective.id,
      text: objective.text[language],
      lesson: lesson.title[language],
      passage: `${lessonPath(locale, path)}#objective-${objective.id}`,
    })),
  );
}

/** The file a lesson's closing quiz loads. */
export function lessonPoolFile(place: LessonPlace, locale: Locale): PoolFile {
  return {
    scope: place.path,
    blueprint: place.lesson.quiz,
    objectives: objectivesOf([place], locale),
    items: lessonPool(place.path, locale),
  };
}

/** The file a module's final quiz loads. */
export function modulePoolFile(module: Module, locale: Locale): PoolFile {
  const places = allLessons().filter((place) => place.module.slug === module.slug);
  return {
    scope: module.slug,
    blueprint: module.quiz,
    objectives: objectivesOf(places, locale),
    items: places.flatMap((place) => lessonPool(place.path, locale)),
  };
}

/** Other numbers for the items of a module, for review; reserved items are on no page. */
export function moduleAgainFile(module: Module, locale: Locale): AgainFile {
  const files = module.lessons.flatMap((lesson) => material().itemsFiles.get(`${module.slug}/${lesson.slug}`) ?? []);
  const own = files.flatMap(({ items, numbered }) =>
    items.flatMap((item) => {
      const numbers = item.reserved === undefined ? numbered.get(item.id) : undefined;
      return numbers ? [[item.id, variationsOf(numbers, itemHash(item), languageOf(locale))] as const] : [];
    }),
  );
  return { items: Object.fromEntries(own) };
}

/** How many items a lesson's or module's quiz may draw from. */
export function poolSize(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + authoredPool(path).length, 0);
}

/** Which interactions occur in those pools. */
export function poolInteractions(paths: readonly string[]): InteractionName[] {
  return [...new Set(paths.flatMap((path) => authoredPool(path).map((item) => item.interaction)))];
}

/** Minutes to plan for a quiz: three quarters of a minute an item, rounded up. */
export function quizMinutes(blueprint: Pick<Blueprint, 'counts'>): number {
  return Math.ceil(formLength(blueprint) * 0.75);
}

const terms = once((from) => {
  const inLanguage = (language: Language) => new Map(from.terms.map((term) => [term.id, localise(term, language)]));
  return { zh: inLanguage('zh'), en: inLanguage('en') };
});

/** Terms by id, in one language. */
export function termsById(locale: Locale) {
  return terms()[languageOf(locale)];
}

/** Anchors of a lesson's headings; the same in every language. */
export function lessonAnchors(path: string): string[] {
  return headingAnchors(material().lessons.get(path)?.en?.headings ?? []);
}

/** Whether a sheet has lines to tick. */
export function hasTicks(id: string): boolean {
  return (material().sheetFiles.get(id)?.zh?.ticks.length ?? 0) > 0;
}

/** What the reference keeps for a lesson. */
export function referenceFor(lesson: string) {
  const { schemes, sheets, claims } = material();
  const ofLesson = <T extends { lessons: readonly string[] }>(entries: readonly T[]) =>
    entries.filter((entry) => entry.lessons.includes(lesson));
  return { schemes: ofLesson(schemes), sheets: ofLesson(sheets), claims: ofLesson(claims) };
}

/** The lessons that a scheme, a sheet or a claim belongs to, in the order of the course. */
export function lessonsOf(entry: { lessons: readonly string[] }): LessonPlace[] {
  return allLessons().filter((place) => entry.lessons.includes(place.path));
}
