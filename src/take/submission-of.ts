/** What a finished sitting hands in. */
import type { Sitting } from '../assessment/sitting.ts';
import type { Locale } from '../course/locale.ts';
import type { Submission } from '../submission/submission.ts';

/** The most milliseconds a submission may tell of one item: a page left open for months. */
const longest = 1e10;

/**
 * Makes the submission. A time says how long an item was looked at, so an item without a response tells none.
 * @param locale the language of the items
 */
export function submissionOf({ attempt, learner, number, minutes, resumed, milliseconds }: Sitting, locale: Locale): Submission {
  const asked = new Set(attempt.items.map(({ id }) => id));
  const responses = Object.entries(attempt.responses)
    .filter(([id]) => asked.has(id))
    .map(([id, { response, at }]) => [id, { response, at, milliseconds: Math.min(longest, milliseconds[id] ?? 0) }] as const);
  return {
    kind: 'zhike-submission',
    version: 1,
    assignment: attempt.scope,
    learner: { name: learner.name, number: learner.number, ...(learner.token === undefined ? {} : { token: learner.token }) },
    attempt: {
      id: attempt.id,
      number,
      seed: attempt.seed,
      items: attempt.items.map(({ id, hash }) => ({ id, hash })),
      responses: Object.fromEntries(responses),
      startedAt: attempt.startedAt,
      submittedAt: attempt.submittedAt ?? attempt.updatedAt,
      ...(minutes === undefined ? {} : { minutes }),
      resumed,
    },
    locale,
  };
}
