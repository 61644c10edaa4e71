/**
 * Putting a backup into a browser that may have records of its own. Nothing is ever lost by it: what only one side has is
 * kept; of what both have in two wordings the newer stays in place, and an assignment's other wording is kept as a copy.
 */
import { parseEnvelope } from '../../progress/saved.ts';
import type { Change, StoreName } from '../storage/database.ts';
import { asideKey } from '../storage/records.ts';

import { type Settings, settingsKey, settingsKind } from '../storage/settings-record.ts';
import type { BackupEntry } from './backup-file.ts';

export interface Merge {
  changes: Change[];
  /** Entries that were not there, those that were replaced by a newer wording, and those that were there already. */
  counts: { added: number; updated: number; kept: number };
  /** Records here that were newer than those of the backup and stayed. */
  newerHere: number;
  keys: number;
}

interface Envelope {
  version: number;
  savedAt: string;
  data: unknown;
}

function savedAt(value: unknown): string {
  return typeof value === 'object' && value !== null && 'savedAt' in value ? String((value as Envelope).savedAt) : '';
}

/** Equal in content, however the keys of objects are ordered. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(other, key) && same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}

/** The trainer's settings: what is set here stays; what is not comes from the backup. Null where either cannot be read. */
function mergeSettings(here: unknown, there: unknown): Envelope | null {
  const [mine, theirs] = [parseEnvelope(here, settingsKind), parseEnvelope(there, settingsKind)];
  if (mine.state !== 'read' || theirs.state !== 'read') return null;
  const data: Settings = { ...theirs.value, ...mine.value, name: mine.value.name || theirs.value.name };
  return { version: settingsKind.version, savedAt: mine.savedAt, data };
}

/**
 * What restoring changes.
 * @param here everything this browser has
 * @param backup the entries of the backup
 * @param now ISO 8601
 */
export function mergeBackup(here: readonly BackupEntry[], backup: readonly BackupEntry[], now: string): Merge {
  const known = new Map(here.map((entry) => [`${entry.store} ${entry.key}`, entry.value]));
  const merge: Merge = { changes: [], counts: { added: 0, updated: 0, kept: 0 }, newerHere: 0, keys: 0 };
  const put = (store: StoreName, key: string, value: unknown) => merge.changes.push({ store, key, value });
  for (const { store, key, value } of backup) {
    if (store === 'identity') merge.keys += 1;
    const mine = known.get(`${store} ${key}`);
    const dataOf = (envelope: unknown) => (envelope as Partial<Envelope> | null)?.data;
    const settings = store === 'settings' && key === settingsKey && mine !== undefined ? mergeSettings(mine, value) : null;
    if (mine === undefined) {
      put(store, key, value);
      merge.counts.added += 1;
    } else if (store === 'identity' || same(dataOf(mine), dataOf(value))) {
      // A key is found by its recipient, so it is the same key.
      merge.counts.kept += 1;
    } else if (settings !== null) {
      put(store, key, settings);
      merge.counts.updated += 1;
    } else if (savedAt(mine) >= savedAt(value)) {
      put(store, asideKey(key, now), value);
      merge.newerHere += 1;
    } else {
      put(store, key, value);
      put(store, asideKey(key, now), mine);
      merge.counts.updated += 1;
    }
  }
  return merge;
}
