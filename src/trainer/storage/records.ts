/** Records in the trainer's database: in an envelope, parsed on reading, never written over by an older page. */
import { parseEnvelope, type ReadResult, type RecordKind } from '../../progress/saved.ts';
import type { WriteResult } from '../../progress/storage.ts';
import type { Change, StoreName, TrainerDatabase } from './database.ts';

/** A kind of record: where it stands, under which key, and how it is read. */
export interface StoredKind<T> extends RecordKind<T> {
  store: StoreName;
  keyOf: (value: T) => string;
}

/** A record that cannot be used now. It stays where it is. */
export interface SpoiltRecord {
  key: string;
  /** `newer`: written by a newer version of the site. */
  state: 'unreadable' | 'newer';
  /** What is wrong with it, in technical words. */
  problem: string;
}

export async function readRecord<T>(database: TrainerDatabase, kind: StoredKind<T>, key: string): Promise<ReadResult<T>> {
  const stored = await database.read(kind.store, key);
  return stored === undefined ? { state: 'absent' } : parseEnvelope(stored, kind);
}

const aside = 'aside.';

/** The key under which something is kept that another record has taken the place of. It is no record any more. */
export function asideKey(key: string, at: string): string {
  return `${aside}${at}.${key}`;
}

/** All records of a kind, and what could not be read among them. */
export async function readRecords<T>(
  database: TrainerDatabase,
  kind: StoredKind<T>,
  prefix?: string,
): Promise<{ records: T[]; spoilt: SpoiltRecord[] }> {
  const records: T[] = [];
  const spoilt: SpoiltRecord[] = [];
  for (const { key, value } of await database.readAll(kind.store, prefix)) {
    if (key.startsWith(aside)) continue;
    const read = parseEnvelope(value, kind);
    if (read.state === 'read') records.push(read.value);
    else if (read.state === 'newer') spoilt.push({ key, state: 'newer', problem: 'version' });
    else if (read.state === 'unreadable') spoilt.push({ key, state: 'unreadable', problem: read.problem });
  }
  return { records, spoilt };
}

/** The write that stores a record. */
export function recordChange<T>(kind: StoredKind<T>, value: NoInfer<T>, now: string): Change {
  return { store: kind.store, key: kind.keyOf(value), value: { version: kind.version, savedAt: now, data: value } };
}

/** The write that removes a record. */
export function recordRemoval<T>(kind: StoredKind<T>, value: NoInfer<T>): Change {
  return { store: kind.store, key: kind.keyOf(value), value: undefined };
}

/** Keeps what cannot be read under another key before something else takes its place. */
async function setAside<T>(database: TrainerDatabase, kind: StoredKind<T>, key: string, now: string): Promise<void> {
  const stored = await database.read(kind.store, key);
  if (stored === undefined || parseEnvelope(stored, kind).state !== 'unreadable') return;
  await database.write([{ store: kind.store, key: asideKey(key, now), value: stored }]);
}

/**
 * Changes a stored record, with nothing in between.
 * @param step gets the record, or undefined where there is none that can be read (one that cannot is set aside first), and
 * gives the record to store, or undefined to leave all as it is
 * @returns `outdated` when a newer version of the site has written there; nothing is changed then
 */
export async function changeRecord<T>(
  database: TrainerDatabase,
  kind: StoredKind<T>,
  key: string,
  step: (stored: T | undefined) => NoInfer<T> | undefined,
  now: string,
): Promise<WriteResult> {
  await setAside(database, kind, key, now);
  let outdated = false;
  const result = await database.update(kind.store, key, (stored) => {
    const read = stored === undefined ? undefined : parseEnvelope(stored, kind);
    if (read?.state === 'newer') {
      outdated = true;
      return undefined;
    }
    const next = step(read?.state === 'read' ? read.value : undefined);
    return next === undefined ? undefined : recordChange(kind, next, now).value;
  });
  return outdated ? 'outdated' : result;
}

/** Stores a record as it is. */
export function saveRecord<T>(database: TrainerDatabase, kind: StoredKind<T>, value: NoInfer<T>, now: string): Promise<WriteResult> {
  return changeRecord(database, kind, kind.keyOf(value), () => value, now);
}
