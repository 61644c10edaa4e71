/** The digest the course tree reads before anything else has loaded. */
import type { Attempt } from '../assessment/attempt.ts';
import { resultOf } from '../assessment/result.ts';
import type { LessonsRead } from './lesson-record.ts';

/** `r`: read; `p`: its quiz was passed. */
export type Mark = 'r' | 'p';

/** Best whole-form quiz score by scope, 0–1. Repeats of only the missed items do not count. */
export function bestScores(attempts: readonly Attempt[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const attempt of attempts) {
    if (attempt.passMark === undefined || attempt.repeats !== undefined || attempt.submittedAt === undefined) continue;
    best.set(attempt.scope, Math.max(resultOf(attempt, attempt.passMark).score, best.get(attempt.scope) ?? 0));
  }
  return best;
}

/** Scopes whose quiz was passed at least once, each under the pass mark of its own attempt. */
export function passedScopes(attempts: readonly Attempt[]): Set<string> {
  const passed = attempts.filter(
    (attempt) =>
      attempt.passMark !== undefined &&
      attempt.repeats === undefined &&
      attempt.submittedAt !== undefined &&
      resultOf(attempt, attempt.passMark).passed,
  );
  return new Set(passed.map((attempt) => attempt.scope));
}

/** Makes the digest from the records. */
export function marksOf(lessons: LessonsRead, attempts: readonly Attempt[]): Record<string, Mark> {
  const marks: Record<string, Mark> = {};
  for (const lesson of Object.keys(lessons)) marks[lesson] = 'r';
  for (const scope of passedScopes(attempts)) marks[scope] = 'p';
  return marks;
}
