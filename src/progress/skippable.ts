/** Which modules an entry test says can be skipped. Derived from the attempts, so that the mark travels with them. */
import type { Attempt } from '../assessment/attempt.ts';
import { judgeModules } from '../assessment/entry-judgement.ts';
import type { UndoneMarks } from './undone-record.ts';

/** The entry test that counts: the one handed in last. */
export function latestEntryTest(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts
    .filter(({ kind, submittedAt }) => kind === 'entry-test' && submittedAt !== undefined)
    .reduce<Attempt | undefined>((last, next) => ((next.submittedAt ?? '') >= (last?.submittedAt ?? '') ? next : last), undefined);
}

/** Modules with the mark, without those from which the learner took it away. */
export function skippableModules(attempts: readonly Attempt[], undone: UndoneMarks): string[] {
  const test = latestEntryTest(attempts);
  if (!test) return [];
  return judgeModules(test)
    .filter(({ judgement, module }) => judgement === 'skip' && undone[module] !== test.id)
    .map(({ module }) => module);
}
