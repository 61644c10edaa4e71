/** Submissions for tests. */
import type { Submission } from '../../src/submission/submission.ts';

export const assignmentId = 'AssignmentOfTests_-001';

/** A submission of two items; any part can be set. */
export function submissionOf(part: Partial<Omit<Submission, 'attempt'>> & { attempt?: Partial<Submission['attempt']> } = {}): Submission {
  return {
    kind: 'zhike-submission',
    version: 1,
    assignment: assignmentId,
    learner: { name: '张三', number: 'A-1001' },
    locale: 'zh-Hans',
    ...part,
    attempt: {
      id: 'attempt-of-zhang-san',
      number: 1,
      seed: 'seed-1',
      items: [
        { id: 'who-is-loyal', hash: '0a1b2c3d4e5f' },
        { id: 'answer-complaint', hash: '0a1b2c3d4e5f' },
      ],
      responses: {
        'who-is-loyal': { response: ['regular'], at: '2026-03-02T08:03:00.000Z', milliseconds: 41_000 },
        'answer-complaint': {
          response: { answer: '很抱歉，我们今天就换。', ticked: [] },
          at: '2026-03-02T08:05:00.000Z',
          milliseconds: 90_000,
        },
      },
      startedAt: '2026-03-02T08:00:00.000Z',
      submittedAt: '2026-03-02T08:06:00.000Z',
      resumed: 0,
      ...part.attempt,
    },
  };
}
