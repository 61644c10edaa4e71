/** Takes arrivals in: what is new is kept, what is known is not kept twice, and every single one is accounted for. */
import type { Mending } from '../submission/armored-blocks.ts';
import type { Arrival, Place } from '../submission/arrival.ts';
import type { Submission } from '../submission/submission.ts';
import { type AssignmentRecord, askedItems } from './assignment-record.ts';
import { type Deed, decisionsOf } from './deeds.ts';
import { type AsideReason, type Flag, type Received, standingOf } from './standing.ts';

/** A record with what the trainer did under it. */
export interface RecordWithDeeds {
  record: AssignmentRecord;
  deeds: readonly Deed[];
}

/** What became of one arrival. */
export type TakenIn =
  | { outcome: 'accepted'; place: Place; key: string; flags: Flag[]; mended: Mending[] }
  | { outcome: 'set-aside'; place: Place; key: string; reasons: AsideReason[]; mended: Mending[] }
  /** Known already; `removed` when the trainer has removed it since: it stays removed until that is taken back. */
  | { outcome: 'duplicate'; place: Place; key: string; removed: boolean }
  | ({ outcome: 'broken' } & Omit<Extract<Arrival, { ok: false }>, 'ok'>);

export interface TakingIn {
  /** To be kept beside what is known. */
  added: Received[];
  /** One for each arrival, in order. */
  report: TakenIn[];
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits: tells contents under one attempt apart, nothing more. */
function shortHash(text: string): string {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, '0');
}

/**
 * JSON with the keys of objects in order, so that equal content gives equal text. As `canonicalJson`, but without copying
 * every object first: a thousand submissions go through here at once.
 */
function contentText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(contentText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const texts = fields.map(([key, inner]) => `${JSON.stringify(key)}:${contentText(inner)}`);
  return `{${texts.sort().join(',')}}`;
}

/** Finds submissions by their attempt and content. */
class Known {
  private readonly contents = new Map<string, Map<string, string>>();

  constructor(received: readonly Received[]) {
    for (const { submission, key } of received) this.add(submission, key);
  }

  private of({ assignment, attempt }: Submission): Map<string, string> {
    const name = `${assignment} ${attempt.id}`;
    const known = this.contents.get(name) ?? new Map<string, string>();
    this.contents.set(name, known);
    return known;
  }

  private add(submission: Submission, key: string): void {
    this.of(submission).set(contentText(submission), key);
  }

  /** The key it is known by, or the key it is known by from now on. */
  keyOf(submission: Submission): { key: string; known: boolean } {
    const content = contentText(submission);
    const others = this.of(submission);
    const known = others.get(content);
    if (known !== undefined) return { key: known, known: true };
    let key = `${submission.attempt.id}.${shortHash(content)}`;
    const taken = new Set(others.values());
    while (taken.has(key)) key += 'x';
    others.set(content, key);
    return { key, known: false };
  }
}

/**
 * Takes arrivals in.
 * @param known everything received so far, of all assignments
 * @param records the trainer's assignments
 * @param now ISO 8601
 */
export function takeIn(
  known: readonly Received[],
  records: readonly RecordWithDeeds[],
  arrivals: readonly Arrival[],
  now: string,
): TakingIn {
  const index = new Known(known);
  const added: Received[] = [];
  const steps = arrivals.map((arrival): { place: Place; mended: Mending[]; key: string; duplicate: boolean } | TakenIn => {
    if (!arrival.ok) {
      const { ok: _ok, ...broken } = arrival;
      return { outcome: 'broken', ...broken };
    }
    const { place, mended, submission } = arrival;
    const found = index.keyOf(submission);
    if (!found.known) {
      added.push({ key: found.key, submission, receivedAt: now, source: place.source });
    }
    return { place, mended, key: found.key, duplicate: found.known };
  });

  const all = [...known, ...added];
  const removed = new Set<string>();
  const verdicts = new Map<string, { flags: Flag[] } | { reasons: AsideReason[] }>();
  for (const { record, deeds } of records) {
    const decisions = decisionsOf(deeds);
    for (const key of decisions.removed) removed.add(key);
    const own = all.filter(({ submission }) => submission.assignment === record.assignment.id);
    const standing = standingOf(record, askedItems(record), own, decisions);
    for (const { received, flags } of standing.counted) verdicts.set(received.key, { flags });
    for (const { received, reasons } of standing.aside) verdicts.set(received.key, { reasons });
  }
  const assignmentOf = new Map(added.map(({ key, submission }) => [key, submission.assignment]));
  const report = steps.map((step): TakenIn => {
    if ('outcome' in step) return step;
    const { place, mended, key, duplicate } = step;
    if (duplicate) return { outcome: 'duplicate', place, key, removed: removed.has(key) };
    const verdict = verdicts.get(key) ?? { reasons: [{ reason: 'other-assignment', assignment: assignmentOf.get(key) ?? '' }] };
    return 'flags' in verdict
      ? { outcome: 'accepted', place, key, mended, ...verdict }
      : { outcome: 'set-aside', place, key, mended, ...verdict };
  });
  return { added, report };
}
