/**
 * Days as a learner lives them: whole days by the clock on the wall, from four in the morning. Whoever reviews at half past
 * midnight still does today's. A day is a number, counted from 1970-01-01.
 */

/** Minutes by which the local clock is ahead of UTC at a moment (milliseconds since 1970). */
export type Zone = (at: number) => number;

/** The time zone of this device. */
export const localZone: Zone = (at) => -new Date(at).getTimezoneOffset();

const minute = 60_000;
const dayLength = 86_400_000;
/** Hour at which a day begins; a convention of ours. */
export const dayBegins = 4;

/** The day a moment belongs to. */
export function dayOf(at: number, zone: Zone): number {
  return Math.floor((at + zone(at) * minute - dayBegins * 60 * minute) / dayLength);
}

/** A day as a date to be formatted in UTC. */
export function dateOfDay(day: number): Date {
  return new Date(day * dayLength);
}
