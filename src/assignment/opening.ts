/** Whether an assignment can be taken now, how often yet, and for how long. Times are compared by the learner's clock. */
import type { Assignment, Invitation } from './assignment.ts';

export interface Opening {
  /** `overdue` may still be taken and handed in; it is marked late, and the page says so. */
  state: 'not-yet-open' | 'open' | 'overdue';
  /** How many attempts are left on this device; null for as many as wanted. */
  attemptsLeft: number | null;
  /** Whether a new attempt may begin. */
  mayStart: boolean;
  /** Minutes for one attempt, extra time included; absent without a limit. */
  minutes?: number;
}

/**
 * @param attemptsMade attempts begun on this device, finished or not
 * @param now ISO 8601
 */
export function openingOf(
  assignment: Pick<Assignment, 'opensAt' | 'dueAt' | 'attempts' | 'minutes'>,
  invitation: Pick<Invitation, 'extraMinutes'> | undefined,
  attemptsMade: number,
  now: string,
): Opening {
  const time = Date.parse(now);
  const early = assignment.opensAt !== undefined && time < Date.parse(assignment.opensAt);
  const attemptsLeft = assignment.attempts === 0 ? null : Math.max(0, assignment.attempts - attemptsMade);
  const minutes = minutesAllowed(assignment, invitation);
  return {
    state: early ? 'not-yet-open' : isLate(assignment, now) ? 'overdue' : 'open',
    attemptsLeft,
    mayStart: !early && attemptsLeft !== 0,
    ...(minutes === undefined ? {} : { minutes }),
  };
}

/** Minutes for one attempt, extra time included; undefined without a limit, which extra time does not set. */
export function minutesAllowed(
  assignment: Pick<Assignment, 'minutes'>,
  invitation: Pick<Invitation, 'extraMinutes'> | undefined,
): number | undefined {
  return assignment.minutes === undefined ? undefined : assignment.minutes + (invitation?.extraMinutes ?? 0);
}

/** Whether work handed in at this moment is late. The due moment itself is in time. */
export function isLate(assignment: Pick<Assignment, 'dueAt'>, submittedAt: string): boolean {
  return assignment.dueAt !== undefined && Date.parse(submittedAt) > Date.parse(assignment.dueAt);
}

/**
 * Milliseconds left of an attempt, never below nothing; null without a limit. A clock set back before the start does not
 * give more time than there is.
 */
export function timeLeft(startedAt: string, minutes: number | undefined, now: string): number | null {
  if (minutes === undefined) return null;
  const allowed = minutes * 60_000;
  return Math.min(allowed, Math.max(0, Date.parse(startedAt) + allowed - Date.parse(now)));
}

/** The trainer's time zone if this browser knows it; else undefined, and times are shown in the learner's own. */
export function knownTimeZone(timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    // Asking is the only way to find out: browsers know different lists, and throw for what is not on theirs.
    return undefined;
  }
}
