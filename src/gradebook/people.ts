/** The rows of the gradebook: one for each person, with their attempts and the one that counts. */
import type { CountedAttempt, RosterEntry } from './assignment-record.ts';
import { grouped } from './grouped.ts';
import type { Marking } from './mark-submission.ts';
import { foldName, foldNumber } from './names.ts';
import type { RosterIndex } from './owner.ts';
import type { CountedSubmission } from './standing.ts';

/** A counted submission with its marks. */
export interface MarkedAttempt extends CountedSubmission {
  marking: Marking;
  /** From start to hand-in in milliseconds; null when the clock ran backwards. */
  taken: number | null;
  /** Milliseconds in which items were in view. */
  active: number;
}

export type PersonNote =
  /** People with another number, or with none, typed the same name. */
  | { note: 'same-name'; numbers: string[] }
  /** Several names were typed under this number or token. */
  | { note: 'several-names'; names: string[] }
  /** Not bound to the roster, but of the same name as these people in it. */
  | { note: 'may-be'; tokens: string[] };

export interface PersonRow {
  key: string;
  /** From the roster, else as typed last. */
  name: string;
  number: string;
  entry?: RosterEntry;
  /** In order of their beginning. */
  attempts: MarkedAttempt[];
  /** The attempt that counts. */
  counted: MarkedAttempt;
  notes: PersonNote[];
}

export interface People {
  rows: PersonRow[];
  /** People of the roster from whom nothing counted has come. */
  missing: RosterEntry[];
}

/** The attempt that counts; of equal ones the earlier. An attempt that waits for marks has the score it has so far. */
export function countedAttempt(attempts: readonly [MarkedAttempt, ...MarkedAttempt[]], rule: CountedAttempt): MarkedAttempt {
  if (rule === 'first') return attempts[0];
  if (rule === 'last') return attempts[attempts.length - 1] as MarkedAttempt;
  return attempts.reduce((best, next) => ((next.marking.score ?? -1) > (best.marking.score ?? -1) ? next : best));
}

function distinct(texts: readonly string[], fold: (text: string) => string): string[] {
  return [...new Map(texts.filter((text) => fold(text) !== '').map((text) => [fold(text), text.trim()])).values()];
}

function rowOf(key: string, attempts: readonly [MarkedAttempt, ...MarkedAttempt[]], rule: CountedAttempt): PersonRow {
  const entry = attempts[0].owner.entry;
  const typed = attempts.map(({ received }) => received.submission.learner);
  const lastTyped = typed[typed.length - 1];
  const names = distinct(
    typed.map(({ name }) => name),
    foldName,
  );
  return {
    key,
    name: entry?.name ?? lastTyped?.name.trim() ?? '',
    number: entry?.number ?? lastTyped?.number.trim() ?? '',
    ...(entry ? { entry } : {}),
    attempts: [...attempts],
    counted: countedAttempt(attempts, rule),
    notes: names.length > 1 ? [{ note: 'several-names', names }] : [],
  };
}

/** Adds notes on rows that may be the same person, or that only look like it. */
function noteSameNames(rows: readonly PersonRow[], roster: RosterIndex): void {
  for (const [name, same] of grouped(rows, (row) => foldName(row.name))) {
    if (name === '') continue;
    for (const row of same) {
      // Two people of one name in the roster are two people.
      const numbers = same.filter((other) => other !== row && !(other.entry && row.entry)).map((other) => other.number);
      if (numbers.length > 0) row.notes.push({ note: 'same-name', numbers });
      const tokens = row.entry ? [] : (roster.byName.get(name) ?? []).map(({ token }) => token);
      if (tokens.length > 0) row.notes.push({ note: 'may-be', tokens });
    }
  }
}

const collator = new Intl.Collator('zh', { numeric: true });

/** Groups attempts by person: people of the roster in its order, then the others by number and name. */
export function peopleOf(
  attempts: readonly MarkedAttempt[],
  roster: readonly RosterEntry[],
  index: RosterIndex,
  rule: CountedAttempt,
): People {
  const groups = grouped(attempts, ({ owner }) => owner.key);
  const inRoster = roster.flatMap(({ token }) => `token:${token}`);
  const others = [...groups.keys()].filter((key) => !inRoster.includes(key));
  const row = (key: string): PersonRow[] => {
    const ofPerson = groups.get(key);
    return ofPerson ? [rowOf(key, ofPerson, rule)] : [];
  };
  const unbound = others
    .flatMap(row)
    .sort((a, b) => collator.compare(foldNumber(a.number), foldNumber(b.number)) || collator.compare(a.name, b.name));
  const rows = [...inRoster.flatMap(row), ...unbound];
  noteSameNames(rows, index);
  return { rows, missing: roster.filter(({ token }) => !groups.has(`token:${token}`)) };
}
