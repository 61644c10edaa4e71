/**
 * What can happen to a text on its way, and what somebody may make of it who means harm: generators for every way into the
 * site, and what has to hold whatever comes in.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { en } from '../../src/course/strings/en.ts';
import { zh } from '../../src/course/strings/zh.ts';

/** The words in both languages: whatever is refused is told in either. */
export const bothLanguages = [
  { locale: 'zh-Hans', strings: zh },
  { locale: 'en', strings: en },
] as const;

/** Milliseconds of work one reading may take: what grows by the square of a text takes minutes. Work, so that a busy machine is no fault. */
const workLimit = 4_000;

/** Milliseconds this process has worked since it began. */
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** JSON that nests deeper than any stack. */
const abyss = (open: string, close: string, depth = 20_000) => `${open.repeat(depth)}0${close.repeat(depth)}`;

/** JSON for values that JSON text can hold but a program would not write. */
export const rawJson = fc.constantFrom(
  'null',
  'true',
  '-1',
  '1e999',
  '-0',
  '99999999999999999999',
  '""',
  '"<img src=x onerror=alert(1)>"',
  '"javascript:alert(1)"',
  '"\\ud800"',
  '"\\u0000"',
  '"\\u202e\\u2066"',
  '"../../../etc/passwd"',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"2026-13-45T99:99:99Z"',
  '"9999-12-31T23:59:59.999Z"',
  '"-000001-01-01T00:00:00Z"',
  '[]',
  '{}',
  '[[[[[[[[[[]]]]]]]]]]',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":"x"}',
  `"${'长'.repeat(30_000)}"`,
  `[${'0,'.repeat(30_000)}0]`,
  `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
  `{${Array.from({ length: 3_000 }, (_, index) => `"key-${index}":"x"`).join(',')}}`,
);

/** The same and nestings that would exhaust a stack. */
const hostileJsonValue = fc.oneof({ weight: 8, arbitrary: rawJson }, fc.constantFrom(abyss('[', ']'), abyss('{"a":', '}')));

/** Every path in a value. */
export function pathsOf(value: unknown, above: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [above];
  return [above, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...above, key]))];
}

/** JSON of a value with raw JSON in place of what stands at a path, or added there under a key. */
export function withRaw(value: unknown, path: readonly (string | number)[], raw: string, key: string | null): string {
  const copy = structuredClone({ root: value }) as Record<string, unknown>;
  const full = ['root', ...path];
  const last = String(full.pop());
  const holder = full.reduce<Record<string, unknown>>((part, step) => part[step] as Record<string, unknown>, copy);
  const target = key === null ? holder : (holder[last] as Record<string, unknown>);
  const place = key === null ? last : key;
  if (typeof target !== 'object' || target === null) return JSON.stringify(value);
  Object.defineProperty(target, place, { value: '@@raw@@', enumerable: true, configurable: true, writable: true });
  return JSON.stringify(copy['root'] ?? '@@raw@@').replace('"@@raw@@"', () => raw);
}

/** The JSON of a value with one part of it replaced, or one added, by anything. */
export function damagedJson(value: unknown): fc.Arbitrary<string> {
  return fc
    .record({
      path: fc.constantFrom(...pathsOf(value)),
      raw: hostileJsonValue,
      key: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        fc.constantFrom('__proto__', 'constructor', 'prototype', 'extra', 'toJSON', 'then'),
      ),
    })
    .map(({ path, raw, key }) => withRaw(value, path, raw, key));
}

/** What channels and editors put into a text. */
const intruders = fc.constantFrom(
  '\ufeff',
  '\0',
  '\r\n',
  '\r',
  '\n\n',
  '\u2028',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200b',
  '"',
  '{',
  '}',
  '[',
  '\\',
  '__proto__',
  'constructor',
  '-9'.repeat(200),
  '9'.repeat(400),
  '长'.repeat(20_000),
);

type Change = (text: string) => string;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, part: number) => Math.floor(part * text.length);

const change: fc.Arbitrary<Change> = fc.oneof(
  // A bit of one sign is another.
  fc.tuple(share, fc.nat({ max: 15 })).map(
    ([part, bit]): Change =>
      (text) => {
        const place = Math.min(at(text, part), text.length - 1);
        return place < 0 ? text : text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) + text.slice(place + 1);
      },
  ),
  // The end or the beginning is missing.
  share.map(
    (part): Change =>
      (text) =>
        text.slice(0, at(text, part)),
  ),
  share.map(
    (part): Change =>
      (text) =>
        text.slice(at(text, part)),
  ),
  // A piece comes twice, comes elsewhere, or is gone.
  fc.tuple(share, share, share).map(
    ([from, length, to]): Change =>
      (text) => {
        const piece = text.slice(at(text, from), at(text, from) + at(text, length * 0.3));
        return text.slice(0, at(text, to)) + piece + text.slice(at(text, to));
      },
  ),
  fc.tuple(share, share, share).map(
    ([from, length, to]): Change =>
      (text) => {
        const start = at(text, from);
        const piece = text.slice(start, start + at(text, length * 0.3));
        const rest = text.slice(0, start) + text.slice(start + piece.length);
        return rest.slice(0, at(rest, to)) + piece + rest.slice(at(rest, to));
      },
  ),
  fc.tuple(share, share).map(
    ([from, length]): Change =>
      (text) =>
        text.slice(0, at(text, from)) + text.slice(at(text, from + length * 0.3)),
  ),
  // Lines in another order, with other ends.
  fc.constant<Change>((text) => text.split('\n').reverse().join('\n')),
  fc.constantFrom('\r\n', '\r', '\n\n', '\u2028', ' ').map(
    (end): Change =>
      (text) =>
        text.replaceAll('\n', end),
  ),
  // Something stands between.
  fc.tuple(share, intruders).map(
    ([part, what]): Change =>
      (text) =>
        text.slice(0, at(text, part)) + what + text.slice(at(text, part)),
  ),
  fc
    .tuple(
      fc.integer({ min: 1, max: 60 }),
      intruders.filter((what) => what.length < 20),
    )
    .map(
      ([every, what]): Change =>
        (text) =>
          text.replace(new RegExp(`[^]{${every}}`, 'g'), `$&${what.replaceAll('$', '$$$$')}`),
    ),
  // A number is a huge one.
  fc.constantFrom('1e999', '-1', '99999999999999999999', '0x7fffffff', '１２３').map(
    (number): Change =>
      (text) =>
        text.replace(/\d+/, number),
  ),
);

/** A text that was sound, after one to three mishaps. */
export function damagedText(sound: fc.Arbitrary<string> | string): fc.Arbitrary<string> {
  const texts = typeof sound === 'string' ? fc.constant(sound) : sound;
  return fc
    .tuple(texts, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([text, changes]) => changes.reduce((changed, one) => one(changed), text).slice(0, 200_000));
}

/** Bytes that were sound, after one to three mishaps. */
export function damagedBytes(sound: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const asText = Array.from(sound, (byte) => String.fromCharCode(byte)).join('');
  return damagedText(asText).map((text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff));
}

/** Any text at all: of all planes, with half characters and control characters, and JSON. */
export const anyInput: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.json({ maxDepth: 3, stringUnit: 'binary' }),
  fc.array(fc.oneof(intruders, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 20 }).map((parts) => parts.join('')),
  fc.constantFrom(abyss('[', ']'), abyss('{"a":', '}'), abyss('- ', ''), abyss('{', '}'), abyss('(', ')')),
);

/** Texts of one piece over and over, which make readers that look back at every sign stand still. */
export const endless: readonly string[] = [
  ' ',
  '\n',
  '\r\n> ',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\\',
  '{',
  '{}',
  '{=',
  '~',
  '::',
  '[',
  '- ',
  ': ',
  '&a ',
  'a',
  '长',
  '0',
  '1,',
  '9×',
  '. ',
  '_',
  '->',
  '->a\n',
  '%',
  '-----BEGIN AGE ENCRYPTED FILE-----\n',
  '-----END AGE ENCRYPTED FILE-----\n',
  'YWdlLWVuY3J5cHRpb24ub3JnL3Y',
  '\ud800',
  '\u3000',
].map((piece) => piece.repeat(Math.floor(40_000 / piece.length)));

/** What has to hold whatever was read: it came to an end in time, and nothing reached what every object inherits. */
function expectUnharmed(workedBefore: number): void {
  expect(worked() - workedBefore).toBeLessThan(workLimit);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}

/** Reads something that may be anything; throws only what the reading throws, which is a fault. */
export function harmlessly<Result>(reading: () => Result): Result {
  const before = worked();
  const result = reading();
  expectUnharmed(before);
  return result;
}

export async function harmlesslyLater<Result>(reading: () => Promise<Result>): Promise<Result> {
  const before = worked();
  const result = await reading();
  expectUnharmed(before);
  return result;
}

/**
 * A sentence for a reader: there is one, every value is filled in, and nothing of the program shows.
 * @param sentence as shown
 * @param quoted what of the input it repeats; that may be anything
 */
export function expectTold(sentence: unknown, quoted = ''): void {
  expect(typeof sentence).toBe('string');
  const own = quoted === '' ? String(sentence) : String(sentence).replaceAll(quoted, '');
  expect(own.trim().length).toBeGreaterThan(3);
  expect(own).not.toMatch(/\{\w+\}|\bundefined\b|\bNaN\b|\[object /);
}
