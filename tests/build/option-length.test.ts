/** Whether the length of options gives the key away. */
import { describe, expect, it } from 'vitest';
import { lengthFigures, shownLength, strikingLength } from '../../src/build/content/option-length.ts';
import { type Item, itemSchema } from '../../src/interactions/item-schema.ts';

type Choice = Extract<Item, { interaction: 'choice' }>;

const same = (text: string) => ({ zh: text, en: text });

/** A choice whose options are so many letters long; the right ones first. */
function choice(right: number[], wrong: number[]): Choice {
  const option = (correct: boolean) => (length: number, index: number) => ({
    id: `${correct ? 'right' : 'wrong'}-${'abcdefgh'[index]}-one`,
    text: same('x'.repeat(length)),
    correct,
    ...(correct ? {} : { feedback: same('No.') }),
  });
  return itemSchema.parse({
    id: 'who-pays-here',
    objective: 'name-buyers',
    difficulty: 1,
    interaction: 'choice',
    multiple: right.length > 1,
    stem: same('Who?'),
    explanation: same('So.'),
    options: [...right.map(option(true)), ...wrong.map(option(false))],
  }) as Choice;
}

describe('length as it looks', () => {
  it.each([
    ['CRM', 3],
    ['客户', 4],
    ['用CRM管客户，', 13],
    ['“好”', 6],
    [' pays ', 4],
    ['', 0],
  ])('%s: %i', (text, length) => expect(shownLength(text)).toBe(length));
});

describe('figures over choices', () => {
  it('count how often the right option is longer, or shorter, than every other', () => {
    const figures = lengthFigures([choice([9], [5, 8]), choice([9], [9, 3]), choice([2], [3, 4]), choice([4], [3, 5])], 'en');
    expect(figures).toMatchObject({ count: 4, longest: 0.25, shortest: 0.25 });
    expect(figures.chance).toBeCloseTo(1 / 3);
  });

  it('expect by chance what the numbers of options give', () => {
    expect(lengthFigures([choice([1], [1]), choice([1], [1, 1, 1])], 'zh').chance).toBeCloseTo((1 / 2 + 1 / 4) / 2);
  });

  it('narrow the limit as the course grows', () => {
    const limit = (count: number) =>
      lengthFigures(
        Array.from({ length: count }, () => choice([4], [4, 4, 4])),
        'en',
      ).limit;
    expect(limit(1)).toBeCloseTo(0.25 + 1.645 * Math.sqrt(0.1875));
    expect(limit(1)).toBeLessThanOrEqual(1);
    expect(limit(100)).toBeCloseTo(0.25 + 1.645 * Math.sqrt(0.1875 / 100));
  });

  it('expect the right option to be the longest half as often as by chance, once there are enough to notice', () => {
    const least = (count: number) =>
      lengthFigures(
        Array.from({ length: count }, () => choice([4], [4, 4, 4])),
        'en',
      ).least;
    expect(least(49)).toBe(0);
    expect(least(50)).toBe(0.125);
  });

  it('let twice as long and half as long cancel out', () => {
    expect(lengthFigures([choice([8], [4, 4]), choice([2], [4, 4])], 'en').ratio).toBeCloseTo(1);
    expect(lengthFigures([choice([8], [4, 4])], 'en').ratio).toBeCloseTo(2);
  });

  it('take choices of several into the ratio, but not into the shares', () => {
    const figures = lengthFigures([choice([6, 6], [3, 3])], 'en');
    expect(figures).toMatchObject({ count: 0, longest: 0, shortest: 0, chance: 0, limit: 0, least: 0 });
    expect(figures.ratio).toBeCloseTo(2);
  });

  it('are numbers also for no items', () => {
    expect(lengthFigures([], 'zh')).toEqual({ count: 0, longest: 0, shortest: 0, chance: 0, limit: 0, least: 0, ratio: 1 });
  });
});

describe('a right option that stands out', () => {
  it('is more than 1.5 times and eight letters longer than the longest wrong one', () => {
    expect(strikingLength(choice([31], [10, 20]), 'en')).toEqual({ right: 31, wrong: 20 });
    expect(strikingLength(choice([30], [10, 20]), 'en')).toBeUndefined();
    expect(strikingLength(choice([9], [2, 2]), 'en')).toBeUndefined();
    expect(strikingLength(choice([10], [2, 2]), 'en')).toEqual({ right: 10, wrong: 2 });
  });

  it('is not looked for where several are right', () => {
    expect(strikingLength(choice([40, 40], [4, 4]), 'en')).toBeUndefined();
  });
});
