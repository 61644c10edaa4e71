/** Numbers, times and codes of the gradebook in the reader's words. */

import type { Reading } from '../../analysis/readings.ts';
import type { ReliabilityLimit } from '../../analysis/reliability.ts';
import { knownTimeZone } from '../../assignment/opening.ts';
import { fill } from '../../course/strings/fill.ts';
import type { GradebookStrings } from '../../course/strings/index.ts';
import type { PersonNote } from '../../gradebook/people.ts';
import type { AsideReason, Flag } from '../../gradebook/standing.ts';
import type { ShownDeed } from './shown.ts';

export interface Wording {
  strings: GradebookStrings;
  /** Objective to its words. */
  objectives: Readonly<Record<string, string>>;
  collator: Intl.Collator;
  percent(share: number | null): string;
  /** With two decimals, and a true minus sign. */
  decimal(value: number | null): string;
  count(value: number): string;
  duration(milliseconds: number | null): string;
  moment(iso: string, timeZone?: string): string;
  objective(id: string): string;
}

function durationIn(strings: GradebookStrings, count: (value: number) => string) {
  return (milliseconds: number | null): string => {
    if (milliseconds === null) return '–';
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 90) return fill(strings.secondsShort, { count: count(seconds) });
    const minutes = Math.round(seconds / 60);
    if (minutes < 120) return fill(strings.minutesShort, { count: count(minutes) });
    const hours = Math.round(minutes / 60);
    return hours < 48 ? fill(strings.hours, { count: count(hours) }) : fill(strings.days, { count: count(Math.round(hours / 24)) });
  };
}

/** Moments in words. Formats are kept by zone: making one takes longer than drawing a row of the table. */
function momentIn(locale: string) {
  const formats = new Map<string | undefined, Intl.DateTimeFormat>();
  const formatFor = (timeZone: string | undefined) => {
    const known = formats.get(timeZone);
    if (known) return known;
    // A zone that this browser does not know is shown as the trainer's own.
    const zone = timeZone === undefined ? undefined : knownTimeZone(timeZone);
    const made = new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      ...(zone === undefined ? {} : { timeZone: zone }),
    });
    formats.set(timeZone, made);
    return made;
  };
  return (iso: string, timeZone?: string): string => formatFor(timeZone).format(new Date(iso));
}

/** Western punctuation takes a space behind it, Chinese brings its own. */
function spaced(sign: string): string {
  return /^[!-~]$/.test(sign) ? `${sign} ` : sign;
}

/** @param locale for `Intl` */
export function wordingOf(words: GradebookStrings, objectives: Readonly<Record<string, string>>, locale: string): Wording {
  const strings = { ...words, separator: spaced(words.separator), colon: spaced(words.colon) };
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const whole = new Intl.NumberFormat(locale);
  const count = (value: number) => whole.format(value);
  return {
    strings,
    objectives,
    collator: new Intl.Collator(locale, { numeric: true }),
    percent: (share) => (share === null ? '–' : percent.format(share)),
    decimal: (value) => (value === null ? '–' : decimal.format(value).replace('-', '−')),
    count,
    duration: durationIn(strings, count),
    moment: momentIn(locale),
    objective: (id) => objectives[id] ?? id,
  };
}

export function reasonText(reason: AsideReason, { strings, count }: Wording): string {
  switch (reason.reason) {
    case 'wrong-items':
      return fill(strings.reasons['wrong-items'], {
        unknown: count(reason.unknown.length),
        changed: count(reason.changed.length),
        missing: count(reason.missing.length),
      });
    case 'impossible-path':
      return fill(strings.reasons['impossible-path'], { titles: reason.scenarios.join(strings.separator) });
    case 'too-many-attempts':
      return fill(strings.reasons['too-many-attempts'], { allowed: count(reason.allowed) });
    default:
      return strings.reasons[reason.reason];
  }
}

export function flagTexts(flag: Flag, wording: Wording): string[] {
  const { strings, duration, count } = wording;
  switch (flag.flag) {
    case 'late':
    case 'early':
      return [fill(strings.flags[flag.flag], { time: duration(flag.by) })];
    case 'over-time':
      return [fill(strings.flags['over-time'], { time: duration(flag.by), count: count(flag.responses) })];
    case 'clock':
      return flag.doubts.map((doubt) => strings.doubts[doubt]);
    case 'name-differs':
      return [fill(strings.flags['name-differs'], { name: flag.name, number: flag.number || '–' })];
    case 'accepted-by-trainer':
      return [strings.flags['accepted-by-trainer'], ...flag.reasons.map((reason) => reasonText(reason, wording))];
    default:
      return [strings.flags[flag.flag]];
  }
}

export function noteText(note: PersonNote, { strings }: Wording): string {
  switch (note.note) {
    case 'same-name':
      return fill(strings.notes['same-name'], { numbers: note.numbers.map((number) => number || '–').join(strings.separator) });
    case 'several-names':
      return fill(strings.notes['several-names'], { names: note.names.join(strings.separator) });
    default:
      return strings.notes['may-be'];
  }
}

/** What a deed did. */
export function deedText({ deed, person = '', item = 0, answer = '' }: ShownDeed, { strings, percent }: Wording): string {
  const { deeds } = strings;
  switch (deed.kind) {
    case 'correct':
      return fill(deeds[deed.correction.kind], { item, answer });
    case 'mark':
      return deed.score === null
        ? fill(deeds.markComment, { person, item })
        : fill(deeds.mark, { person, item, points: percent(deed.score) });
    case 'undo':
      return strings.undo;
    default:
      return fill(deeds[deed.kind], { person });
  }
}

export function limitText(limit: ReliabilityLimit, { strings, decimal, count }: Wording): string {
  const numbers = Object.entries(limit).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, name === 'lower' || name === 'upper' ? decimal(value) : count(value)] as const] : [],
  );
  return fill(strings.limits[limit.code], Object.fromEntries(numbers));
}

const shares = new Set(['difficulty', 'discrimination']);

const innerQuotes: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '「': '『', '」': '』' };

/** A text that the page sets in quotation marks: its own become inner ones. */
export function insideQuotes(text: string): string {
  return text.replace(/[“”「」]/g, (sign) => innerQuotes[sign] ?? sign);
}

/** A reading, without the item it is about. */
export function readingText(reading: Reading, { strings, decimal, percent, count, objective }: Wording): string {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(reading)) {
    if (typeof value === 'string') values[name] = insideQuotes(name === 'objective' ? objective(value) : value);
    else if (typeof value === 'number') {
      if (shares.has(name)) values[name] = decimal(value);
      else if (name === 'chance' || name === 'mean') values[name] = percent(value);
      else if (name === 'milliseconds') values['seconds'] = count(Math.max(1, Math.round(value / 1000)));
      else values[name] = count(value);
    }
  }
  return fill(strings.readings[reading.code], values);
}
