/** Whatever happens to a file, the check answers with places in files and never breaks down itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  cases,
  claims,
  course,
  type Edit,
  en,
  glossary,
  items,
  mistakesAfter,
  sampleFolder,
  schemes,
  sheetEn,
  sheets,
  sheetZh,
  zh,
} from './sample.ts';

const damages: Record<string, (line: string) => string[]> = {
  deleted: () => [],
  doubled: (line) => [line, line],
  'cut in half': (line) => [line.slice(0, line.length / 2)],
  indented: (line) => [`  ${line}`],
  'without its value': (line) => [line.replace(/: .*/, ':')],
  'with another value': (line) => [line.replace(/: .*/, ': 7')],
  'with its brackets gone': (line) => [line.replace(/[\]}>"')]/g, '')],
};

function damage(file: string, place: number, kind: string): Edit {
  return (root) => {
    const path = join(root, file);
    const lines = readFileSync(path, 'utf8').split('\n');
    const at = Math.floor(place * lines.length);
    writeFileSync(path, lines.flatMap((line, index) => (index === at ? (damages[kind]?.(line) ?? []) : [line])).join('\n'));
  };
}

it('answers after any damage to a line or two', () => {
  const lineCounts = Object.fromEntries(
    [items, zh, en, course, schemes, cases, glossary, sheets, sheetZh, sheetEn, claims].map((file) => [
      file,
      readFileSync(join(sampleFolder, file), 'utf8').split('\n').length,
    ]),
  );
  const edit = fc.record({
    file: fc.constantFrom(...Object.keys(lineCounts)),
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    kind: fc.constantFrom(...Object.keys(damages)),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
      for (const message of mistakesAfter(...edits.map(({ file, place, kind }) => damage(file, place, kind)))) {
        const [, file = '', line = ''] = /^([^:]+):(\d+): \S/.exec(message) ?? [];
        expect(Object.keys(lineCounts)).toContain(file);
        expect(Number(line)).toBeGreaterThanOrEqual(1);
        expect(Number(line)).toBeLessThanOrEqual((lineCounts[file] ?? 0) + edits.length);
        expect(message).not.toMatch(/undefined|NaN|\[object/);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
