import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/progress/evidence.ts';
import { type Mastery, masteryOf, unknownMastery } from '../../../src/progress/mastery/mastery.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 2, 2, 8);
const objective = 'tell-types-apart';

const answer = (item: string, score: number, at: number, more: Partial<Evidence> = {}): Evidence => ({
  item,
  objective,
  score,
  at,
  difficulty: 2,
  source: 'quiz',
  ...more,
});

/** Answers to different items, a day apart, the last of them now. */
function answers(...scores: number[]): Evidence[] {
  return scores.map((score, index) => answer(`item-${index}`, score, now - (scores.length - 1 - index) * day));
}

function estimated(evidence: readonly Evidence[], at = now): Mastery {
  return masteryOf(evidence, new Date(at).toISOString()).get(objective) ?? unknownMastery;
}

const score = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const anAnswer = fc.record({
  item: fc.nat({ max: 5 }).map((number) => `item-${number}`),
  objective: fc.constant(objective),
  score,
  at: fc.nat({ max: 400 * 24 }).map((hours) => now - hours * hour),
  difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
  seconds: fc.option(fc.nat({ max: 90 }), { nil: undefined }),
  source: fc.constantFrom('exercise' as const, 'quiz' as const, 'drill' as const, 'review' as const),
}) as fc.Arbitrary<Evidence>;
const record = fc.array(anAnswer, { maxLength: 12 });
/** The same, but no item is asked twice, so that every answer counts. */
const differing = record.map((all) => all.map((entry, index) => ({ ...entry, item: `other-${index}` })));
/** Rounding of sums of 41 products. */
const rounding = 1e-9;

