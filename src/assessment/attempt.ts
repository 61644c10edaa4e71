/**
 * An attempt: one sitting of a form, from start to finish (QTI: attempt). Everything here is a pure step from one
 * attempt to the next; time comes in.
 *
 * Saved as, for example:
 * ```json
 * { "id": "k3v9…", "kind": "lesson-quiz", "scope": "classification/rfm-scoring", "seed": "k3v9…",
 *   "items": [{ "id": "rfm-three-days", "hash": "1x9c2f", "objective": "score-rfm", "difficulty": 1 }],
 *   "responses": { "rfm-three-days": { "response": ["five"], "at": "2026-03-02T08:00:00.000Z" } },
 *   "flagged": [], "passMark": 0.8, "startedAt": "…", "updatedAt": "…", "submittedAt": "…", "scores": { "rfm-three-days": 1 } }
 * ```
 * What if this shape changes: raise the version in `progress/attempt-record.ts`, add a migration and freeze a sample of
 * the old shape in `tests/progress/samples/`.
 */
import type { PoolEntry } from './pool.ts';

/** `exercise`: one item inside a lesson; its form has length 1. `assignment`: part of a sitting (see `sitting.ts`). Final and entry test draw from the whole course. */
export type AttemptKind = 'exercise' | 'lesson-quiz' | 'module-quiz' | 'final-assessment' | 'entry-test' | 'assignment';

export interface GivenResponse {
  /** As the interaction's view reported it; checked again before marking. */
  response: unknown;
  /** When it was given, ISO 8601. */
  at: string;
}

export interface Attempt {
  id: string;
  kind: AttemptKind;
  /** `<module>/<lesson>`, `<module>`, or the id of an assignment; an attempt over the whole course has its kind as scope. */
  scope: string;
  /** Decides the order of items and of their parts; kept, so that a reload shows the same. */
  seed: string;
  /** The form, in order, with a hash of each item as it was. */
  items: PoolEntry[];
  responses: Record<string, GivenResponse>;
  /** Item ids the learner wants to look at again. */
  flagged: string[];
  /** The rule it is taken under: share of the score that passes, 0–1. An exercise and an entry test have none. */
  passMark?: number;
  /** Id of the attempt whose missed items this one repeats; such an attempt asks less than a whole form. */
  repeats?: string;
  startedAt: string;
  updatedAt: string;
  submittedAt?: string;
  /** Score by item id, 0–1, or null where a machine does not mark; only once submitted. */
  scores?: Record<string, number | null>;
}

/** What an attempt keeps of an item: nothing of its words, and no field that is not known. */
export function keptEntry({ id, hash, objective, difficulty, lesson }: PoolEntry): PoolEntry {
  return { id, hash, objective, difficulty, ...(lesson === undefined ? {} : { lesson }) };
}

/** Begins an attempt. */
export function startAttempt(start: {
  id: string;
  kind: AttemptKind;
  scope: string;
  items: readonly PoolEntry[];
  /** Left out, the id is the seed. An exercise starts with the order it was shown in before anyone answered. */
  seed?: string;
  passMark?: number;
  repeats?: string;
  now: string;
}): Attempt {
  return {
    id: start.id,
    kind: start.kind,
    scope: start.scope,
    seed: start.seed ?? start.id,
    items: start.items.map(keptEntry),
    responses: {},
    flagged: [],
    ...(start.passMark === undefined ? {} : { passMark: start.passMark }),
    ...(start.repeats === undefined ? {} : { repeats: start.repeats }),
    startedAt: start.now,
    updatedAt: start.now,
  };
}

/** Records a response; a submitted attempt stays as it is. */
export function respond(attempt: Attempt, itemId: string, response: unknown, now: string): Attempt {
  if (attempt.submittedAt !== undefined) return attempt;
  // A clock that was set back must not make the newest answer look old, or a merge would drop it.
  const at = now > attempt.updatedAt ? now : attempt.updatedAt;
  return { ...attempt, responses: { ...attempt.responses, [itemId]: { response, at } }, updatedAt: at };
}

/** Flags an item to look at again, or takes the flag away. */
export function flag(attempt: Attempt, itemId: string, flagged: boolean, now: string): Attempt {
  if (attempt.submittedAt !== undefined) return attempt;
  const others = attempt.flagged.filter((id) => id !== itemId);
  return { ...attempt, flagged: flagged ? [...others, itemId] : others, updatedAt: now };
}

/** Ends an attempt with its scores. */
export function submit(attempt: Attempt, scores: Record<string, number | null>, now: string): Attempt {
  if (attempt.submittedAt !== undefined) return attempt;
  return { ...attempt, scores, submittedAt: now, updatedAt: now };
}

/**
 * Merges two states of the same attempt, as two tabs may write them: a submitted state wins (the earlier one, should both
 * be); otherwise each item keeps its newest response, and flags are those of the state touched last. Where the clock does
 * not tell which is newer, the first argument wins: pass the state at hand before the stored one.
 */
export function mergeAttempts(one: Attempt, other: Attempt): Attempt {
  const submitted = [one, other].filter((attempt) => attempt.submittedAt !== undefined);
  if (submitted.length > 0) {
    return submitted.reduce((first, next) => ((next.submittedAt ?? '') < (first.submittedAt ?? '') ? next : first));
  }
  const [newer, older] = other.updatedAt > one.updatedAt ? [other, one] : [one, other];
  const responses = new Map(Object.entries(newer.responses));
  for (const [id, given] of Object.entries(older.responses)) {
    const rival = responses.get(id);
    if (!rival || rival.at < given.at) responses.set(id, given);
  }
  return { ...newer, responses: Object.fromEntries(responses) };
}
