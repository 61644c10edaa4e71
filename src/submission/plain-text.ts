/** Bytes to text, whatever program wrote them. */

/** Whether bytes hold UTF-16 without a mark: every other byte of Latin text is zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = head.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.3 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** Decodes strictly; null when the bytes are not in this encoding, or no decoder of that name exists. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Signs that no text has and every picture does. */
function looksBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these signs are what is looked for
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
}

/**
 * Decodes text in UTF-8, UTF-16 or GB18030 (with GBK and GB2312 in it).
 * @returns null when the bytes are no text
 */
export function plainTextOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : unmarkedUtf16(bytes);
  const encodings = utf16 === null ? ['utf-8', 'gb18030'] : [utf16];
  for (const encoding of encodings) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return looksBinary(text) ? null : text;
  }
  return null;
}

/** One byte to each sign, so that a text's parts can be taken apart before their encodings are known. */
export function byteText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Back from {@link byteText}; `latin1` decodes as windows-1252, so its own signs above 127 are mapped back. */
export function bytesOfByteText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes[index] = code < 0x100 ? code : 0x80 + windowsSigns.indexOf(text.charAt(index));
  }
  return bytes;
}

/** The signs of windows-1252 for the bytes 0x80–0x9f. */
const windowsSigns = new TextDecoder('latin1').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index));
