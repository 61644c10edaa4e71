/** Scenarios as they were left. */
import { describe, expect, it } from 'vitest';
import { clearRecord } from '../../src/progress/clear.ts';
import { featureKeys } from '../../src/progress/feature-keys.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { readScenario, writeScenario } from '../../src/progress/scenario-record.ts';

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
