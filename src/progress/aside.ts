/** Records with a problem: those set aside because they could not be read, and those a newer version of the site wrote. */
import { attemptRecord } from './attempt-record.ts';
import { featureKeys } from './feature-keys.ts';
import { lessonsRecord } from './lesson-record.ts';
import type { AsideRecord } from './record-file.ts';
import { reviewRecord } from './review-record.ts';
import { parseSaved, type RecordKind } from './saved.ts';
import { scenarioRecord } from './scenario-record.ts';
import { paperRecord, sittingRecord } from './sitting-record.ts';
import { type RecordStorage, storageKeys } from './storage.ts';

/** A `+` at the end keeps two texts apart that were set aside in the same moment on two devices. */
const asideKey = /^zhike\.aside\.(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\.(.+?)\+*$/;

/** When a record was set aside and the key it had; null for a key that is no aside key. */
export function readAsideKey(key: string): { at: string; original: string } | null {
  const [, at, original] = asideKey.exec(key) ?? [];
  return at === undefined || original === undefined ? null : { at, original };
}

/** Everything set aside, oldest first. */
export function readAside(storage: RecordStorage): AsideRecord[] {
  return storage
    .keys()
    .filter((key) => readAsideKey(key) !== null)
    .sort()
    .map((key) => ({ key, text: storage.read(key) ?? '' }));
}

export interface ProblemRecord {
  key: string;
  /** `other`: of a kind this version does not know. */
  of: 'attempt' | 'lessons' | 'sitting' | 'paper' | 'scenario' | 'reviews' | 'other';
  /** When it was set aside; missing for a record of a newer version, which is left where it is. */
  asideAt?: string;
}

function kindOfKey(key: string): ProblemRecord['of'] {
  if (key.startsWith(storageKeys.attempt)) return 'attempt';
  if (key.startsWith(featureKeys.sitting)) return 'sitting';
  if (key.startsWith(featureKeys.paper)) return 'paper';
  if (key.startsWith(featureKeys.scenario)) return 'scenario';
  if (key === featureKeys.review) return 'reviews';
  return key === storageKeys.lessons ? 'lessons' : 'other';
}

const recordKinds = {
  attempt: attemptRecord,
  lessons: lessonsRecord,
  sitting: sittingRecord,
  paper: paperRecord,
  scenario: scenarioRecord,
  reviews: reviewRecord,
};

function isNewer(storage: RecordStorage, key: string): boolean {
  const kind = kindOfKey(key);
  if (kind === 'other') return false;
  const record: RecordKind<unknown> = recordKinds[kind];
  return parseSaved(storage.read(key) ?? '', record).state === 'newer';
}

/** Every record with a problem, for the learner to know of. */
export function readProblems(storage: RecordStorage): ProblemRecord[] {
  return storage
    .keys()
    .sort()
    .flatMap((key): ProblemRecord[] => {
      const aside = readAsideKey(key);
      if (aside) return [{ key, of: kindOfKey(aside.original), asideAt: aside.at }];
      return isNewer(storage, key) ? [{ key, of: kindOfKey(key) }] : [];
    });
}
