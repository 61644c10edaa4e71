/** SHA-256 by the browser, or null where it gives none: pages opened over plain http from another machine. */
import type { Digest } from './check-code.ts';

export function browserDigest(): Digest | null {
  const { subtle } = globalThis.crypto;
  // Absent outside secure contexts (W3C Web Cryptography), although the types promise it.
  if (!(subtle as SubtleCrypto | undefined)) return null;
  return async (text) => new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