describe('the level of an objective', () => {
  it.each([
    ['one right answer', [1], 'unclear'],
    ['two right answers', [1, 1], 'growing'],
    ['three right answers', [1, 1, 1], 'growing'],
    ['five right answers', [1, 1, 1, 1, 1], 'firm'],
    ['one wrong answer', [0], 'unclear'],
    ['four wrong answers', [0, 0, 0, 0], 'weak'],
    ['half of everything right', [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 'weak'],
    ['a first miss long made good', [0, 1, 1, 1, 1, 1, 1, 1, 1], 'firm'],
  ])('after %s', (_, given, level) => {
    expect(estimated(answers(...given)).level).toBe(level);
  });

  it('is not firm right after a miss, even after many right answers', () => {
    expect(estimated(answers(1, 1, 1, 1, 0)).level).not.toBe('firm');
  });

  it('is none without any answer, and then next to nothing is known', () => {
    expect(masteryOf([], new Date(now).toISOString()).size).toBe(0);
    expect(unknownMastery).toMatchObject({ level: 'none', answers: 0 });
    expect(unknownMastery.expected).toBeCloseTo(0.5, 6);
    expect(unknownMastery.high - unknownMastery.low).toBeGreaterThan(0.7);
  });
});

describe('an estimate', () => {
  it('is a share inside its range', () => {
    fc.assert(
      fc.property(record, (all) => {
        const { expected, low, high } = estimated(all);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThan(expected);
        expect(expected).toBeLessThan(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    const mixed = record.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(mixed, ([all, shuffled]) => {
        expect(estimated(shuffled)).toEqual(estimated(all));
      }),
    );
  });

  it('is never lowered by one more right answer, whatever came before', () => {
    fc.assert(
      fc.property(record, anAnswer, (all, next) => {
        const after = estimated([...all, { ...next, score: 1, at: now }]);
        const before = estimated(all);
        expect(after.expected).toBeGreaterThanOrEqual(before.expected - rounding);
        expect(after.low).toBeGreaterThanOrEqual(before.low - rounding);
      }),
    );
  });

  it('is never lowered by a right answer that comes to light later, as from another device', () => {
    fc.assert(
      fc.property(differing, anAnswer, (all, found) => {
        const after = estimated([...all, { ...found, item: 'found', score: 1 }]);
        expect(after.expected).toBeGreaterThanOrEqual(estimated(all).expected - rounding);
      }),
    );
  });

  it('is never raised by one more wrong answer', () => {
    fc.assert(
      fc.property(record, anAnswer, (all, next) => {
        const after = estimated([...all, { ...next, item: 'not-asked-before', score: 0, at: now + 1 }]);
        expect(after.expected).toBeLessThanOrEqual(estimated(all).expected + rounding);
      }),
    );
  });

  it('rises with any single better answer', () => {
    fc.assert(
      fc.property(
        differing.filter(({ length }) => length > 0),
        fc.nat(),
        (all, pick) => {
          const better = all.map((entry, index) =>
            index === pick % all.length ? { ...entry, score: Math.min(1, entry.score + 0.2) } : entry,
          );
          expect(estimated(better).expected).toBeGreaterThanOrEqual(estimated(all).expected - rounding);
        },
      ),
    );
  });

  it('learns more from a hard question solved than from an easy one, and from an easy one missed', () => {
    const expectedAfter = (difficulty: 1 | 2 | 3, given: number) => estimated([answer('one', given, now, { difficulty })]).expected;
    expect(expectedAfter(3, 1)).toBeGreaterThan(expectedAfter(1, 1));
    expect(expectedAfter(1, 0)).toBeLessThan(expectedAfter(3, 0));
  });

  it('puts part of a right answer down to luck: a wrong one says more', () => {
    const [right, wrong] = [estimated(answers(1)).expected, estimated(answers(0)).expected];
    expect(0.5 - wrong).toBeGreaterThan(right - 0.5);
  });

  it('counts an answer faster than reading for little, and is not swayed by speed otherwise', () => {
    const expectedAfter = (seconds: number) => estimated([answer('one', 1, now, { seconds })]).expected;
    expect(expectedAfter(1)).toBeLessThan(expectedAfter(8));
    expect(expectedAfter(1)).toBeGreaterThan(0.5);
    expect(expectedAfter(8)).toBe(expectedAfter(90));
  });

  it('gets surer with more answers, and less sure with time', () => {
    const width = (evidence: Evidence[], at = now) => {
      const { low, high } = estimated(evidence, at);
      return high - low;
    };
    expect(width(answers(1, 1, 1))).toBeLessThan(width(answers(1)));
    expect(width(answers(1, 1, 1, 1), now + 60 * day)).toBeGreaterThan(width(answers(1, 1, 1, 1)));
    expect(estimated(answers(1, 1, 1, 1, 1), now + 60 * day).level).not.toBe('firm');
    expect(estimated(answers(1, 1, 1, 1, 1), now + 5000 * day).expected).toBeCloseTo(0.5, 3);
  });

  it('weighs a newer answer more than an older one', () => {
    const apart = (first: number, second: number) => [answer('a', first, now - 90 * day), answer('b', second, now)];
    expect(estimated(apart(0, 1)).expected).toBeGreaterThan(estimated(apart(1, 0)).expected);
  });

  it('keeps objectives apart, and says when the last answer was', () => {
    const known = masteryOf(
      [answer('a', 1, now - day, { objective: 'score-rfm' }), answer('b', 0, now, { objective: 'act-on-rfm' })],
      new Date(now).toISOString(),
    );
    expect(known.get('score-rfm')?.expected).toBeGreaterThan(0.5);
    expect(known.get('score-rfm')?.lastAt).toBe(now - day);
    expect(known.get('act-on-rfm')?.expected).toBeLessThan(0.5);
  });

  it('survives ten thousand answers', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => answer(`item-${index}`, 1, now - (10_000 - index) * hour));
    expect(estimated(many)).toMatchObject({ level: 'firm', answers: 10_000 });
  });
});

describe('hostile values', () => {
  const odd = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 1e300, -1e300));
  const anything = fc.record({
    item: fc.oneof(fc.string(), fc.constant(undefined)),
    objective: fc.constantFrom(objective, '__proto__', 'constructor', ''),
    score: fc.oneof(odd, fc.constantFrom('1', null, undefined)),
    at: odd,
    seconds: fc.option(odd, { nil: undefined }),
    difficulty: fc.oneof(odd, fc.constantFrom('2', null, undefined)),
    source: fc.string(),
  });

  it('never make an estimate that is no share', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), fc.constantFrom(new Date(now).toISOString(), 'yesterday', ''), (all, at) => {
        for (const { expected, low, high } of masteryOf(all as Evidence[], at).values()) {
          for (const share of [expected, low, high]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('a time that lies ahead counts as now, one that cannot be read as long ago', () => {
    expect(estimated([answer('one', 1, now + 900 * day)]).expected).toBe(estimated([answer('one', 1, now)]).expected);
    expect(estimated([answer('one', 1, Number.NaN)]).expected).toBeCloseTo(0.5, 3);
  });
});

describe('an answer soon after the key of the same item was seen', () => {
  it.each([
    ['does not count within twelve hours', 1, 1],
    ['counts on the next day', 24, 2],
  ])('%s', (_, hours, count) => {
    expect(estimated([answer('same', 0, now), answer('same', 1, now + hours * hour)], now + 2 * day).answers).toBe(count);
  });

  it('does not count even when each repetition follows closely on the one before', () => {
    const repeated = [0, 8, 16, 24].map((hours) => answer('same', 1, now + hours * hour));
    expect(estimated(repeated, now + 2 * day).answers).toBe(1);
  });
});
