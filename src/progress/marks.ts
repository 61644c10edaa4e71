/** The digest the course tree reads before anything else has loaded. */
import type { Attempt } from '../assessment/attempt.ts';
import { resultOf } from '../assessment/result.ts';
import type { LessonsRead } from './lesson-record.ts';
import { skippableModules } from './skippable.ts';
import type { RecordStorage } from './storage.ts';
import { readUndone, type UndoneMarks } from './undone-record.ts';

/** `r`: read; `p`: its quiz was passed; `s`: the module, named with a slash at the end, can be skipped. */
export type Mark = 'r' | 'p' | 's';

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
export function marksOf(lessons: LessonsRead, attempts: readonly Attempt[], undone: UndoneMarks = {}): Record<string, Mark> {
  const marks: Record<string, Mark> = {};
  for (const module of skippableModules(attempts, undone)) marks[`${module}/`] = 's';
  for (const lesson of Object.keys(lessons)) marks[lesson] = 'r';
  for (const scope of passedScopes(attempts)) marks[scope] = 'p';
  return marks;
}

/** The digest as text. Of what it is made from, the marks taken away are read here; nothing else on a page needs them. */
export function digestOf(storage: RecordStorage, lessons: LessonsRead, attempts: readonly Attempt[], now: string): string {
  return JSON.stringify(marksOf(lessons, attempts, readUndone(storage, now)));
}
