/** A table on its way to a file: rows of plain values under typed columns. CSV and XLSX are two ways to write it down. */

export type TableCell = string | number | boolean | null;

/**
 * `share`: 0–1, shown as per cent where the file can; `moment`: an ISO 8601 time, shown as wall-clock time in the trainer's
 * zone; `whole`, `number`, `text`.
 */
export type ColumnKind = 'text' | 'whole' | 'number' | 'share' | 'moment';

export interface TableColumn {
  title: string;
  kind: ColumnKind;
}

export interface Table {
  /** Name of the sheet or file. */
  name: string;
  columns: TableColumn[];
  rows: TableCell[][];
}

/** The zone, or UTC where it is none: assignments from elsewhere name zones that this browser may not know. */
function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** What a clock in a time zone shows, as if it were UTC; null for what is no time. */
export function wallClock(iso: string, timeZone: string): Date | null {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return null;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: knownZone(timeZone),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const of = (type: string) => parts[type] ?? 0;
  return new Date(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')));
}

/** `2026-03-02 16:00:00`: sorts as text, and spreadsheets read it as a time. */
export function wallClockText(iso: string, timeZone: string): string | null {
  return wallClock(iso, timeZone)?.toISOString().slice(0, 19).replace('T', ' ') ?? null;
}

/** Fifteen digits are what a spreadsheet keeps; more are noise of binary fractions. */
export function plainNumber(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}
