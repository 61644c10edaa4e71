/** Makes a backup of this browser's database and brings one in. */
import type { StorageResult } from '../../progress/storage.ts';
import type { OpeningProblem } from '../../submission/arrival.ts';
import { type BackupEntry, type BackupProblem, parseBackup, writeBackup } from '../backup/backup-file.ts';
import { type Merge, mergeBackup } from '../backup/merge-backup.ts';
import { storeNames, type TrainerDatabase } from '../storage/database.ts';
import { identityKind } from '../storage/identity-record.ts';
import { readRecords, recordChange } from '../storage/records.ts';
import { changeSettings, nowText } from './desk.ts';
import { lockWithPassphrase, openWithPassphrase } from './passphrase.ts';

async function everything(database: TrainerDatabase): Promise<BackupEntry[]> {
  const stores = await Promise.all(
    storeNames.map(async (store) => (await database.readAll(store)).map(({ key, value }): BackupEntry => ({ store, key, value }))),
  );
  return stores.flat();
}

/**
 * Locks everything into one age file. The keys in it count as backed up from now on.
 * @returns the armored file
 */
export async function makeBackup(database: TrainerDatabase, passphrase: string): Promise<string> {
  const now = nowText();
  const { records } = await readRecords(database, identityKind);
  const marked = records.map((record) => recordChange(identityKind, { ...record, backedUpAt: now }, now));
  const entries = (await everything(database)).map(
    (entry) => marked.find(({ store, key }) => store === entry.store && key === entry.key) ?? entry,
  );
  const file = await lockWithPassphrase(passphrase, writeBackup(entries, now));
  await database.write(marked);
  await changeSettings(database, { backedUpAt: now });
  return file;
}

export type RestoreProblem = OpeningProblem | BackupProblem | Exclude<StorageResult, 'saved'>;
export type Restored = { ok: true; merge: Merge } | { ok: false; problem: RestoreProblem };

/** Opens a backup and merges it into what is here. */
export async function restoreBackup(database: TrainerDatabase, file: string | Uint8Array, passphrase: string): Promise<Restored> {
  const opened = await openWithPassphrase(passphrase, file);
  if (!opened.ok) return { ok: false, problem: opened.problem };
  const parsed = parseBackup(opened.text);
  if (!parsed.ok) return { ok: false, problem: parsed.problem };
  const merge = mergeBackup(await everything(database), parsed.backup.entries, nowText());
  const written = await database.write(merge.changes);
  return written === 'saved' || merge.changes.length === 0 ? { ok: true, merge } : { ok: false, problem: written };
}
