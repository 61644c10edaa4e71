/** A QR code as the path of an SVG. Loaded when one is to be drawn. */
import { encode } from 'uqr';

/** Modules of empty margin around a code (ISO/IEC 18004: quiet zone). */
const quietZone = 4;

/** The code as one path of a unit square per dark module, with the size of its box. */
export function qrPath(text: string): { size: number; d: string } {
  const { data, size } = encode(text, { ecc: 'L', border: quietZone });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, d: squares.join('') };
}
