import { describe, expect, test } from 'vitest';
import { type BackupEntry, parseBackup, writeBackup } from '../../../src/trainer/backup/backup-file.ts';
import { mergeBackup } from '../../../src/trainer/backup/merge-backup.ts';
import { assignmentKind } from '../../../src/trainer/storage/assignment-record.ts';
import { memoryDatabase } from '../../../src/trainer/storage/memory-database.ts';
import { readRecords, recordChange } from '../../../src/trainer/storage/records.ts';
import { settingsKind } from '../../../src/trainer/storage/settings-record.ts';
import { aDraft, aRecord, moment } from '../builders.ts';

const later = '2026-03-05T08:00:00.000Z';
const now = '2026-03-09T08:00:00.000Z';
const record = (title: string, at = moment) => recordChange(assignmentKind, aRecord({ draft: aDraft({ title }) }), at) as BackupEntry;

describe('a backup', () => {
  test('reads as it was written', () => {
    const entries = [
      record('RFM'),
      { store: 'submissions' as const, key: 'a/b', value: { version: 1, savedAt: moment, data: { any: 1 } } },
    ];
    expect(parseBackup(writeBackup(entries, now))).toEqual({
      ok: true,
      backup: { kind: 'zhike-trainer-backup', version: 1, savedAt: now, entries },
    });
  });

  test('says why it cannot be read', () => {
    const problem = (text: string) => {
      const read = parseBackup(text);
      return read.ok ? null : read.problem;
    };
    expect(problem('hello')).toBe('not-a-backup');
    expect(problem('{"kind":"zhike-progress"}')).toBe('not-a-backup');
    expect(problem('{"kind":"zhike-trainer-backup","version":2}')).toBe('too-new');
    expect(problem('{"kind":"zhike-trainer-backup","version":1,"savedAt":"","entries":[{"store":"nowhere"}]}')).toBe('damaged');
  });
});

describe('restoring', () => {
  async function restored(here: BackupEntry[], backup: BackupEntry[]) {
    const database = memoryDatabase();
    await database.write(here);
    const merge = mergeBackup(here, backup, now);
    await database.write(merge.changes);
    return { merge, titles: (await readRecords(database, assignmentKind)).records.map(({ draft }) => draft.title), database };
  }

  test('into an empty browser brings everything', async () => {
    const { merge, titles } = await restored([], [record('RFM')]);
    expect(merge.counts).toEqual({ added: 1, updated: 0, kept: 0 });
    expect(titles).toEqual(['RFM']);
  });

  test('twice changes nothing the second time', async () => {
    const { merge } = await restored([record('RFM')], [record('RFM', later)]);
    expect(merge).toMatchObject({ changes: [], counts: { added: 0, updated: 0, kept: 1 } });
  });

  test('keeps the newer of two wordings in place and the other aside', async () => {
    const newer = await restored([record('here')], [record('there', later)]);
    expect(newer.titles).toEqual(['there']);
    expect(newer.merge.counts.updated).toBe(1);
    const older = await restored([record('here', later)], [record('there')]);
    expect(older.titles).toEqual(['here']);
    expect(older.merge.newerHere).toBe(1);
    for (const { database } of [newer, older]) {
      const everything = JSON.stringify(await database.readAll('assignments'));
      expect(everything).toContain('"here"');
      expect(everything).toContain('"there"');
    }
  });

  test('keeps the settings made here and takes those that were not', () => {
    const here = recordChange(settingsKind, { name: '' }, later) as BackupEntry;
    const there = recordChange(settingsKind, { name: '林老师', key: `age1${'q'.repeat(58)}` }, moment) as BackupEntry;
    const { changes } = mergeBackup([here], [there], now);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.value).toMatchObject({ data: { name: '林老师', key: `age1${'q'.repeat(58)}` } });
  });

  test('knows a key by its recipient', () => {
    const key = (backedUpAt?: string): BackupEntry => ({
      store: 'identity',
      key: 'age1x',
      value: { version: 1, savedAt: moment, data: { recipient: 'age1x', backedUpAt } },
    });
    expect(mergeBackup([key()], [key(now)], now)).toMatchObject({ changes: [], counts: { kept: 1 }, keys: 1 });
  });
});
