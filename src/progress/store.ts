/**
 * The learner's record on this page: read from storage once, kept in step with other tabs, written through.
 * Nothing here runs before it is called, so islands can be rendered at build time.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { type Attempt, mergeAttempts } from '../assessment/attempt.ts';
import { attemptRecord, readAttempts, writeAttempt } from './attempt-record.ts';
import { browserStorage } from './browser-storage.ts';
import { type LessonsRead, markLessonRead, readLessons } from './lesson-record.ts';
import { parseSaved } from './saved.ts';
import { type RecordStorage, storageKeys, type WriteResult } from './storage.ts';

const $allAttempts = atom<readonly Attempt[]>([]);
const $lessonsRead = atom<LessonsRead>({});
const $lastWrite = atom<WriteResult>('saved');

/** All attempts, oldest first. */
export const $attempts: ReadableAtom<readonly Attempt[]> = $allAttempts;
/** Lesson path to when it was read. */
export const $lessons: ReadableAtom<LessonsRead> = $lessonsRead;
/** Whether the last write could be kept. */
export const $kept: ReadableAtom<WriteResult> = $lastWrite;

/** Event on `document` after the digest for the course tree has changed. */
export const marksChanged = 'zhike:marks';

let opened: RecordStorage | undefined;

function put(attempt: Attempt): void {
  const others = $allAttempts.get().filter((other) => other.id !== attempt.id);
  const next = [...others, attempt];
  $allAttempts.set(next.sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1)));
}

function load(storage: RecordStorage): void {
  const now = new Date().toISOString();
  $allAttempts.set(readAttempts(storage, now));
  $lessonsRead.set(readLessons(storage, now));
}

/** Makes the digest anew. */
export async function writeMarks(storage: RecordStorage): Promise<void> {
  const { digestOf } = await import('./marks.ts');
  storage.write(storageKeys.marks, digestOf(storage, $lessonsRead.get(), $allAttempts.get(), new Date().toISOString()));
  document.dispatchEvent(new Event(marksChanged));
}

/** Finds out whether one more attempt of usual size would be kept, before a learner loses one to find it out. */
function checkRoom(storage: RecordStorage): void {
  const digest = storage.read(storageKeys.marks) ?? '{}';
  $lastWrite.set(storage.write(storageKeys.marks, digest + ' '.repeat(4096)));
  storage.write(storageKeys.marks, digest);
}

/** Opens the record; call it once the page is live. Later calls return the same storage. */
export function openRecord(): RecordStorage {
  if (opened) return opened;
  const storage = browserStorage();
  opened = storage;
  load(storage);
  addEventListener('storage', (event) => {
    if (event.key === null || event.key === storageKeys.lessons) return load(storage);
    if (!event.key.startsWith(storageKeys.attempt)) return;
    if (event.newValue === null) return load(storage);
    const result = parseSaved(event.newValue, attemptRecord);
    if (result.state !== 'read') return;
    const mine = $allAttempts.get().find((attempt) => attempt.id === result.value.id);
    put(mine ? mergeAttempts(mine, result.value) : result.value);
  });
  return storage;
}

/** Writes an attempt through to storage and to every view on the page. */
export function saveAttempt(attempt: Attempt): Attempt {
  const storage = openRecord();
  const { attempt: stored, kept } = writeAttempt(storage, attempt, new Date().toISOString());
  $lastWrite.set(kept);
  put(stored);
  if (stored.submittedAt !== undefined && stored.kind !== 'exercise') writeMarks(storage);
  return stored;
}

/** Marks a lesson as read to the end. */
export function saveLessonRead(lesson: string): void {
  const storage = openRecord();
  const now = new Date().toISOString();
  $lastWrite.set(markLessonRead(storage, lesson, now));
  $lessonsRead.set(readLessons(storage, now));
  writeMarks(storage);
}

/** Reads everything anew, after an import or a clearing, and when the record is about to be shown as a whole. */
export function reloadRecord(): void {
  const storage = openRecord();
  load(storage);
  writeMarks(storage);
  checkRoom(storage);
}

/** An id no other device makes: 96 random bits. `crypto.randomUUID` is not there on plain-http intranet hosts. */
export function newId(): string {
  const words = crypto.getRandomValues(new Uint32Array(3));
  return [...words].map((word) => word.toString(36).padStart(7, '0')).join('');
}
