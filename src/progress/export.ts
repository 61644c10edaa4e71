/** Puts the whole record of this browser into one file. Reads only; nothing stored is touched. */
import { readAside } from './aside.ts';
import { attemptRecord } from './attempt-record.ts';
import { lessonsRecord } from './lesson-record.ts';
import { type AsideRecord, type Envelope, type RecordFile, recordFileVersion, recordFormat } from './record-file.ts';
import { parseSaved, type RecordKind } from './saved.ts';
import { attemptFault, lessonsFault } from './soundness.ts';
import { type RecordStorage, storageKeys } from './storage.ts';

/**
 * A stored record as the file takes it: in its envelope, migrated; as it stands if a newer version wrote it (only that
 * version can import it again); or null if it cannot be read, or would be refused on import.
 */
function envelopeOf<T>(text: string, kind: RecordKind<T>, fault: (value: T) => string | null): Envelope | null {
  const result = parseSaved(text, kind);
  if (result.state === 'newer') return JSON.parse(text) as Envelope;
  if (result.state !== 'read' || fault(result.value) !== null) return null;
  return { version: kind.version, savedAt: result.savedAt, data: result.value };
}

/**
 * Makes the file. What cannot be read goes along as text, as if it had been set aside now.
 * @param now ISO 8601
 */
export function exportRecord(storage: RecordStorage, now: string): RecordFile {
  const attempts: Envelope[] = [];
  let lessons: Envelope | null = null;
  const aside: AsideRecord[] = readAside(storage);
  for (const key of storage.keys().sort()) {
    const isAttempt = key.startsWith(storageKeys.attempt);
    if (!isAttempt && key !== storageKeys.lessons) continue;
    const text = storage.read(key) ?? '';
    const envelope = isAttempt ? envelopeOf(text, attemptRecord, attemptFault) : envelopeOf(text, lessonsRecord, lessonsFault);
    if (envelope === null) aside.push({ key: `${storageKeys.aside}${now}.${key}`, text });
    else if (isAttempt) attempts.push(envelope);
    else lessons = envelope;
  }
  return { format: recordFormat, version: recordFileVersion, exportedAt: now, data: { attempts, lessons, aside } };
}

/** Number of records in a file: attempts, lessons read, records set aside. */
export function recordCount({ data }: RecordFile): number {
  return data.attempts.length + Object.keys(data.lessons?.data ?? {}).length + data.aside.length;
}
