/** The metrics one asks for, against published figures and independent computations. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effortOf } from '../../src/metrics/effort.ts';
import { scoreExamples } from '../../src/metrics/examples.ts';
import { differenceOf, groupsOf, netPromoterOf, recommendScale } from '../../src/metrics/net-promoter.ts';
import { type Answers, readScores, type Scale } from '../../src/metrics/read-scores.ts';
import { satisfactionOf, satisfactionScale } from '../../src/metrics/satisfaction.ts';

const answersOf = (scores: readonly number[], scale: Scale): Answers => readScores(scores.join(' '), scale).answers;
const scoresOn = ({ min, max }: Scale) => fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 60 });

describe('satisfaction', () => {
  it('is as the sheet has it', () => {
    const result = satisfactionOf(answersOf(scoreExamples.csat, satisfactionScale));
    expect(result).toMatchObject({ count: 10, satisfied: 7, share: 0.7, topShare: 0.3, sum: 37, mean: 3.7 });
  });

  it('tells two groups apart that have the same mean', () => {
    const [even, split] = [
      [4, 4, 4, 4],
      [5, 5, 5, 1],
    ].map((scores) => satisfactionOf(answersOf(scores, satisfactionScale)));
    expect([even?.mean, even?.share]).toEqual([4, 1]);
    expect([split?.mean, split?.share]).toEqual([4, 0.75]);
  });

  it('of nobody is none', () => {
    expect(satisfactionOf(answersOf([], satisfactionScale))).toBeNull();
  });

  it('stays on its scale, and a better answer never lowers it', () => {
    fc.assert(
      fc.property(scoresOn(satisfactionScale), (scores) => {
        const result = satisfactionOf(answersOf(scores, satisfactionScale));
        const better = satisfactionOf(answersOf([Math.min(5, (scores[0] ?? 0) + 1), ...scores.slice(1)], satisfactionScale));
        expect(result?.mean).toBeGreaterThanOrEqual(1);
        expect(result?.mean).toBeLessThanOrEqual(5);
        expect(result?.interval[0]).toBeLessThanOrEqual((result?.share ?? 0) + 1e-12);
        expect(result?.interval[1]).toBeGreaterThanOrEqual((result?.share ?? 0) - 1e-12);
        expect(better?.share).toBeGreaterThanOrEqual(result?.share ?? 0);
        expect(better?.mean).toBeGreaterThanOrEqual(result?.mean ?? 0);
      }),
    );
  });
});

describe('the Net Promoter Score', () => {
  it('is as lesson and sheet have it', () => {
    const result = netPromoterOf(answersOf(scoreExamples.nps, recommendScale));
    expect(result).toMatchObject({ promoters: 5, passives: 3, detractors: 2 });
    expect(result?.plain.score).toBeCloseTo(0.3);
    expect(differenceOf({ promoters: 60, passives: 25, detractors: 15 }).score).toBeCloseTo(0.45);
  });

  it('has the interval that Agresti gives for a difference of two shares of one sample', () => {
    // Categorical Data Analysis, matched pairs: 150 and 86 of 1,600 differ by 0.04, standard error 0.0095, interval 0.021 to 0.059.
    const { score, standardError, interval } = differenceOf({ promoters: 150, passives: 1364, detractors: 86 });
    expect(score).toBeCloseTo(0.04, 10);
    expect(standardError).toBeCloseTo(0.0095, 4);
    expect(interval[0]).toBeCloseTo(0.021, 3);
    expect(interval[1]).toBeCloseTo(0.059, 3);
  });

  it('has the standard error of answers counted as +1, 0 and −1', () => {
    fc.assert(
      fc.property(scoresOn(recommendScale), (scores) => {
        const signs = scores.map((score) => (score >= 9 ? 1 : score >= 7 ? 0 : -1));
        const mean = signs.reduce((sum: number, sign) => sum + sign, 0) / signs.length;
        const variance = signs.reduce((sum: number, sign) => sum + (sign - mean) ** 2, 0) / signs.length;
        const { plain } = netPromoterOf(answersOf(scores, recommendScale)) ?? {};
        expect(plain?.score).toBeCloseTo(mean, 10);
        expect(plain?.standardError).toBeCloseTo(Math.sqrt(variance / signs.length), 7);
      }),
    );
  });

  it('is adjusted by three answers, as Rocks does', () => {
    const { adjusted } = netPromoterOf(answersOf([10, 10, 8, 3], recommendScale)) ?? {};
    expect(adjusted).toMatchObject({ count: 7, p: 2.75 / 7, d: 1.75 / 7 });
  });

  it('covers a true score about as often as it says, also with few answers, where the plain interval does not', () => {
    // Every sample of 8 from known shares, weighed by how likely it is.
    const [p, d] = [0.7, 0.1];
    const size = 8;
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
    let [plain, adjusted] = [0, 0];
    for (let promoters = 0; promoters <= size; promoters += 1)
      for (let detractors = 0; detractors + promoters <= size; detractors += 1) {
        const passives = size - promoters - detractors;
        const likely =
          (factorial(size) / (factorial(promoters) * factorial(detractors) * factorial(passives))) *
          p ** promoters *
          d ** detractors *
          (1 - p - d) ** passives;
        const scores = [...Array(promoters).fill(9), ...Array(passives).fill(7), ...Array(detractors).fill(0)];
        const result = netPromoterOf(answersOf(scores, recommendScale));
        const covers = ([lower, upper]: readonly [number, number] = [1, -1]) => (lower <= p - d && p - d <= upper ? likely : 0);
        plain += covers(result?.plain.interval);
        adjusted += covers(result?.adjusted.interval);
      }
    expect(adjusted).toBeGreaterThan(0.93);
    expect(plain).toBeLessThan(0.9);
  });

  it('of promoters only is +100, and the interval does not pretend to be certain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
        const { plain, adjusted } = netPromoterOf(readScores(`10×${count}`, recommendScale).answers) ?? {};
        expect(plain?.score).toBe(1);
        expect(plain?.interval).toEqual([1, 1]);
        expect(adjusted?.interval[0]).toBeLessThan(1);
        expect(adjusted?.interval[1]).toBe(1);
      }),
    );
  });

  it('stays between −100 and +100, its groups make all, and more answers of the same kind narrow the interval', () => {
    fc.assert(
      fc.property(scoresOn(recommendScale), (scores) => {
        const answers = answersOf(scores, recommendScale);
        const { promoters, passives, detractors } = groupsOf(answers);
        expect(promoters + passives + detractors).toBe(scores.length);
        const once = netPromoterOf(answers)?.adjusted.interval ?? [0, 0];
        const often = netPromoterOf({ ...answers, counts: answers.counts.map((count) => count * 9) })?.adjusted.interval ?? [0, 0];
        expect(once[0]).toBeGreaterThanOrEqual(-1);
        expect(once[1]).toBeLessThanOrEqual(1);
        expect(often[1] - often[0]).toBeLessThan(once[1] - once[0]);
      }),
    );
  });

  it('of nobody is none', () => {
    expect(netPromoterOf(answersOf([], recommendScale))).toBeNull();
  });
});

describe('effort', () => {
  it('is as the sheet has it', () => {
    expect(effortOf(answersOf([7, 6, 6, 5], { min: 1, max: 7 }), 'easy7')).toMatchObject({
      count: 4,
      sum: 24,
      mean: 6,
      easyShare: 1,
      hardShare: 0,
    });
  });

  it('turns round with the question', () => {
    fc.assert(
      fc.property(scoresOn({ min: 1, max: 5 }), (scores) => {
        const result = effortOf(answersOf(scores, { min: 1, max: 5 }), 'effort5');
        const turned = effortOf(
          answersOf(
            scores.map((score) => 6 - score),
            { min: 1, max: 5 },
          ),
          'effort5',
        );
        expect(result?.easy).toBe(turned?.hard);
        expect(result?.mean).toBeCloseTo(6 - (turned?.mean ?? 0));
      }),
    );
  });

  it('of nobody is none', () => {
    expect(effortOf(answersOf([], { min: 1, max: 7 }), 'easy7')).toBeNull();
  });
});
