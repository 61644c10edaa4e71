/** Times as a clock on the wall of a place shows them, and back. Offsets come from the time zone database of the browser. */

const parts = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = parts.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  parts.set(timeZone, format);
  return format;
}

/** Milliseconds that a place is ahead of UTC at a moment. */
function offset(time: number, timeZone: string): number {
  const shown = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

/**
 * A moment as the value of a `datetime-local` field: `2026-03-02T16:00`.
 * @param moment ISO 8601, UTC
 */
export function wallClock(moment: string, timeZone: string): string {
  const time = Date.parse(moment);
  return new Date(time + offset(time, timeZone)).toISOString().slice(0, 16);
}

/**
 * The moment at which clocks of a place show a time. Where clocks are put back and show it twice, the first; where they are
 * put forward and leave it out, as much later as they were put forward.
 * @param clock value of a `datetime-local` field
 * @returns ISO 8601, UTC; null when the text is no time
 */
export function momentOf(clock: string, timeZone: string): string | null {
  const asUtc = /^2[01]\d\d-\d\d-\d\dT\d\d:\d\d/.test(clock) ? Date.parse(`${clock.slice(0, 16)}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  // The offset before any change of that day, and the one after it: one of them is right at the moment itself.
  const [before, after] = [offset(asUtc - 86_400_000, timeZone), offset(asUtc + 86_400_000, timeZone)];
  const fitting = [asUtc - before, asUtc - after].filter((time) => time + offset(time, timeZone) === asUtc);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : asUtc - before).toISOString();
}

/** Whether the browser knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    return name !== '' && formatOf(name) !== undefined;
  } catch {
    // Asking is the only way to find out: it throws for what it does not know.
    return false;
  }
}
