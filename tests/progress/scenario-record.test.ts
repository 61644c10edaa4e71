/** Scenarios as they were left. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioOutcomes } from '../../src/course/scenario-outcome.ts';
import { clearRecord } from '../../src/progress/clear.ts';
import { exportRecord } from '../../src/progress/export.ts';
import { featureKeys } from '../../src/progress/feature-keys.ts';
import { importRecord } from '../../src/progress/import.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { mergeScenarios, readScenario, writeScenario } from '../../src/progress/scenario-record.ts';
import type { RecordStorage } from '../../src/progress/storage.ts';

const now = '2026-11-22T01:40:00.000Z';
const key = `${featureKeys.scenario}third-leak`;

describe('a scenario as it was left', () => {
  it('is read as it was written, each under its own name', () => {
    const storage = memoryStorage();
    const record = { seed: 'a', path: ['listen', 'ask'], best: undefined };
    expect(writeScenario(storage, 'third-leak', record, now)).toBe('saved');
    expect(readScenario(storage, 'third-leak', now)).toEqual(record);
    expect(readScenario(storage, 'silent-hospital', now)).toBeUndefined();
  });

  it('keeps the best outcome when another tab writes a worse one', () => {
    const storage = memoryStorage();
    writeScenario(storage, 'third-leak', { seed: 'a', path: ['listen'], best: 'kept' }, now);
    writeScenario(storage, 'third-leak', { seed: 'b', path: [], best: 'lost' }, now);
    expect(readScenario(storage, 'third-leak', now)).toEqual({ seed: 'b', path: [], best: 'kept' });
  });

  it.each(['{', '{"version":1,"data":{"seed":"a","path":[1]}}', '{"version":1,"data":{"seed":"a","path":[],"best":"won"}}'])(
    'is set aside when it cannot be read: %s',
    (text) => {
      const storage = memoryStorage();
      storage.write(key, text);
      expect(readScenario(storage, 'third-leak', now)).toBeUndefined();
      expect(storage.keys().map((kept) => storage.read(kept))).toEqual([text]);
    },
  );

  it('of a newer version of the site is left alone', () => {
    const storage = memoryStorage();
    storage.write(key, '{"version":2,"data":{}}');
    expect(writeScenario(storage, 'third-leak', { seed: 'a', path: [], best: undefined }, now)).toBe('outdated');
  });

  it('goes when the record is erased', () => {
    const storage = memoryStorage();
    writeScenario(storage, 'third-leak', { seed: 'a', path: [], best: undefined }, now);
    clearRecord(storage);
    expect(storage.keys()).toEqual([]);
  });
});

describe('scenarios on two devices', () => {
  const slug = fc.constantFrom('third-leak', 'silent-hospital');
  const record = fc.record({
    seed: fc.constantFrom('a', 'b'),
    path: fc.array(fc.constantFrom('listen', 'ask', 'wait'), { maxLength: 4 }),
    best: fc.constantFrom(undefined, ...scenarioOutcomes),
  });
  const device = fc.dictionary(slug, record).map((records) => {
    const storage = memoryStorage();
    for (const [name, left] of Object.entries(records)) writeScenario(storage, name, left, now);
    return storage;
  });
  const all = (storage: RecordStorage) =>
    Object.fromEntries(storage.keys().map((name) => [name, JSON.parse(storage.read(name) ?? '').data]));
  const fileOf = (storage: RecordStorage) => JSON.stringify(exportRecord(storage, now));

  it('become the same on both, whoever begins, and nothing a second time', () => {
    fc.assert(
      fc.property(device, device, (one, other) => {
        const [fileOfOne, fileOfOther] = [fileOf(one), fileOf(other)];
        importRecord(one, fileOfOther, now);
        importRecord(other, fileOfOne, now);
        expect(all(one)).toEqual(all(other));
        const before = all(one);
        const again = importRecord(one, fileOfOther, now);
        if (again.ok) expect(again.counts).toMatchObject({ added: 0, merged: 0 });
        expect(all(one)).toEqual(before);
      }),
    );
  });

  it('keep the further way and the better outcome', () => {
    const one = { seed: 'a', path: ['listen', 'ask'], best: 'lost' } as const;
    const other = { seed: 'b', path: ['wait'], best: 'kept' } as const;
    expect(mergeScenarios(one, other)).toEqual({ seed: 'a', path: ['listen', 'ask'], best: 'kept' });
    expect(mergeScenarios(other, one)).toEqual(mergeScenarios(one, other));
  });

  it('are refused with a reason when a file holds nonsense', () => {
    const file = (entry: unknown) =>
      JSON.stringify({
        format: 'zhike-record',
        version: 3,
        exportedAt: now,
        data: { attempts: [], lessons: null, aside: [], scenarios: [entry] },
      });
    const scenario = { version: 1, savedAt: now, data: { seed: 'a', path: ['listen'] } };
    const problemOf = (entry: unknown) => {
      const result = importRecord(memoryStorage(), file(entry), now);
      return result.ok ? 'imported' : result.problem.reason === 'damaged' ? result.problem.damages[0]?.problem : result.problem.reason;
    };
    expect(problemOf({ slug: 'third-leak', scenario })).toBe('imported');
    expect(problemOf({ slug: '__proto__', scenario })).toBe('slug');
    expect(problemOf('third-leak')).toBe('slug');
    expect(problemOf({ slug: 'third-leak', scenario: { ...scenario, data: { seed: 'a', path: ['no name'] } } })).toBe('path');
    expect(problemOf({ slug: 'third-leak', scenario: { ...scenario, data: { seed: 'a'.repeat(101), path: [] } } })).toBe('seed');
    expect(problemOf({ slug: 'third-leak', scenario: { ...scenario, version: 9 } })).toBe('newer');
  });
});
