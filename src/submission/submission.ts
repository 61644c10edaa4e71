/**
 * A submission: a learner's finished attempt on its way to the trainer. Serialised as JSON, encrypted with age to the
 * trainer's recipient and armored, it is a text that any channel carries. It holds raw responses only: a score written by
 * a learner's browser is never believed.
 */
import type { Locale } from '../course/locale.ts';

export interface SubmittedResponse {
  /** Raw, as the interaction's view reported it; checked and marked by the gradebook. */
  response: unknown;
  /** When it was last changed, ISO 8601 by the learner's clock. */
  at: string;
  /** Milliseconds the item was in view and the page in front. */
  milliseconds: number;
}

export interface Submission {
  kind: 'zhike-submission';
  version: 1;
  /** Id of the assignment. */
  assignment: string;
  learner: { name: string; number: string; token?: string };
  attempt: {
    /** Unique; two submissions with the same attempt id are the same work handed in twice. */
    id: string;
    /** 1 for the first attempt on this device, and so on. */
    number: number;
    seed: string;
    /** The form in the order asked, with a hash of each item as it was. */
    items: { id: string; hash: string }[];
    /** By item id. */
    responses: Record<string, SubmittedResponse>;
    startedAt: string;
    submittedAt: string;
    /** Minutes allowed, extra time included; absent without a limit. */
    minutes?: number;
    /** How often the attempt was resumed after the page had been closed or reloaded. */
    resumed: number;
  };
  locale: Locale;
}
