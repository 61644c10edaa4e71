import type { LinkProblem } from '../assignment/link-problem.ts';

/** Why nothing can be shown: the link or file, this device, or the network. */
export type TakeProblem =
  | LinkProblem
  /** The device could not read the file. */
  | { code: 'unreadable' }
  /** The code that opens assignments did not arrive. */
  | { code: 'offline' }
  /** No such sitting on this device. */
  | { code: 'gone' }
  /** The sitting is there, but not what it asks. */
  | { code: 'no-paper' };
