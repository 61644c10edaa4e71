/**
 * Packs an assignment into the text of a link or file, and opens it again: JSON, compressed (zlib, RFC 1950), in base64url
 * (RFC 4648 §5). zlib rather than bare deflate: its checksum notices a sign that was changed on the way, for eight more.
 * Compressing is the browser's; `compression.ts` passes it in.
 */
import type { Assignment, Invitation, OpenedAssignment } from './assignment.ts';
import { parseAssignment } from './assignment-schema.ts';
import { decodeBase64Url, encodeBase64Url } from './base64url.ts';
import type { LinkProblem } from './link-problem.ts';
import { fileHeading, findAssignmentText, linkVersion } from './link-text.ts';
import { nestsTooDeeply } from './unsafe-content.ts';

/** Bytes an assignment may unpack to. A link of a few kilobytes can claim to hold gigabytes. */
export const unpackedLimit = 4 * 1024 * 1024;

/** Text to zlib bytes. */
export type Deflate = (text: string) => Promise<Uint8Array>;

/** zlib bytes to text, stopping as soon as there are more bytes than the limit. */
export type Inflate = (
  bytes: Uint8Array,
  limit: number,
) => Promise<{ ok: true; text: string } | { ok: false; code: 'damaged' | 'too-large' | 'unsupported' }>;

async function pack(value: Assignment | Invitation, deflate: Deflate): Promise<string> {
  return encodeBase64Url(await deflate(JSON.stringify(value)));
}

/** The text of an assignment: what stands behind `#` in its link. */
export async function encodeAssignment(assignment: Assignment, deflate: Deflate): Promise<string> {
  return `${linkVersion}.${await pack(assignment, deflate)}.end`;
}

/** The text of a personal link: that of the assignment with an invitation in it. The assignment is packed once for all. */
export async function encodeInvitation(assignmentText: string, invitation: Invitation, deflate: Deflate): Promise<string> {
  return assignmentText.replace(/\.end$/, `.${await pack(invitation, deflate)}.end`);
}

/**
 * The link.
 * @param page address of the page that takes assignments, e.g. `https://example.org/take/`
 */
export function assignmentLink(page: string, assignmentText: string): string {
  return `${page}#${assignmentText}`;
}

/** The contents of a `.zhike` file. */
export function assignmentFile(assignmentText: string): string {
  return `${fileHeading} ${linkVersion}\n${assignmentText}\n`;
}

type Unpacked = { ok: true; value: unknown } | { ok: false; problem: LinkProblem };

async function unpack(part: string, inflate: Inflate): Promise<Unpacked> {
  const refuse = (problem: LinkProblem): Unpacked => ({ ok: false, problem });
  const bytes = decodeBase64Url(part);
  if (bytes === null) return refuse({ code: 'damaged' });
  const inflated = await inflate(bytes, unpackedLimit);
  if (!inflated.ok) return refuse(inflated.code === 'too-large' ? { code: 'too-large', limit: unpackedLimit } : { code: inflated.code });
  if (nestsTooDeeply(inflated.text)) return refuse({ code: 'unsafe', path: '' });
  try {
    return { ok: true, value: JSON.parse(inflated.text) };
  } catch {
    return refuse({ code: 'damaged' });
  }
}

/**
 * Opens an assignment from whatever holds it: a fragment, a link, a message with a link in it, the contents of a file. Where
 * there are several, the first.
 */
export async function decodeAssignment(
  text: string,
  inflate: Inflate,
): Promise<{ ok: true; opened: OpenedAssignment } | { ok: false; problem: LinkProblem }> {
  const found = findAssignmentText(text);
  if (!found.ok) return found;
  const assignment = await unpack(found.parts.assignment, inflate);
  if (!assignment.ok) return assignment;
  if (found.parts.invitation === undefined) return parseAssignment(assignment.value);
  const invitation = await unpack(found.parts.invitation, inflate);
  return invitation.ok ? parseAssignment(assignment.value, invitation.value) : invitation;
}
