import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProblems } from '../../src/progress/aside.ts';
import { clearRecord } from '../../src/progress/clear.ts';
import { exportRecord, recordCount } from '../../src/progress/export.ts';
import { parseRecordFile } from '../../src/progress/parse-record-file.ts';
import { recordFileName } from '../../src/progress/record-file.ts';
import { begunAttempt, submittedAttempt } from '../assessment/builders.ts';
import { contentOf, saved, storageWith } from './builders.ts';
import { deviceRecords, deviceWith, envelopeOf, savedAt } from './record-builders.ts';

const now = '2026-03-05T10:00:00.000Z';
const lessons = { 'classification/why-classify': '2026-03-02T08:00:00.000Z' };

describe('an exported file', () => {
  it('holds attempts and lessons in their envelopes', () => {
    const attempt = submittedAttempt({ recency: 1 });
    const file = exportRecord(deviceWith({ attempts: [attempt], lessons }), now);
    expect(JSON.parse(JSON.stringify(file))).toEqual({
      format: 'zhike-record',
      version: 3,
      exportedAt: now,
      data: {
        attempts: [envelopeOf(attempt)],
        lessons: { version: 1, savedAt, data: lessons },
        aside: [],
        sittings: [],
        papers: [],
        scenarios: [],
        drills: null,
        reviews: null,
      },
    });
    expect(recordCount(file)).toBe(2);
  });

  it.each([
    ['a text that is no JSON', 'zhike.attempt.attempt-one', 'half of i'],
    ['an attempt without items', 'zhike.attempt.attempt-one', saved({ ...begunAttempt(), items: [] })],
    ['an attempt begun at no time', 'zhike.attempt.attempt-one', saved({ ...begunAttempt(), startedAt: 'yesterday' })],
    ['lessons that are a list', 'zhike.lessons', saved([])],
  ])('takes %s along as text', (_, key, text) => {
    const storage = storageWith({ [key]: text });
    const file = exportRecord(storage, now);
    expect(file.data).toMatchObject({ attempts: [], lessons: null, aside: [{ key: `zhike.aside.${now}.${key}`, text }] });
    expect(contentOf(storage)).toEqual({ [key]: text });
  });

  it('takes along what was set aside before', () => {
    const aside = [{ key: 'zhike.aside.2026-03-01T08:00:00.000Z.zhike.lessons', text: '{"ver' }];
    expect(exportRecord(deviceWith({ aside }), now).data.aside).toEqual(aside);
  });

  it('takes along what a newer version wrote, which only a newer version can import', () => {
    const file = exportRecord(storageWith({ 'zhike.attempt.attempt-one': saved({ shape: 'of tomorrow' }, 9) }), now);
    expect(file.data.attempts).toEqual([{ version: 9, savedAt: '2026-03-02T08:00:00.000Z', data: { shape: 'of tomorrow' } }]);
    expect(parseRecordFile(JSON.stringify(file))).toEqual({ ok: false, problem: { reason: 'newer' } });
  });

  it('leaves out what is no record: marks made from others, choices of display, other sites', () => {
    const storage = storageWith({ 'zhike.marks': '{}', 'zhike.theme': 'dark', 'other.attempt': 'x' });
    expect(recordCount(exportRecord(storage, now))).toBe(0);
  });

  it('changes nothing in storage, and can always be read again', () => {
    fc.assert(
      fc.property(deviceRecords, fc.dictionary(fc.constantFrom('zhike.attempt.x', 'zhike.lessons'), fc.string()), ([record], damage) => {
        const storage = deviceWith(record);
        for (const [key, text] of Object.entries(damage)) storage.write(key, text);
        const before = contentOf(storage);
        const file = exportRecord(storage, now);
        expect(contentOf(storage)).toEqual(before);
        expect(parseRecordFile(JSON.stringify(file)).ok).toBe(recordCount(file) > 0);
      }),
    );
  });

  it('is named by the day on which it was saved', () => {
    expect(recordFileName(new Date(2026, 2, 5, 23, 59))).toBe('zhike-record-2026-03-05.json');
  });
});

describe('records with a problem', () => {
  it('are listed: those set aside with the time, those of a newer version without', () => {
    const storage = storageWith({
      [`zhike.aside.${now}.zhike.attempt.attempt-one`]: 'x',
      [`zhike.aside.${now}.zhike.notes`]: 'x',
      'zhike.lessons': saved({}, 9),
      'zhike.attempt.attempt-two': saved(begunAttempt()),
    });
    expect(readProblems(storage).map(({ of, asideAt }) => [of, asideAt])).toEqual([
      ['attempt', now],
      ['other', now],
      ['lessons', undefined],
    ]);
  });
});

describe('erasing the record', () => {
  it('removes every record and leaves everything else', () => {
    const others = { 'zhike.theme': 'dark', 'zhike.language': 'chosen', 'other.attempt': 'x' };
    const aside = { [`zhike.aside.${now}.zhike.lessons`]: 'x' };
    const storage = storageWith({ ...others, ...aside, 'zhike.lessons': 'x', 'zhike.marks': '{}', 'zhike.attempt.attempt-one': 'x' });
    clearRecord(storage);
    expect(contentOf(storage)).toEqual(others);
  });
});
