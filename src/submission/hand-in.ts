/** From a submission to the text a learner sends. */
import { encryptTo } from './encryption.ts';
import type { Submission } from './submission.ts';

/**
 * Closes a submission for its trainer.
 * @returns armored age text; only the trainer's identity opens it
 * @throws when `recipient` is none; an assignment that was parsed has a good one
 */
export function handIn(submission: Submission, recipient: string): Promise<string> {
  return encryptTo(recipient, JSON.stringify(submission));
}
