/** Which ways of handing out a link its length allows, so that a page offers none that would fail in a learner's hand. */

/**
 * Bytes that a QR code takes in byte mode at error correction L, by version (ISO/IEC 18004, table of capacities). Version
 * 40 takes 2,953, but nobody can scan it: its 177 modules need a print of 18 cm at a millimetre each.
 */
const qrCapacity = [
  17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858, 929, 1003, 1091, 1171, 1273,
] as const;

/**
 * The largest version we draw. Its 117 modules and the quiet zone of four at each side make 125; at 12 cm, the width of
 * a printed sheet's text or of a phone's longer side, a module is nearly a millimetre, which phone cameras resolve from an
 * arm's length. Denser codes scan on good phones in good light only, and a room holds others.
 */
export const qrVersionLimit = qrCapacity.length;

/** Telegram cuts messages at 4,096 signs, and other chat programs near there; a link beyond that goes out as a file. */
const chatLimit = 4_000;

/** What Chrome's address bar takes; a longer link does not open. */
const addressLimit = 2 * 1024 * 1024;

export interface LinkSize {
  bytes: number;
  /** The smallest version of a QR code that holds it, or null when none does that people can scan. */
  qrVersion: number | null;
  /** Bytes a QR code may hold. */
  qrLimit: number;
  /** Whether it goes through chat in one message. */
  fitsChat: boolean;
  /** Whether it opens as a link at all. */
  fitsAddress: boolean;
}

/**
 * Measures a link.
 * @param link the whole link; ASCII, so that signs are bytes
 */
export function linkSize(link: string): LinkSize {
  const bytes = link.length;
  const index = qrCapacity.findIndex((capacity) => bytes <= capacity);
  return {
    bytes,
    qrVersion: index < 0 ? null : index + 1,
    qrLimit: qrCapacity[qrCapacity.length - 1] ?? 0,
    fitsChat: bytes <= chatLimit,
    fitsAddress: bytes <= addressLimit,
  };
}
