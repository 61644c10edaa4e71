/** Rates that count a part of a whole: complaints among orders, cases settled at the first contact. */
import { type Interval, shareInterval } from '../analysis/difficulty.ts';

export interface PartOfWhole {
  part: number;
  whole: number;
  share: number;
  /** 95 % interval of the share (Wilson). */
  interval: Interval;
}

export type PartProblem = 'noWhole' | 'morePart';

/** What makes a share meaningless; null when nothing does. */
export function partProblem(part: number, whole: number): PartProblem | null {
  if (whole === 0) return 'noWhole';
  return part > whole ? 'morePart' : null;
}

/** @param whole more than nought, and no less than the part */
export function partOfWhole(part: number, whole: number): PartOfWhole {
  return { part, whole, share: part / whole, interval: shareInterval(part / whole, whole) };
}
