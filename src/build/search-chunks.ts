/**
 * Cuts the parts of a finished Pagefind index smaller. Pagefind makes parts of about 33 kB and has no option for it; a query
 * needs one part for each of its words, so a first search waited for a hundred kilobytes of words nobody asked for.
 *
 * Of Pagefind's files (CBOR, RFC 8949, behind a sign of twelve bytes) only the borders between words are read; the words
 * themselves are copied byte by byte.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';

const sign = Buffer.from('pagefind_dcd');

/** Bytes of a part before compression; some two kilobytes travel. Smaller ones would make the list of parts heavier than they save. */
const partBytes = 3_500;

const arrays = 4;
const texts = 3;

/** Type, argument and length of the head of one CBOR item. */
function headAt(bytes: Buffer, at: number): { type: number; argument: number; length: number } {
  const first = bytes.readUInt8(at);
  const [type, short] = [first >> 5, first & 31];
  if (short < 24) return { type, argument: short, length: 1 };
  const width = 2 ** (short - 24);
  if (width > 4 || type > arrays) throw new Error(`the search index holds what this version of Pagefind did not write: ${first}`);
  return { type, argument: bytes.readUIntBE(at + 1, width), length: 1 + width };
}

/** Where the item that begins at `at` ends. */
function endOf(bytes: Buffer, at: number): number {
  const { type, argument, length } = headAt(bytes, at);
  if (type < 2) return at + length;
  if (type < arrays) return at + length + argument;
  let end = at + length;
  for (let index = 0; index < argument; index += 1) end = endOf(bytes, end);
  return end;
}

/** The items of an array, each as its own bytes. */
function itemsOf(array: Buffer): Buffer[] {
  const { type, argument, length } = headAt(array, 0);
  if (type !== arrays) throw new Error('the search index holds no list where one is expected');
  const items: Buffer[] = [];
  let at = length;
  for (let index = 0; index < argument; index += 1) {
    const end = endOf(array, at);
    items.push(array.subarray(at, end));
    at = end;
  }
  return items;
}

function headOf(type: number, argument: number): Buffer {
  if (argument < 24) return Buffer.from([(type << 5) | argument]);
  const width = argument < 0x100 ? 1 : argument < 0x1_0000 ? 2 : 4;
  const head = Buffer.alloc(1 + width, (type << 5) | (24 + Math.log2(width)));
  head.writeUIntBE(argument, 1, width);
  return head;
}

const arrayOf = (items: readonly Buffer[]) => Buffer.concat([headOf(arrays, items.length), ...items]);
const textOf = (text: string) => Buffer.concat([headOf(texts, Buffer.byteLength(text)), Buffer.from(text)]);

function readText(item: Buffer | undefined): string {
  if (item === undefined) throw new Error('the search index ends too early');
  const { type, length } = headAt(item, 0);
  if (type !== texts) throw new Error('the search index holds no text where one is expected');
  return item.subarray(length).toString();
}

export interface Word {
  text: string;
  bytes: Buffer;
}

/** The words of a part, in their order. */
export function wordsOf(part: Buffer): Word[] {
  const [words] = itemsOf(part);
  return itemsOf(words ?? headOf(arrays, 0)).map((bytes) => ({ text: readText(itemsOf(bytes)[0]), bytes }));
}

/** The beginning that keeps words together: whoever asks for 客户 is also shown 客户群, if it is there. */
const family = (text: string) => (/^\p{Script=Han}/u.test(text) ? ([...text][0] ?? '') : text.slice(0, 4));

/** Groups words, in their order, into parts of about that many bytes; words that begin alike stay together. */
export function inParts(words: readonly Word[], bytes = partBytes): Word[][] {
  const parts: Word[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const last = parts.at(-1);
    if (!last || (size + word.bytes.length > bytes && family(last.at(-1)?.text ?? '') !== family(word.text))) {
      parts.push([word]);
      size = 0;
    } else last.push(word);
    size += word.bytes.length;
  }
  return parts;
}

const unpacked = (path: string) => gunzipSync(readFileSync(path)).subarray(sign.length);
const write = (path: string, content: Buffer) =>
  writeFileSync(path, gzipSync(Buffer.concat([sign, content]), { level: constants.Z_BEST_COMPRESSION }));
const hashOf = (content: Buffer, length: number) => createHash('sha256').update(content).digest('hex').slice(0, length);

/** Cuts the index of one language; returns the former and the new name of its list. */
function cutLanguage(folder: string, list: string): { from: string; to: string } {
  const index = (name: string) => join(folder, 'index', `${name}.pf_index`);
  const fields = itemsOf(unpacked(join(folder, list)));
  // Version, pages, parts of the index (first word, last word, name), filters, orders, fields.
  const [, , former] = fields;
  const names = itemsOf(former ?? headOf(arrays, 0)).map((part) => readText(itemsOf(part)[2]));
  const language = /^(.*)_[^_]+$/.exec(names[0] ?? '')?.[1] ?? '';
  const words = names.flatMap((name) => wordsOf(unpacked(index(name))));
  for (const name of names) rmSync(index(name));
  fields[2] = arrayOf(
    inParts(words).map((part) => {
      const content = arrayOf([arrayOf(part.map(({ bytes }) => bytes))]);
      const name = `${language}_${hashOf(content, 7)}`;
      write(index(name), content);
      return arrayOf([part[0]?.text ?? '', part.at(-1)?.text ?? '', name].map(textOf));
    }),
  );
  const content = arrayOf(fields);
  rmSync(join(folder, list));
  const from = /^pagefind\.(.*)\.pf_meta$/.exec(list)?.[1] ?? '';
  const to = `${language}_${hashOf(content, 10)}`;
  write(join(folder, `pagefind.${to}.pf_meta`), content);
  return { from, to };
}

/** Cuts every part of the index in a folder that Pagefind has written. */
export function cutIndex(folder: string): void {
  const entry = join(folder, 'pagefind-entry.json');
  let text = readFileSync(entry, 'utf8');
  for (const list of readdirSync(folder).filter((name) => name.endsWith('.pf_meta'))) {
    const { from, to } = cutLanguage(folder, list);
    text = text.replace(`"${from}"`, `"${to}"`);
  }
  writeFileSync(entry, text);
}
