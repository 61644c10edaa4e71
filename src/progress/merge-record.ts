/**
 * Merges what a file holds into what is stored: a plan of writes, nothing written yet. Merging a file twice plans nothing
 * the second time, and two devices that import each other's files end with the same records, whoever begins.
 */
import type { Attempt } from '../assessment/attempt.ts';
import { mergeSittings, type Sitting } from '../assessment/sitting.ts';
import { readAside, readAsideKey } from './aside.ts';
import { attemptRecord } from './attempt-record.ts';
import { type DrillRecord, drillRecord, mergeDrills, noDrills, packDrills, unpackDrills } from './drill-record.ts';
import { isSame, mergeEvenly, mergeLessons } from './even-merge.ts';
import { featureKeys } from './feature-keys.ts';
import { type LessonsRead, lessonsRecord } from './lesson-record.ts';
import { nestsTooDeeply } from './nesting.ts';
import type { AsideRecord, RecordContents } from './record-file.ts';
import { mergeReviews, type ReviewRecord, reviewRecord } from './review-record.ts';
import { parseSaved, type RecordKind } from './saved.ts';
import { mergeScenarios, type ScenarioRecord, scenarioRecord } from './scenario-record.ts';
import { paperRecord, type SavedPaper, sittingRecord } from './sitting-record.ts';
import { type RecordStorage, storageKeys } from './storage.ts';

/** What becomes of the records of a file; a lesson read counts as one, and so does an item reviewed. */
export interface MergeCounts {
  /** Not there before. */
  added: number;
  /** There before, and the file knows more. */
  merged: number;
  /** There before, and stays as it is. */
  kept: number;
}

export interface Write {
  key: string;
  text: string;
}

export interface MergePlan {
  writes: Write[];
  counts: MergeCounts;
}

const noCounts: MergeCounts = { added: 0, merged: 0, kept: 0 };

/** What is stored under a key, and, if that is unreadable, the write that saves it from being written over. */
function readStored<T>(
  storage: RecordStorage,
  key: string,
  kind: RecordKind<T>,
  now: string,
): { value?: T; newer?: true; rescue: Write[] } {
  const text = storage.read(key);
  if (text === null) return { rescue: [] };
  const result = parseSaved(text, kind);
  if (result.state === 'read' && !nestsTooDeeply(result.value)) return { value: result.value, rescue: [] };
  return result.state === 'newer' ? { newer: true, rescue: [] } : { rescue: [{ key: `${storageKeys.aside}${now}.${key}`, text }] };
}

function writeOf<T>(key: string, kind: RecordKind<T>, data: T, now: string): Write {
  return { key, text: JSON.stringify({ version: kind.version, savedAt: now, data }) };
}

function planAttempt(storage: RecordStorage, attempt: Attempt, now: string): MergePlan {
  const key = storageKeys.attempt + attempt.id;
  const { value: mine, newer, rescue } = readStored(storage, key, attemptRecord, now);
  const merged = mine ? mergeEvenly(mine, attempt) : attempt;
  if (newer || (mine && isSame(mine, merged))) return { writes: [], counts: { ...noCounts, kept: 1 } };
  return { writes: [...rescue, writeOf(key, attemptRecord, merged, now)], counts: { ...noCounts, [mine ? 'merged' : 'added']: 1 } };
}

function planLessons(storage: RecordStorage, lessons: LessonsRead, now: string): MergePlan {
  const names = Object.keys(lessons);
  const { value: mine = {}, newer, rescue } = readStored(storage, storageKeys.lessons, lessonsRecord, now);
  const merged = mergeLessons(mine, lessons);
  if (newer || isSame(mine, merged)) return { writes: [], counts: { ...noCounts, kept: names.length } };
  const counts = { ...noCounts };
  for (const name of names) {
    if (!Object.hasOwn(mine, name)) counts.added += 1;
    else counts[mine[name] === merged[name] ? 'kept' : 'merged'] += 1;
  }
  return { writes: [...rescue, writeOf(storageKeys.lessons, lessonsRecord, merged, now)], counts };
}

function planReviews(storage: RecordStorage, reviews: ReviewRecord, now: string): MergePlan {
  const items = Object.keys(reviews);
  const { value: mine = {}, newer, rescue } = readStored(storage, featureKeys.review, reviewRecord, now);
  const merged = mergeReviews(mine, reviews);
  if (newer || isSame(mine, merged)) return { writes: [], counts: { ...noCounts, kept: items.length } };
  const counts = { ...noCounts };
  for (const item of items) {
    if (!Object.hasOwn(mine, item)) counts.added += 1;
    else counts[isSame(mine[item], merged[item]) ? 'kept' : 'merged'] += 1;
  }
  return { writes: [...rescue, writeOf(featureKeys.review, reviewRecord, merged, now)], counts };
}

