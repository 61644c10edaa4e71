/** When a learner is told that the time runs out: politely, a few times, not every second. */

/** Milliseconds before the end, in order. */
const warnings = [5 * 60_000, 60_000];

/**
 * Whether a warning is due. One that is as long as the whole time is none.
 * @param before milliseconds left when last looked; infinite when the page has just opened
 * @param left milliseconds left now
 * @param allowed milliseconds for the whole attempt
 */
export function warningDue(before: number, left: number, allowed: number): boolean {
  return left > 0 && warnings.some((warning) => warning < allowed && left <= warning && before > warning);
}

/** Whether the end is so near that seconds are shown. */
export function isShort(left: number): boolean {
  return left < 5 * 60_000;
}

/** Time left as minutes and seconds, such as `4:09`. */
export function minutesAndSeconds(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Whole minutes left, rounded up: what is begun counts. */
export function minutesLeft(left: number): number {
  return Math.ceil(left / 60_000);
}
