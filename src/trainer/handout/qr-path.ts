/** A QR code as the path of an SVG. Loaded when one is to be drawn. */
import { encode } from 'uqr';

/** Modules of empty margin around a code (ISO/IEC 18004: quiet zone). */
const quietZone = 4;

export interface QrPath {
  /** Modules of a side, margin included. */
  size: number;
  /** A square per run of dark modules. */
  d: string;
}

/** The code with the least error correction: it is shown on screens and clean paper, and a larger module scans better. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'L', border: quietZone });
  const runs = data.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < row.length; x += 1) {
      const start = x;
      while (row[x]) x += 1;
      if (x > start) found.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
    }
    return found;
  });
  return { size, d: runs.join('') };
}
