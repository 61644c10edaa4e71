/** Attempts as saved: how one is recognised, read and written. */
import type { Attempt, GivenResponse } from '../assessment/attempt.ts';
import { keptEntry, mergeAttempts } from '../assessment/attempt.ts';
import type { PoolEntry } from '../assessment/pool.ts';
import { type Parse, type RecordKind, readSaved, writeSaved } from './saved.ts';
import { type RecordStorage, storageKeys, type WriteResult } from './storage.ts';
import { isTime } from './time.ts';

const wholeCourse: readonly unknown[] = ['final-assessment', 'entry-test'];
const ownKinds: readonly unknown[] = ['exercise', 'lesson-quiz', 'module-quiz', ...wholeCourse];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is PoolEntry {
  return (
    isRecord(value) &&
    ['id', 'hash', 'objective'].every((key) => typeof value[key] === 'string') &&
    [1, 2, 3].includes(value['difficulty'] as number) &&
    ['undefined', 'string'].includes(typeof value['lesson'])
  );
}

function isGiven(value: unknown): value is GivenResponse {
  return isRecord(value) && 'response' in value && isTime(value['at']);
}

function isScore(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && value >= 0 && value <= 1);
}

/** Object without inherited keys, so that an id such as `__proto__` in a hostile file is only a word. */
function plain<T>(entries: [string, T][]): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(entries));
}

/** Reads an attempt of some kinds from anything. Unknown fields are dropped, as a hostile file may carry them. */
export function parseAttemptOf(kinds: readonly unknown[], data: unknown): ReturnType<Parse<Attempt>> {
  const wrong = (problem: string) => ({ ok: false as const, problem });
  if (!isRecord(data)) return wrong('not an object');
  const { id, kind, scope, seed, items, responses, flagged, passMark, repeats, startedAt, updatedAt, submittedAt, scores } = data;
  if (typeof id !== 'string' || !/^[\w-]{8,64}$/.test(id)) return wrong('id');
  if (!kinds.includes(kind)) return wrong('kind');
  if (typeof scope !== 'string' || typeof seed !== 'string') return wrong('scope or seed');
  if (!Array.isArray(items) || items.length === 0 || !items.every(isEntry)) return wrong('items');
  // Without its lesson an item of the whole course could not be told to a module.
  if (wholeCourse.includes(kind) && items.some((item) => item.lesson === undefined)) return wrong('items');
  if (!isRecord(responses) || !Object.values(responses).every(isGiven)) return wrong('responses');
  if (!Array.isArray(flagged) || !flagged.every((entry) => typeof entry === 'string')) return wrong('flagged');
  if (passMark !== undefined && !(typeof passMark === 'number' && passMark > 0 && passMark <= 1)) return wrong('passMark');
  if (repeats !== undefined && typeof repeats !== 'string') return wrong('repeats');
  if (!isTime(startedAt) || !isTime(updatedAt)) return wrong('startedAt or updatedAt');
  if (submittedAt !== undefined && (!isTime(submittedAt) || !isRecord(scores) || !Object.values(scores).every(isScore))) {
    return wrong('scores');
  }
  return {
    ok: true,
    value: {
      id,
      kind: kind as Attempt['kind'],
      scope,
      seed,
      items: items.map(keptEntry),
      responses: plain(
        Object.entries(responses as Record<string, GivenResponse>).map(([key, { response, at }]) => [key, { response, at }]),
      ),
      flagged,
      ...(passMark === undefined ? {} : { passMark }),
      ...(repeats === undefined ? {} : { repeats }),
      startedAt,
      updatedAt,
      ...(submittedAt === undefined ? {} : { submittedAt, scores: plain(Object.entries(scores as Record<string, number | null>)) }),
    },
  };
}

/** Reads an attempt of a learner's own record; one at an assignment belongs to its sitting. */
export const parseAttempt: Parse<Attempt> = (data) => parseAttemptOf(ownKinds, data);

/**
 * Version 2 knows the attempts over the whole course and the lesson of an item. Nothing of version 1 changes; the number
 * keeps a page that is still of version 1 from taking such an attempt for a damaged one. So there is no step; the first one
 * that is needed, to version 3, has `(data) => data` before it.
 */
export const attemptRecord: RecordKind<Attempt> = { version: 2, parse: parseAttempt, migrations: [] };

const keyOf = (id: string) => storageKeys.attempt + id;

/** All attempts that can be read, oldest first. Those that cannot are set aside. */
export function readAttempts(storage: RecordStorage, now: string): Attempt[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(storageKeys.attempt))
    .flatMap((key) => {
      const result = readSaved(storage, key, attemptRecord, now);
      return result.state === 'read' ? [result.value] : [];
    })
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
}

/** One attempt as stored now, or undefined. */
export function readAttempt(storage: RecordStorage, id: string, now: string): Attempt | undefined {
  const result = readSaved(storage, keyOf(id), attemptRecord, now);
  return result.state === 'read' ? result.value : undefined;
}

/**
 * Writes an attempt, merged with what another tab may have written meanwhile.
 * @returns what is stored now, and whether it could be kept
 */
export function writeAttempt(storage: RecordStorage, attempt: Attempt, now: string): { attempt: Attempt; kept: WriteResult } {
  const stored = readSaved(storage, keyOf(attempt.id), attemptRecord, now);
  if (stored.state === 'newer') return { attempt, kept: 'outdated' };
  const merged = stored.state === 'read' ? mergeAttempts(attempt, stored.value) : attempt;
  return { attempt: merged, kept: writeSaved(storage, keyOf(attempt.id), attemptRecord, merged, now) };
}
