/** A moment as people read it: in the trainer's time zone, and in the reader's beside it where they differ. */
import { knownTimeZone } from '../assignment/opening.ts';

export interface MomentWords {
  text: string;
  /** The trainer's zone, in words; absent where the reader's clock shows the same. */
  zone?: string;
  /** The same moment by the reader's clock. */
  here?: string;
}

/**
 * Puts a moment into words.
 * @param iso ISO 8601, UTC
 * @param timeZone IANA name of the trainer's zone
 * @param hereZone IANA name of the reader's, for tests; left out, the device's own
 */
export function momentWords(iso: string, timeZone: string, locale: string, hereZone?: string): MomentWords {
  const time = new Date(iso);
  const inZone = (zone: string | undefined) =>
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(zone === undefined ? {} : { timeZone: zone }),
    }).format(time);
  const here = inZone(hereZone);
  const known = knownTimeZone(timeZone);
  const there = known === undefined ? here : inZone(known);
  if (known === undefined || there === here) return { text: here };
  const parts = new Intl.DateTimeFormat(locale, { timeZone: known, timeZoneName: 'long' }).formatToParts(time);
  return { text: there, zone: parts.find(({ type }) => type === 'timeZoneName')?.value ?? known, here };
}
