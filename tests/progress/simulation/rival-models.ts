/**
 * Two simpler models of mastery, for comparison. Both estimate the score to expect on a next item; what is known without
 * guessing follows from it by the average chance to guess and to slip, which they are told here.
 * - `shareModel`: right answers among all, with one of each added (Laplace’s rule of succession).
 * - `betaModel`: the same with weights that fall with every newer answer (factor 0.85) and with age (half in 90 days), as this
 *   site had it before (Jøsang & Ismail, The Beta Reputation System, 2002; Galyardt & Goldin, 2015).
 */
import type { Evidence } from '../../../src/progress/evidence.ts';
import { averageGuess, averageSlip } from './answering-learner.ts';
import { betaQuantile } from './beta.ts';

export interface Estimate {
  expected: number;
  low: number;
  high: number;
}

export type Model = (evidence: readonly Evidence[], now: number) => Estimate;

const shareOf = (score: number) => Math.min(1, Math.max(0, (score - averageGuess) / (1 - averageGuess - averageSlip)));

function betaEstimate(evidence: readonly Evidence[], weightOf: (age: number, newer: number) => number, now: number): Estimate {
  let right = 1;
  let wrong = 1;
  for (const [index, { score, at }] of evidence.entries()) {
    const weight = weightOf((now - at) / 86_400_000, evidence.length - 1 - index);
    right += weight * score;
    wrong += weight * (1 - score);
  }
  return {
    expected: shareOf(right / (right + wrong)),
    low: shareOf(betaQuantile(0.1, right, wrong)),
    high: shareOf(betaQuantile(0.9, right, wrong)),
  };
}

export const shareModel: Model = (evidence, now) => betaEstimate(evidence, () => 1, now);
export const betaModel: Model = (evidence, now) => betaEstimate(evidence, (days, newer) => 0.85 ** newer * 0.5 ** (days / 90), now);
