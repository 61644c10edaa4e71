/** From an answer to a grade. */
import { describe, expect, it } from 'vitest';
import { expectedSeconds, proposeGrade } from '../../src/review/grading.ts';
import { categorizeItem, choiceItem } from '../interactions/builders.ts';

describe('the grade proposed', () => {
  it.each<[string, Parameters<typeof proposeGrade>, number, string]>([
    ['nothing right', [0, 10, 30, 3], 1, 'missed'],
    ['half right', [0.5, 10, 30, 3], 1, 'missed'],
    ['a slip among many parts', [7 / 8, 10, 30, 0], 2, 'slip'],
    ['all right, after long thinking', [1, 61, 30, 0], 2, 'slow'],
    ['all right, in the usual time', [1, 60, 30, 0], 3, 'right'],
    ['all right and quick, but known for the first time', [1, 5, 30, 0], 3, 'right'],
    ['all right and quick, as the last time', [1, 17, 30, 1], 4, 'quick'],
    ['all right, not quite as quick', [1, 18, 30, 1], 3, 'right'],
  ])('for %s', (_, given, grade, reason) => expect(proposeGrade(...given)).toEqual({ grade, reason }));

  it('never improves with a lower score or a longer time', () => {
    for (const streak of [0, 1]) {
      for (const seconds of [1, 10, 20, 40, 80]) {
        const grades = [0, 0.5, 0.8, 1].map((score) => proposeGrade(score, seconds, 30, streak).grade);
        expect([...grades].sort()).toEqual(grades);
        expect(proposeGrade(1, seconds + 5, 30, streak).grade).toBeLessThanOrEqual(proposeGrade(1, seconds, 30, streak).grade);
      }
    }
  });
});

describe('the time expected of an item', () => {
  const choice = choiceItem({ right: ['loyal'], wrong: ['lost'] });

  it('grows with what is to be read, thought and decided', () => {
    const long = { ...choice, context: '这位客户每个月都来下单，单子不大，付款很准时。'.repeat(4) };
    expect(expectedSeconds(long)).toBeGreaterThan(expectedSeconds(choice) + 10);
    expect(expectedSeconds({ ...choice, difficulty: 3 })).toBe(expectedSeconds(choice) + 10);
    const cards = categorizeItem({ a: 'x', b: 'y', c: 'x', d: 'y' }, ['x', 'y']);
    expect(expectedSeconds(cards)).toBeGreaterThan(expectedSeconds(choice));
  });

  it('does not count the reasons that come afterwards', () => {
    expect(expectedSeconds({ ...choice, explanation: '因为'.repeat(300) })).toBe(expectedSeconds(choice));
  });
});
