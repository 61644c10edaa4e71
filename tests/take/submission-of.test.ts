import { describe, expect, it } from 'vitest';
import { respond } from '../../src/assessment/attempt.ts';
import { addTimes, endSitting } from '../../src/assessment/sitting.ts';
import { parseSubmission } from '../../src/submission/submission-schema.ts';
import { submissionOf } from '../../src/take/submission-of.ts';
import { at } from '../assessment/builders.ts';
import { begunSitting } from '../assessment/sitting-builders.ts';

describe('what a finished sitting hands in', () => {
  const begun = begunSitting({ learner: { name: '王小明', number: '', token: 'T0ken-of_22-signs-long', extraMinutes: 5 } });
  const answered = { ...begun, attempt: respond(begun.attempt, 'recency', ['five'], at(30)) };
  const timed = addTimes(
    answered,
    new Map([
      ['recency', 31_000],
      ['money', 2_000],
    ]),
    60_000,
  );
  const submission = submissionOf(endSitting(timed, { recency: 1 }, at(60), false), 'zh-Hans');

  it('is the form, the raw responses with their times, and who; no score', () => {
    expect(submission).toEqual({
      kind: 'zhike-submission',
      version: 1,
      assignment: 'k3v9XyzAbCdEfGhIjKlMn0',
      learner: { name: '王小明', number: '', token: 'T0ken-of_22-signs-long' },
      attempt: {
        id: 'sitting-one',
        number: 1,
        seed: 'sitting-one',
        items: ['recency', 'frequency', 'money'].map((id) => ({ id, hash: '0a1b2c3d4e5f' })),
        responses: { recency: { response: ['five'], at: at(30), milliseconds: 31_000 } },
        startedAt: at(0),
        submittedAt: at(60),
        minutes: 10,
        resumed: 0,
      },
      locale: 'zh-Hans',
    });
  });

  it('is what the gradebook reads', () => {
    expect(parseSubmission(JSON.parse(JSON.stringify(submission)))).toEqual({ ok: true, submission });
  });

  it('tells of a page left open for years no more than the gradebook takes', () => {
    const long = addTimes(answered, new Map([['recency', 1e12]]), 0);
    expect(parseSubmission(submissionOf(endSitting(long, {}, at(60), false), 'en')).ok).toBe(true);
  });
});
