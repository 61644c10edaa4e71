/**
 * The file a learner's record travels in, for example:
 * ```json
 * { "format": "zhike-record", "version": 3, "exportedAt": "2026-03-02T08:00:00.000Z",
 *   "data": { "attempts": [{ "version": 1, "savedAt": "…", "data": { "id": "k3v9…", … } }],
 *             "lessons": { "version": 1, "savedAt": "…", "data": { "classification/why-classify": "…" } },
 *             "aside": [{ "key": "zhike.aside.2026-03-01T08:00:00.000Z.zhike.lessons", "text": "{\"version\":" }],
 *             "sittings": [{ "version": 1, "savedAt": "…", "data": { "attempt": { … }, "paper": "0f3a…", … } }],
 *             "papers": [{ "hash": "0f3a…", "paper": { "version": 1, "savedAt": "…", "data": { … } } }],
 *             "scenarios": [{ "slug": "third-leak", "scenario": { "version": 1, "savedAt": "…", "data": { "path": [], … } } }],
 *             "drills": { "version": 1, "savedAt": "…", "data": { "decks": { … }, "rounds": [] } },
 *             "reviews": { "version": 1, "savedAt": "…", "data": { "rfm-three-days": { … } } } } }
 * ```
 * Records keep the envelopes they are stored in, so an old file is migrated record by record, as old storage is.
 * Version 1 had no sittings and no papers, version 2 no scenarios, drills and reviews.
 * What if this shape changes: raise the version, read the old one too, and freeze a sample in `tests/progress/samples/`.
 */
import type { Attempt } from '../assessment/attempt.ts';
import type { Sitting } from '../assessment/sitting.ts';
import type { DrillRecord } from './drill-record.ts';
import type { LessonsRead } from './lesson-record.ts';
import type { ReviewRecord } from './review-record.ts';
import type { ScenarioRecord } from './scenario-record.ts';
import type { SavedPaper } from './sitting-record.ts';

export const recordFormat = 'zhike-record';
export const recordFileVersion = 3;

/** Largest file that is read, in bytes: four times what a browser gives a site, so an honest file never meets it. */
export const recordFileLimit = 20_000_000;

/** A record as stored. */
export interface Envelope {
  version: number;
  savedAt: string;
  data: unknown;
}

/** A record that could not be read, as it was found. */
export interface AsideRecord {
  /** `zhike.aside.<time>.<key it had>` */
  key: string;
  text: string;
}

export interface RecordFile {
  format: typeof recordFormat;
  version: number;
  exportedAt: string;
  data: {
    attempts: Envelope[];
    lessons: Envelope | null;
    aside: AsideRecord[];
    sittings: Envelope[];
    /** The papers of the sittings, each under its hash. */
    papers: { hash: string; paper: Envelope }[];
    /** Scenarios as they were left, each under its slug. */
    scenarios: { slug: string; scenario: Envelope }[];
    drills: Envelope | null;
    reviews: Envelope | null;
  };
}

/** What a readable file holds, once parsed. */
export interface RecordContents {
  attempts: Attempt[];
  lessons: LessonsRead;
  aside: AsideRecord[];
  sittings: Sitting[];
  papers: { hash: string; paper: SavedPaper }[];
  scenarios: { slug: string; scenario: ScenarioRecord }[];
  drills: DrillRecord;
  reviews: ReviewRecord;
}

/** Name to save a record under. The day is the learner's own, not Greenwich's. */
export function recordFileName(now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `zhike-record-${day}.json`;
}
