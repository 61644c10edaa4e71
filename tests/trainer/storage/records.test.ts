import { describe, expect, test } from 'vitest';
import { assignmentKind } from '../../../src/trainer/storage/assignment-record.ts';
import { memoryDatabase } from '../../../src/trainer/storage/memory-database.ts';
import { changeRecord, readRecord, readRecords, recordChange, recordRemoval, saveRecord } from '../../../src/trainer/storage/records.ts';
import { settingsKey, settingsKind } from '../../../src/trainer/storage/settings-record.ts';
import { anAssignment } from '../../assignment/builders.ts';
import { choiceItem } from '../../interactions/builders.ts';
import { aDraft, aRecord, moment } from '../builders.ts';

const later = '2026-03-02T09:00:00.000Z';

describe('records', () => {
  test('come back as they were stored', async () => {
    const database = memoryDatabase();
    const record = aRecord({
      roster: [{ token: 'T0ken-of_22-signs-long', name: '王小明', number: '' }],
      draft: aDraft({
        items: [{ origin: 'course', id: 'rfm-three-days-ago', lesson: 'classification/rfm-scoring', hash: '0a1b2c3d4e5f' }],
      }),
      status: 'sent',
      sent: { at: moment, assignment: anAssignment(), items: [choiceItem({ right: ['loyal'], wrong: ['lost'] })] },
    });
    expect(await saveRecord(database, assignmentKind, record, moment)).toBe('saved');
    expect(await readRecord(database, assignmentKind, record.id)).toEqual({ state: 'read', value: record, savedAt: moment });
  });

  test('are not what a caller does to them later', async () => {
    const database = memoryDatabase();
    const record = aRecord();
    await saveRecord(database, assignmentKind, record, moment);
    record.draft.title = 'changed';
    expect((await readRecords(database, assignmentKind)).records[0]?.draft.title).toBe(aDraft().title);
  });

  test('that cannot be read are told and stay', async () => {
    const database = memoryDatabase();
    await database.write([
      recordChange(assignmentKind, aRecord(), moment),
      { store: 'assignments', key: 'torn', value: { version: 1, savedAt: moment, data: { id: 'torn' } } },
      { store: 'assignments', key: 'of-tomorrow', value: { version: 99, savedAt: moment, data: {} } },
      { store: 'assignments', key: 'nonsense', value: 'nonsense' },
    ]);
    const { records, spoilt } = await readRecords(database, assignmentKind);
    expect(records).toHaveLength(1);
    expect(spoilt.map(({ key, state }) => [key, state])).toEqual([
      ['nonsense', 'unreadable'],
      ['of-tomorrow', 'newer'],
      ['torn', 'unreadable'],
    ]);
    expect(await database.readAll('assignments')).toHaveLength(4);
  });

  test('with a key every object inherits are refused', () => {
    const hostile = JSON.parse(`{"__proto__":{"x":1},"name":"x"}`);
    expect(settingsKind.parse(hostile)).toEqual({ ok: false, problem: 'unsafe' });
  });

  test('of a newer site are not written over', async () => {
    const database = memoryDatabase();
    const newer = { version: 2, savedAt: moment, data: { name: '林老师', more: true } };
    await database.write([{ store: 'settings', key: settingsKey, value: newer }]);
    expect(await saveRecord(database, settingsKind, { name: '' }, later)).toBe('outdated');
    expect(await database.read('settings', settingsKey)).toEqual(newer);
  });

  test('that cannot be read are set aside when something takes their place', async () => {
    const database = memoryDatabase();
    const torn = { version: 1, savedAt: moment, data: { name: 5 } };
    await database.write([{ store: 'settings', key: settingsKey, value: torn }]);
    await saveRecord(database, settingsKind, { name: '林老师' }, later);
    expect(await database.readAll('settings')).toEqual([
      { key: `aside.${later}.settings`, value: torn },
      { key: settingsKey, value: { version: 1, savedAt: later, data: { name: '林老师' } } },
    ]);
  });

  test('change from what is stored, or not at all', async () => {
    const database = memoryDatabase();
    await saveRecord(database, assignmentKind, aRecord(), moment);
    const id = aRecord().id;
    await changeRecord(database, assignmentKind, id, (stored) => stored && { ...stored, status: 'archived' as const }, later);
    await changeRecord(database, assignmentKind, id, () => undefined, later);
    expect((await readRecords(database, assignmentKind)).records[0]?.status).toBe('archived');
  });

  test('are removed, and found by the beginning of their keys', async () => {
    const database = memoryDatabase();
    const entry = (key: string) => ({ store: 'submissions' as const, key, value: { version: 1 } });
    await database.write([entry('a/1'), entry('a/2'), entry('b/1'), recordChange(assignmentKind, aRecord(), moment)]);
    await database.write([recordRemoval(assignmentKind, aRecord())]);
    expect((await database.readAll('submissions', 'a/')).map(({ key }) => key)).toEqual(['a/1', 'a/2']);
    expect(await database.readAll('assignments')).toEqual([]);
  });

  test('in a browser that stores nothing live as long as the page', async () => {
    const database = memoryDatabase('blocked');
    expect(database.lasting).toBe(false);
    expect(await saveRecord(database, settingsKind, { name: '林老师' }, moment)).toBe('blocked');
    expect((await readRecord(database, settingsKind, settingsKey)).state).toBe('read');
  });
});
