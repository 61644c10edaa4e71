/** Reserved items are in the locked file and nowhere else. Reads the built site: `npm test` builds before it comes here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readMaterial } from '../../src/build/content/material.ts';
import { reservedItems } from '../../src/build/reserved-items.ts';
import { setTraditionalOverrides, toTraditional } from '../../src/build/traditional.ts';
import { locales } from '../../src/course/locale.ts';
import { decryptWithPassphrase, encryptWithPassphrase } from '../../src/submission/encryption.ts';
import { parseReserved, reservedPath, writeReserved } from '../../src/trainer/builder/reserved-file.ts';
import { append, items as itemsFile, mistakesAfter, replace } from './sample.ts';

const { material } = readMaterial();
setTraditionalOverrides(material.terms.flatMap(({ term, hant }) => (hant === undefined ? [] : [[term.zh, hant]])));
const reserved = reservedItems(material);

/** Every text of a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Without spaces and marks, which pages and indexes put in different places. */
const bare = (text: string) => text.replace(/&#39;|&quot;|&#34;|[\s\u200b'"“”‘’「」\\]/g, '');

/** Everything that is public anyway: lessons, other items, schemes, cases, terms, in both scripts. */
function publicText(): string {
  const written = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yaml)$/.test(name) && !name.startsWith('items'))
    .map((name) => readFileSync(join('content', name), 'utf8'));
  const others = [...material.itemsFiles.values()].flatMap(({ items }) => items.filter((item) => !item.reserved));
  const all = bare([...written, JSON.stringify(others)].join('\n'));
  return all + bare(toTraditional(all));
}

/** Texts that only reserved items have, long enough to be no coincidence, and their ids. */
function secrets(): string[] {
  const known = publicText();
  const texts = locales.flatMap((locale) =>
    reserved[locale].flatMap(({ item }) => textsOf({ ...item, hash: '', objective: '', interaction: '' })),
  );
  return [...new Set(texts.map(bare))].filter((text) => text.length >= 10 && !known.includes(text));
}

function builtFiles(): string[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The contents of a built file; the search index is compressed. */
function contentsOf(path: string): string {
  const bytes = readFileSync(path);
  return bare((bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'));
}

describe('reserved items', () => {
  it('are there, in every language, each with texts to look for', () => {
    expect(reserved.en.length).toBeGreaterThanOrEqual(6);
    for (const locale of locales) expect(reserved[locale].map(({ item }) => item.id)).toEqual(reserved.en.map(({ item }) => item.id));
    expect(JSON.stringify(reserved['zh-Hant'])).toContain('經銷商');
    expect(secrets().length).toBeGreaterThan(reserved.en.length * 10);
  });

  it('appear nowhere in the built site', () => {
    expect(existsSync('dist/index.html'), 'build the site first').toBe(true);
    const words = secrets();
    const leaks = builtFiles()
      .filter((path) => !path.endsWith(reservedPath))
      .flatMap((path) => {
        const contents = contentsOf(path);
        return words.filter((word) => contents.includes(word)).map((word) => `${path}: ${word}`);
      });
    expect(leaks).toEqual([]);
  }, 120_000);

  it('open with the passphrase, in every language, and with no other', async () => {
    const file = await encryptWithPassphrase('a passphrase for a test', writeReserved(reserved));
    const opened = await decryptWithPassphrase('a passphrase for a test', file);
    expect(opened.ok && parseReserved(opened.text)).toEqual(reserved);
    expect(await decryptWithPassphrase('another passphrase', file)).toEqual({ ok: false, problem: 'wrong-passphrase' });
    // scrypt takes its time on a busy machine.
  }, 60_000);

  it('are told from other files', () => {
    expect(parseReserved('{}')).toBeNull();
    expect(parseReserved('not JSON')).toBeNull();
  });

  it('may be free text, and are not placed in lessons', () => {
    const reservedText =
      '\n  - id: steps-say-it-again\n    reserved: true\n    objective: name-buyers\n    difficulty: 3\n    interaction: text\n    stem: { zh: 再说一遍？, en: Once more? }\n    explanation: { zh: 说得出才算。, en: Say it. }\n    modelAnswer: { zh: 三家店。, en: Three shops. }\n    checklist:\n      - { id: names-them, text: { zh: 说出了名字, en: Names them } }\n';
    expect(mistakesAfter(append(itemsFile, reservedText))).toEqual([]);
    expect(mistakesAfter(replace(itemsFile, 'id: steps-in-your-words\n', 'id: steps-in-your-words\n    reserved: true\n'))).toEqual([
      expect.stringContaining('item "steps-in-your-words" is reserved, yet the lesson shows it'),
    ]);
  });
});
