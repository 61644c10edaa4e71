import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { linkSize, qrVersionLimit } from '../../src/assignment/link-size.ts';

const linkOfLength = (length: number) => `https://zhike.example/take/#1.${'eJ-_a'.repeat(1000)}`.slice(0, length);

describe('the size of a link', () => {
  it('knows the version that the drawing library takes', () => {
    for (let length = 60; length <= 1_273; length += 31) {
      const drawn = encode(linkOfLength(length), { ecc: 'L', boostEcc: false, maxVersion: qrVersionLimit });
      expect(linkSize(linkOfLength(length)).qrVersion).toBe(drawn.version);
    }
  });

  it('ends where the library ends', () => {
    const { qrLimit } = linkSize('');
    expect(qrLimit).toBe(1_273);
    expect(linkSize(linkOfLength(qrLimit)).qrVersion).toBe(qrVersionLimit);
    expect(linkSize(linkOfLength(qrLimit + 1)).qrVersion).toBeNull();
    expect(() => encode(linkOfLength(qrLimit + 1), { ecc: 'L', maxVersion: qrVersionLimit })).toThrow();
  });

  it('tells what goes through chat', () => {
    expect(linkSize(linkOfLength(4_000)).fitsChat).toBe(true);
    expect(linkSize(linkOfLength(4_001)).fitsChat).toBe(false);
  });
});
