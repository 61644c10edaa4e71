/** What a certificate says of a final assessment that was passed. */
import type { Attempt } from '../../assessment/attempt.ts';
import { type ModuleResult, moduleResults } from '../../assessment/module-result.ts';
import { resultOf } from '../../assessment/result.ts';

export interface PassedFinal {
  /** Id of the attempt. */
  id: string;
  /** When it was handed in, ISO 8601. */
  passedAt: string;
  /** Mean score, and the share of it that passes, 0–1. */
  score: number;
  passMark: number;
  /** Number of questions that were marked. */
  count: number;
  modules: ModuleResult[];
  responses: Attempt['responses'];
}

/** Final assessments that were handed in, passed or not; repeats of missed questions are none. */
export function wholeFinals(attempts: readonly Attempt[]): Attempt[] {
  return attempts.filter(
    ({ kind, submittedAt, repeats }) => kind === 'final-assessment' && submittedAt !== undefined && repeats === undefined,
  );
}

/** Those that were passed, the best first; of equal ones the earlier first. */
export function passedFinals(attempts: readonly Attempt[]): PassedFinal[] {
  return wholeFinals(attempts)
    .flatMap((attempt): PassedFinal[] => {
      const { id, submittedAt, passMark, responses } = attempt;
      if (submittedAt === undefined || passMark === undefined) return [];
      const { score, passed } = resultOf(attempt, passMark);
      const modules = moduleResults(attempt);
      const count = modules.reduce((sum, module) => sum + module.count, 0);
      return passed ? [{ id, passedAt: submittedAt, score, passMark, count, modules, responses }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.passedAt < b.passedAt ? -1 : 1));
}
