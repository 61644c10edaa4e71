import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { parseEnvelope, parseSaved, type RecordKind, readSaved, writeSaved } from '../../src/progress/saved.ts';
import { contentOf, refusingStorage, saved, storageWith } from './builders.ts';

const now = '2026-03-05T10:00:00.000Z';

/** Notes in their third shape: once a text, then an object with a text, now one with a list. */
const notes: RecordKind<{ lines: string[] }> = {
  version: 3,
  parse: (data) => {
    const lines = typeof data === 'object' && data !== null && 'lines' in data ? data.lines : undefined;
    return Array.isArray(lines) && lines.every((line) => typeof line === 'string')
      ? { ok: true, value: { lines } }
      : { ok: false, problem: 'no lines' };
  },
  migrations: [(data) => ({ text: data }), (data) => ({ lines: (data as { text: string }).text.split('\n') })],
};

describe('reading what was saved', () => {
  it.each([
    ['the present version', 3, { lines: ['ring', 'write'] }],
    ['the version before, by one migration', 2, { text: 'ring\nwrite' }],
    ['the first version, by one migration after another', 1, 'ring\nwrite'],
  ])('reads %s', (_, version, data) => {
    expect(parseSaved(saved(data, version), notes)).toEqual({
      state: 'read',
      value: { lines: ['ring', 'write'] },
      savedAt: '2026-03-02T08:00:00.000Z',
    });
  });

  it('runs each migration once, in order, and only those that are due', () => {
    const steps: string[] = [];
    const step = (name: string) => (data: unknown) => {
      steps.push(name);
      return data;
    };
    const kind = { ...notes, version: 4, migrations: [step('1 to 2'), step('2 to 3'), step('3 to 4')] };
    parseSaved(saved({ lines: [] }, 2), kind);
    expect(steps).toEqual(['2 to 3', '3 to 4']);
  });

  it.each([4, 5, 1000])('leaves data of the newer version %i unread', (version) => {
    expect(parseSaved(saved({ lines: [] }, version), notes)).toEqual({ state: 'newer' });
  });

  it.each([
    ['nothing', ''],
    ['words', 'ring, write'],
    ['half of it', saved({ lines: ['ring'] }, 3).slice(0, -4)],
  ])('cannot read %s, which is not JSON', (_, text) => {
    expect(parseSaved(text, notes)).toEqual({ state: 'unreadable', problem: 'not JSON' });
  });

  it.each([
    ['null', 'null'],
    ['a number', '3'],
    ['a text', '"ring"'],
    ['a list', '[3]'],
    ['data without an envelope', '{"lines":["ring"]}'],
    ['an envelope without data', '{"version":3}'],
    ['an envelope without a version', '{"data":{"lines":[]}}'],
  ])('cannot read %s, which is no envelope', (_, text) => {
    expect(parseSaved(text, notes)).toEqual({ state: 'unreadable', problem: 'no version and data' });
  });

  it.each([0, -1, 1.5, '3', null, true, [3]])('cannot read data of the version %j', (version) => {
    const text = JSON.stringify({ version, data: { lines: [] } });
    expect(parseSaved(text, notes)).toEqual({ state: 'unreadable', problem: 'version is not a positive whole number' });
  });

  it('says what is wrong with data in a sound envelope', () => {
    expect(parseSaved(saved({ lines: [7] }, 3), notes)).toEqual({ state: 'unreadable', problem: 'no lines' });
  });

  it.each([[undefined], [7], [null]])('does without a time of saving, such as %j', (savedAt) => {
    const text = JSON.stringify({ version: 3, savedAt, data: { lines: [] } });
    expect(parseSaved(text, notes)).toEqual({ state: 'read', value: { lines: [] }, savedAt: '' });
  });

  it('takes any text and any value without throwing', () => {
    const tolerant = { ...notes, migrations: [] };
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.anything({ withNullPrototype: true }), (text, value) => {
        expect(['read', 'newer', 'unreadable']).toContain(parseSaved(text, tolerant).state);
        expect(['read', 'newer', 'unreadable']).toContain(parseEnvelope(value, tolerant).state);
        expect(['read', 'newer', 'unreadable']).toContain(parseEnvelope({ version: 3, data: value }, tolerant).state);
      }),
    );
  });
});

describe('a record in storage', () => {
  it('comes back as it was written, with the time of writing', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const storage = memoryStorage();
        expect(writeSaved(storage, 'zhike.notes', notes, { lines }, now)).toBe('saved');
        expect(readSaved(storage, 'zhike.notes', notes, now)).toEqual({ state: 'read', value: { lines }, savedAt: now });
      }),
    );
  });

  it('is written in an envelope with the present version', () => {
    const storage = memoryStorage();
    writeSaved(storage, 'zhike.notes', notes, { lines: ['ring'] }, now);
    expect(JSON.parse(storage.read('zhike.notes') ?? '')).toEqual({ version: 3, savedAt: now, data: { lines: ['ring'] } });
  });

  it('is absent where nothing was written', () => {
    expect(readSaved(memoryStorage(), 'zhike.notes', notes, now)).toEqual({ state: 'absent' });
  });

  it.each([
    ['newer data', saved({ pages: [] }, 4), 'newer'],
    ['present data', saved({ lines: [] }, 3), 'read'],
    ['old data', saved('ring', 1), 'read'],
  ])('is left as it is when it holds %s', (_, text, state) => {
    const storage = storageWith({ 'zhike.notes': text });
    expect(readSaved(storage, 'zhike.notes', notes, now).state).toBe(state);
    expect(contentOf(storage)).toEqual({ 'zhike.notes': text });
  });

  it('is set aside under its key and the time when it cannot be read, and then counts as absent', () => {
    const storage = storageWith({ 'zhike.notes': 'ring, write' });
    expect(readSaved(storage, 'zhike.notes', notes, now)).toEqual({ state: 'unreadable', problem: 'not JSON' });
    expect(contentOf(storage)).toEqual({ [`zhike.aside.${now}.zhike.notes`]: 'ring, write' });
    expect(readSaved(storage, 'zhike.notes', notes, now)).toEqual({ state: 'absent' });
  });

  it.each(['full', 'blocked'] as const)('stays where it is when it cannot be set aside because storage is %s', (refusal) => {
    const storage = refusingStorage({ 'zhike.notes': 'ring, write' }, refusal);
    expect(readSaved(storage, 'zhike.notes', notes, now).state).toBe('unreadable');
    expect(contentOf(storage)).toEqual({ 'zhike.notes': 'ring, write' });
  });

  it('is never deleted by reading, whatever it holds', () => {
    const tolerant = { ...notes, migrations: [] };
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const storage = storageWith({ 'zhike.notes': text });
        readSaved(storage, 'zhike.notes', tolerant, now);
        expect(Object.values(contentOf(storage))).toEqual([text]);
      }),
    );
  });

  it('keeps every damaged text when a key is damaged again later', () => {
    const storage = storageWith({ 'zhike.notes': 'ring' });
    readSaved(storage, 'zhike.notes', notes, now);
    storage.write('zhike.notes', 'write');
    readSaved(storage, 'zhike.notes', notes, '2026-03-06T10:00:00.000Z');
    expect(Object.values(contentOf(storage)).sort()).toEqual(['ring', 'write']);
  });
});
