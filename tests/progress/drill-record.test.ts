/** What was decided in drills: kept, merged, small, exported, and told to the mastery model. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearRecord } from '../../src/progress/clear.ts';
import {
  addDrillAnswers,
  addDrillRound,
  answersKept,
  type DrillRecord,
  drillRecord,
  evidenceOfDrills,
  mergeDrills,
  noDrills,
  packDrills,
  readDrills,
  roundsKept,
  unpackDrills,
} from '../../src/progress/drill-record.ts';
import { exportRecord, recordCount } from '../../src/progress/export.ts';
import { featureKeys } from '../../src/progress/feature-keys.ts';
import { importRecord } from '../../src/progress/import.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { readOpenRound, removeOpenRound, writeOpenRound } from '../../src/progress/open-round.ts';
import '../property-seed.ts';

const now = '2026-11-22T04:00:00.000Z';
const answer = (at: number, chosen = 'end-user') => ({ actual: 'reseller', chosen, at, seconds: 7 });

const id = fc.constantFrom('purpose', 'loyalty', 'nature.special-company');
const record: fc.Arbitrary<DrillRecord> = fc
  .record({
    decks: fc.dictionary(
      fc.constantFrom('purpose', 'loyalty', 'two-specials'),
      fc.array(fc.record({ actual: id, chosen: id, at: fc.nat({ max: 60 }), seconds: fc.nat({ max: 2 }) }), { maxLength: 50 }),
    ),
    rounds: fc.array(
      fc.record({ at: fc.nat({ max: 30 }), decks: fc.constant('purpose'), asked: fc.nat(), right: fc.nat(), seconds: fc.nat() }),
      { maxLength: 25 },
    ),
  })
  // Records come into being by merging, so each is in order and each answer is there once.
  .map(({ decks, rounds }) =>
    mergeDrills(noDrills, {
      decks: Object.fromEntries(Object.entries(decks).map(([name, answers]) => [name, { objective: 'tell-apart', answers }])),
      rounds,
    }),
  );

describe('the record of drills', () => {
  it('is read as it was written, each deck with its answers in order', () => {
    const storage = memoryStorage();
    expect(readDrills(storage, now)).toEqual(noDrills);
    expect(addDrillAnswers(storage, 'purpose', 'classify-by-trade', [answer(2000)], now)).toBe('saved');
    addDrillAnswers(storage, 'purpose', 'classify-by-trade', [answer(1000, 'reseller')], now);
    addDrillRound(storage, { at: 3000, decks: 'purpose', asked: 2, right: 1, seconds: 14 }, now);
    expect(readDrills(storage, now)).toEqual({
      decks: { purpose: { objective: 'classify-by-trade', answers: [answer(1000, 'reseller'), answer(2000)] } },
      rounds: [{ at: 3000, decks: 'purpose', asked: 2, right: 1, seconds: 14 }],
    });
  });

  it('stays small after years: a thousand answers in each of forty decks', () => {
    const answers = Array.from({ length: 1000 }, (_, index) => ({
      actual: 'strategic-partnership',
      chosen: 'organisation-or-person',
      at: 1_795_000_000_000 + index,
      seconds: 120,
    }));
    let grown = noDrills;
    for (let deck = 0; deck < 40; deck += 1) {
      grown = mergeDrills(grown, {
        decks: { [`satisfaction-indicators-${deck}`]: { objective: 'classify-by-nature-and-time', answers } },
        rounds: [],
      });
    }
    const rounds = Array.from({ length: 1000 }, (_, at) => ({ at, decks: 'purpose,chain-position', asked: 99, right: 99, seconds: 999 }));
    grown = mergeDrills(grown, { decks: {}, rounds });
    for (const { answers: kept } of Object.values(grown.decks)) expect(kept).toHaveLength(answersKept);
    expect(grown.rounds).toHaveLength(roundsKept);
    expect(JSON.stringify(packDrills(grown)).length).toBeLessThan(130_000);
  });

  it('merges the same whoever begins, and once is as good as twice', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        const merged = mergeDrills(one, other);
        expect(mergeDrills(other, one)).toEqual(merged);
        expect(mergeDrills(merged, one)).toEqual(merged);
        expect(unpackDrills(packDrills(merged))).toEqual(merged);
        expect(drillRecord.parse(JSON.parse(JSON.stringify(packDrills(merged))))).toMatchObject({ ok: true });
      }),
    );
  });

  it('does not lose what another tab has written meanwhile', () => {
    const storage = memoryStorage();
    addDrillAnswers(storage, 'purpose', 'classify-by-trade', [answer(1)], now);
    addDrillAnswers(storage, 'loyalty', 'combine-standards', [answer(2)], now);
    expect(Object.keys(readDrills(storage, now).decks)).toEqual(['loyalty', 'purpose']);
  });

  it.each([
    '{',
    '{"version":1,"data":{"decks":[],"rounds":[]}}',
    '{"version":1,"data":{"decks":{"purpose":{"objective":"x","answers":[["a","b",1]]}},"rounds":[]}}',
    '{"version":1,"data":{"decks":{"purpose":{"objective":"x","answers":[["<b>","b",1,2]]}},"rounds":[]}}',
    '{"version":1,"data":{"decks":{},"rounds":[[1,"purpose",2,1]]}}',
  ])('is set aside when it cannot be read: %s', (text) => {
    const storage = memoryStorage();
    storage.write(featureKeys.drills, text);
    expect(readDrills(storage, now)).toEqual(noDrills);
    expect(storage.keys().map((kept) => storage.read(kept))).toEqual([text]);
  });

  it('of a newer version is left alone', () => {
    const storage = memoryStorage();
    storage.write(featureKeys.drills, '{"version":2,"data":{}}');
    expect(addDrillAnswers(storage, 'purpose', 'x', [answer(1)], now)).toBe('outdated');
  });
});

describe('the drills of another device', () => {
  it('come with the exported file, into what is here', () => {
    const there = memoryStorage();
    addDrillAnswers(there, 'purpose', 'classify-by-trade', [answer(1)], now);
    const file = exportRecord(there, now);
    expect(recordCount(file)).toBe(1);
    const here = memoryStorage();
    expect(importRecord(here, JSON.stringify(file), now)).toMatchObject({ ok: true, counts: { added: 1, merged: 0, kept: 0 } });
    expect(readDrills(here, now)).toEqual(readDrills(there, now));
    expect(importRecord(here, JSON.stringify(file), now)).toMatchObject({ ok: true, counts: { added: 0, merged: 0, kept: 1 } });
    addDrillAnswers(here, 'purpose', 'classify-by-trade', [answer(2)], now);
    addDrillAnswers(there, 'purpose', 'classify-by-trade', [answer(3)], now);
    expect(importRecord(here, JSON.stringify(exportRecord(there, now)), now)).toMatchObject({ ok: true, counts: { merged: 1 } });
    expect(readDrills(here, now).decks['purpose']?.answers).toHaveLength(3);
  });

  it('are refused when damaged, naming them', () => {
    const storage = memoryStorage();
    addDrillAnswers(storage, 'purpose', 'classify-by-trade', [answer(1)], now);
    const text = JSON.stringify(exportRecord(storage, now)).replace('[["reseller"', '[["not an id"');
    expect(importRecord(memoryStorage(), text, now)).toMatchObject({
      ok: false,
      problem: { reason: 'damaged', damages: [{ part: 'drills', problem: 'decks.purpose.answers' }] },
    });
  });

  it('go when the record is erased', () => {
    const storage = memoryStorage();
    addDrillAnswers(storage, 'purpose', 'classify-by-trade', [answer(1)], now);
    writeOpenRound(storage, 'purpose', { seed: 's', mode: 'calm', decks: ['purpose'], answered: [] }, now);
    clearRecord(storage);
    expect(storage.keys()).toEqual([]);
  });
});

describe('evidence for mastery', () => {
  it('has one entry for each answer, oldest first; decks without an objective say nothing', () => {
    const drills = {
      decks: {
        purpose: { objective: 'classify-by-trade', answers: [answer(5), answer(9, 'reseller')] },
        loyalty: { objective: 'combine-standards', answers: [answer(7)] },
        other: { objective: '', answers: [answer(1)] },
      },
      rounds: [],
    };
    expect(evidenceOfDrills(drills)).toEqual([
      { item: 'drill:purpose', objective: 'classify-by-trade', score: 0, at: 5, seconds: 7, difficulty: 2 },
      { item: 'drill:loyalty', objective: 'combine-standards', score: 0, at: 7, seconds: 7, difficulty: 2 },
      { item: 'drill:purpose', objective: 'classify-by-trade', score: 1, at: 9, seconds: 7, difficulty: 2 },
    ]);
  });
});

describe('an open round', () => {
  const asked = { deck: 'purpose', source: 'c02', seed: 's/0', confusedWith: ['reseller'] };
  const round = { seed: 's', mode: 'calm', decks: ['purpose'], answered: [], asked };

  it('is kept for its own page until it is finished', () => {
    const storage = memoryStorage();
    writeOpenRound(storage, 'purpose', round, now);
    expect(readOpenRound(storage, 'purpose', now)).toEqual(round);
    expect(readOpenRound(storage, 'mix', now)).toBeUndefined();
    removeOpenRound(storage, 'purpose');
    expect(readOpenRound(storage, 'purpose', now)).toBeUndefined();
  });

  it.each([
    { ...round, answered: [{ ...asked, actual: 'a' }] },
    { ...round, asked: { ...asked, confusedWith: [1] } },
    { ...round, decks: 'purpose' },
    { ...round, seed: 1 },
  ])('is set aside when it cannot be read: %o', (data) => {
    const storage = memoryStorage();
    storage.write(`${featureKeys.openRound}purpose`, JSON.stringify({ version: 1, savedAt: now, data }));
    expect(readOpenRound(storage, 'purpose', now)).toBeUndefined();
    expect(storage.keys()).toHaveLength(1);
  });
});
