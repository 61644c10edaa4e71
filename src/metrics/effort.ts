/**
 * Customer effort (CES), by either question: agreement with “the company made it easy”, 1–7, high is easy (Dixon, Toman and
 * DeLisi, The Effortless Experience, 2013), or “how much effort did you have to put forth”, 1–5, high is hard (Dixon, Freeman
 * and Toman, Harvard Business Review, July–August 2010).
 */
import { type Answers, answerCount, countBetween, type Scale, scoreSum } from './read-scores.ts';

export const effortQuestions = ['easy7', 'effort5'] as const;
export type EffortQuestion = (typeof effortQuestions)[number];

interface Question extends Scale {
  /** Answers that say it was easy. */
  easy: readonly [from: number, to: number];
  /** Answers that say it was hard. */
  hard: readonly [from: number, to: number];
}

export const questionOf: Readonly<Record<EffortQuestion, Question>> = {
  easy7: { min: 1, max: 7, easy: [5, 7], hard: [1, 3] },
  effort5: { min: 1, max: 5, easy: [1, 2], hard: [4, 5] },
};

export interface Effort {
  count: number;
  sum: number;
  mean: number;
  easy: number;
  hard: number;
  easyShare: number;
  hardShare: number;
}

/** @returns null without answers */
export function effortOf(answers: Answers, question: EffortQuestion): Effort | null {
  const count = answerCount(answers);
  if (count === 0) return null;
  const sum = scoreSum(answers);
  const easy = countBetween(answers, ...questionOf[question].easy);
  const hard = countBetween(answers, ...questionOf[question].hard);
  return { count, sum, mean: sum / count, easy, hard, easyShare: easy / count, hardShare: hard / count };
}
