/**
 * A sitting: an attempt at an assignment, with what handing it in needs. Pure steps from one state to the next; time comes in.
 *
 * Saved as, for example:
 * ```json
 * { "attempt": { "id": "k3v9…", "kind": "assignment", "scope": "k3v9XyzAbCdEfGhIjKlMn0", … },
 *   "paper": "0f3a…", "assignment": { "title": "RFM, week 2", "trainer": "林老师", "dueAt": "…" },
 *   "learner": { "name": "王小明", "number": "00317" }, "number": 1, "minutes": 20, "spent": 61000, "resumed": 0,
 *   "milliseconds": { "rfm-three-days": 15200 }, "checked": [] }
 * ```
 * What if this shape changes: see `attempt.ts`; the version is in `progress/sitting-record.ts`.
 */
import { type Attempt, mergeAttempts, startAttempt, submit } from './attempt.ts';
import type { PoolEntry } from './pool.ts';

/** Who sits: typed, or brought by a personal link. */
export interface Learner {
  name: string;
  /** Staff number; may be empty. */
  number: string;
  token?: string;
  extraMinutes?: number;
}

export interface Sitting {
  /** Of kind `assignment`; its scope is the assignment's id. Scores are there only when the learner may see them. */
  attempt: Attempt;
  /** Under which the assignment and its items are kept, as they were at the start. */
  paper: string;
  /** What lists show without opening the paper. */
  assignment: { title: string; trainer: string; dueAt?: string };
  learner: Learner;
  /** 1 for the first attempt of this learner on this device, and so on. */
  number: number;
  /** Minutes allowed, extra time included; absent without a limit. */
  minutes?: number;
  /** Milliseconds used as far as was last known; a clock that is set back cannot take them back. */
  spent: number;
  /** How often it was gone on with after the page had been closed or reloaded. */
  resumed: number;
  /** By item id: milliseconds in view while the page was in front. */
  milliseconds: Record<string, number>;
  /** Items whose outcome was shown right after answering; their responses stay as they are. */
  checked: string[];
  /** Ended because the time was up. */
  timeUp?: true;
  /** What was handed in: the submission, encrypted and armored. */
  handIn?: string;
}

/** Begins a sitting. */
export function beginSitting(start: {
  id: string;
  assignmentId: string;
  /** In the order they are asked. */
  items: readonly PoolEntry[];
  paper: string;
  assignment: Sitting['assignment'];
  learner: Learner;
  number: number;
  minutes: number | undefined;
  now: string;
}): Sitting {
  const { id, assignmentId: scope, items, minutes, now } = start;
  return {
    attempt: startAttempt({ id, kind: 'assignment', scope, items, now }),
    paper: start.paper,
    assignment: start.assignment,
    learner: start.learner,
    number: start.number,
    ...(minutes === undefined ? {} : { minutes }),
    spent: 0,
    resumed: 0,
    milliseconds: {},
    checked: [],
  };
}

/** Records that an item's outcome was shown. */
export function markChecked(sitting: Sitting, itemId: string): Sitting {
  return sitting.checked.includes(itemId) ? sitting : { ...sitting, checked: [...sitting.checked, itemId] };
}

/** Adds what was measured since the last time: milliseconds per item, and how much of the time is used up. */
export function addTimes(sitting: Sitting, inView: ReadonlyMap<string, number>, spent: number): Sitting {
  if (sitting.attempt.submittedAt !== undefined) return sitting;
  const milliseconds = new Map(Object.entries(sitting.milliseconds));
  for (const [id, more] of inView) milliseconds.set(id, (milliseconds.get(id) ?? 0) + Math.round(more));
  return { ...sitting, milliseconds: Object.fromEntries(milliseconds), spent: Math.max(sitting.spent, Math.round(spent)) };
}

/** Milliseconds used at this moment: by the clock on the wall or by what was counted, whichever is more. */
export function timeUsed({ attempt, spent }: Pick<Sitting, 'attempt' | 'spent'>, sinceCounted: number, now: string): number {
  return Math.max(0, Date.parse(now) - Date.parse(attempt.startedAt), spent + sinceCounted);
}

/**
 * Ends a sitting. One whose time is up ended when it was up, however much later the page is opened again: what was
 * answered in time is not late.
 */
export function endSitting(sitting: Sitting, scores: Record<string, number | null>, now: string, timeUp: boolean): Sitting {
  const { attempt, minutes } = sitting;
  if (attempt.submittedAt !== undefined) return sitting;
  if (!timeUp || minutes === undefined) return { ...sitting, attempt: submit(attempt, scores, now) };
  const end = new Date(Date.parse(attempt.startedAt) + minutes * 60_000).toISOString();
  const inTime = end < now ? end : now;
  // Never before the last answer, whatever clocks have done.
  const submittedAt = [inTime, attempt.updatedAt].sort().at(-1) ?? now;
  return { ...sitting, attempt: submit(attempt, scores, submittedAt), timeUp: true };
}

/** Whether it has been handed in, as far as this device knows: sending is the learner's. */
export function isFinished({ attempt }: Sitting): boolean {
  return attempt.submittedAt !== undefined;
}

/** Whether two sittings are the same learner's: by token, or by what was typed. */
export function isSameLearner(one: Learner, other: Learner): boolean {
  if (one.token !== undefined || other.token !== undefined) return one.token === other.token;
  const plain = ({ name, number }: Learner) => JSON.stringify([name, number].map((text) => text.normalize('NFKC').trim().toLowerCase()));
  return plain(one) === plain(other);
}

function largest(one: Record<string, number>, other: Record<string, number>): Record<string, number> {
  const all = new Map(Object.entries(one));
  for (const [id, value] of Object.entries(other)) all.set(id, Math.max(value, all.get(id) ?? 0));
  return Object.fromEntries(all);
}

/**
 * Merges two states of the same sitting, as two tabs may write them. What was handed in goes with the attempt it was made from.
 * @param merge how the attempts are merged
 */
export function mergeSittings(one: Sitting, other: Sitting, merge: typeof mergeAttempts = mergeAttempts): Sitting {
  const attempt = merge(one.attempt, other.attempt);
  const winners = [one, other].filter((state) => state.attempt.submittedAt === attempt.submittedAt);
  // The lesser text, so that two devices that merge each other's end with the same.
  const handIn = winners
    .flatMap((state) => state.handIn ?? [])
    .sort()
    .at(0);
  const { handIn: _handIn, timeUp: _timeUp, ...rest } = winners[0] ?? one;
  return {
    ...rest,
    attempt,
    spent: Math.max(one.spent, other.spent),
    resumed: Math.max(one.resumed, other.resumed),
    milliseconds: largest(one.milliseconds, other.milliseconds),
    checked: [...new Set([...one.checked, ...other.checked])],
    ...(winners.some((state) => state.timeUp) ? { timeUp: true } : {}),
    ...(handIn === undefined ? {} : { handIn }),
  };
}
