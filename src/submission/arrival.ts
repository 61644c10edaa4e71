/** What came of one block or one file: a submission, or the reason why there is none. */
import type { BlockProblem, Mending } from './armored-blocks.ts';
import type { Submission } from './submission.ts';
import type { SubmissionProblem } from './submission-schema.ts';

/**
 * Why a file cannot be read: `not-text` (a picture, a program), `unreadable-zip` (damaged, or locked with a password),
 * `too-large`, `too-many-files`, `too-deep` (zips within zips within zips), `suspicious-zip` (unpacks to far more than any
 * text would).
 */
export type ContainerProblem = 'not-text' | 'unreadable-zip' | 'too-large' | 'too-many-files' | 'too-deep' | 'suspicious-zip';

/**
 * Why an age file cannot be opened. `not-for-us`: no identity of ours fits; a file damaged in its first lines looks the
 * same, since age never says whom a file is for.
 */
export type OpeningProblem = 'not-for-us' | 'needs-passphrase' | 'wrong-passphrase' | 'damaged' | 'not-text' | 'too-new' | 'too-large';

/** Where something was found. */
export interface Place {
  /** The file, or the name the page gave to pasted text. */
  source: string;
  /** Position of the block in a text. */
  from?: number;
  to?: number;
}

/** `no-block`: a text without any. */
export type ArrivalProblem = ContainerProblem | BlockProblem | OpeningProblem | SubmissionProblem['problem'] | 'no-block';

export type Arrival =
  | { ok: true; place: Place; submission: Submission; mended: Mending[] }
  | {
      ok: false;
      place: Place;
      problem: ArrivalProblem;
      detail?: string;
      excerpt?: string;
      /** A whole block that did not open: it may with another identity, such as one from a backup. */
      armored?: string;
    };
