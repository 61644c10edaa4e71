/** A learner's record from anywhere: a file that is brought in, and what stands in this browser's storage. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttempts } from '../../src/progress/attempt-record.ts';
import { readDrills } from '../../src/progress/drill-record.ts';
import { evidenceOfAttempts } from '../../src/progress/evidence.ts';
import { exportRecord } from '../../src/progress/export.ts';
import { featureKeys } from '../../src/progress/feature-keys.ts';
import { importRecord } from '../../src/progress/import.ts';
import { isExportDue } from '../../src/progress/keeping/export-nudge.ts';
import { readLessons } from '../../src/progress/lesson-record.ts';
import { masteryOf } from '../../src/progress/mastery/mastery.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { importMessage } from '../../src/progress/messages.ts';
import { readReviews } from '../../src/progress/review-record.ts';
import { readScenario } from '../../src/progress/scenario-record.ts';
import { readPaper, readSittings } from '../../src/progress/sitting-record.ts';
import { type RecordStorage, storageKeys } from '../../src/progress/storage.ts';
import { readUndone } from '../../src/progress/undone-record.ts';
import { countDue } from '../../src/review/due-digest.ts';
import { at, begunAttempt } from '../assessment/builders.ts';
import { contentOf } from '../progress/builders.ts';
import { deviceWith } from '../progress/record-builders.ts';
import { anyInput, bothLanguages, damagedJson, damagedText, expectTold, harmlessly } from './hostile-input.ts';

const patience = 60_000;
const now = '2026-03-06T10:00:00.000Z';
const lesson = 'classification/why-classify';
const newest = readFileSync(new URL('../progress/record-files/zhike-record-v3.json', import.meta.url), 'utf8');

/** What a device has before anything comes in. */
const usedDevice = () => deviceWith({ attempts: [begunAttempt({ id: 'attempt-mine' })], lessons: { [lesson]: at(0) } });

/** Everything that reads the record, as pages do. */
function readEverything(storage: RecordStorage) {
  const attempts = readAttempts(storage, now);
  masteryOf(evidenceOfAttempts(attempts), now);
  readSittings(storage, now);
  readDrills(storage, now);
  readReviews(storage, now);
  readUndone(storage, now);
  isExportDue(storage, attempts, now);
  for (const key of storage.keys()) {
    if (key.startsWith(featureKeys.scenario)) readScenario(storage, key.slice(featureKeys.scenario.length), now);
    if (key.startsWith(featureKeys.paper)) readPaper(storage, key.slice(featureKeys.paper.length), now);
  }
  return { attempts, lessons: readLessons(storage, now) };
}

/** Imports, and holds what was here against it. */
function expectImported(text: string): boolean {
  const storage = usedDevice();
  const before = contentOf(storage);
  const result = harmlessly(() => importRecord(storage, text, now));
  for (const { strings, locale } of bothLanguages) {
    const quoted = !result.ok && result.problem.reason === 'damaged' ? result.problem.damages.map(({ problem }) => problem) : [];
    const plain = quoted.length === 0 ? result : { ok: false as const, problem: plainDamages(result) };
    expectTold(importMessage(plain, strings.progress, locale));
  }
  if (!result.ok) {
    expect(contentOf(storage)).toEqual(before);
    return false;
  }
  const { attempts, lessons } = harmlessly(() => readEverything(storage));
  expect(attempts.map(({ id }) => id)).toContain('attempt-mine');
  expect(Object.keys(lessons)).toContain(lesson);
  // What came in goes out again, and reads.
  const again = harmlessly(() => importRecord(memoryStorage(), JSON.stringify(exportRecord(storage, now)), now));
  expect(again.ok).toBe(true);
  return true;
}

/** What a damage quotes of the file may be anything; here it is a word. */
function plainDamages(result: ReturnType<typeof importRecord>) {
  if (result.ok || result.problem.reason !== 'damaged') throw new Error('not damaged');
  return { reason: 'damaged' as const, damages: result.problem.damages.map((damage) => ({ ...damage, problem: 'x' })) };
}

