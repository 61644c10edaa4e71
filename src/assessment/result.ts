/** The result of a submitted attempt: total, pass or not, and how each objective came out. */
import type { Attempt } from './attempt.ts';

export interface ObjectiveResult {
  objective: string;
  /** Mean score of its items, 0–1. */
  score: number;
  count: number;
}

export interface Result {
  /** Mean score over the marked items, 0–1. */
  score: number;
  passed: boolean;
  /** Weakest first. */
  objectives: ObjectiveResult[];
  /** Items that did not get the full score, in order. */
  missed: string[];
}

/** A share short of the pass mark by no more than rounding still passes. */
const rounding = 1e-9;

/**
 * Sums up an attempt. Items without a score (free text) do not count.
 * @param passMark share of the score that passes, 0–1
 */
export function resultOf(attempt: Pick<Attempt, 'items' | 'scores'>, passMark: number): Result {
  const scored = attempt.items.flatMap((item) => {
    const score = attempt.scores?.[item.id];
    return typeof score === 'number' ? [{ ...item, score }] : [];
  });
  const mean = (scores: number[]) => (scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length);
  const score = mean(scored.map((item) => item.score));
  const objectives = [...new Set(scored.map((item) => item.objective))].map((objective) => {
    const scores = scored.filter((item) => item.objective === objective).map((item) => item.score);
    return { objective, score: mean(scores), count: scores.length };
  });
  return {
    score,
    passed: scored.length > 0 && score + rounding >= passMark,
    objectives: objectives.sort((a, b) => a.score - b.score),
    missed: scored.filter((item) => item.score < 1).map((item) => item.id),
  };
}
