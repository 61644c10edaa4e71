/** What came of a finished path. */
import type { ScenarioOutcome } from '../course/scenario-outcome.ts';
import { bandOf } from './meters.ts';
import type { Position } from './path.ts';

/** Undefined while a decision is still to be taken. */
export function outcomeOf({ ending, meters }: Position): ScenarioOutcome | undefined {
  if (!ending) return undefined;
  return ending.unsafe ? 'unsafe' : bandOf(meters);
}
