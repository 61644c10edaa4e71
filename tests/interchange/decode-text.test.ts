/** Files as spreadsheets of different systems write them: read as what they say, or refused, never as rubbish. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItemsCsv } from '../../src/interchange/csv-in.ts';
import { decodeText, type Encoding } from '../../src/interchange/decode-text.ts';
import { readRoster } from '../../src/interchange/roster.ts';
import { importing } from './arbitraries.ts';

/** The characters of an encoding with one or two bytes, by what its decoder says: an encoder that is no copy of ours. */
function encoderOf(name: string): Map<string, number[]> {
  const bytesOf = new Map<string, number[]>();
  const note = (bytes: number[]) => {
    try {
      const sign = new TextDecoder(name, { fatal: true }).decode(new Uint8Array(bytes));
      if ([...sign].length === 1 && !bytesOf.has(sign)) bytesOf.set(sign, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let first = 0; first < 0x80; first += 1) note([first]);
  for (let first = 0x81; first < 0xff; first += 1) for (let second = 0x40; second < 0xff; second += 1) note([first, second]);
  return bytesOf;
}
const gbk = encoderOf('gb18030');
const big5 = encoderOf('big5');

/** A character beyond the Basic Multilingual Plane: four bytes, by the formula of GB 18030-2005. */
function fourBytes(point: number): number[] {
  const rest = point - 0x10000 + 189_000;
  return [
    0x81 + Math.floor(rest / 12_600),
    0x30 + (Math.floor(rest / 1_260) % 10),
    0x81 + (Math.floor(rest / 10) % 126),
    0x30 + (rest % 10),
  ];
}

function encoded(text: string, by: Map<string, number[]>): Uint8Array {
  return new Uint8Array([...text].flatMap((sign) => by.get(sign) ?? fourBytes(sign.codePointAt(0) ?? 0)));
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

/** Every way a spreadsheet may have written a text in Simplified Chinese. */
const waysToWrite: [Encoding, (text: string) => Uint8Array][] = [
  ['gb18030', (text) => encoded(text, gbk)],
  ['utf-16le', (text) => utf16(text, 'le')],
  ['utf-16be', (text) => utf16(text, 'be')],
  ['utf-8', (text) => new TextEncoder().encode(text)],
  ['utf-8', (text) => new TextEncoder().encode(`\ufeff${text}`)],
];

/** Han characters of GB 2312: nearly everything that names and cases are written with. */
const ordinary = [...gbk].filter(([, [first = 0, second = 0]]) => first >= 0xb0 && first <= 0xf7 && second >= 0xa1).map(([sign]) => sign);
/** All Han characters of GBK, and one that takes four bytes. */
const anyHan = [...gbk.keys()].filter((sign) => /\p{Script=Han}/u.test(sign)).concat('𠮷');
/** Traditional characters of ordinary texts, as Big5 orders them: the 5401 most used come first. */
const traditional = [...big5].filter(([, [first = 0]]) => first >= 0xa4 && first <= 0xc6).map(([sign]) => sign);

const nameOf = (signs: readonly string[]) =>
  fc.array(fc.nat({ max: signs.length - 1 }), { minLength: 2, maxLength: 4 }).map((places) => places.map((place) => signs[place]).join(''));

/** A roster with headings; names may repeat, numbers do not. */
const rosterOf = (signs: readonly string[], heading: string) =>
  fc.array(nameOf(signs), { minLength: 1, maxLength: 30 }).map((names) => ({
    names,
    text: `${heading}\r\n${names.map((name, index) => `${name},${1001 + index}`).join('\r\n')}\r\n`,
  }));

const namesIn = (text: string) => readRoster(text).people.map(({ name }) => name);

describe('a roster from a spreadsheet', () => {
  it.each(waysToWrite)('in %s is read as it was written', (encoding, write) => {
    fc.assert(
      fc.property(rosterOf(ordinary, '姓名,工号'), ({ names, text }) => {
        const bytes = write(text);
        const decoded = decodeText(bytes);
        expect(decoded).toEqual({ text, encoding, lost: 0 });
        expect(namesIn(decoded.text)).toEqual(names);
      }),
    );
  });

  it('with any Han characters of GB18030, rare and Traditional ones too, is read', () => {
    fc.assert(
      fc.property(rosterOf(anyHan, '姓名,工号'), ({ names, text }) => {
        const { text: decoded, encoding } = decodeText(encoded(text, gbk));
        // A handful of rare characters may by chance look like Big5; nobody has such a name.
        fc.pre(encoding !== 'big5');
        expect(namesIn(decoded)).toEqual(names);
      }),
    );
    const text = '姓名,工号\r\n王𠮷,1001\r\n陶喆,1002\r\n朱镕,1003\r\n张堃,1004\r\n';
    expect(decodeText(encoded(text, gbk))).toEqual({ text, encoding: 'gb18030', lost: 0 });
  });

  it('in Big5, as a Traditional system writes it, is read', () => {
    fc.assert(
      fc.property(rosterOf(traditional, '姓名,員工號'), ({ text }) => {
        const signs = [...text].filter((sign) => sign > '\x7f').map((sign) => big5.get(sign)?.[1] ?? 0);
        fc.pre(signs.filter((low) => low < 0x7f).length >= signs.length / 5);
        expect(decodeText(encoded(text, big5))).toEqual({ text, encoding: 'big5', lost: 0 });
      }),
    );
    const text = '姓名,員工號\r\n陳美玲,1001\r\n張國強,1002\r\n';
    expect(decodeText(encoded(text, big5))).toEqual({ text, encoding: 'big5', lost: 0 });
  });

  it('that lost bytes on the way is known to have, and stays what it was elsewhere', () => {
    const torn = fc.tuple(rosterOf(ordinary, '姓名,工号'), fc.nat(), fc.constantFrom(...waysToWrite.slice(3)));
    fc.assert(
      fc.property(torn, ([{ text }, at, [, write]]) => {
        const bytes = write(text.repeat(3));
        const place = at % bytes.length;
        // One byte of a Han character gone: in UTF-8 those begin with 0xE3 or more.
        fc.pre((bytes[place] ?? 0) >= 0xe3 && place > 2);
        const { encoding, lost } = decodeText(Uint8Array.from([...bytes.slice(0, place), ...bytes.slice(place + 1)]));
        expect(encoding).toBe('utf-8');
        expect(lost).toBeGreaterThan(0);
      }),
    );
    const bytes = encoded('姓名,工号\r\n王小明,1001\r\n', gbk);
    expect(decodeText(bytes.slice(0, bytes.length - 10)).lost).toBe(1);
  });

  it('of a Western system, in Latin-1, is refused and not read as Chinese', () => {
    const bytes = Uint8Array.from('Name,Number\r\nJosé,1\r\nZoë Müller,2\r\n', (sign) => sign.charCodeAt(0));
    expect(decodeText(bytes).lost).toBeGreaterThan(0);
  });
});

describe('own items from a spreadsheet', () => {
  it.each(waysToWrite)('in %s are read as they were written', (_encoding, write) => {
    fc.assert(
      fc.property(nameOf(ordinary), nameOf(ordinary), (one, other) => {
        const text = `题型,题干,正确\r\n判断,${one}是${other}吗？,对\r\n`;
        const { items, problems } = readItemsCsv(decodeText(write(text)).text, importing());
        expect(problems.filter(({ kind }) => kind === 'left-out')).toEqual([]);
        expect(items.map(({ item }) => item.stem)).toEqual([`${one}是${other}吗？`]);
      }),
    );
  });
});

it('bytes of any kind are decoded in time, and what is read from them never throws', () => {
  const mixed = fc.array(
    fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      nameOf(anyHan).map((name) => encoded(name, gbk)),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(mixed, (parts) => {
      const { text, lost } = decodeText(Uint8Array.from(parts.flatMap((part) => [...part])));
      expect(lost).toBe([...text].filter((sign) => sign === '\ufffd').length);
      readRoster(text);
      readItemsCsv(text, importing());
    }),
  );
});
