/** What the trainer did, each deed a record of its own: two tabs cannot write over each other's. */
import type { Deed } from '../../gradebook/deeds.ts';
import { parseDeed } from '../../gradebook/gradebook-file.ts';
import type { StoredKind } from '../storage/records.ts';

export interface StoredDeed {
  /** Id of the assignment. */
  assignment: string;
  deed: Deed;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const deedKind: StoredKind<StoredDeed> = {
  store: 'events',
  // By time, so that reading gives them in order.
  keyOf: ({ assignment, deed }) => `${assignment}/${deed.at}/${deed.id}`,
  version: 1,
  parse: (data) => {
    if (!isObject(data) || typeof data['assignment'] !== 'string' || data['assignment'] === '') return { ok: false, problem: 'assignment' };
    const deed = parseDeed(data['deed']);
    return deed.ok ? { ok: true, value: { assignment: data['assignment'], deed: deed.value } } : deed;
  },
  migrations: [],
};

/**
 * A time after that of the last deed: several can be done within a millisecond, and a clock may be set back.
 * @param now ISO 8601
 */
export function momentAfter(last: string | undefined, now: string): string {
  return last === undefined || now > last ? now : new Date(Date.parse(last) + 1).toISOString();
}
