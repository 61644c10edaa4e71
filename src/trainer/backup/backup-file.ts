/**
 * A backup: everything of the trainer's database, as it is stored, e.g.
 * ```json
 * { "kind": "zhike-trainer-backup", "version": 1, "savedAt": "2026-03-02T08:00:00.000Z",
 *   "entries": [{ "store": "identity", "key": "age1…", "value": { "version": 1, "savedAt": "…", "data": { … } } }] }
 * ```
 * It holds the key, so it leaves the browser only encrypted with a passphrase.
 */
import * as z from 'zod/mini';
import { nestsTooDeeply } from '../../assignment/unsafe-content.ts';
import { type StoreName, storeNames } from '../storage/database.ts';

export const backupVersion = 1;

export interface BackupEntry {
  store: StoreName;
  key: string;
  /** An envelope `{ version, savedAt, data }`; parsed when it is read from the database. */
  value: unknown;
}

export interface Backup {
  kind: 'zhike-trainer-backup';
  version: typeof backupVersion;
  savedAt: string;
  entries: BackupEntry[];
}

export type BackupProblem = 'not-a-backup' | 'too-new' | 'damaged';

const entry: z.ZodMiniType<BackupEntry> = z.strictObject({
  store: z.enum(storeNames),
  key: z.string().check(z.minLength(1), z.maxLength(500)),
  value: z.looseObject({ version: z.int(), savedAt: z.string(), data: z.unknown() }),
});

const schema: z.ZodMiniType<Backup> = z.strictObject({
  kind: z.literal('zhike-trainer-backup'),
  version: z.literal(backupVersion),
  savedAt: z.string().check(z.maxLength(40)),
  entries: z.array(entry).check(z.maxLength(1_000_000)),
});

export function writeBackup(entries: readonly BackupEntry[], now: string): string {
  const backup: Backup = { kind: 'zhike-trainer-backup', version: backupVersion, savedAt: now, entries: [...entries] };
  return JSON.stringify(backup);
}

/** Reads a backup after it was decrypted. What its records hold is parsed when they are used. */
export function parseBackup(text: string): { ok: true; backup: Backup } | { ok: false; problem: BackupProblem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'not-a-backup' };
  }
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'zhike-trainer-backup') {
    return { ok: false, problem: 'not-a-backup' };
  }
  if ('version' in value && typeof value.version === 'number' && value.version > backupVersion) return { ok: false, problem: 'too-new' };
  // Comparing and storing go to the bottom of every record.
  if (nestsTooDeeply(text)) return { ok: false, problem: 'damaged' };
  const read = schema.safeParse(value);
  return read.success ? { ok: true, backup: read.data } : { ok: false, problem: 'damaged' };
}
