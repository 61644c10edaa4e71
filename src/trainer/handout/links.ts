/** The texts that carry an assignment: its own and one for each person on the roster. */
import type { Assignment, Invitation } from '../../assignment/assignment.ts';
import { assignmentLink, type Deflate, encodeAssignment, encodeInvitation } from '../../assignment/assignment-link.ts';
import { invitationOf } from '../roster/invitations.ts';
import type { RosterEntry } from '../storage/assignment-record.ts';

export interface PersonalLink {
  entry: RosterEntry;
  link: string;
}

export interface Links {
  /** What a file holds and a link ends in. */
  text: string;
  link: string;
  personal: PersonalLink[];
}

/** @param page address of the page that takes assignments */
export async function linksOf(assignment: Assignment, roster: readonly RosterEntry[], page: string, deflate: Deflate): Promise<Links> {
  const text = await encodeAssignment(assignment, deflate);
  const invitations: Invitation[] = roster.map((entry) => invitationOf(entry, assignment.minutes !== undefined));
  const texts = await Promise.all(invitations.map((invitation) => encodeInvitation(text, invitation, deflate)));
  return {
    text,
    link: assignmentLink(page, text),
    personal: roster.map((entry, index) => ({ entry, link: assignmentLink(page, texts[index] ?? text) })),
  };
}
