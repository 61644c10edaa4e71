import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../src/assessment/attempt.ts';
import { betaCumulative, betaQuantile } from '../../src/progress/beta.ts';
import { masteryOf, unknownMastery } from '../../src/progress/mastery.ts';
import { entryOf, submittedAttempt } from '../assessment/builders.ts';

const start = Date.UTC(2026, 2, 2, 8);
const day = 24;
const time = (hours: number) => new Date(start + hours * 3_600_000).toISOString();
const objective = 'tell-types-apart';

/** An answer to an item of the objective, so many hours after the beginning. */
function answer(item: string, score: number | null, hours: number): Attempt {
  return submittedAttempt({ [item]: score }, { items: [entryOf(item, objective)], submittedAt: time(hours) });
}

/** Answers to different items, a day apart, the last of them now. */
function answers(...scores: (number | null)[]): Attempt[] {
  return scores.map((score, index) => answer(`item-${index}`, score, (index - scores.length) * day));
}

const estimated = (attempts: readonly Attempt[], now = time(0)) => masteryOf(attempts, now).get(objective);

const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });

describe('the Beta distribution', () => {
  it.each([
    [0.3, 1, 1, 0.3],
    [0.5, 2, 2, 0.5],
    [0.5, 2, 1, 0.25],
    [0.2, 1, 3, 1 - 0.8 ** 3],
    [0.4, 2, 3, 0.5248],
    [0, 2, 2, 0],
    [1, 2, 2, 1],
  ])('lies at or below %d with a = %d, b = %d in %d of all cases', (x, a, b, probability) => {
    expect(betaCumulative(x, a, b)).toBeCloseTo(probability, 6);
  });

  it('agrees with the area under its density, summed in small steps', () => {
    const shape = fc.double({ min: 1, max: 9, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), shape, shape, (x, a, b) => {
        const steps = 4000;
        const middles = Array.from({ length: steps }, (_, index) => (index + 0.5) / steps);
        const area = (points: number[]) => points.reduce((sum, t) => sum + t ** (a - 1) * (1 - t) ** (b - 1), 0);
        const share = area(middles.map((t) => t * x)) * x;
        expect(betaCumulative(x, a, b)).toBeCloseTo(share / area(middles), 4);
      }),
      { numRuns: 50 },
    );
  });

  it('has quantiles that undo its cumulative probabilities', () => {
    const shape = fc.double({ min: 1, max: 12, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), shape, shape, (probability, a, b) => {
        expect(betaCumulative(betaQuantile(probability, a, b), a, b)).toBeCloseTo(probability, 6);
      }),
    );
  });
});

describe('the level of an objective', () => {
  it.each([
    ['one right answer', [1], 'weak'],
    ['two right answers', [1, 1], 'growing'],
    ['three right answers', [1, 1, 1], 'growing'],
    ['four right answers', [1, 1, 1, 1], 'firm'],
    ['four wrong answers', [0, 0, 0, 0], 'weak'],
    ['half of everything right', [0.5, 0.5, 0.5, 0.5, 0.5], 'weak'],
    ['a miss just now', [1, 1, 1, 1, 0], 'weak'],
    ['a first miss long made good', [0, 1, 1, 1, 1, 1, 1, 1, 1], 'firm'],
    ['answers without a score', [null, null], undefined],
  ])('after %s', (_, given, level) => {
    expect(estimated(answers(...given))?.level).toBe(level);
  });

  it('is none without any answer, and then nothing is known', () => {
    expect(masteryOf([], time(0)).size).toBe(0);
    expect(unknownMastery).toMatchObject({ level: 'none', answers: 0, expected: 0.5 });
    expect(unknownMastery.low).toBeCloseTo(0.1, 6);
    expect(unknownMastery.high).toBeCloseTo(0.9, 6);
  });
});

describe('an estimate', () => {
  it('is a share inside its range', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const { expected = -1, low = -1, high = -1 } = estimated(answers(...given)) ?? {};
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThan(expected);
        expect(expected).toBeLessThan(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order in which attempts are stored', () => {
    const shuffled = scores.chain((given) =>
      fc.tuple(fc.constant(answers(...given)), fc.shuffledSubarray(answers(...given), { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([attempts, mixed]) => {
        expect(masteryOf(mixed, time(0))).toEqual(masteryOf(attempts, time(0)));
      }),
    );
  });

  it('rises with any single better answer', () => {
    fc.assert(
      fc.property(scores, fc.nat(), (given, pick) => {
        const better = given.map((score, index) => (index === pick % given.length ? Math.min(1, score + 0.1) : score));
        expect(estimated(answers(...better))?.expected).toBeGreaterThanOrEqual(estimated(answers(...given))?.expected ?? 1);
      }),
    );
  });

  it('weighs a newer answer more than an older one', () => {
    const improving = estimated(answers(0, 1))?.expected ?? 0;
    const declining = estimated(answers(1, 0))?.expected ?? 1;
    expect(improving).toBeGreaterThan(declining);
  });

  it('gets surer with more answers, and less sure with time', () => {
    const width = (attempts: Attempt[], now?: string) => {
      const { low = 0, high = 0 } = estimated(attempts, now) ?? {};
      return high - low;
    };
    expect(width(answers(1, 1, 1))).toBeLessThan(width(answers(1)));
    expect(width(answers(1, 1, 1), time(200 * day))).toBeGreaterThan(width(answers(1, 1, 1)));
    expect(estimated(answers(1, 1, 1, 1), time(200 * day))?.level).not.toBe('firm');
  });

  it('never rests on more than seven answers, however many there are', () => {
    const many = estimated(answers(...Array.from({ length: 100 }, () => 1)));
    expect(many?.expected).toBeLessThan(8 / 9);
    expect(many?.answers).toBe(100);
  });

  it('counts what was handed in without an answer as wrong, as the quiz does', () => {
    const attempt = submittedAttempt({ skipped: 0 }, { responses: {}, submittedAt: time(-1) });
    expect(masteryOf([attempt], time(0)).get(objective)?.answers).toBe(1);
  });

  it('leaves out what is not handed in', () => {
    const { submittedAt: _, scores: __, ...begun } = answer('item-one', 1, -1);
    expect(masteryOf([begun], time(0)).size).toBe(0);
  });

  it('keeps objectives apart', () => {
    const attempt = submittedAttempt(
      { recency: 1, letter: 0 },
      { items: [entryOf('recency', 'score-rfm'), entryOf('letter', 'act-on-rfm')] },
    );
    const known = masteryOf([attempt], time(1));
    expect(known.get('score-rfm')?.expected).toBeGreaterThan(0.6);
    expect(known.get('act-on-rfm')?.expected).toBeLessThan(0.4);
  });

  it('survives times that cannot be read or lie ahead', () => {
    const odd = [answer('item-one', 1, 0), answer('item-two', 1, 900 * day)].map((attempt, index) =>
      index === 0 ? { ...attempt, submittedAt: 'yesterday' } : attempt,
    );
    expect(estimated(odd)?.expected).toBeGreaterThan(0.5);
  });
});

describe('an answer soon after the key of the same item was seen', () => {
  it.each([
    ['does not count within twelve hours', 1, 1],
    ['counts on the next day', 24, 2],
  ])('%s', (_, hours, count) => {
    expect(estimated([answer('same', 0, 0), answer('same', 1, hours)], time(48))?.answers).toBe(count);
  });

  it('does not count even when each repetition follows closely on the one before', () => {
    const repeated = [0, 8, 16, 24].map((hours) => answer('same', 1, hours));
    expect(estimated(repeated, time(48))?.answers).toBe(1);
  });
});
