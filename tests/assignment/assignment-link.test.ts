import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignmentFile,
  assignmentLink,
  decodeAssignment,
  encodeAssignment,
  encodeInvitation,
} from '../../src/assignment/assignment-link.ts';
import { encodeBase64Url } from '../../src/assignment/base64url.ts';
import { deflate, inflate } from '../../src/assignment/compression.ts';
import { linkSize, qrVersionLimit } from '../../src/assignment/link-size.ts';
import { sealItem } from '../../src/assignment/seal-item.ts';
import { textLimit } from '../../src/assignment/text-limit.ts';
import { assignments, invitations } from './arbitraries.ts';
import { anAssignment, anInvitation } from './builders.ts';
import { courseItems } from './material.ts';

const page = 'https://zhike.example/zh-hant/take/';
const assignment = anAssignment();
const invitation = anInvitation();
const text = await encodeAssignment(assignment, deflate);
const personal = await encodeInvitation(text, invitation, deflate);
const opened = { ok: true, opened: { assignment } };
const openedInPerson = { ok: true, opened: { assignment, invitation } };

const open = (from: string) => decodeAssignment(from, inflate);
async function problemOf(from: string) {
  const result = await open(from);
  return result.ok ? null : result.problem;
}

/** A link that holds whatever is given. */
const linkOf = (bytes: Uint8Array) => `${page}#1.${encodeBase64Url(bytes)}.end`;
const linkOfJson = (json: string) => linkOf(deflateSync(json));

