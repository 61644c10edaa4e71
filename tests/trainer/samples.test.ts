/**
 * Frozen samples of what trainers have kept: `samples/<kind>-v<version>.json`, each record as it lies in IndexedDB; the
 * gradebook's file; and a backup as it was downloaded. Add-only, as `progress/samples`: a database or a file of somebody's
 * may hold any of them. The key in them was made for these tests and opens nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gradebookOf } from '../../src/gradebook/gradebook.ts';
import { gradebookVersion, parseGradebookFile } from '../../src/gradebook/gradebook-file.ts';
import { parseEnvelope } from '../../src/progress/saved.ts';
import { decryptWithPassphrase, recipientOf } from '../../src/submission/encryption.ts';
import { backupVersion, parseBackup } from '../../src/trainer/backup/backup-file.ts';
import { mergeBackup } from '../../src/trainer/backup/merge-backup.ts';
import { deedKind } from '../../src/trainer/gradebook/deed-record.ts';
import { receivedKind } from '../../src/trainer/gradebook/received-record.ts';
import { assignmentKind } from '../../src/trainer/storage/assignment-record.ts';
import { storeNames } from '../../src/trainer/storage/database.ts';
import { identityKind } from '../../src/trainer/storage/identity-record.ts';
import { memoryDatabase } from '../../src/trainer/storage/memory-database.ts';
import { ownItemKind } from '../../src/trainer/storage/own-item-record.ts';
import { readRecords, type StoredKind } from '../../src/trainer/storage/records.ts';
import { settingsKind } from '../../src/trainer/storage/settings-record.ts';

const folder = new URL('samples/', import.meta.url);
const files = readdirSync(folder);
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const now = '2026-11-22T08:00:00.000Z';

// biome-ignore lint/suspicious/noExplicitAny: kinds of different records, each used with its own sample only
const kinds: Record<string, StoredKind<any>> = {
  identity: identityKind,
  settings: settingsKind,
  item: ownItemKind,
  assignment: assignmentKind,
  received: receivedKind,
  deed: deedKind,
};
const versionsOf = (version: number) => Array.from({ length: version }, (_, index) => index + 1);
const samples = Object.entries(kinds).flatMap(([name, kind]) =>
  versionsOf(kind.version).map((version) => ({ file: `${name}-v${version}.json`, name, kind, version })),
);

test('there is a sample of every version of everything, and nothing else', () => {
  expect(files.sort()).toEqual(
    [
      ...samples.map(({ file }) => file),
      ...versionsOf(gradebookVersion).map((version) => `gradebook-v${version}.json`),
      ...versionsOf(backupVersion).map((version) => `backup-v${version}.age`),
    ].sort(),
  );
  // A new store of the database has its records here, too.
  expect(
    Object.values(kinds)
      .map(({ store }) => store)
      .sort(),
  ).toEqual([...storeNames].sort());
});

describe('records of the past', () => {
  test.each(samples)('still read: $file', ({ file, kind, version }) => {
    const envelope = JSON.parse(textOf(file));
    expect(envelope).toMatchObject({ version });
    expect(parseEnvelope(envelope, kind)).toMatchObject({ state: 'read' });
  });

  test.each(samples.filter(({ kind, version }) => version === kind.version))('of today lose nothing: $file', ({ file, kind }) => {
    const envelope = JSON.parse(textOf(file));
    expect(parseEnvelope(envelope, kind)).toEqual({ state: 'read', value: envelope.data, savedAt: envelope.savedAt });
  });

  test('a key still belongs to its recipient', async () => {
    const { identity, recipient } = JSON.parse(textOf('identity-v1.json')).data;
    expect(await recipientOf(identity)).toBe(recipient);
  });
});

describe('a gradebook’s file of the past', () => {
  test('is read whole, and is marked as it was marked then', () => {
    const read = parseGradebookFile(textOf('gradebook-v1.json'));
    if (!read.ok) throw new Error(read.problem);
    expect(read.damages).toEqual([]);
    const { books, received } = JSON.parse(textOf('gradebook-v1.json'));
    expect(read.contents).toEqual({ books, received });
    const [book, sealed] = read.contents.books;
    if (!book || !sealed) throw new Error('two books were written');
    const { people } = gradebookOf(book.record, read.contents.received, book.deeds);
    expect(people.map(({ name, counted }) => [name, counted.marking.score])).toEqual([
      ['张三', 1],
      ['李四', 0.9375],
    ]);
    expect(sealed.record.assignment.sealed).toBe(true);
    expect(sealed.record.scenarios).toHaveLength(1);
  });
});

describe('a backup of the past', () => {
  test('opens with its passphrase, and everything in it comes back', async () => {
    const opened = await decryptWithPassphrase('frozen sample of a backup', textOf('backup-v1.age'));
    if (!opened.ok) throw new Error(opened.problem);
    const parsed = parseBackup(opened.text);
    if (!parsed.ok) throw new Error(parsed.problem);
    const { entries } = parsed.backup;
    const database = memoryDatabase();
    await database.write(mergeBackup([], entries, now).changes);
    for (const kind of Object.values(kinds)) {
      const { records, spoilt } = await readRecords(database, kind);
      expect(spoilt).toEqual([]);
      expect(records).toHaveLength(entries.filter(({ store }) => store === kind.store).length);
      expect(records.length, kind.store).toBeGreaterThan(0);
    }
  });
});
