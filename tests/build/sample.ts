/** A small valid content folder, and ways to break it. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkMaterial } from '../../src/build/content/check.ts';
import { readMaterial } from '../../src/build/content/material.ts';
import { formatProblem } from '../../src/build/content/problem.ts';

/** The valid sample; its line numbers stand in the tests, so add to the ends of its files only. */
export const sampleFolder = fileURLToPath(new URL('sample-content', import.meta.url));

export const items = 'content/items/basics/first-steps.yaml';
export const zh = 'content/lessons/zh/basics/first-steps.mdx';
export const en = 'content/lessons/en/basics/first-steps.mdx';
export const course = 'content/course.yaml';
export const schemes = 'content/schemes.yaml';
export const cases = 'content/cases.yaml';
export const glossary = 'content/glossary.yaml';
export const sheets = 'content/sheets.yaml';
export const sheetZh = 'content/sheets/zh/at-the-till.mdx';
export const sheetEn = 'content/sheets/en/at-the-till.mdx';
export const claims = 'content/claims.yaml';
export const scenario = 'content/scenarios/short-change.yaml';

/** One change to a copy of the sample. */
export type Edit = (root: string) => void;

/** Replaces words that stand in the file; the first of them when they stand there more often. */
export function replace(file: string, words: string, by: string): Edit {
  return (root) => {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(words)) throw new Error(`${file} does not hold ${words}`);
    writeFileSync(
      path,
      text.replace(words, () => by),
    );
  };
}

/** Adds words at the end of a file; makes the file if there is none. */
export function append(file: string, words: string): Edit {
  return (root) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    appendFileSync(join(root, file), words);
  };
}

/** Takes a file away. */
export function remove(file: string): Edit {
  return (root) => rmSync(join(root, file));
}

/** Slugs of the lessons that {@link sixLessons} adds. */
export const addedLessons = ['second-steps', 'third-steps', 'fourth-steps', 'fifth-steps', 'sixth-steps'] as const;

/** Copies the lesson until there are six, from which on the course's items are judged together. */
export const sixLessons: Edit = (root) => {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const lesson = read(course).split('    lessons:\n')[1] ?? '';
  for (const slug of addedLessons) {
    const copy = (text: string) =>
      text
        .replaceAll('first-steps', slug)
        .replaceAll(/(?<=id: |id=")steps-/g, `${slug}-`)
        .replaceAll(/(name-buyers|count-orders)/g, `$1-${slug}`);
    append(course, copy(lesson))(root);
    for (const file of [items, zh, en]) append(copy(file), copy(read(file)))(root);
  }
};

/** What an author reads after these changes. */
export function mistakesAfter(...edits: readonly Edit[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'zhike-content-'));
  try {
    cpSync(sampleFolder, root, { recursive: true });
    for (const edit of edits) edit(root);
    return checkMaterial(readMaterial(root), ['shop-door']).map(formatProblem);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** One kind of mistake: what is changed, and all that an author then reads. */
export type MistakeCase = [name: string, edits: Edit | Edit[], messages: string[]];
