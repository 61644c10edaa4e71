/** The typography of everything a learner reads: lessons, sheets, items, scenarios and reference data, in both languages. */
import type { Language } from '../../course/locale.ts';
import { notProse } from './lesson-prose.ts';
import type { LessonPair, ReadMaterial, SheetPair } from './material.ts';
import type { Problem } from './problem.ts';
import { typographyMistakes } from './typography.ts';

const languages: readonly Language[] = ['zh', 'en'];

/** Parts' attributes that a reader sees. */
const visibleAttributes = ['title', 'source'];

interface FoundText {
  text: string;
  path: PropertyKey[];
  language: Language;
}

/** Every text in both languages inside a value. Lists of words (accepted answers, synonyms) are what people type, not what we set. */
function textsIn(value: unknown, path: PropertyKey[] = []): FoundText[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => textsIn(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  const isText = fields.length === 2 && languages.every((language) => typeof (value as Record<string, unknown>)[language] === 'string');
  return fields.flatMap(([field, inner]) => {
    if (field === 'examples') return [];
    return isText ? [{ text: String(inner), path: [...path, field], language: field as Language }] : textsIn(inner, [...path, field]);
  });
}

function checkData(file: string, value: unknown, lineOf: (path: PropertyKey[]) => number): Problem[] {
  return textsIn(value).flatMap(({ text, path, language }) =>
    typographyMistakes(text.replace(/\{[a-z0-9-]+\}/g, notProse), language).map((message) => ({ file, line: lineOf(path), message })),
  );
}

function checkProse(side: NonNullable<LessonPair['zh'] | SheetPair['zh']>, language: Language): Problem[] {
  const description =
    'frontMatter' in side && side.frontMatter ? [{ text: side.frontMatter.description, line: side.frontMatterLine('description') }] : [];
  const attributes = side.parts.flatMap(({ attributes: given, line }) =>
    visibleAttributes.flatMap((name) => (given[name] === undefined ? [] : [{ text: given[name], line }])),
  );
  return [...description, ...side.prose, ...attributes].flatMap(({ text, line }) =>
    typographyMistakes(text, language).map((message) => ({ file: side.file, line, message })),
  );
}

function withoutPieces<Entry extends object>(entries: readonly Entry[], field: keyof Entry): Partial<Entry>[] {
  return entries.map((entry) => ({ ...entry, [field]: undefined }));
}

/** Checks all texts there are, also those of lessons that the course does not have yet. */
export function checkTypography({ material, lineOf }: ReadMaterial): Problem[] {
  return [
    ...checkData('content/course.yaml', material.course, lineOf.course),
    ...checkData('content/schemes.yaml', material.schemes, lineOf.schemes),
    // The words that decide are pieces of the texts, so a quotation may begin in one and end outside.
    ...checkData('content/cases.yaml', withoutPieces(material.cases, 'shows'), lineOf.cases),
    ...material.templatesFiles.flatMap(({ file, templates, lineOf: lineOfTemplate }) =>
      checkData(file, withoutPieces(templates, 'labels'), lineOfTemplate),
    ),
    ...checkData('content/glossary.yaml', material.terms, lineOf.glossary),
    ...checkData('content/sheets.yaml', material.sheets, lineOf.sheets),
    ...checkData('content/claims.yaml', material.claims, lineOf.claims),
    ...[...material.itemsFiles.values()].flatMap(({ file, items, lineOf: lineOfItem }) => checkData(file, { items }, lineOfItem)),
    ...[...material.scenarios.values()].flatMap(({ file, scenario, lineOf: lineOfScenario }) => checkData(file, scenario, lineOfScenario)),
    ...[...material.lessons.values(), ...material.sheetFiles.values()].flatMap(({ zh, en }) => [
      ...(zh ? checkProse(zh, 'zh') : []),
      ...(en ? checkProse(en, 'en') : []),
    ]),
  ];
}
