/**
 * Simulated learners who answer items of one objective, to see whether the estimate finds a skill that is known.
 *
 * A learner has a true skill in logits. An item has a difficulty that scatters around what its author said, a chance of being
 * guessed between none and one in two, and now and then somebody slips: the estimate knows none of these three. Skill stays,
 * or rises with every answer, the more the lower it is, or at once by reading up on it, and sinks between the days as a share
 * of what was learned, never below where it began. Answers come in sittings, some days apart.
 *
 * What this does not show: whether people learn and forget like that. It shows that the estimate is right about somebody who
 * does, and how wrong it is about one who differs from its own assumptions, which move skill in other ways.
 */
import type { Evidence } from '../../../src/progress/evidence.ts';
import { type Chance, chanceFrom } from './chance.ts';

export interface LearnerKind {
  name: string;
  /** Logits gained at an answer by somebody who knows nothing; less for those who know more. */
  learns: number;
  /** Share of what was learned that is lost in a day. */
  forgets: number;
  /** Logits gained at once by reading up on it, somewhere on the way. */
  leaps: number;
}

export const learnerKinds: readonly LearnerKind[] = [
  { name: 'stays as good', learns: 0, forgets: 0, leaps: 0 },
  { name: 'learns by answering', learns: 0.2, forgets: 0, leaps: 0 },
  { name: 'learns and forgets', learns: 0.3, forgets: 0.04, leaps: 0 },
  { name: 'reads up on it once on the way', learns: 0, forgets: 0, leaps: 1.5 },
];

/** Of the items: a chance between none and one in two, and a slip now and then. */
export const averageGuess = 0.25;
export const averageSlip = 0.05;

const start = Date.UTC(2026, 2, 2, 8);
const day = 86_400_000;
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

export interface Answering {
  evidence: Evidence[];
  /** When the estimate is made. */
  now: number;
  /** Share of middling tasks solved without guessing, at that time. */
  trueShare: number;
}

function difficultyOf(chance: Chance): 1 | 2 | 3 {
  const drawn = chance.share();
  return drawn < 0.3 ? 1 : drawn < 0.75 ? 2 : 3;
}

/** A learner after some answers; the same seed is the same learner, and more answers begin with the same ones. */
export function answeringLearner(kind: LearnerKind, answers: number, seed: string): Answering {
  const chance = chanceFrom(seed);
  const begin = chance.normal(0, 1.5);
  const leapAt = Math.floor(chance.between(0, 16));
  let skill = begin;
  let at = start;
  const evidence: Evidence[] = [];
  const live = (days: number) => {
    at += days * day;
    if (skill > begin) skill = begin + (skill - begin) * (1 - kind.forgets) ** days;
  };
  for (let index = 0; index < answers; index += 1) {
    if (index > 0) live(index % 3 === 0 ? Math.ceil(chance.between(0, 6)) : 0.001);
    if (index === leapAt) skill += kind.leaps;
    const difficulty = difficultyOf(chance);
    const guess = chance.between(0, 2 * averageGuess);
    const right = guess + (1 - averageSlip - guess) * logistic(skill - (difficulty - 2) - chance.normal(0, 0.7));
    const score = chance.happens(right) ? 1 : 0;
    evidence.push({ item: `${seed}-${index}`, objective: 'one', score, at, difficulty, source: 'quiz' });
    skill += kind.learns * (1 - logistic(skill));
  }
  live(1);
  return { evidence, now: at, trueShare: logistic(skill) };
}

/** How good estimates are: mean error, typical error, and how often the range holds the truth. */
export interface Accuracy {
  bias: number;
  /** Root of the mean squared error. */
  error: number;
  coverage: number;
  /** Mean width of the range. */
  width: number;
}

export function accuracyOf(pairs: readonly { expected: number; low: number; high: number; truth: number }[]): Accuracy {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    bias: mean(pairs.map(({ expected, truth }) => expected - truth)),
    error: Math.sqrt(mean(pairs.map(({ expected, truth }) => (expected - truth) ** 2))),
    coverage: mean(pairs.map(({ low, high, truth }) => (low <= truth && truth <= high ? 1 : 0))),
    width: mean(pairs.map(({ low, high }) => high - low)),
  };
}
