/** Puts the whole record of this browser into one file. Reads only; nothing stored is touched. */
import { readAside } from './aside.ts';
import { attemptRecord } from './attempt-record.ts';
import { lessonsRecord } from './lesson-record.ts';
import { type Envelope, type RecordFile, recordFileVersion, recordFormat } from './record-file.ts';
import { reviewRecord } from './review-record.ts';
import { parseSaved, type RecordKind } from './saved.ts';
import { paperRecord, sittingRecord } from './sitting-record.ts';
import { attemptFault, isName, lessonsFault } from './soundness.ts';
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

/** What reads a sitting, a paper or the reviews has looked for faults already. */
const noFault = () => null;

/**
 * Makes the file. What cannot be read goes along as text, as if it had been set aside now.
 * @param now ISO 8601
 */
export function exportRecord(storage: RecordStorage, now: string): RecordFile {
  const data: RecordFile['data'] = { attempts: [], lessons: null, aside: readAside(storage), sittings: [], papers: [], reviews: null };
  const put = (key: string, envelope: Envelope | null, text: string, take: (envelope: Envelope) => void) => {
    if (envelope === null) data.aside.push({ key: `${storageKeys.aside}${now}.${key}`, text });
    else take(envelope);
  };
  for (const key of storage.keys().sort()) {
    const text = storage.read(key) ?? '';
    if (key.startsWith(storageKeys.attempt)) {
      put(key, envelopeOf(text, attemptRecord, attemptFault), text, (envelope) => data.attempts.push(envelope));
    } else if (key === storageKeys.lessons) {
      put(key, envelopeOf(text, lessonsRecord, lessonsFault), text, (envelope) => {
        data.lessons = envelope;
      });
    } else if (key === storageKeys.review) {
      put(key, envelopeOf(text, reviewRecord, noFault), text, (envelope) => {
        data.reviews = envelope;
      });
    } else if (key.startsWith(storageKeys.sitting)) {
      put(key, envelopeOf(text, sittingRecord, noFault), text, (envelope) => data.sittings.push(envelope));
    } else if (key.startsWith(storageKeys.paper)) {
      const hash = key.slice(storageKeys.paper.length);
      put(key, isName(hash) ? envelopeOf(text, paperRecord, noFault) : null, text, (paper) => data.papers.push({ hash, paper }));
    }
  }
  return { format: recordFormat, version: recordFileVersion, exportedAt: now, data };
}

/** Number of records in a file: attempts, lessons read, sittings, items reviewed, records set aside. A paper belongs to its sitting. */
export function recordCount({ data }: RecordFile): number {
  const [lessons, reviews] = [data.lessons, data.reviews].map((envelope) => Object.keys(envelope?.data ?? {}).length);
  return data.attempts.length + (lessons ?? 0) + (reviews ?? 0) + data.sittings.length + data.aside.length;
}
