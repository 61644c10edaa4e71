/** The name on the certificate, as it was entered: `{ "name": "李梅" }`. Kept in this browser only; no export carries it. */

import { featureKeys } from './feature-keys.ts';
import { type Parse, type RecordKind, readSaved, writeSaved } from './saved.ts';
import type { RecordStorage, WriteResult } from './storage.ts';

export interface Holder {
  name: string;
}

/** Longest name that fits on the page. */
export const longestName = 60;

export const parseHolder: Parse<Holder> = (data) => {
  if (typeof data !== 'object' || data === null || !('name' in data) || typeof data.name !== 'string') {
    return { ok: false, problem: 'name' };
  }
  return { ok: true, value: { name: data.name.slice(0, longestName) } };
};

export const holderRecord: RecordKind<Holder> = { version: 1, parse: parseHolder, migrations: [] };

/** The name entered last, or nothing. */
export function readHolder(storage: RecordStorage, now: string): string {
  const result = readSaved(storage, featureKeys.holder, holderRecord, now);
  return result.state === 'read' ? result.value.name : '';
}

/** Keeps the name; an empty one is forgotten. */
export function writeHolder(storage: RecordStorage, name: string, now: string): WriteResult {
  if (name !== '') return writeSaved(storage, featureKeys.holder, holderRecord, { name }, now);
  storage.remove(featureKeys.holder);
  return 'saved';
}

/** How large a name can be set, so that it takes three lines at most; Chinese characters are twice as wide as letters. */
export function nameSize(name: string): 'usual' | 'long' | 'longest' {
  const width = [...name].reduce((sum, sign) => sum + (/[\u2e80-\uffff\u{20000}-\u{3ffff}]/u.test(sign) ? 2 : 1), 0);
  if (width > 48) return 'longest';
  return width > 24 ? 'long' : 'usual';
}