describe('a record file', () => {
  it('of any text changes nothing and is told', { timeout: patience }, () => {
    fc.assert(fc.property(anyInput, (text) => void expect(expectImported(text)).toBe(false)));
  });

  it('that was damaged on the way comes in whole or not at all', { timeout: patience }, () => {
    fc.assert(fc.property(damagedText(newest), (text) => void expectImported(text)));
  });

  it('with anything in place of anything comes in whole or not at all', { timeout: patience }, () => {
    const outcomes = new Set<boolean>();
    fc.assert(
      fc.property(damagedJson(JSON.parse(newest)), (text) => {
        outcomes.add(expectImported(text));
      }),
      { numRuns: 600 },
    );
    // The generator makes both.
    expect([...outcomes].sort()).toEqual([false, true]);
  });
});

describe('what stands in storage', () => {
  const folder = new URL('../progress/samples/', import.meta.url);
  const samples = readdirSync(folder).map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));
  const keysOf: Record<string, string> = {
    attempt: `${storageKeys.attempt}damaged`,
    lessons: storageKeys.lessons,
    undone: storageKeys.undone,
    sitting: `${featureKeys.sitting}damaged`,
    paper: `${featureKeys.paper}0f3a`,
    holder: featureKeys.holder,
    scenario: `${featureKeys.scenario}third-leak`,
    drills: featureKeys.drills,
    round: `${featureKeys.openRound}rfm`,
    reviews: featureKeys.review,
    exported: featureKeys.exported,
  };
  it.each(samples)('as $file, damaged in any way, harms nothing beside it and is never lost', { timeout: patience }, ({ file, text }) => {
    const key = keysOf[file.replace(/-v\d+\.json$/, '')] ?? '';
    expect(key).not.toBe('');
    const damaged = fc.oneof(anyInput, damagedText(text), damagedJson(JSON.parse(text)));
    fc.assert(
      fc.property(damaged, (value) => {
        const storage = key === storageKeys.lessons ? deviceWith({ attempts: [begunAttempt({ id: 'attempt-mine' })] }) : usedDevice();
        storage.write(key, value);
        const { attempts, lessons } = harmlessly(() => readEverything(storage));
        expect(attempts.map(({ id }) => id)).toContain('attempt-mine');
        if (key !== storageKeys.lessons) expect(lessons).toEqual({ [lesson]: at(0) });
        const kept = storage.keys().map((name) => storage.read(name));
        expect(kept).toContain(value);
        // It goes along in an export, and that export comes in again.
        const file = harmlessly(() => exportRecord(storage, now));
        expect(harmlessly(() => importRecord(memoryStorage(), JSON.stringify(file), now)).ok || isNewer(value)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('as the digest of what is due never stops the home page', { timeout: patience }, () => {
    const [attempt = '', reviews = '', lessons = ''] = ['attempt-v2.json', 'reviews-v1.json', 'lessons-v1.json'].map(
      (name) => samples.find(({ file }) => file === name)?.text,
    );
    const spoilt = (text: string) => fc.oneof(anyInput, damagedText(text), damagedJson(JSON.parse(text)));
    const digest = { of: JSON.parse(reviews).savedAt, due: { 'rfm-three-days': [20_000, 1_772_000_000] } };
    const given = fc.record({
      digest: fc.oneof(damagedJson(digest), anyInput),
      review: fc.oneof(fc.constant(reviews), spoilt(reviews)),
      lessons: spoilt(lessons),
      attempts: fc.array(spoilt(attempt), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(given, (stored) => {
        const due = harmlessly(() => countDue(stored, Date.parse(now), () => 480, 7));
        if (due !== undefined) for (const count of due) expect(count).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });

  /** Records of a newer site are exported as they are, and only a newer site takes them. */
  function isNewer(text: string): boolean {
    try {
      const { version } = JSON.parse(text) as { version?: unknown };
      return typeof version === 'number' && version > 1;
    } catch {
      return false;
    }
  }
});
