/** Whose a submission is. A token binds it to a person of the roster; without one the staff number does, and last the name. */
import type { Submission } from '../submission/submission.ts';
import type { RosterEntry } from './assignment-record.ts';
import { grouped } from './grouped.ts';
import { foldName, foldNumber } from './names.ts';

export type Owner = {
  /** `token:…`, `number:…` or `name:…`; one row of the gradebook. */
  key: string;
  entry?: RosterEntry;
  /** How it was found out; `number` and `name` are only what the learner typed. */
  by: 'token' | 'trainer' | 'number' | 'name';
};

/** The roster, ready to be looked up. */
export interface RosterIndex {
  byToken: ReadonlyMap<string, RosterEntry>;
  /** Only numbers that one person alone has. */
  byNumber: ReadonlyMap<string, RosterEntry>;
  /** Everyone of that name. */
  byName: ReadonlyMap<string, readonly RosterEntry[]>;
}

export function rosterIndex(roster: readonly RosterEntry[]): RosterIndex {
  const numbers = grouped(
    roster.filter(({ number }) => foldNumber(number) !== ''),
    ({ number }) => foldNumber(number),
  );
  return {
    byToken: new Map(roster.map((entry) => [entry.token, entry])),
    byNumber: new Map([...numbers].flatMap(([number, [entry, ...others]]) => (entry && others.length === 0 ? [[number, entry]] : []))),
    byName: grouped(roster, ({ name }) => foldName(name)),
  };
}

const ownerIn = (entry: RosterEntry, by: Owner['by']): Owner => ({ key: `token:${entry.token}`, entry, by });

/**
 * Finds out whose a submission is.
 * @param assigned what the trainer said about it: a token, null for nobody in the roster, undefined for nothing
 * @returns null when it carries a token that is not in the roster
 */
export function ownerOf({ learner }: Submission, roster: RosterIndex, assigned?: string | null): Owner | null {
  const said = typeof assigned === 'string' ? roster.byToken.get(assigned) : undefined;
  if (said) return ownerIn(said, 'trainer');
  const number = foldNumber(learner.number);
  if (assigned !== null) {
    if (learner.token !== undefined) {
      const entry = roster.byToken.get(learner.token);
      return entry ? ownerIn(entry, 'token') : null;
    }
    const entry = roster.byNumber.get(number);
    if (entry) return ownerIn(entry, 'number');
  }
  return number === '' ? { key: `name:${foldName(learner.name)}`, by: 'name' } : { key: `number:${number}`, by: 'number' };
}
