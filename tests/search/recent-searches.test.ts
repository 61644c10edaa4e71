import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearRecord } from '../../src/progress/clear.ts';
import { featureKeys } from '../../src/progress/feature-keys.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { storageKeys } from '../../src/progress/storage.ts';
import { clearSearches, noteSearch, readSearches, withSearch } from '../../src/search/recent-searches.ts';

const now = '2026-03-02T08:00:00.000Z';

describe('recent searches', () => {
  it('are kept, the latest first, each once', () => {
    const storage = memoryStorage();
    for (const query of ['流失率', ' NPS ', '投诉', 'nps']) noteSearch(storage, query, now);
    expect(readSearches(storage, now)).toEqual(['nps', '投诉', '流失率']);
  });

  it('are cleared by their button, and with the record', () => {
    const storage = memoryStorage();
    noteSearch(storage, 'a', now);
    clearSearches(storage);
    expect(storage.keys()).toEqual([]);
    noteSearch(storage, 'a', now);
    clearRecord(storage);
    expect(readSearches(storage, now)).toEqual([]);
  });

  it('that cannot be read are set aside, not deleted', () => {
    const storage = memoryStorage();
    storage.write(featureKeys.searches, '{"version":1,"data":[7]}');
    expect(readSearches(storage, now)).toEqual([]);
    expect(storage.keys().some((key) => key.startsWith(storageKeys.aside))).toBe(true);
  });

  it('of a newer version of the site are left alone', () => {
    const storage = memoryStorage();
    const newer = '{"version":9,"savedAt":"","data":{}}';
    storage.write(featureKeys.searches, newer);
    noteSearch(storage, 'a', now);
    expect(storage.read(featureKeys.searches)).toBe(newer);
  });

  it('are few, and never empty', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 })), (queries) => {
        const kept = queries.reduce<readonly string[]>(withSearch, []);
        expect(kept.length).toBeLessThanOrEqual(6);
        expect(kept.every((query) => query.trim() !== '')).toBe(true);
        expect(new Set(kept).size).toBe(kept.length);
      }),
    );
  });
});