/** Records set aside elsewhere come along; the same text of the same record is taken once. */
function planAside(storage: RecordStorage, records: readonly AsideRecord[]): MergePlan {
  const known = readAside(storage);
  const writes: Write[] = [];
  for (const { key, text } of records) {
    const original = readAsideKey(key)?.original;
    if (known.some((other) => other.text === text && readAsideKey(other.key)?.original === original)) continue;
    // Another text under the same key is not written over.
    let free = key;
    while (known.some((other) => other.key === free)) free += '+';
    known.push({ key: free, text });
    writes.push({ key: free, text });
  }
  return { writes, counts: { ...noCounts, added: writes.length, kept: records.length - writes.length } };
}

function mergeSittingsEvenly(one: Sitting, other: Sitting): Sitting {
  return mergeSittings(one, other, mergeEvenly);
}

function planSitting(storage: RecordStorage, sitting: Sitting, now: string): MergePlan {
  const key = featureKeys.sitting + sitting.attempt.id;
  const { value: mine, newer, rescue } = readStored(storage, key, sittingRecord, now);
  const merged = mine ? mergeSittingsEvenly(mine, sitting) : sitting;
  if (newer || (mine && isSame(mine, merged))) return { writes: [], counts: { ...noCounts, kept: 1 } };
  return { writes: [...rescue, writeOf(key, sittingRecord, merged, now)], counts: { ...noCounts, [mine ? 'merged' : 'added']: 1 } };
}

/** A paper never changes, so the one that is here stays. It counts with its sitting. */
function planPaper(storage: RecordStorage, { hash, paper }: { hash: string; paper: SavedPaper }, now: string): MergePlan {
  const key = featureKeys.paper + hash;
  const { value: mine, newer, rescue } = readStored(storage, key, paperRecord, now);
  const writes = newer || mine ? [] : [...rescue, writeOf(key, paperRecord, paper, now)];
  return { writes, counts: noCounts };
}

function planScenario(storage: RecordStorage, slug: string, scenario: ScenarioRecord, now: string): MergePlan {
  const key = featureKeys.scenario + slug;
  const { value: mine, newer, rescue } = readStored(storage, key, scenarioRecord, now);
  const merged = mine ? mergeScenarios(mine, scenario) : scenario;
  if (newer || (mine && isSame(mine, merged))) return { writes: [], counts: { ...noCounts, kept: 1 } };
  return { writes: [...rescue, writeOf(key, scenarioRecord, merged, now)], counts: { ...noCounts, [mine ? 'merged' : 'added']: 1 } };
}

/** The drills count as one record. */
function planDrills(storage: RecordStorage, drills: DrillRecord, now: string): MergePlan {
  if (isSame(drills, noDrills)) return { writes: [], counts: noCounts };
  const { value, newer, rescue } = readStored(storage, featureKeys.drills, drillRecord, now);
  const mine = value && unpackDrills(value);
  const merged = mergeDrills(mine ?? noDrills, drills);
  if (newer || (mine && isSame(mine, merged))) return { writes: [], counts: { ...noCounts, kept: 1 } };
  return {
    writes: [...rescue, writeOf(featureKeys.drills, drillRecord, packDrills(merged), now)],
    counts: { ...noCounts, [mine ? 'merged' : 'added']: 1 },
  };
}

/** Plans how a file's contents come into storage. */
export function planMerge(storage: RecordStorage, contents: RecordContents, now: string): MergePlan {
  const attempts = new Map<string, Attempt>();
  for (const attempt of contents.attempts) {
    const twin = attempts.get(attempt.id);
    attempts.set(attempt.id, twin ? mergeEvenly(twin, attempt) : attempt);
  }
  const sittings = new Map<string, Sitting>();
  for (const sitting of contents.sittings) {
    const twin = sittings.get(sitting.attempt.id);
    sittings.set(sitting.attempt.id, twin ? mergeSittingsEvenly(twin, sitting) : sitting);
  }
  const papers = new Map(contents.papers.map((entry) => [entry.hash, entry]));
  const scenarios = new Map<string, ScenarioRecord>();
  for (const { slug, scenario } of contents.scenarios) {
    const twin = scenarios.get(slug);
    scenarios.set(slug, twin ? mergeScenarios(twin, scenario) : scenario);
  }
  const plans = [
    ...[...attempts.values()].map((attempt) => planAttempt(storage, attempt, now)),
    planLessons(storage, contents.lessons, now),
    planReviews(storage, contents.reviews, now),
    planAside(storage, contents.aside),
    planDrills(storage, contents.drills, now),
    ...[...sittings.values()].map((sitting) => planSitting(storage, sitting, now)),
    ...[...papers.values()].map((entry) => planPaper(storage, entry, now)),
    ...[...scenarios].map(([slug, scenario]) => planScenario(storage, slug, scenario, now)),
  ];
  const sum = (count: keyof MergeCounts) => plans.reduce((total, { counts }) => total + counts[count], 0);
  return { writes: plans.flatMap(({ writes }) => writes), counts: { added: sum('added'), merged: sum('merged'), kept: sum('kept') } };
}
