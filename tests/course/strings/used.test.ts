import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesUnder } from '../../../src/build/content/files.ts';
import { zh } from '../../../src/course/strings/zh.ts';

/** Names of texts at any depth. */
function namesOf(words: object): string[] {
  return Object.entries(words).flatMap(([name, value]) => (typeof value === 'object' && !Array.isArray(value) ? namesOf(value) : [name]));
}

it('every text of the interface is shown somewhere', () => {
  const code = filesUnder('src')
    .filter((file) => /\.(astro|css|tsx?)$/.test(file) && !/course.strings/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(namesOf(zh).filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});
