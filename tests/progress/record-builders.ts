/** Records of learners, and what may go wrong with their storage. */
import fc from 'fast-check';
import type { Attempt } from '../../src/assessment/attempt.ts';
import { readAside } from '../../src/progress/aside.ts';
import { attemptRecord, readAttempts, writeAttempt } from '../../src/progress/attempt-record.ts';
import { type LessonsRead, lessonsRecord, readLessons } from '../../src/progress/lesson-record.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import type { AsideRecord } from '../../src/progress/record-file.ts';
import { writeSaved } from '../../src/progress/saved.ts';
import { type RecordStorage, storageKeys } from '../../src/progress/storage.ts';
import { flagging, openTabs, submitting } from '../assessment/arbitraries.ts';
import { at } from '../assessment/builders.ts';

export const savedAt = '2026-03-03T08:00:00.000Z';

export interface LearnerRecord {
  attempts: Attempt[];
  lessons: LessonsRead;
  aside: AsideRecord[];
}

/** A device that holds a record. */
export function deviceWith({ attempts = [], lessons = {}, aside = [] }: Partial<LearnerRecord>): RecordStorage {
  const storage = memoryStorage();
  for (const attempt of attempts) writeAttempt(storage, attempt, savedAt);
  if (Object.keys(lessons).length > 0) writeSaved(storage, storageKeys.lessons, lessonsRecord, lessons, savedAt);
  for (const { key, text } of aside) storage.write(key, text);
  return storage;
}

/** What a device holds, by id and key, without the times of writing. */
export function recordOn(storage: RecordStorage) {
  const attempts = readAttempts(storage, savedAt).map((attempt) => [attempt.id, attempt] as const);
  return {
    attempts: Object.fromEntries(attempts),
    lessons: readLessons(storage, savedAt),
    aside: [...new Set(readAside(storage).map(({ text }) => text))].sort(),
  };
}

/** An attempt in its envelope. */
export function envelopeOf(data: unknown, version = attemptRecord.version) {
  return { version, savedAt, data };
}

/** The record of lessons read in its envelope. */
export function lessonsEnvelope(data: unknown, version = lessonsRecord.version) {
  return { version, savedAt, data };
}

const item = fc.constantFrom('recency', 'frequency', 'write-to-customer');
const response = fc.oneof(fc.array(fc.constantFrom('loyal', 'lost')), fc.dictionary(fc.constantFrom('recent', 'often'), fc.string()));
const tab = fc.nat({ max: 1 });
const answering = fc.record({ tab, does: fc.constant('respond' as const), item, response });

/** Everything in the same moment, as clocks that are set by hand may have it. */
const atOnce = (attempt: Attempt): Attempt => JSON.parse(JSON.stringify(attempt).replace(/:\d\d\.000Z/g, ':00.000Z'));

/** Two states of one attempt, as two devices came to have them. */
const twins = fc
  .tuple(fc.nat({ max: 30 }), fc.array(fc.oneof({ weight: 5, arbitrary: answering }, flagging, submitting), { maxLength: 8 }), fc.boolean())
  .map(([number, deeds, tied]) => openTabs(deeds).map((attempt) => ({ ...(tied ? atOnce(attempt) : attempt), id: `attempt-${number}` })));

const lessonNames = ['classification/why-classify', 'classification/rfm-scoring', 'complaints/listen-first'];
const lessonsRead = fc.dictionary(fc.constantFrom(...lessonNames), fc.nat({ max: 100 }).map(at));
const asideRecords = fc.array(
  fc.record({ key: fc.nat({ max: 5 }).map((second) => `${storageKeys.aside}${at(second)}.${storageKeys.lessons}`), text: fc.string() }),
  { maxLength: 2 },
);

const distinct = <T>(list: T[], keyOf: (entry: T) => string) => [...new Map(list.map((entry) => [keyOf(entry), entry])).values()];

/** Two devices of one learner: some attempts on one, some on the other, some on both and not alike. */
export const deviceRecords: fc.Arbitrary<[LearnerRecord, LearnerRecord]> = fc
  .record({
    attempts: fc.array(fc.tuple(twins, fc.constantFrom('one', 'other', 'both')), { maxLength: 6 }),
    lessons: fc.tuple(lessonsRead, lessonsRead),
    aside: fc.tuple(asideRecords, asideRecords),
  })
  .map(({ attempts, lessons, aside }) => {
    const single = distinct(attempts, ([states]) => states[0]?.id ?? '');
    const on = (index: 0 | 1, own: string): LearnerRecord => ({
      attempts: single.flatMap(([states, where]) => (where === own || where === 'both' ? (states[index] ?? []) : [])),
      lessons: lessons[index],
      aside: distinct(aside[index], ({ key }) => key),
    });
    return [on(0, 'one'), on(1, 'other')];
  });

/** `localStorage` with room for so many signs, as a browser has it. */
export class LimitedLocalStorage {
  readonly #room: () => number;
  [key: string]: unknown;

  constructor(room: number | (() => number)) {
    this.#room = typeof room === 'number' ? () => room : room;
  }
  get length(): number {
    return Object.keys(this).length;
  }
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }
  setItem(key: string, value: string): void {
    const others = Object.entries(this).filter(([other]) => other !== key);
    const used = others.reduce((sum, [other, text]) => sum + other.length + String(text).length, 0);
    if (used + key.length + value.length > this.#room()) throw new DOMException('full', 'QuotaExceededError');
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}
