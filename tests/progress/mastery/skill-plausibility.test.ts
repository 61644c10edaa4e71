import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterAnswer, afterHours, afterLearning, prior, quantile } from '../../../src/progress/mastery/skill-plausibility.ts';

const sum = (values: Readonly<Float64Array>) => values.reduce((total, value) => total + value, 0);
const hours = fc.nat({ max: 5000 });
const observed = fc.record({
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  difficulty: fc.constantFrom(-1, 0, 1),
  guess: fc.double({ min: 0, max: 0.5, noNaN: true }),
  weight: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('the plausibility of skill', () => {
  it('stays a distribution through every step', () => {
    fc.assert(
      fc.property(observed, hours, fc.double({ min: 0, max: 1, noNaN: true }), (answer, span, chance) => {
        const after = afterLearning(afterAnswer(afterHours(afterAnswer(prior, answer), span), answer), chance);
        expect(sum(after)).toBeCloseTo(1, 9);
        expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('moves over two spans as over both at once', () => {
    fc.assert(
      fc.property(observed, hours, hours, (answer, first, second) => {
        const start = afterAnswer(prior, answer);
        const [twice, once] = [afterHours(afterHours(start, first), second), afterHours(start, first + second)];
        for (const [index, value] of twice.entries()) expect(value).toBeCloseTo(once[index] ?? -1, 9);
      }),
    );
  });

  it('rests at the prior, and returns half-way to it in 45 days', () => {
    const skilled = afterAnswer(prior, { score: 1, difficulty: 1, guess: 0, weight: 1 });
    const logit = (share: number) => Math.log(share / (1 - share));
    const middle = (days: number) => logit(quantile(afterHours(skilled, days * 24), 0.5));
    expect(middle(45) / middle(0)).toBeCloseTo(0.5, 1);
    expect(quantile(afterHours(prior, 1000), 0.9)).toBeCloseTo(quantile(prior, 0.9), 6);
  });

  it('follows Bayes’ rule: after a right answer the odds of two levels change by the ratio of their chances', () => {
    const after = afterAnswer(prior, { score: 1, difficulty: 0, guess: 0.2, weight: 1 });
    const chance = (level: number) => 0.2 + 0.75 / (1 + Math.exp(-level));
    const odds = ((after[28] ?? 0) / (after[12] ?? 1)) * ((prior[12] ?? 0) / (prior[28] ?? 1));
    expect(odds).toBeCloseTo(chance(2) / chance(-2), 9);
  });

  it('has quantiles in order', () => {
    fc.assert(
      fc.property(observed, (answer) => {
        const after = afterAnswer(prior, answer);
        const shares = [0.05, 0.1, 0.5, 0.9, 0.95].map((probability) => quantile(after, probability));
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
      }),
    );
  });
});
