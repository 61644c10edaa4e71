/** Net Promoter Score and how sure it is. */
import { type Interval, normal975 } from '../analysis/difficulty.ts';
import { type Answers, answerCount, countBetween, type Scale } from './read-scores.ts';

export const recommendScale: Scale = { min: 0, max: 10 };

export interface Groups {
  promoters: number;
  passives: number;
  detractors: number;
}

/** Shares of promoters (p) and detractors (d), their difference, and what follows from it; 1 is 100 points. */
export interface Difference {
  count: number;
  p: number;
  d: number;
  score: number;
  /** √((p + d − (p − d)²) ÷ n) */
  standardError: number;
  /** score ± 1.96 standard errors, kept within −1 and 1. */
  interval: Interval;
}

export interface NetPromoter extends Groups {
  /** From the answers as they are. */
  plain: Difference;
  /** With three invented answers, which keeps the interval honest when there are few. */
  adjusted: Difference;
}

/** Promoters 9–10, passives 7–8, detractors 0–6 (Reichheld, Harvard Business Review, December 2003). */
export function groupsOf(answers: Answers): Groups {
  return {
    promoters: countBetween(answers, 9, 10),
    passives: countBetween(answers, 7, 8),
    detractors: countBetween(answers, 0, 6),
  };
}

/**
 * The difference of two shares of the same multinomial sample. Var(p − d) = (p(1 − p) + d(1 − d) + 2pd) ÷ n, as the shares
 * have the covariance −pd ÷ n; that is (p + d − (p − d)²) ÷ n.
 */
export function differenceOf({ promoters, passives, detractors }: Groups): Difference {
  const count = promoters + passives + detractors;
  const [p, d] = [promoters / count, detractors / count];
  const score = p - d;
  // Rounding may leave a trace below nought where everybody gave the same answer.
  const standardError = Math.sqrt(Math.max(0, p + d - score ** 2) / count);
  const half = normal975 * standardError;
  return { count, p, d, score, standardError, interval: [Math.max(-1, score - half), Math.min(1, score + half)] };
}

/**
 * Adjusted Wald interval after Rocks, “Interval Estimation for the ‘Net Promoter Score’”, The American Statistician 70 (2016),
 * 365–372: three answers are added, ¾ promoter, ¾ detractor, the rest passive.
 */
export const invented = { promoters: 0.75, passives: 1.5, detractors: 0.75 } as const;

/** @returns null without answers */
export function netPromoterOf(answers: Answers): NetPromoter | null {
  if (answerCount(answers) === 0) return null;
  const groups = groupsOf(answers);
  const adjusted = differenceOf({
    promoters: groups.promoters + invented.promoters,
    passives: groups.passives + invented.passives,
    detractors: groups.detractors + invented.detractors,
  });
  const plain = differenceOf(groups);
  // A single answer lies outside what the three invented ones leave of it; an interval holds its score.
  const [lower, upper] = adjusted.interval;
  return { ...groups, plain, adjusted: { ...adjusted, interval: [Math.min(lower, plain.score), Math.max(upper, plain.score)] } };
}
