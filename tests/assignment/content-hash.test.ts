import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '../../src/assignment/content-hash.ts';

describe('a hash of content', () => {
  it('is that of its canonical JSON by FNV-1a', () => {
    // Test vectors of the FNV authors are of bytes; `""` in JSON is two quotation marks, 0x22 0x22.
    const expected = [0x22, 0x22].reduce((state, byte) => BigInt.asUintN(64, (state ^ BigInt(byte)) * 0x100000001b3n), 0xcbf29ce484222325n);
    expect(contentHash('')).toBe(expected.toString(16).padStart(16, '0'));
  });

  it('does not depend on the order of keys, but on everything else', () => {
    expect(contentHash({ a: 1, b: { c: 2, d: [3] } })).toBe(contentHash({ b: { d: [3], c: 2 }, a: 1 }));
    expect(contentHash({ a: [1, 2] })).not.toBe(contentHash({ a: [2, 1] }));
    expect(contentHash({ a: '1' })).not.toBe(contentHash({ a: 1 }));
  });

  it('is 16 hex digits', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => /^[0-9a-f]{16}$/.test(contentHash(value))));
  });

  it('reads canonical JSON back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
