import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../src/assessment/result.ts';
import { begunAttempt, entryOf, submittedAttempt } from './builders.ts';

const scoresArbitrary = fc.dictionary(
  fc.constantFrom('recency', 'frequency', 'spend', 'letter', 'call'),
  fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  { noNullPrototype: true },
);

describe('the result of an attempt', () => {
  it.each([
    ['all right', { recency: 1, frequency: 1 }, 1],
    ['all wrong', { recency: 0, frequency: 0 }, 0],
    ['one of two right', { recency: 1, frequency: 0 }, 0.5],
    ['items partly right', { recency: 0.5, frequency: 0.25 }, 0.375],
    ['free text, which does not count', { recency: 1, letter: null }, 1],
    ['free text only', { letter: null }, 0],
  ])('is the mean over the marked items: %s', (_, scores, score) => {
    expect(resultOf(submittedAttempt(scores), 0.8).score).toBe(score);
  });

  it.each([
    ['at the pass mark', { recency: 1, frequency: 0.6 }, 0.8, true],
    ['above it', { recency: 1, frequency: 1 }, 0.8, true],
    ['below it', { recency: 1, frequency: 0.59 }, 0.8, false],
    ['short of it by binary rounding only', { recency: 0.1, frequency: 0.7, spend: 0.1 }, 0.3, true],
    ['with everything asked for and given', { recency: 1 }, 1, true],
    ['with nothing marked', { letter: null }, 0.8, false],
    ['with nothing marked and nothing asked for', { letter: null }, 0, false],
  ])('is passed or not %s', (_, scores, passMark, passed) => {
    expect(resultOf(submittedAttempt(scores), passMark).passed).toBe(passed);
  });

  it('tells the objectives apart, the weakest first', () => {
    const items = [
      entryOf('recency', 'score-rfm'),
      entryOf('call', 'answer-complaint'),
      entryOf('frequency', 'score-rfm'),
      entryOf('group', 'tell-types-apart'),
    ];
    const attempt = submittedAttempt({ recency: 1, frequency: 0.5, call: 0, group: 1 }, { items });
    expect(resultOf(attempt, 0.8).objectives).toEqual([
      { objective: 'answer-complaint', score: 0, count: 1 },
      { objective: 'score-rfm', score: 0.75, count: 2 },
      { objective: 'tell-types-apart', score: 1, count: 1 },
    ]);
  });

  it('leaves out an objective of which nothing was marked', () => {
    const items = [entryOf('recency', 'score-rfm'), entryOf('letter', 'answer-complaint')];
    const { objectives } = resultOf(submittedAttempt({ recency: 1, letter: null }, { items }), 0.8);
    expect(objectives.map((one) => one.objective)).toEqual(['score-rfm']);
  });

  it('lists what did not get the full score, in the order of the form', () => {
    const attempt = submittedAttempt({ spend: 0.99, recency: 1, frequency: 0, letter: null });
    expect(resultOf(attempt, 0.8).missed).toEqual(['spend', 'frequency']);
  });

  it('is empty before anything was submitted', () => {
    expect(resultOf(begunAttempt(), 0.8)).toEqual({ score: 0, passed: false, objectives: [], missed: [] });
  });

  it('does not count scores of items that are not on the form', () => {
    const attempt = submittedAttempt({ recency: 0, stranger: 1 }, { items: [entryOf('recency')] });
    expect(resultOf(attempt, 0.8).score).toBe(0);
  });

  it('lies within 0 and 1, and between its weakest and strongest objective', () => {
    fc.assert(
      fc.property(scoresArbitrary, (scores) => {
        const items = Object.keys(scores).map((id, number) => entryOf(id, number % 2 === 0 ? 'score-rfm' : 'answer-complaint'));
        const { score, objectives } = resultOf(submittedAttempt(scores, { items }), 0.8);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const [index, one] of objectives.entries()) expect(one.score).toBeGreaterThanOrEqual(objectives[index - 1]?.score ?? 0);
        if (objectives.length > 0) {
          expect(score).toBeGreaterThanOrEqual((objectives[0]?.score ?? 0) - 1e-9);
          expect(score).toBeLessThanOrEqual((objectives.at(-1)?.score ?? 1) + 1e-9);
        }
      }),
    );
  });

  it('counts every marked item under exactly one objective', () => {
    fc.assert(
      fc.property(scoresArbitrary, (scores) => {
        const { objectives } = resultOf(submittedAttempt(scores), 0.8);
        const counted = objectives.reduce((sum, one) => sum + one.count, 0);
        expect(counted).toBe(Object.values(scores).filter((score) => score !== null).length);
      }),
    );
  });

  it('never fails an attempt under a lower pass mark that passes under a higher one', () => {
    fc.assert(
      fc.property(
        scoresArbitrary,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (scores, one, other) => {
          const attempt = submittedAttempt(scores);
          if (resultOf(attempt, Math.max(one, other)).passed) expect(resultOf(attempt, Math.min(one, other)).passed).toBe(true);
        },
      ),
    );
  });
});
