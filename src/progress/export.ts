/** Puts the whole record of this browser into one file. Reads only; nothing stored is touched. */
import { readAside } from './aside.ts';
import { attemptRecord } from './attempt-record.ts';
import { drillRecord } from './drill-record.ts';
import { featureKeys } from './feature-keys.ts';
import { lessonsRecord } from './lesson-record.ts';
import { nestsTooDeeply } from './nesting.ts';
import { type Envelope, type RecordFile, recordFileVersion, recordFormat } from './record-file.ts';
import { reviewRecord } from './review-record.ts';
import { parseSaved, type RecordKind } from './saved.ts';
import { scenarioFault, scenarioRecord } from './scenario-record.ts';
import { paperRecord, sittingRecord } from './sitting-record.ts';
import { attemptFault, isName, lessonsFault } from './soundness.ts';
import { type RecordStorage, storageKeys } from './storage.ts';

/**
 * A stored record as the file takes it: in its envelope, migrated; as it stands if a newer version wrote it (only that
 * version can import it again); or null if it cannot be read, or would be refused on import.
 */
function envelopeOf<T>(text: string, kind: RecordKind<T>, fault: (value: T) => string | null): Envelope | null {
  const result = parseSaved(text, kind);
  if (result.state === 'newer') {
    const envelope = JSON.parse(text) as Envelope;
    return nestsTooDeeply(envelope) ? null : envelope;
  }
  if (result.state !== 'read' || nestsTooDeeply(result.value) || fault(result.value) !== null) return null;
  return { version: kind.version, savedAt: result.savedAt, data: result.value };
}

/** What reads a sitting, a paper the drills or the reviews has looked for faults already. */
const noFault = () => null;

/**
 * Makes the file. What cannot be read goes along as text, as if it had been set aside now.
 * @param now ISO 8601
 */
export function exportRecord(storage: RecordStorage, now: string): RecordFile {
  const data: RecordFile['data'] = {
    attempts: [],
    lessons: null,
    aside: readAside(storage),
    sittings: [],
    papers: [],
    scenarios: [],
    drills: null,
    reviews: null,
  };
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
    } else if (key === featureKeys.drills) {
      put(key, envelopeOf(text, drillRecord, noFault), text, (envelope) => {
        data.drills = envelope;
      });
    } else if (key === featureKeys.review) {
      put(key, envelopeOf(text, reviewRecord, noFault), text, (envelope) => {
        data.reviews = envelope;
      });
    } else if (key.startsWith(featureKeys.sitting)) {
      put(key, envelopeOf(text, sittingRecord, noFault), text, (envelope) => data.sittings.push(envelope));
    } else if (key.startsWith(featureKeys.paper)) {
      const hash = key.slice(featureKeys.paper.length);
      put(key, isName(hash) ? envelopeOf(text, paperRecord, noFault) : null, text, (paper) => data.papers.push({ hash, paper }));
    } else if (key.startsWith(featureKeys.scenario)) {
      const slug = key.slice(featureKeys.scenario.length);
      const envelope = isName(slug) ? envelopeOf(text, scenarioRecord, scenarioFault) : null;
      put(key, envelope, text, (scenario) => data.scenarios.push({ slug, scenario }));
    }
  }
  return { format: recordFormat, version: recordFileVersion, exportedAt: now, data };
}

/**
 * Number of records in a file: attempts, lessons read, items reviewed, sittings, scenarios, the drills, records set aside. A
 * paper belongs to its sitting.
 */
export function recordCount({ data }: RecordFile): number {
  const lists = [data.attempts, data.sittings, data.scenarios, data.aside];
  const named = [data.lessons, data.reviews].flatMap((envelope) => Object.keys(envelope?.data ?? {}));
  return lists.reduce((sum, { length }) => sum + length, named.length) + Number(data.drills !== null);
}