describe('a link', { timeout: 60_000 }, () => {
  it('opens to what was sent, whatever the script', async () => {
    await fc.assert(
      fc.asyncProperty(assignments, fc.option(invitations, { nil: undefined }), async (sent, invited) => {
        const plain = await encodeAssignment(sent, deflate);
        const packed = invited === undefined ? plain : await encodeInvitation(plain, invited, deflate);
        expect(packed).toMatch(/^1\.[\w-]+(\.[\w-]+)?\.end$/);
        const expected = { ok: true, opened: { assignment: sent, ...(invited === undefined ? {} : { invitation: invited }) } };
        expect(await open(assignmentLink(page, packed))).toEqual(expected);
        expect(await open(assignmentFile(packed))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  const spoiled: [string, (link: string) => string][] = [
    ['as it is', (link) => link],
    ['as a fragment with its sign', (link) => link.slice(link.indexOf('#'))],
    ['as a bare fragment', (link) => link.slice(link.indexOf('#') + 1)],
    ['with a full stop behind', (link) => `${link}.`],
    ['with a Chinese full stop and words behind', (link) => `${link}。请在周五前完成！`],
    ['with words around', (link) => `1. 打开 ${link} （林老师）\nThe end.`],
    ['in a message that counts', (link) => `Week 1.Please open this:\n${link}\nThank you`],
    ['in brackets', (link) => `<${link}>`],
    ['as a Markdown link', (link) => `[RFM](${link})`],
    ['in emphasis', (link) => `_${link}_`],
    ['with an app’s own fragment behind', (link) => `${link}#wechat_redirect`],
    ['with parameters behind', (link) => `${link}?from=singlemessage&isappinstalled=0`],
    ['broken into lines', (link) => link.replace(/.{50}/g, '$&\n')],
    ['broken into lines of 76 with CRLF and quoted', (link) => link.replace(/.{70}/g, '$&\r\n> > ')],
    ['with quoted-printable breaks', (link) => link.replace(/.{70}/g, '$&=\r\n')],
    ['with spaces', (link) => link.replace(/.{33}/g, '$& ')],
    ['with no-break and ideographic spaces', (link) => link.replace(/.{33}/g, '$&\u00a0\u3000')],
    ['with zero-width signs', (link) => `\ufeff${link.replace(/.{21}/g, '$&\u200b')}\u200f`],
    ['percent-encoded', (link) => encodeURIComponent(link)],
    ['percent-encoded twice', (link) => encodeURIComponent(encodeURIComponent(link))],
    ['with the sign and the dots encoded', (link) => link.replace('#', '%23').replaceAll('.', '%2E')],
    ['with smart dashes', (link) => link.replaceAll('--', '—').replaceAll('-', '‑')],
    ['in full-width signs', (link) => link.replace('#', '＃').replaceAll('.', '．')],
    ['twice', (link) => `${link}\n${link}`],
    ['in HTML', (link) => `<a href="${link}">${link}</a>`],
  ];
  it.each(spoiled)('opens %s', async (_how, spoil) => {
    expect(await open(spoil(assignmentLink(page, text)))).toEqual(opened);
    expect(await open(spoil(assignmentLink(page, personal)))).toEqual(openedInPerson);
  });

  it('ends in a letter, which no program takes for punctuation', () => {
    expect(assignmentLink(page, text)).toMatch(/[a-z]$/);
  });

  it('is told to be cut off wherever it ends too early', async () => {
    const link = assignmentLink(page, personal);
    for (let length = link.indexOf('#') + 12; length < link.length; length += 7) {
      expect(await problemOf(link.slice(0, length))).toEqual({ code: 'cut-off' });
    }
    expect(await problemOf(`${link.slice(0, 200)}…`)).toEqual({ code: 'cut-off' });
    expect(await problemOf(page)).toEqual({ code: 'cut-off' });
    expect(await problemOf(assignmentFile(text).slice(0, 100))).toEqual({ code: 'cut-off' });
  });

  it('is told to be damaged when any sign was changed or lost', async () => {
    const start = text.indexOf('.') + 1;
    for (let at = start; at < text.length - 4; at += 11) {
      const other = text[at] === 'A' ? 'B' : 'A';
      // The last sign before `.end` may hold bits that belong to no byte.
      if (at < text.length - 5) expect(await problemOf(`${text.slice(0, at)}${other}${text.slice(at + 1)}`)).toEqual({ code: 'damaged' });
      expect(await problemOf(`${text.slice(0, at)}${text.slice(at + 1)}`)).toEqual({ code: 'damaged' });
      expect(await problemOf(`${text.slice(0, at)}*${text.slice(at + 1)}`)).toEqual({ code: 'damaged' });
    }
    expect(await problemOf(text.toLowerCase())).toEqual({ code: 'damaged' });
  });

  it('is told to be damaged when something stands behind the compressed data, or it is no such data', async () => {
    const packed = deflateSync(JSON.stringify(assignment));
    expect(await problemOf(linkOf(Buffer.concat([packed, Buffer.from('more')])))).toEqual({ code: 'damaged' });
    expect(await problemOf(linkOf(deflateRawSync(JSON.stringify(assignment))))).toEqual({ code: 'damaged' });
    expect(await problemOf(linkOf(deflateSync(Buffer.from(Array.from({ length: 90 }, (_, index) => 255 - index)))))).toEqual({
      code: 'damaged',
    });
    expect(await problemOf(linkOf(Buffer.from('words that never were compressed')))).toEqual({ code: 'damaged' });
    expect(await problemOf(linkOfJson(`{"version":1,"title":"${'never closed '.repeat(9)}`))).toEqual({ code: 'damaged' });
  });

  it('of a newer version says so, however it may be written', async () => {
    expect(await problemOf(`${page}#2.${text.slice(2)}`)).toEqual({ code: 'too-new', version: 2 });
    expect(await problemOf(`${page}#17.a-very-different-format~`)).toEqual({ code: 'too-new', version: 17 });
    expect(await problemOf(assignmentFile(text).replace('zhike-assignment 1', 'zhike-assignment 3'))).toEqual({
      code: 'too-new',
      version: 3,
    });
    expect(await problemOf(linkOfJson(JSON.stringify({ ...assignment, version: 3 })))).toEqual({ code: 'too-new', version: 3 });
  });

  it.each([
    'hello',
    '你好，请看第 1.5 节。',
    'https://example.org/',
    'https://example.org/#section-2.3',
    `${page.replace('take', 'learn')}`,
    '{"format":"zhike-record","version":1}',
    '-----BEGIN AGE ENCRYPTED FILE-----',
    'The weekend.end',
    'AGE-SECRET-KEY-1QQQ',
    '.end',
    '0.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz.end',
  ])('is not seen in %s', async (other) => {
    expect(await problemOf(other)).toEqual({ code: 'not-an-assignment' });
  });

  it.each(['', ' \n\t', '\u200b\ufeff'])('is missed in nothing (%j)', async (nothing) => {
    expect(await problemOf(nothing)).toEqual({ code: 'empty' });
  });

  it('too long is not read at all', async () => {
    expect(await problemOf(`#1.${'A'.repeat(textLimit)}.end`)).toEqual({ code: 'too-large', limit: textLimit });
  });

  it('that unpacks without end is stopped while it unpacks', async () => {
    const bomb = linkOf(deflateSync(Buffer.alloc(100_000_000)));
    expect(bomb.length).toBeLessThan(200_000);
    const started = performance.now();
    const before = process.memoryUsage().arrayBuffers;
    expect(await problemOf(bomb)).toEqual({ code: 'too-large', limit: 4 * 1024 * 1024 });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it('that nests without end is refused before it is parsed', async () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    expect(await problemOf(linkOfJson(deep))).toEqual({ code: 'unsafe', path: '' });
  });

  it('fits a QR code for a usual practice assignment, and says when it does not', async () => {
    const items = courseItems.get('zh-Hans') ?? [];
    const refs = items.slice(0, 10).map(({ id, hash }) => ({ ref: id, lesson: 'classification/four-customer-types', hash }));
    const practice = linkSize(assignmentLink(page, await encodeAssignment(anAssignment({ items: refs }), deflate)));
    expect(practice.qrVersion).toBeLessThanOrEqual(qrVersionLimit);
    expect(practice.fitsChat).toBe(true);
    const sealed = anAssignment({
      items: items.slice(0, 20).map((item) => ({ item: sealItem(item, assignment.id) })),
      sealed: true,
      feedback: 'none',
    });
    const link = assignmentLink(page, await encodeAssignment(sealed, deflate));
    expect(await open(link)).toEqual({ ok: true, opened: { assignment: sealed } });
    expect(linkSize(link).qrVersion).toBeNull();
  });
});
