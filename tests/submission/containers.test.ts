import fc from 'fast-check';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findArmoredBlocks } from '../../src/submission/armored-blocks.ts';
import { containerLimits, readContainer, type Source } from '../../src/submission/containers.ts';
import { armoredBlocks } from './manglings.ts';

const [block] = fc.sample(armoredBlocks, { numRuns: 1, seed: 11 }) as [string];
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);
const read = (bytes: Uint8Array, name = '收到.txt', limits = containerLimits) => [...readContainer({ name, bytes }, limits)];
const zipped = (files: Zippable) => zipSync(files);
const texts = (sources: readonly Source[]) =>
  sources.map((source) => [source.name, source.kind === 'text' ? source.text : source.kind === 'problem' ? source.problem : 'age']);
const blocksIn = (sources: readonly Source[]) =>
  sources.flatMap((source) =>
    source.kind === 'text' ? findArmoredBlocks(source.text).map((found) => ('problem' in found ? found.problem : found.armored)) : [],
  );

describe('a text', () => {
  const text = `张三：\n${block}\n`;
  const utf16 = Buffer.from(text, 'utf16le');
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16 with a mark', bytesOf(Buffer.concat([Buffer.of(0xff, 0xfe), utf16]))],
    ['UTF-16 without a mark', bytesOf(utf16)],
    ['UTF-16, the other way round, with a mark', bytesOf(Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(utf16).swap16()]))],
    ['UTF-16, the other way round, without a mark', bytesOf(Buffer.from(utf16).swap16())],
    ['GB18030', bytesOf(Buffer.concat([Buffer.of(0xd5, 0xc5, 0xc8, 0xfd, 0xa3, 0xba), Buffer.from(`\n${block}\n`)]))],
  ])('in %s', (_, bytes) => {
    expect(texts(read(bytes))).toEqual([['收到.txt', text]]);
  });

  test('that is none is told so', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
    expect(texts(read(png, 'screenshot.png'))).toEqual([['screenshot.png', 'not-text']]);
  });

  test('an age file without armor is known by its beginning', () => {
    expect(read(utf8('age-encryption.org/v1\n-> X25519 …'), 'a.age')).toMatchObject([{ kind: 'age', name: 'a.age' }]);
  });

  test('an empty file and what systems leave lying about are no news', () => {
    expect(read(new Uint8Array(), 'empty.txt')).toEqual([]);
    expect(read(utf8('x'), '班级/.DS_Store')).toEqual([]);
  });
});

describe('a zip', () => {
  test('is read with its folders, and without what systems put in', () => {
    const zip = zipped({
      一组: { '张三.txt': utf8('张三'), 二: { 'b.txt': utf8('b') } },
      __MACOSX: { '._a.txt': utf8('junk') },
      '.DS_Store': utf8('junk'),
    });
    expect(texts(read(zip, '班级.zip'))).toEqual([
      ['班级.zip/一组/张三.txt', '张三'],
      ['班级.zip/一组/二/b.txt', 'b'],
    ]);
  });

  test('within a zip is read, but not without end', () => {
    const nest = (levels: number): Uint8Array => (levels === 0 ? utf8('deep') : zipped({ 'z.zip': nest(levels - 1) }));
    expect(texts(read(zipped({ 'a.zip': zipped({ 'a.txt': utf8('inner') }) }), 'o.zip'))).toEqual([['o.zip/a.zip/a.txt', 'inner']]);
    expect(texts(read(nest(6), 'o.zip'))).toEqual([['o.zip/z.zip/z.zip/z.zip', 'too-deep']]);
  });

  test('has readable names, also when an old program wrote them', () => {
    const zip = zipped({ 'ab.txt': utf8('x') });
    // The same length in GBK: 张.
    const renamed = zip.slice();
    for (let at = 0; at < zip.length - 6; at += 1) {
      if (String.fromCharCode(...zip.subarray(at, at + 6)) === 'ab.txt') renamed.set([0xd5, 0xc5], at);
    }
    expect(texts(read(renamed, 'o.zip'))).toEqual([['o.zip/张.txt', 'x']]);
  });

  test('that is damaged or locked does not keep its other files out', () => {
    const zip = zipped({ 'a.txt': [utf8('first '.repeat(50)), { level: 6 }], 'b.txt': [utf8('second'), { level: 0 }] });
    const at = zip.indexOf(0x61, 26) + 5;
    const damaged = zip.slice();
    damaged.fill(0xff, at, at + 12);
    expect(texts(read(damaged, 'o.zip'))).toEqual([
      ['o.zip/a.txt', 'unreadable-zip'],
      ['o.zip/b.txt', 'second'],
    ]);
    expect(texts(read(zip.subarray(0, zip.length - 30), 'cut.zip'))).toEqual([['cut.zip', 'unreadable-zip']]);
  });

  test('beyond the limits is told so', () => {
    const small = { ...containerLimits, files: 2, fileBytes: 2000, zipBytes: 3000 };
    const of = (...sizes: number[]) => zipped(Object.fromEntries(sizes.map((size, index) => [`${index}.txt`, utf8('x'.repeat(size))])));
    expect(texts(read(of(1, 1, 1), 'o.zip', small))).toEqual([['o.zip', 'too-many-files']]);
    expect(texts(read(of(2001, 5), 'o.zip', small))).toEqual([
      ['o.zip/0.txt', 'too-large'],
      ['o.zip/1.txt', 'xxxxx'],
    ]);
    expect(texts(read(of(1900, 1900), 'o.zip', small))).toEqual([['o.zip', 'too-large']]);
    expect(texts(read(of(2_000_000), 'bomb.zip'))).toEqual([['bomb.zip/0.txt', 'suspicious-zip']]);
    expect(texts(read(utf8('x'.repeat(3000)), 'a.txt', small))).toEqual([['a.txt', 'too-large']]);
  });

  test('of any damaged bytes is read or refused, never thrown over', () => {
    const zip = zipped({ 'a.txt': utf8(block), 'b.zip': zipped({ 'c.txt': utf8('c') }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: zip.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }), (changes) => {
        const damaged = zip.slice();
        for (const [at, value] of changes) damaged[at] = value;
        expect(read(damaged, 'o.zip').length).toBeLessThan(10);
      }),
    );
  });
});

