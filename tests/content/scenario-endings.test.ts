/** An ending's title stands below a heading of its own, and behind “Ending: …” for a trainer: it must not bring a colon along. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarioSchema } from '../../src/course/schemas/scenario.ts';

const folder = join(process.cwd(), 'content/scenarios');

it.each(readdirSync(folder))('%s', (file) => {
  const { endings } = scenarioSchema.parse(parse(readFileSync(join(folder, file), 'utf8')));
  expect(endings.flatMap(({ title }) => Object.values(title)).filter((title) => /[:：]/.test(title))).toEqual([]);
});
