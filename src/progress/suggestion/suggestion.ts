/**
 * What to do next: one thing, and why. About the material, never about the person.
 *
 * The rule. For everything there is to do, the gain in mastery is estimated and divided by the minutes it takes
 * (`read-options.ts`, `practice-options.ts`); the largest wins, and of equal ones the first in the order recommended to new staff. When nothing is worth
 * its minutes, it is the final assessment, and after that nothing. Expected gain per time as a policy: Atkinson, Optimizing
 * the Learning of a Second-Language Vocabulary, Journal of Experimental Psychology 96, 1972. Simulated learners who follow
 * this rule get ahead of those who read in order (`npm run bench -- --only mastery`; tests hold it).
 */
import { type LearnerState, leastWorth, type Option, type Suggestion } from './learner-state.ts';
import { drillOptions, repeatOptions, reviewOptions } from './practice-options.ts';
import { readOptions } from './read-options.ts';

function withoutThose(state: LearnerState): Suggestion {
  return state.passedFinal ? { kind: 'nothing', reasons: [{ code: 'allDone' }] } : { kind: 'final', reasons: [{ code: 'allRead' }] };
}

/** The one thing to do next. */
export function suggestNext(state: LearnerState): Suggestion {
  const options = [...readOptions(state), ...repeatOptions(state), ...reviewOptions(state), ...drillOptions(state)];
  const best = options.reduce<Option | undefined>((first, option) => (first && first.worth >= option.worth ? first : option), undefined);
  return best && best.worth >= leastWorth ? best.suggestion : withoutThose(state);
}
