import { describe, expect, it } from 'vitest';
import { isRight, type Step, sumUp } from '../../src/interactions/outcome.ts';

const worth = (points: number): Step => ({ part: 'loyal', points, reason: points > 0 ? 'right' : 'wrong' });

describe('sumUp', () => {
  it.each([
    ['all points', [1, 1], 2, 1],
    ['half the points', [1, 0], 2, 0.5],
    ['no points', [0, 0], 2, 0],
    ['points taken away again', [1, -1], 2, 0],
    ['more points taken away than given', [1, -1, -1], 2, 0],
    ['more points than there are to get', [1, 1, 1], 2, 1],
    ['nothing at all', [], 2, 0],
  ])('makes a share of %s', (_, points, of, score) => {
    expect(sumUp(points.map(worth), of, []).score).toBe(score);
  });

  it('hands on the steps, the parts and the full points', () => {
    const steps = [worth(1)];
    const parts = [{ id: 'loyal', given: 'loyal', expected: ['loyal'], right: true }];
    expect(sumUp(steps, 4, parts)).toEqual({ score: 0.25, of: 4, steps, parts });
  });
});

describe('isRight', () => {
  it.each([
    [1, true],
    [0.99, false],
    [0, false],
    [null, false],
  ])('of the score %s is %s', (score, right) => {
    expect(isRight({ score, of: 1, steps: [], parts: [] })).toBe(right);
  });
});
