/** What a personal link says of whom it is for. */
import type { Invitation } from '../../assignment/assignment.ts';
import type { RosterEntry } from '../storage/assignment-record.ts';

/** Extra time is left out where there is no time limit to extend. */
export function invitationOf(entry: RosterEntry, hasLimit: boolean): Invitation {
  const { token, name, number, extraMinutes } = entry;
  return { token, name, number, ...(hasLimit && extraMinutes !== undefined ? { extraMinutes } : {}) };
}
