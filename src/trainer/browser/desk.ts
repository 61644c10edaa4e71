/** The trainer's desk: what this browser keeps, read at once, and the few things done to the key and the settings. */
import type { WriteResult } from '../../progress/storage.ts';
import { currentKey } from '../identity/current-key.ts';
import { type AssignmentRecord, assignmentKind } from '../storage/assignment-record.ts';
import type { TrainerDatabase } from '../storage/database.ts';
import { type IdentityRecord, identityKind } from '../storage/identity-record.ts';
import { trainerDatabase } from '../storage/indexed-database.ts';
import { changeRecord, readRecord, readRecords, recordChange, type SpoiltRecord } from '../storage/records.ts';
import { noSettings, type Settings, settingsKey, settingsKind } from '../storage/settings-record.ts';
import { signDesk } from './desk-sign.ts';

export interface Desk {
  database: TrainerDatabase;
  settings: Settings;
  keys: IdentityRecord[];
  /** The key that new assignments use. */
  key: IdentityRecord | undefined;
  /** Newest first. */
  assignments: AssignmentRecord[];
  spoilt: SpoiltRecord[];
}

export const nowText = () => new Date().toISOString();

/** Reads everything anew. */
export async function openDesk(): Promise<Desk> {
  const database = await trainerDatabase();
  const [settingsRead, keys, assignments] = await Promise.all([
    readRecord(database, settingsKind, settingsKey),
    readRecords(database, identityKind),
    readRecords(database, assignmentKind),
  ]);
  signDesk(keys.records.length > 0 || assignments.records.length > 0);
  const settings = settingsRead.state === 'read' ? settingsRead.value : noSettings;
  return {
    database,
    settings,
    keys: keys.records,
    key: currentKey(keys.records, settings),
    assignments: assignments.records.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)),
    spoilt: [...keys.spoilt, ...assignments.spoilt],
  };
}

/** Changes what is set; other tabs' changes to other settings stay. */
export function changeSettings(database: TrainerDatabase, change: Partial<Settings>): Promise<WriteResult> {
  return changeRecord(database, settingsKind, settingsKey, (stored) => ({ ...(stored ?? noSettings), ...change }), nowText());
}

/**
 * Makes a key and uses it from now on; where there is one already, made in another tab perhaps, only the name is set. Asks
 * the browser not to clear this site's storage when space runs short.
 */
export async function makeKey(database: TrainerDatabase, name: string): Promise<WriteResult> {
  const { records } = await readRecords(database, identityKind);
  if (records.length > 0) return changeSettings(database, { name: name.trim() });
  const { makeKeyPair } = await import('../../submission/encryption.ts');
  const pair = await makeKeyPair();
  const now = nowText();
  const kept = await database.write([recordChange(identityKind, { ...pair, createdAt: now }, now)]);
  const settings = await changeSettings(database, { name: name.trim(), key: pair.recipient });
  if (kept === 'saved') await navigator.storage?.persist?.().catch(() => false);
  return kept === 'saved' ? settings : kept;
}