describe('a saved mail', () => {
  const mail = (headers: string, body: string) => utf8(`Received: from a\r\nSubject: =?utf-8?b?5L2c5Lia?=\r\n${headers}\r\n\r\n${body}`);

  test('in quoted-printable', () => {
    const body = `=E4=BD=A0=E5=A5=BD\r\n${block.replaceAll('=', '=3D').replace(/.{40}/g, '$&=\r\n').replaceAll('\n', '\n')}\r\n`;
    const sources = read(
      mail('MIME-Version: 1.0\r\nContent-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable', body),
      'a.eml',
    );
    expect(sources).toMatchObject([{ name: 'a.eml', text: expect.stringMatching(/^你好\r\n-----BEGIN/) }]);
    expect(blocksIn(sources)).toEqual([`${block}\n`]);
  });

  test('in base64, in GBK, with a text and a page, and with files attached', () => {
    const boundary = '----=_Part_1';
    const part = (headers: string, body: string) => `--${boundary}\r\n${headers}\r\n\r\n${body}\r\n`;
    const lines = (bytes: Uint8Array) =>
      (
        Buffer.from(bytes)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n');
    const sources = read(
      mail(
        `MIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n\tboundary="${boundary}"`,
        [
          'This is a multi-part message in MIME format.\r\n',
          part('Content-Type: text/plain; charset=gbk\r\nContent-Transfer-Encoding: base64', lines(Uint8Array.of(0xd5, 0xc5, 0xc8, 0xfd))),
          part('Content-Type: text/html; charset=utf-8', `<div>${block.replaceAll('\n', '<br>\r\n')}</div>`),
          part(
            'Content-Type: application/zip; name="all.zip"\r\nContent-Transfer-Encoding: base64',
            lines(zipped({ 'a.txt': utf8('in the zip') })),
          ),
          part(
            'Content-Type: image/png\r\nContent-Disposition: attachment; filename="p.png"\r\nContent-Transfer-Encoding: base64',
            lines(Uint8Array.of(0x89, 0x50, 0, 1, 2, 3)),
          ),
          part(
            'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=mine.txt\r\nContent-Transfer-Encoding: base64',
            lines(utf8(block)),
          ),
          `--${boundary}--\r\n`,
        ].join(''),
      ),
      'a.eml',
    );
    expect(sources.map((source) => source.name)).toEqual(['a.eml', 'a.eml', 'a.eml/all.zip/a.txt', 'a.eml/mine.txt']);
    expect(sources[0]).toMatchObject({ text: '张三' });
    expect(blocksIn(sources)).toEqual([`${block}\n`, `${block}\n`]);
  });

  test('several in one mailbox', () => {
    const one = (text: string) =>
      `From wei@example.com Mon Mar  2 10:32:05 2026\nMIME-Version: 1.0\nContent-Type: text/plain\n\n${text}\n\n`;
    expect(texts(read(utf8(one('first') + one('second')), 'all.mbox')).map(([, text]) => text?.trim())).toEqual(['first', 'second']);
  });

  test('a chat that begins like one is only a text', () => {
    expect(texts(read(utf8('Wei: hello\nLi: hi\n\nbye')))).toEqual([['收到.txt', 'Wei: hello\nLi: hi\n\nbye']]);
  });
});
