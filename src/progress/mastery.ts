/**
 * Mastery: how well an objective sits, estimated from all submitted answers to its items.
 *
 * The model. What is estimated is the score to expect on a next, unseen item of the objective. Its distribution is
 * Beta(1 + right, 1 + wrong): the uniform prior Beta(1, 1) says that nothing is known before the first answer; an answer
 * with score s adds w·s to `right` and w·(1 − s) to `wrong`. The weight w falls with every newer answer (factor 0.85) and
 * with age (half in 90 days), so what was not known at first is forgiven, and old knowledge slowly becomes uncertain again
 * instead of staying firm for ever.
 * - Beta posterior with continuous scores and a forgetting factor: Jøsang & Ismail, The Beta Reputation System, 15th Bled
 *   Electronic Commerce Conference, 2002.
 * - Weights that fall with each newer answer predict learners better than plain counts: Galyardt & Goldin, Move Your Lamp
 *   Post: Recent Data Reflects Learner Knowledge Better than Older Data, Journal of Educational Data Mining 7(2), 2015.
 * - An answer soon after the same item's key was seen shows little (Corbett & Anderson, Knowledge Tracing, 1995, count first
 *   attempts only); here it does not count at all for twelve hours.
 *
 * The numbers 0.85, 90 days, 12 hours and the levels are conventions of ours, not fitted to data. With them the estimate
 * reaches `firm` after four right answers and no wrong one, and never rests on more than 6.7 answers' worth of evidence.
 */
import type { Attempt } from '../assessment/attempt.ts';
import { betaQuantile } from './beta.ts';

/** `none`: never answered. `firm`: expects at least the course's usual pass mark. */
export type MasteryLevel = 'none' | 'weak' | 'growing' | 'firm';

export interface Mastery {
  /** Score to expect on the next item, 0–1. */
  expected: number;
  /** With a chance of eight in ten the true value lies from `low` to `high`. */
  low: number;
  high: number;
  /** Answers the estimate rests on. */
  answers: number;
  level: MasteryLevel;
}

const newerAnswerFactor = 0.85;
const halfLifeDays = 90;
const keySeenHours = 12;
const levelsFrom = { growing: 0.7, firm: 0.8 };

const hour = 3_600_000;

interface Answer {
  item: string;
  objective: string;
  score: number;
  /** Milliseconds since 1970; a time that cannot be read counts as long ago. */
  at: number;
}

/** Every marked answer, oldest first. An item handed in without an answer has score 0, as in the quiz's own result. */
function answersOf(attempts: readonly Attempt[]): Answer[] {
  const answers = attempts.flatMap((attempt) =>
    attempt.items.flatMap(({ id, objective }): Answer[] => {
      const score = attempt.scores?.[id];
      return typeof score === 'number' ? [{ item: id, objective, score, at: Date.parse(attempt.submittedAt ?? '') || 0 }] : [];
    }),
  );
  // Ties are broken by content, so that the order in which records were stored or imported does not matter.
  return answers.sort((a, b) => a.at - b.at || (a.item < b.item ? -1 : a.item > b.item ? 1 : a.score - b.score));
}

/** Leaves out answers given while the same item's key was still fresh. */
function withoutEchoes(answers: readonly Answer[]): Answer[] {
  const lastAt = new Map<string, number>();
  return answers.filter(({ item, at }) => {
    const seen = lastAt.get(item);
    lastAt.set(item, at);
    return seen === undefined || at - seen >= keySeenHours * hour;
  });
}

function levelOf(expected: number): MasteryLevel {
  if (expected >= levelsFrom.firm) return 'firm';
  return expected >= levelsFrom.growing ? 'growing' : 'weak';
}

function estimate(answers: readonly Answer[], now: number): Mastery {
  let right = 1;
  let wrong = 1;
  for (const [index, { score, at }] of answers.entries()) {
    const days = Math.max(0, now - at) / (24 * hour);
    const weight = newerAnswerFactor ** (answers.length - 1 - index) * 0.5 ** (days / halfLifeDays);
    right += weight * score;
    wrong += weight * (1 - score);
  }
  const expected = right / (right + wrong);
  return {
    expected,
    low: betaQuantile(0.1, right, wrong),
    high: betaQuantile(0.9, right, wrong),
    answers: answers.length,
    level: answers.length === 0 ? 'none' : levelOf(expected),
  };
}

/** What is known of an objective without any answer. */
export const unknownMastery: Mastery = estimate([], 0);

/**
 * Estimates every objective that has answers, by objective id.
 * @param now ISO 8601
 */
export function masteryOf(attempts: readonly Attempt[], now: string): Map<string, Mastery> {
  const byObjective = new Map<string, Answer[]>();
  for (const answer of withoutEchoes(answersOf(attempts))) {
    byObjective.set(answer.objective, [...(byObjective.get(answer.objective) ?? []), answer]);
  }
  const time = Date.parse(now);
  return new Map([...byObjective].map(([objective, answers]) => [objective, estimate(answers, time)]));
}
