import { describe, expect, it } from 'vitest';
import { passedFinals, wholeFinals } from '../../../src/progress/certificate/passed-finals.ts';
import { at, begunAttempt, courseAttempt, entryTest, submittedAttempt } from '../../assessment/builders.ts';

const passed = courseAttempt({ 'know/needs': [1, 1, 0.5], 'classify/rfm': [1, null] });

describe('final assessments that were passed', () => {
  it('say what the certificate says', () => {
    expect(passedFinals([passed])).toEqual([
      {
        id: 'attempt-one',
        passedAt: at(60),
        score: 0.875,
        passMark: 0.8,
        count: 4,
        modules: [
          { module: 'classify', score: 1, count: 1, right: 1 },
          { module: 'know', score: 2.5 / 3, count: 3, right: 2 },
        ],
        responses: {},
      },
    ]);
  });

  it.each([
    ['one that failed', courseAttempt({ 'know/needs': [1, 0] })],
    ['one that goes on', begunAttempt({ kind: 'final-assessment' })],
    ['a repeat of missed questions', { ...passed, repeats: 'attempt-nil' }],
    ['an entry test', entryTest({ 'know/needs': [1, 1] })],
    ['a quiz of a lesson', submittedAttempt({ recency: 1 })],
  ])('are not %s', (_, attempt) => {
    expect(passedFinals([attempt])).toEqual([]);
  });

  it('come with the best first, and of equal ones the earlier', () => {
    const best = courseAttempt({ 'know/needs': [1] }, { id: 'attempt-best', submittedAt: at(300) });
    const first = { ...best, id: 'attempt-first', submittedAt: at(200) };
    expect(passedFinals([passed, best, first]).map(({ id }) => id)).toEqual(['attempt-first', 'attempt-best', 'attempt-one']);
  });

  it('count among those taken as a whole', () => {
    expect(wholeFinals([passed, courseAttempt({ 'know/needs': [0] }), { ...passed, repeats: 'attempt-nil' }])).toHaveLength(2);
  });
});
