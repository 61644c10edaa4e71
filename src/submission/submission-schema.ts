/** Reads a submission. Whoever knows a trainer's recipient can encrypt anything to it, so nothing in it is believed unread. */
import * as z from 'zod/mini';
import { hash, id, list, maybeText, moment, randomId, whole } from '../assignment/schema-parts.ts';
import { findUnsafe, nestsTooDeeply } from '../assignment/unsafe-content.ts';
import { locales } from '../course/locale.ts';
import type { Submission } from './submission.ts';

/** What is wrong with a decrypted text. `detail` names the field, for whoever looks into it. */
export type SubmissionProblem = { problem: 'not-a-submission' | 'too-new' | 'too-large' | 'malformed'; detail?: string };

export type ParsedSubmission = { ok: true; submission: Submission } | ({ ok: false } & SubmissionProblem);

export const submissionKind = 'zhike-submission';
export const submissionVersion = 1;

/** Largest submission read, in UTF-16 units: 500 items with long free answers stay well below. */
export const submissionLimit = 2_000_000;

const itemLimit = 500;
const nameLimit = 200;

const responseSchema = z.strictObject({
  response: z.unknown(),
  at: moment,
  milliseconds: z.number().check(z.gte(0), z.lte(1e10)),
});

const submissionSchema = z.strictObject({
  kind: z.literal(submissionKind),
  version: z.literal(submissionVersion),
  assignment: randomId,
  learner: z.strictObject({ name: maybeText(nameLimit), number: maybeText(nameLimit), token: z.optional(randomId) }),
  attempt: z.strictObject({
    id: z.string().check(z.regex(/^[\w-]{8,64}$/)),
    number: whole(0, 100_000),
    seed: maybeText(nameLimit),
    items: list(z.strictObject({ id, hash }), 1, itemLimit),
    responses: z.record(id, responseSchema),
    startedAt: moment,
    submittedAt: moment,
    minutes: z.optional(z.number().check(z.positive(), z.lte(1e6))),
    resumed: whole(0, 100_000),
  }),
  locale: z.enum(locales),
});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a submission from anything. */
export function parseSubmission(value: unknown): ParsedSubmission {
  if (!isObject(value) || value['kind'] !== submissionKind) return { ok: false, problem: 'not-a-submission' };
  const { version } = value;
  // A newer one may look malformed to us in other places too, so this reason comes first: it says what to do.
  if (typeof version === 'number' && Number.isInteger(version) && version > submissionVersion) return { ok: false, problem: 'too-new' };
  const unsafe = findUnsafe(value);
  if (unsafe?.code === 'too-large') return { ok: false, problem: 'too-large' };
  if (unsafe) return { ok: false, problem: 'malformed', detail: unsafe.path };
  const parsed = submissionSchema.safeParse(value);
  if (!parsed.success) return { ok: false, problem: 'malformed', detail: parsed.error.issues[0]?.path.join('.') ?? '' };
  const submission = parsed.data as Submission;
  const ids = new Set(submission.attempt.items.map((item) => item.id));
  if (ids.size !== submission.attempt.items.length) return { ok: false, problem: 'malformed', detail: 'attempt.items' };
  const stray = Object.keys(submission.attempt.responses).find((key) => !ids.has(key));
  return stray === undefined ? { ok: true, submission } : { ok: false, problem: 'malformed', detail: `attempt.responses.${stray}` };
}

/** Reads a submission from the text that was encrypted. */
export function parseSubmissionText(text: string): ParsedSubmission {
  if (text.length > submissionLimit) return { ok: false, problem: 'too-large' };
  if (nestsTooDeeply(text)) return { ok: false, problem: 'not-a-submission' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'not-a-submission' };
  }
  return parseSubmission(value);
}
