import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  decryptWith,
  decryptWithPassphrase,
  encryptTo,
  encryptWithPassphrase,
  isAgeFile,
  isRecipient,
  makeKeyPair,
  openerFor,
  recipientOf,
} from '../../src/submission/encryption.ts';
import { handIn } from '../../src/submission/hand-in.ts';
import { openSubmissions } from '../../src/submission/open-submissions.ts';
import { submissionOf } from './builders.ts';

const keys = await makeKeyPair();
const others = await makeKeyPair();
const submission = submissionOf();
const armored = await handIn(submission, keys.recipient);
const bytes = Buffer.from(
  armored
    .split('\n')
    .filter((line) => !line.startsWith('-----'))
    .join(''),
  'base64',
);

describe('what is encrypted', () => {
  test('opens with its identity, and to the very text', async () => {
    expect(await decryptWith(keys.identity, armored)).toEqual({ ok: true, text: JSON.stringify(submission) });
    expect(await decryptWith(keys.identity, new Uint8Array(bytes))).toEqual({ ok: true, text: JSON.stringify(submission) });
  });

  test('opens with a former identity beside the present one', async () => {
    expect(await openerFor([others.identity, keys.identity]).open(armored)).toMatchObject({ ok: true });
  });

  test('does not open with another identity', async () => {
    expect(await decryptWith(others.identity, armored)).toEqual({ ok: false, problem: 'not-for-us' });
  });

  test('is refused when any byte was changed', async () => {
    const opener = openerFor([keys.identity]);
    const change = fc.record({ position: fc.nat({ max: bytes.length - 1 }), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ position, by }) => {
        const changed = new Uint8Array(bytes);
        changed[position] = (changed[position] ?? 0) ^ by;
        expect(await opener.open(changed)).toMatchObject({ ok: false });
      }),
    );
  });

  test('is refused when a bit of any byte was changed, whichever byte it is', async () => {
    const opener = openerFor([keys.identity]);
    for (let position = 0; position < bytes.length; position += 1) {
      const changed = new Uint8Array(bytes);
      changed[position] = (changed[position] ?? 0) ^ (1 << (position % 8));
      expect((await opener.open(changed)).ok, `byte ${position}`).toBe(false);
    }
  });

  test('is refused in its armor when any sign was changed, unless mending brings back the very same bytes', async () => {
    const opener = openerFor([keys.identity]);
    const sign = fc.constantFrom(...'ABYZabyz0189+/=-_ \n>:，一 ');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: armored.length - 1 }), sign, async (position, other) => {
        const before = armored.charAt(position);
        fc.pre(before !== other);
        const changed = armored.slice(0, position) + other + armored.slice(position + 1);
        const arrivals = await openSubmissions([{ name: 'paste', kind: 'text', text: changed }], opener);
        expect(arrivals.length).toBeGreaterThan(0);
        for (const arrival of arrivals) {
          // A sign of a marker, a line end or the padding may be mended. A sign of the ciphertext never is.
          const ofCiphertext = /[A-Za-z0-9+/]/.test(before) && !/^-----/.test(armored.slice(armored.lastIndexOf('\n', position - 1) + 1));
          if (arrival.ok) expect({ ofCiphertext, submission: arrival.submission }).toEqual({ ofCiphertext: false, submission });
        }
      }),
    );
  });

  test('is refused when something is cut off or added at either end', async () => {
    const opener = openerFor([keys.identity]);
    for (const changed of [
      bytes.subarray(1),
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.of(0)]),
      Buffer.concat([Buffer.of(0), bytes]),
      Buffer.alloc(0),
    ]) {
      expect((await opener.open(new Uint8Array(changed))).ok).toBe(false);
    }
  });

  test.each([
    ['too-new', Buffer.from('age-encryption.org/v2\n-> X25519 abc\n')],
    ['damaged', Buffer.from('hello')],
    ['too-large', Buffer.alloc(3_000_001)],
  ])('%s', async (problem, file) => {
    expect(await decryptWith(keys.identity, new Uint8Array(file))).toEqual({ ok: false, problem });
  });

  test('that is no text is told so', async () => {
    const { Encrypter } = await import('age-encryption');
    const encrypter = new Encrypter();
    encrypter.addRecipient(keys.recipient);
    expect(await decryptWith(keys.identity, await encrypter.encrypt(Uint8Array.of(0xff, 0xfe, 0xfd)))).toEqual({
      ok: false,
      problem: 'not-text',
    });
  });
});

describe('keys', () => {
  test('an identity has its recipient; a mistyped one has none', async () => {
    expect(await recipientOf(keys.identity)).toBe(keys.recipient);
    expect(await recipientOf(keys.identity.toLowerCase())).toBeNull();
    expect(await recipientOf(keys.identity.replace(/.$/, (last) => (last === 'Q' ? 'P' : 'Q')))).toBeNull();
    expect(await recipientOf('')).toBeNull();
  });

  test('a recipient with a wrong check sum is none', () => {
    expect(isRecipient(keys.recipient)).toBe(true);
    expect(isRecipient(keys.recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')))).toBe(false);
    expect(isRecipient(keys.identity)).toBe(false);
    expect(isRecipient('age1')).toBe(false);
  });

  test('an age file is known by its first line', () => {
    expect(isAgeFile(new Uint8Array(bytes))).toBe(true);
    expect(isAgeFile(new TextEncoder().encode(armored))).toBe(false);
  });
});

describe('a passphrase file', () => {
  test('opens with its passphrase only, and the gradebook says what it is', { timeout: 60_000 }, async () => {
    const file = await encryptWithPassphrase('四个 随机 词语 最好', 'identity');
    expect(await decryptWithPassphrase('四个 随机 词语 最好', file)).toEqual({ ok: true, text: 'identity' });
    expect(await decryptWithPassphrase('another', file)).toEqual({ ok: false, problem: 'wrong-passphrase' });
    expect(await decryptWith(keys.identity, file)).toEqual({ ok: false, problem: 'needs-passphrase' });
  });

  test('that asks for more memory than a browser has is refused before anything is worked out', async () => {
    const hostile = Buffer.from(
      `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 20\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n${'x'.repeat(32)}`,
    );
    expect(await decryptWithPassphrase('any', new Uint8Array(hostile))).toEqual({ ok: false, problem: 'too-large' });
  });
});

describe('on a page without a secure origin', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('everything works all the same', async () => {
    const { crypto } = globalThis;
    vi.stubGlobal('crypto', { getRandomValues: (array: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(array) });
    const pair = await makeKeyPair();
    expect(await decryptWith(pair.identity, await encryptTo(pair.recipient, '知客'))).toEqual({ ok: true, text: '知客' });
    expect(await recipientOf(keys.identity)).toBe(keys.recipient);
  });
});
