/** What a learner has reviewed: kept, changed, merged, small after years, safe from wrong clocks and damaged storage. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearRecord } from '../../src/progress/clear.ts';
import { exportRecord } from '../../src/progress/export.ts';
import { featureKeys } from '../../src/progress/feature-keys.ts';
import { importRecord } from '../../src/progress/import.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { encodeLog } from '../../src/progress/review-log.ts';
import {
  eventsOf,
  evidenceOfReviews,
  mergeReviews,
  type ReviewRecord,
  readReviews,
  withChange,
  withEvent,
  writeReviews,
} from '../../src/progress/review-record.ts';
import { eventOf, someRecord } from './review-builders.ts';

const now = '2026-11-22T04:00:00.000Z';
const item = { id: 'rfm-three-days', objective: 'score-rfm', difficulty: 1 as const, hash: 'aaaa' };

describe('a review', () => {
  it('is kept with its time, grade, score and time taken', () => {
    const { record } = withEvent({}, item, { at: 1_700_000_000_900, deed: 3, percent: 100, seconds: 24.4 });
    expect(eventsOf(record, item.id)).toEqual([{ at: 1_700_000_000, deed: 3, percent: 100, seconds: 24, revision: 0 }]);
  });

  it('never comes before what happened already, though the clock was set back', () => {
    const first = withEvent({}, item, { at: 4_000_000_000_000, deed: 1 });
    const second = withEvent(first.record, item, { at: 1_700_000_000_000, deed: 3 });
    expect(second.at).toBe(first.at + 1);
    expect(eventsOf(second.record, item.id).map(({ deed }) => deed)).toEqual([1, 3]);
  });

  it('can be graded otherwise and taken back; the other ones stay', () => {
    const first = withEvent({}, item, { at: 1_700_000_000_000, deed: 1 });
    const second = withEvent(first.record, item, { at: 1_700_000_500_000, deed: 3, percent: 100 });
    const regraded = withChange(second.record, item.id, second.at, 4);
    expect(eventsOf(regraded, item.id).map(({ deed }) => deed)).toEqual([1, 4]);
    expect(eventsOf(withChange(regraded, item.id, second.at, 0), item.id).map(({ deed }) => deed)).toEqual([1, 0]);
  });
});

describe('the record of reviews', () => {
  it('is merged with what another tab has written', () => {
    const storage = memoryStorage();
    writeReviews(storage, withEvent({}, item, { at: 1_700_000_000_000, deed: 1 }).record, now);
    const { record } = writeReviews(storage, withEvent({}, item, { at: 1_700_000_100_000, deed: 3 }).record, now);
    expect(eventsOf(record, item.id).map(({ deed }) => deed)).toEqual([1, 3]);
    expect(readReviews(storage, now)).toEqual(record);
  });

  it.each([
    '{',
    '{"version":1,"data":[]}',
    '{"version":1,"data":{"a":{"objective":"b","difficulty":4,"hash":"c","log":""}}}',
    '{"version":1,"data":{"a":{"objective":"b","difficulty":1,"hash":"c","log":"?"}}}',
    '{"version":1,"data":{"__proto__x y":{"objective":"b","difficulty":1,"hash":"c","log":""}}}',
  ])('is set aside when it cannot be read, and nothing is lost: %s', (text) => {
    const storage = memoryStorage();
    storage.write(featureKeys.review, text);
    expect(readReviews(storage, now)).toEqual({});
    expect(storage.keys().map((key) => storage.read(key))).toEqual([text]);
  });

  it('of a newer version of the site is left alone', () => {
    const storage = memoryStorage();
    storage.write(featureKeys.review, '{"version":2,"data":{}}');
    expect(writeReviews(storage, {}, now).kept).toBe('outdated');
    expect(storage.read(featureKeys.review)).toBe('{"version":2,"data":{}}');
  });

  it('goes when the record is cleared, with its digest', () => {
    const storage = memoryStorage();
    writeReviews(storage, withEvent({}, item, { at: 1, deed: 1 }).record, now);
    storage.write(featureKeys.due, '{}');
    clearRecord(storage);
    expect(storage.keys()).toEqual([]);
  });
});

describe('the records of two devices', () => {
  it('merge the same way from either side, and merging again changes nothing', () => {
    fc.assert(
      fc.property(someRecord, someRecord, someRecord, (one, other, third) => {
        const merged = mergeReviews(one, other);
        expect(mergeReviews(other, one)).toEqual(merged);
        expect(mergeReviews(merged, one)).toEqual(merged);
        expect(mergeReviews(merged, third)).toEqual(mergeReviews(one, mergeReviews(other, third)));
      }),
    );
  });

  it('lose no review of either', () => {
    fc.assert(
      fc.property(someRecord, someRecord, (one, other) => {
        const merged = mergeReviews(one, other);
        for (const record of [one, other]) {
          for (const id of Object.keys(record)) {
            const moments = eventsOf(merged, id).map(({ at }) => at);
            expect(moments).toEqual(expect.arrayContaining(eventsOf(record, id).map(({ at }) => at)));
          }
        }
      }),
    );
  });

  it('are the same on both after each has imported the file of the other', () => {
    fc.assert(
      fc.property(someRecord, someRecord, (mine, theirs) => {
        const [one, other] = [mine, theirs].map((record) => {
          const storage = memoryStorage();
          writeReviews(storage, record, now);
          return storage;
        });
        if (!one || !other) return;
        const files = [one, other].map((storage) => JSON.stringify(exportRecord(storage, now)));
        if (Object.keys(theirs).length > 0) expect(importRecord(one, files[1] ?? '', now)).toMatchObject({ ok: true });
        if (Object.keys(mine).length > 0) expect(importRecord(other, files[0] ?? '', now)).toMatchObject({ ok: true });
        expect(readReviews(one, now)).toEqual(readReviews(other, now));
        expect(readReviews(one, now)).toEqual(mergeReviews(mine, theirs));
      }),
      { numRuns: 60 },
    );
  });
});

/** A learner of years: so many reviews of six hundred items, some of them graded otherwise. */
function yearsOf(reviews: number): ReviewRecord {
  const items = 600;
  const record = Array.from({ length: items }, (_, item) => {
    const events = Array.from({ length: Math.ceil((reviews - item) / items) }, (__, round) => {
      const number = round * items + item;
      const deed = ((number % 4) + 1) as 1 | 2 | 3 | 4;
      const [percent, seconds] = [(number * 7) % 101, 5 + (number % 200)];
      return eventOf({ at: 1_700_000_000 + number * 13_579, deed, percent, seconds, revision: number % 50 === 0 ? 1 : 0 });
    });
    const about = { objective: `an-objective-of-usual-length-${item % 200}`, difficulty: 2 as const, hash: '0f3a9c21d4e5' };
    return [`a-rather-long-name-of-an-item-${item}`, { ...about, log: encodeLog(events) }] as const;
  });
  return Object.fromEntries(record);
}

