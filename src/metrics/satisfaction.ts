/** Satisfaction on five points (CSAT): how many are satisfied, and how satisfied all are on average. */
import { type Interval, shareInterval } from '../analysis/difficulty.ts';
import { type Answers, answerCount, countBetween, type Scale, scoreSum } from './read-scores.ts';

export const satisfactionScale: Scale = { min: 1, max: 5 };

export interface Satisfaction {
  count: number;
  /** Answers of 4 and 5. */
  satisfied: number;
  /** satisfied ÷ count, the share in the top two boxes. */
  share: number;
  /** 95 % interval of the share (Wilson). */
  interval: Interval;
  /** The share that another definition would give: 5s only. */
  topShare: number;
  sum: number;
  mean: number;
}

/** @returns null without answers */
export function satisfactionOf(answers: Answers): Satisfaction | null {
  const count = answerCount(answers);
  if (count === 0) return null;
  const satisfied = countBetween(answers, 4, 5);
  const sum = scoreSum(answers);
  return {
    count,
    satisfied,
    share: satisfied / count,
    interval: shareInterval(satisfied / count, count),
    topShare: countBetween(answers, 5, 5) / count,
    sum,
    mean: sum / count,
  };
}
