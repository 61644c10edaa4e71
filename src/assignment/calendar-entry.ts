/** An assignment as a calendar file (iCalendar, RFC 5545): one event that ends when the work is due, with a reminder. */
import type { Assignment } from './assignment.ts';

/** Words and link of the entry, from the page. */
export interface CalendarWords {
  /** Title of the event. */
  summary: string;
  /** Lines below it. */
  description: string;
  /** The assignment's link; left out where it is too long for calendars. */
  link?: string;
  /** What the reminder says. */
  reminder: string;
}

/** Minutes an event lasts where there is no time limit. */
const usualMinutes = 30;

/** UTC time, form 2 of RFC 5545 §3.3.5: `20260302T080000Z`. Whole seconds. */
function utcTime(time: number): string {
  return new Date(time)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');
}

/** TEXT of RFC 5545 §3.3.11: backslash, semicolon, comma and line break escaped; other control signs may not occur. */
function escapeText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\n/g, '\\n')
  );
}

/** URI of RFC 5545 §3.3.13: as it is, but whatever is no printable ASCII percent-encoded. */
function escapeUri(uri: string): string {
  return uri.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

/** Octets of one sign in UTF-8. */
function octets(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** Folds a content line at 75 octets (RFC 5545 §3.1), never inside a sign. The space that continues a line counts. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let length = 0;
  for (const sign of line) {
    const size = octets(sign);
    if (length + size > 75) {
      lines.push(current);
      current = ' ';
      length = 1;
    }
    current += sign;
    length += size;
  }
  return [...lines, current].join('\r\n');
}

/** Begins as long before the due time as the work takes; an assignment that only opens, when it opens. */
function timesOf({ opensAt, dueAt, minutes }: Assignment): { start: number; end: number } | null {
  const length = (minutes ?? usualMinutes) * 60_000;
  if (dueAt !== undefined) return { start: Date.parse(dueAt) - length, end: Date.parse(dueAt) };
  if (opensAt !== undefined) return { start: Date.parse(opensAt), end: Date.parse(opensAt) + length };
  return null;
}

/**
 * The contents of an `.ics` file; null for an assignment without any date.
 *
 * The event ends at the due time and lasts as long as the time limit: it then stands in the calendar where the last
 * moment to begin is, and whoever takes its start for the deadline is early. It is transparent, so that it blocks no
 * meeting. Times are in UTC, which every calendar shows in its own zone.
 *
 * @param assignment UID and times come from it, so that a calendar replaces the entry when it is imported again
 * @param now when the file is made, ISO 8601 (DTSTAMP)
 */
export function calendarEntry(assignment: Assignment, words: CalendarWords, now: string): string | null {
  const times = timesOf(assignment);
  if (times === null) return null;
  const description = words.link === undefined ? words.description : `${words.description}\n${words.link}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zhike//Assignment//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${assignment.id}@assignment.zhike`,
    `DTSTAMP:${utcTime(Date.parse(now))}`,
    `DTSTART:${utcTime(times.start)}`,
    `DTEND:${utcTime(times.end)}`,
    `SUMMARY:${escapeText(words.summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(words.link === undefined ? [] : [`URL:${escapeUri(words.link)}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(words.reminder)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
