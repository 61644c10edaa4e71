import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/build/content/files.ts';

const sample = 'tests/build/sample-content';

describe('the author’s guide', () => {
  const guide = readFileSync('content/README.md', 'utf8');
  const shown = new Map(
    [...guide.matchAll(/\n`content\/([^`]+)`\n\n````\w+\n([\s\S]*?)\n````\n/g)].map(([, file = '', text = '']) => [file, text]),
  );

  it('shows one complete sample of every kind of file', () => {
    const files = filesUnder(join(sample, 'content')).map((file) => file.slice(join(sample, 'content').length + 1));
    expect([...shown.keys()].sort()).toEqual(files.sort());
  });

  it.each([...shown])('shows %s as the content check takes it', (file, text) => {
    expect(`${text}\n`).toBe(readFileSync(join(sample, 'content', file), 'utf8'));
  });
});
