/**
 * Marks of an entry test that the learner took away: `{ "classification": "k3v9…" }`, module to the attempt that had set
 * the mark. A later entry test may set it again. It concerns only how this device shows the course, so it is not exported.
 */

import { type Parse, type RecordKind, readSaved, writeSaved } from './saved.ts';
import type { RecordStorage, WriteResult } from './storage.ts';
import { storageKeys } from './storage.ts';

/** Module slug to the id of the entry test whose mark it no longer has. */
export type UndoneMarks = Readonly<Record<string, string>>;

export const parseUndone: Parse<UndoneMarks> = (data) => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { ok: false, problem: 'not an object' };
  const entries = Object.entries(data);
  if (!entries.every(([, attempt]) => typeof attempt === 'string')) return { ok: false, problem: 'an attempt is not a text' };
  return { ok: true, value: Object.fromEntries(entries) };
};

export const undoneRecord: RecordKind<UndoneMarks> = { version: 1, parse: parseUndone, migrations: [] };

export function readUndone(storage: RecordStorage, now: string): UndoneMarks {
  const result = readSaved(storage, storageKeys.undone, undoneRecord, now);
  return result.state === 'read' ? result.value : {};
}

/** Takes a module's mark away, or, with no attempt, gives it back. */
export function writeUndone(storage: RecordStorage, module: string, attempt: string | undefined, now: string): WriteResult {
  const stored = readSaved(storage, storageKeys.undone, undoneRecord, now);
  if (stored.state === 'newer') return 'outdated';
  const { [module]: _before, ...others } = stored.state === 'read' ? stored.value : {};
  const undone = attempt === undefined ? others : { ...others, [module]: attempt };
  return writeSaved(storage, storageKeys.undone, undoneRecord, undone, now);
}
