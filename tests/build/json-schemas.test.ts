import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/build/content/files.ts';
import { jsonSchemaFolder, jsonSchemas } from '../../src/build/json-schemas.ts';

describe('JSON Schemas for editors', () => {
  it('are up to date with the content schemas (if not: npm run schemas)', () => {
    for (const [name, text] of jsonSchemas()) expect(readFileSync(join(jsonSchemaFolder, name), 'utf8'), name).toBe(text);
  });

  it('explain every field of an item to its author', () => {
    const text = jsonSchemas().get('items.schema.json') ?? '';
    for (const words of ['Required on wrong options', 'Per wrong bin', 'How far off still counts']) expect(text).toContain(words);
  });

  it('are named in the first line of every content file', () => {
    const files = filesUnder('content').filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      expect(readFileSync(file, 'utf8').split('\n')[0], file).toMatch(
        /^# yaml-language-server: \$schema=[./]+src\/course\/schemas\/json\/[\w-]+\.schema\.json$/,
      );
    }
  });
});
