import { expect, it } from 'vitest';
import { joinPractice } from '../../../src/progress/joined-practice.ts';
import { stateOfRecord } from '../../../src/progress/suggestion/state-of-record.ts';
import { at, entryTest, submittedAttempt } from '../../assessment/builders.ts';
import { courseOf, lessonOf } from '../course-builders.ts';

const course = courseOf(lessonOf('basics/one', ['a']), lessonOf('basics/two', ['b']), lessonOf('basics/three', ['c']));
const attempts = [
  submittedAttempt({ recency: 1 }, { scope: 'basics/two' }),
  entryTest({ 'basics/one': [1, 1], 'classes/four': [0, 0] }),
  submittedAttempt({ recency: 1 }, { id: 'attempt-final', kind: 'final-assessment', scope: 'final-assessment' }),
];
const record = { course, mastery: new Map(), attempts, lessons: { 'basics/one': at(0) }, practice: joinPractice(attempts), now: at(60) };

it('takes a lesson for read when it was read to the end or its quiz was passed', () => {
  const { isRead } = stateOfRecord({ ...record, undone: {} });
  expect(['basics/one', 'basics/two', 'basics/three', 'constructor'].map(isRead)).toEqual([true, true, false, false]);
});

it('knows what can be skipped, unless that mark was taken away, and whether the final assessment was passed', () => {
  expect([...stateOfRecord({ ...record, undone: {} }).skippable]).toEqual(['basics']);
  expect([...stateOfRecord({ ...record, undone: { basics: 'entry-one' } }).skippable]).toEqual([]);
  expect(stateOfRecord({ ...record, undone: {} }).passedFinal).toBe(true);
  expect(stateOfRecord({ ...record, attempts: [], undone: {} }).passedFinal).toBe(false);
});
