/** Which lessons were read: `{ "classification/why-classify": "2026-03-02T08:00:00.000Z" }`. */
import { type Parse, type RecordKind, readSaved, writeSaved } from './saved.ts';
import { type RecordStorage, storageKeys, type WriteResult } from './storage.ts';

/** Lesson path to the time it was first read to the end, ISO 8601. */
export type LessonsRead = Record<string, string>;

export const parseLessonsRead: Parse<LessonsRead> = (data) => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { ok: false, problem: 'not an object' };
  const entries = Object.entries(data);
  if (!entries.every(([, at]) => typeof at === 'string')) return { ok: false, problem: 'a time is not a text' };
  return { ok: true, value: Object.fromEntries(entries) };
};

export const lessonsRecord: RecordKind<LessonsRead> = { version: 1, parse: parseLessonsRead, migrations: [] };

export function readLessons(storage: RecordStorage, now: string): LessonsRead {
  const result = readSaved(storage, storageKeys.lessons, lessonsRecord, now);
  return result.state === 'read' ? result.value : {};
}

/** Marks a lesson as read; the first time counts. */
export function markLessonRead(storage: RecordStorage, lesson: string, now: string): WriteResult {
  const stored = readSaved(storage, storageKeys.lessons, lessonsRecord, now);
  if (stored.state === 'newer') return 'outdated';
  const lessons = stored.state === 'read' ? stored.value : {};
  return writeSaved(storage, storageKeys.lessons, lessonsRecord, { [lesson]: now, ...lessons }, now);
}
