import { describe, expect, it } from 'vitest';
import { respond } from '../../src/assessment/attempt.ts';
import { readProblems } from '../../src/progress/aside.ts';
import { clearRecord } from '../../src/progress/clear.ts';
import { exportRecord, recordCount } from '../../src/progress/export.ts';
import { importRecord } from '../../src/progress/import.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { parseSitting, readPaper, readSittings, type SavedPaper, writePaper, writeSitting } from '../../src/progress/sitting-record.ts';
import { at } from '../assessment/builders.ts';
import { begunSitting } from '../assessment/sitting-builders.ts';
import { contentOf, refusingStorage, saved, storageWith } from './builders.ts';

const now = '2026-03-05T10:00:00.000Z';
const key = 'zhike.take.sitting.sitting-one';
const paper: SavedPaper = { assignment: { id: 'a' }, items: [], objectives: [] };
const withAnswer = (item: string, seconds: number) => {
  const sitting = begunSitting();
  return { ...sitting, attempt: respond(sitting.attempt, item, ['loyal'], at(seconds)) };
};

describe('a sitting', () => {
  it('is read as it was written, and merged with what another tab wrote', () => {
    const storage = memoryStorage();
    writeSitting(storage, withAnswer('recency', 10), now);
    const { sitting, kept } = writeSitting(storage, withAnswer('money', 20), now);
    expect(kept).toBe('saved');
    expect(Object.keys(sitting.attempt.responses).sort()).toEqual(['money', 'recency']);
    expect(readSittings(storage, now)).toEqual([sitting]);
  });

  it('that cannot be kept is given back whole, with the reason', () => {
    expect(writeSitting(refusingStorage({}, 'full'), begunSitting(), now)).toEqual({ sitting: begunSitting(), kept: 'full' });
  });

  it('of a newer version is left alone', () => {
    const storage = storageWith({ [key]: saved({}, 9) });
    expect(writeSitting(storage, begunSitting(), now).kept).toBe('outdated');
    expect(contentOf(storage)).toEqual({ [key]: saved({}, 9) });
    expect(readProblems(storage)).toEqual([{ key, of: 'sitting' }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['an attempt of another kind', { attempt: { ...begunSitting().attempt, kind: 'lesson-quiz' } }],
    ['an attempt begun at no time', { attempt: { ...begunSitting().attempt, startedAt: 'yesterday' } }],
    ['no paper', { paper: undefined }],
    ['a paper of any name', { paper: '__proto__' }],
    ['no title', { assignment: { trainer: 'x' } }],
    ['a due time that is none', { assignment: { title: 'x', trainer: 'x', dueAt: 'soon' } }],
    ['a learner that is a word', { learner: 'me' }],
    ['an endless name', { learner: { name: 'x'.repeat(2000), number: '' } }],
    ['attempt nought', { number: 0 }],
    ['minutes that are words', { minutes: 'many' }],
    ['time before the start', { spent: -1 }],
    ['half a resumption', { resumed: 0.5 }],
    ['times of inherited names', { milliseconds: JSON.parse('{"__proto__":1}') }],
    ['endless time', { milliseconds: { recency: Number.POSITIVE_INFINITY } }],
    ['a checked item that is none', { checked: [7] }],
    ['time that is not up', { timeUp: false }],
    ['a hand-in in plain words', { handIn: 'hello' }],
  ])('with %s is none', (_, changes) => {
    expect(parseSitting({ ...begunSitting(), ...changes }).ok).toBe(false);
  });

  it.each([null, 7, 'x', [], {}])('is not %j', (value) => {
    expect(parseSitting(value).ok).toBe(false);
  });
});

describe('a paper', () => {
  it('is written once under its hash', () => {
    const storage = memoryStorage();
    expect(writePaper(storage, '0f3a', paper, now)).toBe('saved');
    const before = contentOf(storage);
    expect(writePaper(storage, '0f3a', { ...paper, items: [1] }, '2026-03-06T10:00:00.000Z')).toBe('saved');
    expect(contentOf(storage)).toEqual(before);
    expect(readPaper(storage, '0f3a', now)).toEqual(paper);
    expect(readPaper(storage, 'other', now)).toBeNull();
  });

  it('takes the place of a damaged one, which is set aside', () => {
    const storage = storageWith({ 'zhike.take.paper.0f3a': '{{{' });
    expect(writePaper(storage, '0f3a', paper, now)).toBe('saved');
    expect(readPaper(storage, '0f3a', now)).toEqual(paper);
    expect(readProblems(storage)).toMatchObject([{ of: 'paper', asideAt: now }]);
  });
});

describe('the record file', () => {
  const device = () => {
    const storage = memoryStorage();
    writeSitting(storage, withAnswer('recency', 10), now);
    writePaper(storage, '0f3a0f3a0f3a0f3a', paper, now);
    return storage;
  };

  it('takes sittings and papers to another device, and a second time changes nothing', () => {
    const file = exportRecord(device(), now);
    expect(recordCount(file)).toBe(1);
    const there = memoryStorage();
    expect(importRecord(there, JSON.stringify(file), now)).toEqual({ ok: true, counts: { added: 1, merged: 0, kept: 0 } });
    expect(contentOf(there)).toEqual(contentOf(device()));
    expect(importRecord(there, JSON.stringify(file), '2026-03-06T10:00:00.000Z')).toEqual({
      ok: true,
      counts: { added: 0, merged: 0, kept: 1 },
    });
    expect(contentOf(there)).toEqual(contentOf(device()));
  });

  it('merges a sitting that went on on two devices, whichever imports first', () => {
    const here = device();
    const there = memoryStorage();
    writeSitting(there, withAnswer('money', 20), now);
    const [fileHere, fileThere] = [here, there].map((storage) => JSON.stringify(exportRecord(storage, now)));
    importRecord(here, fileThere ?? '', now);
    importRecord(there, fileHere ?? '', now);
    expect(readSittings(here, now)).toEqual(readSittings(there, now));
    expect(Object.keys(readSittings(here, now)[0]?.attempt.responses ?? {}).sort()).toEqual(['money', 'recency']);
  });

  it.each<[string, unknown]>([
    ['sittings that are no list', { sittings: {} }],
    ['a sitting that is none', { sittings: [{ version: 1, savedAt: now, data: {} }] }],
    ['a paper without hash', { papers: [{ paper: { version: 1, savedAt: now, data: paper } }] }],
    ['a paper under a key that would write elsewhere', { papers: [{ hash: '../x', paper: { version: 1, savedAt: now, data: paper } }] }],
    ['a paper that is none', { papers: [{ hash: '0f3a', paper: { version: 1, savedAt: now, data: [] } }] }],
    ['a null among papers', { papers: [null] }],
  ])('with %s is refused whole', (_, data) => {
    const file = exportRecord(device(), now);
    const storage = memoryStorage();
    const damaged = JSON.stringify({ ...file, data: { ...file.data, ...(data as object) } });
    expect(importRecord(storage, damaged, now)).toMatchObject({ ok: false, problem: { reason: 'damaged' } });
    expect(contentOf(storage)).toEqual({});
  });

  it('leaves nothing of them behind when the record is erased', () => {
    const storage = device();
    clearRecord(storage);
    expect(contentOf(storage)).toEqual({});
  });
});
