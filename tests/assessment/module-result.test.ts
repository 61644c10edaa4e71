import { describe, expect, it } from 'vitest';
import { moduleResults } from '../../src/assessment/module-result.ts';
import { inCourseOrder } from '../../src/assessment/module-score-list.tsx';
import { courseAttempt, submittedAttempt } from './builders.ts';

describe('a result by module', () => {
  it('is the mean of its items over all its lessons', () => {
    const attempt = courseAttempt({ 'know/needs': [1, 0.5], 'classify/rfm': [1], 'know/files': [0] });
    expect(moduleResults(attempt)).toEqual([
      { module: 'classify', score: 1, count: 1, right: 1 },
      { module: 'know', score: 0.5, count: 3, right: 1 },
    ]);
  });

  it('leaves out what no machine marked and what belongs to no lesson', () => {
    expect(moduleResults(courseAttempt({ 'know/needs': [null, 1] }))).toEqual([{ module: 'know', score: 1, count: 1, right: 1 }]);
    expect(moduleResults(submittedAttempt({ recency: 1 }))).toEqual([]);
  });

  it('is shown in the order of the course; a module that has left it comes last', () => {
    const results = ['gone', 'classify', 'know'].map((module) => ({ module }));
    const ordered = inCourseOrder(results, [{ slug: 'know' }, { slug: 'classify' }]);
    expect(ordered.map(({ module }) => module)).toEqual(['know', 'classify', 'gone']);
  });
});
