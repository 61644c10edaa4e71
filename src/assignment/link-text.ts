/**
 * Finds an assignment in text as it arrives: a link's fragment, a whole link, a message around it, a file. Chat and mail
 * programs break lines, quote, percent-encode, add invisible signs, turn two hyphens into a dash, and put punctuation
 * behind; all of that is mended here. What was dropped or changed cannot be, and is told.
 *
 * Written `1.<assignment>.end` or `1.<assignment>.<invitation>.end`: the version, what `assignment-link.ts` packs, and a
 * last word. The last word tells whether the text arrived to its end, keeps `-` and `_` from standing last, where programs
 * that make links clickable leave them out, and separates the link from the words behind it.
 */
import type { LinkProblem } from './link-problem.ts';
import { textLimit } from './text-limit.ts';

export const linkVersion = 1;
/** First line of a `.zhike` file, followed by its version. */
export const fileHeading = 'zhike-assignment';

export type FoundText = { ok: true; parts: { assignment: string; invitation?: string } } | { ok: false; problem: LinkProblem };

/** Signs without width, direction marks, soft hyphens (Unicode's “format”): invisible, and no part of any link. */
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu;

function mend(text: string): string {
  let mended = text.replace(invisible, '');
  // A link that went through several programs may be encoded several times over.
  for (let round = 0; round < 3 && /%[0-7][0-9a-f]/i.test(mended); round += 1) {
    mended = mended.replace(/%([0-7][0-9a-f])/gi, (_code, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  }
  return (
    mended
      // Full-width forms, as Chinese input methods write them.
      .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      // “Smart” punctuation.
      .replace(/[\u2010-\u2013\u2212]/g, '-')
      .replace(/[\u2014\u2015]/g, '--')
      // Soft line breaks of mail (RFC 2045, quoted-printable) and the marks of quoted lines.
      .replace(/=\r?\n/g, '')
      .replace(/\n[ \t]*>[ \t>]*/g, '\n')
  );
}

/** The version at the end of what stands before a part, or null when something else stands there. */
function versionBefore(text: string): number | null {
  const found = text
    .slice(-60)
    .trimEnd()
    .match(/(?:^|[^A-Za-z0-9_.-])(\d{1,4})$/);
  return found ? Number(found[1]) : null;
}

/** No assignment packs to less; what is shorter is words that happen to stand there. */
const shortestPart = 40;

const isPart = (text: string) => /^[A-Za-z0-9_\-\s]+$/.test(text);

interface Candidate {
  version: number;
  parts: string[];
}

/** Reads backwards from the last word: one part or two, and the version before them. */
function candidateBefore(text: string): Candidate | null {
  const split = text.lastIndexOf('.');
  if (split < 0) return null;
  const last = text.slice(split + 1);
  const before = text.slice(0, split);
  const earlier = before.lastIndexOf('.');
  if (earlier >= 0) {
    const first = before.slice(earlier + 1);
    const version = versionBefore(before.slice(0, earlier));
    if (version !== null && first.length >= shortestPart && isPart(first) && isPart(last)) return { version, parts: [first, last] };
  }
  const version = versionBefore(before);
  return version !== null && last.length >= shortestPart ? { version, parts: [last] } : null;
}

function findCandidate(text: string): Candidate | null {
  for (const end of text.matchAll(/\.\s*e\s*n\s*d(?![A-Za-z0-9])/g)) {
    const candidate = candidateBefore(text.slice(0, end.index));
    if (candidate) return candidate;
  }
  return null;
}

/** The version of something that begins like a link or file of ours, or null. */
function beginning(text: string): number | null {
  const found = text.match(/(?:#\s*|^\s*)(\d{1,4})\s*\.\s*[A-Za-z0-9_-]{8}/) ?? text.match(new RegExp(`^\\s*${fileHeading}\\s+(\\d{1,4})`));
  return found ? Number(found[1]) : null;
}

/** Finds the first assignment in a text. */
export function findAssignmentText(text: string): FoundText {
  const refuse = (problem: LinkProblem): FoundText => ({ ok: false, problem });
  if (text.length > textLimit) return refuse({ code: 'too-large', limit: textLimit });
  const mended = mend(text);
  if (mended.trim() === '') return refuse({ code: 'empty' });
  const heading = mended.match(new RegExp(`^\\s*${fileHeading}\\s+(\\d{1,4})`));
  if (heading && Number(heading[1]) > linkVersion) return refuse({ code: 'too-new', version: Number(heading[1]) });

  const candidate = findCandidate(mended);
  const version = candidate?.version ?? beginning(mended);
  if (version !== null && version > linkVersion) return refuse({ code: 'too-new', version });
  if (version !== null && version < 1) return refuse({ code: 'not-an-assignment' });
  if (!candidate) {
    // A link to the page that lost what stood behind its `#`, as some programs do to links they open.
    return refuse({ code: version !== null || /\/take\/?#?\s*$/.test(mended.slice(-40)) ? 'cut-off' : 'not-an-assignment' });
  }
  const [assignment = '', invitation] = candidate.parts.map((part) => part.replace(/\s+/g, ''));
  return { ok: true, parts: { assignment, ...(invitation === undefined ? {} : { invitation }) } };
}
