/**
 * The envelope of everything saved: `{ version, savedAt, data }`, e.g.
 * `{"version":1,"savedAt":"2026-03-02T08:00:00.000Z","data":{…}}`.
 */
import { type RecordStorage, storageKeys, type WriteResult } from './storage.ts';

/** Turns unknown data into a record, or says what is wrong with it. */
export type Parse<T> = (data: unknown) => { ok: true; value: T } | { ok: false; problem: string };

export interface RecordKind<T> {
  version: number;
  parse: Parse<T>;
  /** Steps from version n (index n − 1) to n + 1; empty as long as no shape has changed. */
  migrations: readonly ((data: unknown) => unknown)[];
}

export type ReadResult<T> =
  | { state: 'read'; value: T; savedAt: string }
  | { state: 'absent' }
  | { state: 'unreadable'; problem: string }
  /** Written by a newer version of the site; left alone. */
  | { state: 'newer' };

/** Reads the envelope in a text. */
export function parseSaved<T>(text: string, kind: RecordKind<T>): ReadResult<T> {
  let envelope: unknown;
  try {
    envelope = JSON.parse(text);
  } catch {
    return { state: 'unreadable', problem: 'not JSON' };
  }
  return parseEnvelope(envelope, kind);
}

/** Reads an envelope, migrating old data one version at a time. */
export function parseEnvelope<T>(envelope: unknown, kind: RecordKind<T>): ReadResult<T> {
  if (typeof envelope !== 'object' || envelope === null || !('version' in envelope) || !('data' in envelope)) {
    return { state: 'unreadable', problem: 'no version and data' };
  }
  const { version } = envelope;
  let { data } = envelope as { data: unknown };
  const savedAt = 'savedAt' in envelope && typeof envelope.savedAt === 'string' ? envelope.savedAt : '';
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { state: 'unreadable', problem: 'version is not a positive whole number' };
  }
  if (version > kind.version) return { state: 'newer' };
  try {
    for (const migrate of kind.migrations.slice(version - 1)) data = migrate(data);
  } catch (error) {
    return { state: 'unreadable', problem: `old data of version ${version} could not be brought up to date: ${String(error)}` };
  }
  const parsed = kind.parse(data);
  return parsed.ok ? { state: 'read', value: parsed.value, savedAt } : { state: 'unreadable', problem: parsed.problem };
}

/** Writes data in its envelope. */
export function writeSaved<T>(storage: RecordStorage, key: string, kind: RecordKind<T>, data: T, now: string): WriteResult {
  return storage.write(key, JSON.stringify({ version: kind.version, savedAt: now, data }));
}

/** Reads a record. One that cannot be read is moved aside, never deleted, and counts as absent from then on. */
export function readSaved<T>(storage: RecordStorage, key: string, kind: RecordKind<T>, now: string): ReadResult<T> {
  const text = storage.read(key);
  if (text === null) return { state: 'absent' };
  const result = parseSaved(text, kind);
  if (result.state === 'unreadable' && storage.write(`${storageKeys.aside}${now}.${key}`, text) === 'saved') {
    storage.remove(key);
  }
  return result;
}