describe('after years of use', () => {
  it('10,000 reviews take less than 300 kB', () => {
    const storage = memoryStorage();
    writeReviews(storage, yearsOf(10_000), now);
    const size = new TextEncoder().encode(storage.read(featureKeys.review) ?? '').length;
    expect(evidenceOfReviews(readReviews(storage, now))).toHaveLength(10_000);
    expect(size).toBeLessThan(300_000);
    expect(size / 10_000).toBeLessThan(30);
  });
});

describe('what reviews tell the mastery model', () => {
  it('is every answer with its score and time, without those taken back and without set-asides', () => {
    const first = withEvent({}, item, { at: 1_700_000_000_000, deed: 1, percent: 40, seconds: 30 });
    const second = withEvent(first.record, item, { at: 1_700_000_500_000, deed: 3, percent: 100 });
    const third = withEvent(second.record, item, { at: 1_700_000_900_000, deed: 4, percent: 100, seconds: 9 });
    const aside = withEvent(withChange(third.record, item.id, third.at, 0), item, { at: 1_700_001_000_000, deed: 5 });
    const about = { item: item.id, objective: item.objective, difficulty: 1 };
    expect(evidenceOfReviews(aside.record)).toEqual([
      { ...about, score: 0.4, at: 1_700_000_000_000, seconds: 30 },
      { ...about, score: 1, at: 1_700_000_500_000 },
    ]);
  });
});
