/** The text of a file, whatever spreadsheet or editor wrote it. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** Places where bytes stood for no sign. */
  lost: number;
}

/** Without a mark, UTF-16 shows by the zeros that half of the bytes of Latin letters, digits and delimiters are. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4_000);
  let [even, odd] = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = sample.length / 20;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

/** Signs that stand for more than one byte or for none that is known. */
const beyondAscii = /[\u0080-\u{10ffff}]/gu;
const lost = '\ufffd';

/** Share of the signs beyond ASCII that a reading as UTF-8 could not make out, 0–1. */
function lostAsUtf8(bytes: Uint8Array): number {
  const signs = new TextDecoder().decode(bytes).match(beyondAscii) ?? [];
  return signs.length === 0 ? 0 : signs.filter((sign) => sign === lost).length / signs.length;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // What is not UTF-8 comes, in the offices this is for, from Excel in the system's encoding. A few bad bytes do not make a
  // text another: Chinese that was never UTF-8 is bad in most places.
  return unmarkedUtf16(bytes) ?? (lostAsUtf8(bytes) < 0.2 ? 'utf-8' : 'gb18030');
}

/**
 * Whether a text is in Big5, as Excel writes it on a Traditional system. Its second bytes are below 0x7F in two of five
 * characters, which those of GB 2312, so nearly all of Simplified Chinese, never are; and the Traditional characters of GBK
 * have bytes that Big5 has not.
 */
function isBig5(bytes: Uint8Array): boolean {
  let [pairs, low] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    index += 1;
    pairs += 1;
    if ((bytes[index] ?? 0) < 0x7f) low += 1;
  }
  if (low < pairs / 10) return false;
  try {
    new TextDecoder('big5', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Decodes UTF-8, UTF-16 with or without a mark, GB18030 (which GBK and GB 2312 are parts of) and Big5. Bad bytes become
 * U+FFFD and are counted in `lost`: whoever reads a list of people refuses it then, as names would come in as rubbish.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const likely = encodingOf(bytes);
  const encoding = likely === 'gb18030' && isBig5(bytes) ? 'big5' : likely;
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, lost: text.split(lost).length - 1 };
}
