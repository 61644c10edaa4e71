import { describe, expect, test } from 'vitest';
import { fileName } from '../../src/trainer/browser/download.ts';
import { randomId, randomPassphrase } from '../../src/trainer/browser/random.ts';
import { currentKey, keyMark, lacksBackup } from '../../src/trainer/identity/current-key.ts';

const key = (recipient: string, createdAt: string, backedUpAt?: string) => ({
  identity: '',
  recipient,
  createdAt,
  ...(backedUpAt === undefined ? {} : { backedUpAt }),
});
const old = key('age1old', '2026-03-02T08:00:00.000Z', '2026-03-03T08:00:00.000Z');
const young = key('age1young', '2026-03-09T08:00:00.000Z');

describe('keys', () => {
  test('in use is the one chosen, else the newest', () => {
    expect(currentKey([young, old], { key: 'age1old' })).toBe(old);
    expect(currentKey([young, old], {})).toBe(young);
    expect(currentKey([old], { key: 'age1gone' })).toBe(old);
    expect(currentKey([], {})).toBeUndefined();
  });

  test('that no backup has are told', () => {
    expect(lacksBackup([old])).toBe(false);
    expect(lacksBackup([old, young])).toBe(true);
    expect(keyMark('age1abcd1234wxyz')).toBe('1234 wxyz');
  });
});

describe('chance', () => {
  test('makes ids and passphrases of the right form, each another', () => {
    const ids = new Set(Array.from({ length: 50 }, randomId));
    expect(ids.size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
    const passphrases = new Set(Array.from({ length: 50 }, randomPassphrase));
    expect(passphrases.size).toBe(50);
    for (const passphrase of passphrases) expect(passphrase).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
  });
});

describe('file names', () => {
  test.each([
    ['RFM，第二周', 'RFM，第二周.zhike'],
    ['a/b\\c: "d" <e>|f?*', 'a b c d e f.zhike'],
    ['  ..  ', 'zhike.zhike'],
    ['x'.repeat(100), `${'x'.repeat(60)}.zhike`],
  ])('of %s', (title, name) => {
    expect(fileName(title, 'zhike')).toBe(name);
  });
});
