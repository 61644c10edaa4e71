/** What `match`, `categorize` and `place` share: every part (source, card) is assigned to one place (target, bin, cell). */
import type { Completeness, PartOutcome, Step, StepReason } from './outcome.ts';
import { isRecordOfStrings } from './record-of-strings.ts';

/** Part id to place id. */
export type Assignments = Readonly<Record<string, string>>;

/** Checks that only known parts are assigned, only to known places, and says which parts are still free. */
export function checkAssignments(response: unknown, parts: readonly string[], places: readonly string[]): Completeness {
  if (!isRecordOfStrings(response)) return { state: 'malformed', problem: 'expected an object of part id to place id' };
  for (const [part, place] of Object.entries(response)) {
    if (!parts.includes(part)) return { state: 'malformed', problem: `unknown part "${part}"` };
    if (!places.includes(place)) return { state: 'malformed', problem: `unknown place "${place}"` };
  }
  const missing = parts.filter((part) => !Object.hasOwn(response, part));
  return missing.length > 0 ? { state: 'incomplete', missing } : { state: 'complete' };
}

export interface AssignedPart {
  id: string;
  /** Places that count as right, the preferred one first. */
  accepted: string[];
  why: string;
  /** Per wrong place: what the mistake was. */
  mistakes: Record<string, string>;
}

/** What was given for a part. Only own keys count: a part may be called `constructor`. */
export function givenFor(response: Assignments, part: string): string | undefined {
  return Object.hasOwn(response, part) ? response[part] : undefined;
}

/** Marks one part; `partial` may grant credit for a place that is nearly right. */
export function markPart(
  part: AssignedPart,
  given: string | undefined,
  partial?: (given: string) => { points: number; reason: StepReason } | undefined,
): { step: Step; outcome: PartOutcome } {
  const right = given !== undefined && part.accepted.includes(given);
  const near = given !== undefined && !right ? partial?.(given) : undefined;
  const step: Step = right
    ? { part: part.id, points: 1, reason: 'right' }
    : { part: part.id, points: near?.points ?? 0, reason: near?.reason ?? (given === undefined ? 'missing' : 'wrong') };
  const mistake = given !== undefined && !right && Object.hasOwn(part.mistakes, given) ? part.mistakes[given] : undefined;
  return {
    step,
    outcome: {
      id: part.id,
      given: given ?? null,
      expected: part.accepted,
      right,
      why: part.why,
      ...(mistake === undefined ? {} : { mistake }),
    },
  };
}
