import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIndex, inParts, wordsOf } from '../../src/build/search-chunks.ts';

const text = (value: string) => Buffer.concat([Buffer.from([0x60 | Buffer.byteLength(value)]), Buffer.from(value)]);
const list = (items: readonly Buffer[]) => Buffer.concat([Buffer.from([0x99, items.length >> 8, items.length & 255]), ...items]);
/** A word as Pagefind writes it: the word, its places, its other forms; numbers of every width among the places. */
const word = (value: string) =>
  list([text(value), list([Buffer.from([0x18, 200]), Buffer.from([0x38, 24]), Buffer.from([0x19, 1, 2])]), list([])]);
const packed = (content: Buffer) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), content]));
const unpacked = (file: string) => gunzipSync(readFileSync(file)).subarray(12);

const aWord = fc.tuple(fc.string({ maxLength: 8 }), fc.nat(400)).map(([value, length]) => ({ text: value, bytes: Buffer.alloc(length) }));

describe('words in parts', () => {
  it('keeps every word, in its order, and leaves no part empty', () => {
    fc.assert(
      fc.property(fc.array(aWord), (words) => {
        const parts = inParts(words, 1000);
        expect(parts.flat()).toEqual(words);
        expect(parts.every((part) => part.length > 0)).toBe(true);
      }),
    );
  });

  it('cuts at the limit, but not between words that begin alike', () => {
    const of = (...texts: string[]) => texts.map((value) => ({ text: value, bytes: Buffer.alloc(600) }));
    const cut = (...texts: string[]) => inParts(of(...texts), 1000).map((part) => part.map(({ text: value }) => value));
    expect(cut('base', 'custom', 'customer', 'fee')).toEqual([['base'], ['custom', 'customer'], ['fee']]);
    expect(cut('客', '客户', '客群', '宽')).toEqual([['客', '客户', '客群'], ['宽']]);
  });
});

describe('cutting an index', () => {
  it('keeps the words byte by byte, and names the new parts with their first and last word', () => {
    const folder = mkdtempSync(join(tmpdir(), 'search-chunks-'));
    mkdirSync(join(folder, 'index'));
    const names = Array.from({ length: 900 }, (_, index) => `${String.fromCodePoint(0x4e00 + index)}${index}`);
    const former = [names.slice(0, 500), names.slice(500)];
    former.forEach((part, index) => {
      writeFileSync(join(folder, `index/zh-hans_${index}.pf_index`), packed(list([list(part.map(word))])));
    });
    const parts = former.map((part, index) => list([text(part[0] ?? ''), text(part.at(-1) ?? ''), text(`zh-hans_${index}`)]));
    writeFileSync(join(folder, 'pagefind.zh-hans_old.pf_meta'), packed(list([text('1.6.0'), list([]), list(parts), list([])])));
    writeFileSync(join(folder, 'pagefind-entry.json'), '{"languages":{"zh-hans":{"hash":"zh-hans_old"}}}');
    cutIndex(folder);

    const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
    const meta = unpacked(join(folder, `pagefind.${languages['zh-hans'].hash}.pf_meta`)).toString();
    const files = readdirSync(join(folder, 'index'));
    const words = files.map((name) => ({ name: name.replace('.pf_index', ''), words: wordsOf(unpacked(join(folder, 'index', name))) }));
    words.sort((a, b) => meta.indexOf(a.name) - meta.indexOf(b.name));
    expect(words.length).toBeGreaterThan(1);
    expect(words.flatMap((part) => part.words)).toEqual(names.map((name) => ({ text: name, bytes: word(name) })));
    for (const part of words) for (const end of [0, -1]) expect(meta).toContain(part.words.at(end)?.text ?? '–');
    expect(readdirSync(folder).filter((name) => name.endsWith('.pf_meta'))).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });

  it('refuses what Pagefind did not write, rather than losing words', () => {
    expect(() => wordsOf(Buffer.from([0xa0]))).toThrow('no list');
    expect(() => wordsOf(Buffer.from([0x81, 0x81, 0x81, 0x00]))).toThrow('no text');
  });
});
