/**
 * What an entry test says of each module, and where to begin. Two or three questions are a hint and no measurement, so
 * there are three judgements only, and the kindest of them asks for every answer to be right.
 */
import type { Attempt } from './attempt.ts';
import { type ModuleResult, moduleResults } from './module-result.ts';

/**
 * `skip`: everything right, the module's quiz can be tried at once; `skim`: some right, the lessons' quizzes show what is
 * missing; `learn`: nothing right.
 */
export type Judgement = 'skip' | 'skim' | 'learn';

export interface JudgedModule extends ModuleResult {
  judgement: Judgement;
}

function judge({ right, count }: ModuleResult): Judgement {
  if (right === count) return 'skip';
  return right > 0 ? 'skim' : 'learn';
}

/** Judges every module of a submitted entry test. */
export function judgeModules(attempt: Attempt): JudgedModule[] {
  return moduleResults(attempt).map((result) => ({ ...result, judgement: judge(result) }));
}

/**
 * The module to begin with: the first on the recommended path that cannot be skipped; none when all of it can.
 * @param path modules in the order recommended to new staff; one that the test did not ask about cannot be skipped
 */
export function recommendedStart(judged: readonly JudgedModule[], path: readonly string[]): string | undefined {
  const skippable = new Set(judged.filter(({ judgement }) => judgement === 'skip').map(({ module }) => module));
  return path.find((module) => !skippable.has(module));
}
