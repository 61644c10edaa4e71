import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../src/assessment/attempt.ts';
import { bestScores, digestOf, marksOf, passedScopes } from '../../src/progress/marks.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { writeUndone } from '../../src/progress/undone-record.ts';
import { begunAttempt, entryTest, submittedAttempt } from '../assessment/builders.ts';

const rfm = 'classification/rfm-scoring';
const why = 'classification/why-classify';
const read = '2026-03-02T08:00:00.000Z';

/** A quiz handed in with this score for its only item. */
const quiz = (score: number, changes: Partial<Attempt> = {}) => submittedAttempt({ recency: score }, { scope: rfm, ...changes });

/** An exercise, which has no pass mark. */
function exercise(score: number): Attempt {
  const { passMark: _, ...rest } = quiz(score);
  return { ...rest, kind: 'exercise' };
}

const notCounted: [string, Attempt][] = [
  ['an attempt that was not handed in', begunAttempt({ scope: rfm })],
  ['an exercise', exercise(1)],
  ['a repeat of missed items', quiz(1, { repeats: 'attempt-nil' })],
];

describe('the best score of a quiz', () => {
  it('is the highest of all attempts, quiz by quiz', () => {
    const attempts = [quiz(0.4), quiz(0.9), quiz(0.6), quiz(0.2, { scope: why })];
    expect(bestScores(attempts)).toEqual(
      new Map([
        [rfm, 0.9],
        [why, 0.2],
      ]),
    );
  });

  it('is nought where everything was wrong, and missing where nothing was tried', () => {
    expect(bestScores([quiz(0)])).toEqual(new Map([[rfm, 0]]));
    expect(bestScores([])).toEqual(new Map());
  });

  it.each(notCounted)('does not count %s', (_, attempt) => {
    expect(bestScores([attempt])).toEqual(new Map());
  });

  it('never sinks by one more attempt', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), score, (scores, more) => {
        const before = bestScores(scores.map((one) => quiz(one))).get(rfm) ?? 0;
        expect(bestScores([...scores, more].map((one) => quiz(one))).get(rfm)).toBe(Math.max(before, more));
      }),
    );
  });
});

describe('a quiz is passed', () => {
  it.each([
    ['by reaching the pass mark', [quiz(0.8)], [rfm]],
    ['by one attempt of several', [quiz(0.1), quiz(0.9), quiz(0.2)], [rfm]],
    ['under the lower pass mark of its own attempt', [quiz(0.6, { passMark: 0.6 })], [rfm]],
    ['not below the pass mark', [quiz(0.79)], []],
    ['not under the higher pass mark of its own attempt', [quiz(0.9, { passMark: 1 })], []],
    ['not where nothing was marked', [submittedAttempt({ letter: null })], []],
  ])('%s', (_, attempts, scopes) => {
    expect([...passedScopes(attempts)]).toEqual(scopes);
  });

  it.each(notCounted)('not by %s', (_, attempt) => {
    expect(passedScopes([attempt]).size).toBe(0);
  });
});

describe('the digest for the course tree', () => {
  it.each([
    ['is empty at first', {}, [], {}],
    ['marks a lesson that was read', { [rfm]: read }, [], { [rfm]: 'r' }],
    ['marks a quiz that was passed', {}, [quiz(1)], { [rfm]: 'p' }],
    ['puts passed before read', { [rfm]: read, [why]: read }, [quiz(1)], { [rfm]: 'p', [why]: 'r' }],
    ['leaves a lesson read whose quiz was failed', { [rfm]: read }, [quiz(0)], { [rfm]: 'r' }],
    ['marks a module by its own scope', {}, [quiz(1, { kind: 'module-quiz', scope: 'classification' })], { classification: 'p' }],
  ])('%s', (_, lessons, attempts, marks) => {
    expect(marksOf(lessons, attempts)).toEqual(marks);
  });

  it('marks a module that the entry test found known, under its name with a slash', () => {
    const test = entryTest({ 'classification/rfm-scoring': [1, 1], 'complaints/listen-first': [1, 0] });
    expect(marksOf({ [rfm]: read }, [test])).toEqual({ 'classification/': 's', [rfm]: 'r' });
    expect(marksOf({}, [test], { classification: test.id })).toEqual({});
  });

  it('marks the final assessment by its own name', () => {
    expect(marksOf({}, [quiz(1, { kind: 'final-assessment', scope: 'final-assessment' })])).toEqual({ 'final-assessment': 'p' });
  });

  it('comes as text from what is stored', () => {
    const test = entryTest({ 'classification/rfm-scoring': [1, 1] });
    const storage = memoryStorage();
    expect(digestOf(storage, {}, [test], read)).toBe('{"classification/":"s"}');
    writeUndone(storage, 'classification', test.id, read);
    expect(digestOf(storage, {}, [test], read)).toBe('{}');
  });
});
