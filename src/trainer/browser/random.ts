/** Ids by chance, as assignments and rosters take them. */
import { encodeBase64Url } from '../../assignment/base64url.ts';

/** Sixteen bytes by chance. */
export function randomBytes(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16));
}

/** 22 signs of base64url: 128 bits by chance. */
export function randomId(): string {
  return encodeBase64Url(randomBytes());
}

/** Signs that are not mistaken for one another when written by hand. */
const clearSigns = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A passphrase of five groups of four signs: 99 bits by chance. */
export function randomPassphrase(): string {
  // Bytes from 248 on would make the first signs likelier than the others.
  const signs: string[] = [];
  while (signs.length < 20) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      if (byte < 248 && signs.length < 20) signs.push(clearSigns.charAt(byte % clearSigns.length));
    }
  }
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-');
}
