/**
 * The log of one item's reviews as a short text: thousands of reviews stay small in the browser's storage.
 *
 * Each event is `<seconds since the event before>.<deed>.<score>.<time taken>[.<revision>]`, times in base 36 and the first one
 * since 1970; zeros at the end are left out. `t3g5k0.3.100.24 1fpk.1.0.61` is: good, full score, after 24 s; about a day later
 * again, score 0, after 61 s.
 */

/** 1 again · 2 hard · 3 good · 4 easy (the four grades of FSRS). */
export type Grade = 1 | 2 | 3 | 4;

/**
 * 0 a grade taken back · 1–4 a grade · 5 set aside (“I know this”) · 6 taken in again · 7 not found in the course.
 * What was taken back stays as an entry, so that a merge with another device does not bring the grade back.
 */
export type Deed = 0 | Grade | 5 | 6 | 7;

export interface ReviewEvent {
  /** Seconds since 1970; no two events of an item share one. */
  at: number;
  deed: Deed;
  /** Score of the answer in percent, 0–100; 0 where nothing was answered. */
  percent: number;
  /** Time taken to answer, 0 where it is not known. */
  seconds: number;
  /** How often the entry was changed after it was made. */
  revision: number;
}

/** Longest time that is kept; beyond it somebody was away. */
export const longestSeconds = 3600;
/** Seconds up to the year 10000. */
const latest = 253_402_300_800;
const shape = /^([0-9a-z]{1,8})\.([0-7])(?:\.(\d{1,3})(?:\.(\d{1,4})(?:\.(\d{1,3}))?)?)?$/;

export function isGrade(deed: number): deed is Grade {
  return deed >= 1 && deed <= 4;
}

/** Writes a log. Events may come in any order. */
export function encodeLog(events: readonly ReviewEvent[]): string {
  let before = 0;
  return [...events]
    .sort((a, b) => a.at - b.at)
    .map(({ at, deed, ...rest }) => {
      const step = (at - before).toString(36);
      before = at;
      const numbers = [rest.percent, rest.seconds, rest.revision];
      while (numbers.at(-1) === 0) numbers.pop();
      return [step, deed, ...numbers].join('.');
    })
    .join(' ');
}

/** Reads a log, oldest event first; null if it is none. */
export function decodeLog(log: string): ReviewEvent[] | null {
  const events: ReviewEvent[] = [];
  let at = 0;
  for (const text of log === '' ? [] : log.split(' ')) {
    const [, step, deed, percent = '0', seconds = '0', revision = '0'] = shape.exec(text) ?? [];
    if (step === undefined) return null;
    const later = Number.parseInt(step, 36);
    at += later;
    if ((later === 0 && events.length > 0) || at > latest || Number(percent) > 100 || Number(seconds) > longestSeconds) return null;
    events.push({ at, deed: Number(deed) as Deed, percent: Number(percent), seconds: Number(seconds), revision: Number(revision) });
  }
  return events;
}

/** Which of two entries for the same moment counts: the one changed more often, else any, but always the same. */
function later(one: ReviewEvent, other: ReviewEvent): ReviewEvent {
  const order = [other.revision - one.revision, other.deed - one.deed, other.percent - one.percent, other.seconds - one.seconds];
  return (order.find((difference) => difference !== 0) ?? 0) > 0 ? other : one;
}

/** Joins the events of two devices. The order of the arguments does not matter, and joining again changes nothing. */
export function joinEvents(one: readonly ReviewEvent[], other: readonly ReviewEvent[]): ReviewEvent[] {
  const byMoment = new Map<number, ReviewEvent>();
  for (const event of [...one, ...other]) {
    const known = byMoment.get(event.at);
    byMoment.set(event.at, known ? later(known, event) : event);
  }
  return [...byMoment.values()].sort((a, b) => a.at - b.at);
}
