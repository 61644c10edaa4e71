/**
 * What a learner has reviewed, for example:
 * ```json
 * { "rfm-three-days": { "objective": "score-rfm", "difficulty": 1, "hash": "0f3a9c21d4e5", "log": "t3g5k0.3.100.24" } }
 * ```
 * Only what happened is kept (see `review-log.ts`). When an item is due follows from it and from the attempts, so two devices
 * that know the same say the same. Which items were missed stands in the attempts and is not repeated here.
 */

import { canonical } from './canonical.ts';
import { featureKeys } from './feature-keys.ts';
import { type Deed, decodeLog, encodeLog, isGrade, joinEvents, longestSeconds, type ReviewEvent } from './review-log.ts';
import { type Parse, type RecordKind, readSaved, writeSaved } from './saved.ts';
import { isName } from './soundness.ts';
import type { RecordStorage, WriteResult } from './storage.ts';

/** What is kept of a reviewed item, as it was when it was last asked. */
export interface ReviewedItem {
  objective: string;
  difficulty: 1 | 2 | 3;
  hash: string;
  log: string;
}

/** By item id. */
export type ReviewRecord = Readonly<Record<string, ReviewedItem>>;

type About = Omit<ReviewedItem, 'log'>;

function parseItem(value: unknown): ReviewedItem | null {
  if (typeof value !== 'object' || value === null) return null;
  const { objective, difficulty, hash, log } = value as Record<string, unknown>;
  if (typeof objective !== 'string' || !isName(objective) || typeof hash !== 'string' || !isName(hash)) return null;
  if (difficulty !== 1 && difficulty !== 2 && difficulty !== 3) return null;
  if (typeof log !== 'string' || decodeLog(log) === null) return null;
  return { objective, difficulty, hash, log };
}

const parseReviews: Parse<ReviewRecord> = (data) => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { ok: false, problem: 'not an object' };
  const items: [string, ReviewedItem][] = [];
  for (const [id, value] of Object.entries(data)) {
    const item = isName(id) ? parseItem(value) : null;
    if (!item) return { ok: false, problem: id.slice(0, 60) };
    items.push([id, item]);
  }
  return { ok: true, value: Object.fromEntries(items) };
};

export const reviewRecord: RecordKind<ReviewRecord> = { version: 1, parse: parseReviews, migrations: [] };

/** Events of an item, oldest first. */
export function eventsOf(record: ReviewRecord, item: string): ReviewEvent[] {
  const kept = Object.hasOwn(record, item) ? record[item] : undefined;
  return kept ? (decodeLog(kept.log) ?? []) : [];
}

function mergeItems(one: ReviewedItem, other: ReviewedItem): ReviewedItem {
  const events = [decodeLog(one.log) ?? [], decodeLog(other.log) ?? []] as const;
  const [lastOfOne = 0, lastOfOther = 0] = events.map((list) => list.at(-1)?.at ?? 0);
  const about = ({ log: _log, ...rest }: ReviewedItem): About => rest;
  const otherIsLater = lastOfOther - lastOfOne || (canonical(about(other)) > canonical(about(one)) ? 1 : -1);
  return { ...about(otherIsLater > 0 ? other : one), log: encodeLog(joinEvents(...events)) };
}

/**
 * Merges what two devices know. Every review of both is kept once. Where both changed the same entry, the one changed more
 * often counts (taking a grade back is a change too). Of an item the description goes along with its latest event.
 * Commutative, associative, idempotent.
 */
export function mergeReviews(one: ReviewRecord, other: ReviewRecord): ReviewRecord {
  const merged: Record<string, ReviewedItem> = { ...one };
  for (const [id, item] of Object.entries(other)) {
    const mine = Object.hasOwn(one, id) ? one[id] : undefined;
    merged[id] = mine ? mergeItems(mine, item) : item;
  }
  return merged;
}

/**
 * Adds an event to an item's log. A clock that was set back does not put it before what happened already.
 * @param at milliseconds since 1970
 * @returns the record, and the moment under which the event is kept, in seconds
 */
export function withEvent(
  record: ReviewRecord,
  item: About & { id: string },
  event: { at: number; deed: Deed; percent?: number; seconds?: number },
): { record: ReviewRecord; at: number } {
  const { id, objective, difficulty, hash } = item;
  const events = eventsOf(record, id);
  const at = Math.max(Math.floor(event.at / 1000), (events.at(-1)?.at ?? -1) + 1);
  const { deed, percent = 0, seconds = 0 } = event;
  const kept = { at, deed, percent, seconds: Math.min(longestSeconds, Math.max(0, Math.round(seconds))), revision: 0 };
  return { record: { ...record, [id]: { objective, difficulty, hash, log: encodeLog([...events, kept]) } }, at };
}

/** Changes what an entry says: another grade, or 0 to take it back. */
export function withChange(record: ReviewRecord, item: string, at: number, deed: Deed): ReviewRecord {
  const kept = record[item];
  if (!kept) return record;
  const events = eventsOf(record, item).map((event) =>
    event.at === at ? { ...event, deed, revision: Math.min(999, event.revision + 1) } : event,
  );
  return { ...record, [item]: { ...kept, log: encodeLog(events) } };
}

/** The record as stored; empty if there is none. */
export function readReviews(storage: RecordStorage, now: string): ReviewRecord {
  const result = readSaved(storage, featureKeys.review, reviewRecord, now);
  return result.state === 'read' ? result.value : {};
}

/**
 * Writes the record, merged with what another tab may have written meanwhile.
 * @returns what is stored now, and whether it could be kept
 */
export function writeReviews(storage: RecordStorage, record: ReviewRecord, now: string): { record: ReviewRecord; kept: WriteResult } {
  const stored = readSaved(storage, featureKeys.review, reviewRecord, now);
  if (stored.state === 'newer') return { record, kept: 'outdated' };
  const merged = stored.state === 'read' ? mergeReviews(record, stored.value) : record;
  return { record: merged, kept: writeSaved(storage, featureKeys.review, reviewRecord, merged, now) };
}

/** One answer given in review, as the mastery model takes it. */
export interface ReviewEvidence {
  item: string;
  objective: string;
  /** 0–1 */
  score: number;
  /** Milliseconds since 1970. */
  at: number;
  seconds?: number;
  difficulty?: 1 | 2 | 3;
}

/** Every answer that was not taken back, oldest first. The score is that of the answer, whatever grade the learner gave it. */
export function evidenceOfReviews(record: ReviewRecord): ReviewEvidence[] {
  const evidence = Object.entries(record).flatMap(([item, { objective, difficulty }]) =>
    eventsOf(record, item)
      .filter(({ deed }) => isGrade(deed))
      .map(({ at, percent, seconds }) => ({
        item,
        objective,
        score: percent / 100,
        at: at * 1000,
        ...(seconds > 0 ? { seconds } : {}),
        difficulty,
      })),
  );
  return evidence.sort((a, b) => a.at - b.at || (a.item < b.item ? -1 : 1));
}
