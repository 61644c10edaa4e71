/** What was searched for lately: kept on this device alone, shown in the empty field, cleared with one button. */

import { featureKeys } from '../progress/feature-keys.ts';
import { type RecordKind, readSaved, writeSaved } from '../progress/saved.ts';
import type { RecordStorage } from '../progress/storage.ts';
import { longestQuery, normaliseQuery } from './request.ts';

/** As many as fit above a phone’s keyboard. */
const most = 6;

/** Queries as they were typed, the latest first. */
export const recentSearches: RecordKind<readonly string[]> = {
  version: 1,
  migrations: [],
  parse: (data) =>
    Array.isArray(data) && data.every((query): query is string => typeof query === 'string' && query.length <= longestQuery * 2)
      ? { ok: true, value: data.slice(0, most) }
      : { ok: false, problem: 'not a list of queries' },
};

/** The list with one more query in front; the same query in other spacing or case moves up. */
export function withSearch(queries: readonly string[], query: string): readonly string[] {
  const plain = normaliseQuery(query);
  if (plain === '') return queries;
  return [query.trim(), ...queries.filter((known) => normaliseQuery(known) !== plain)].slice(0, most);
}

export function readSearches(storage: RecordStorage, now: string): readonly string[] {
  const result = readSaved(storage, featureKeys.searches, recentSearches, now);
  return result.state === 'read' ? result.value : [];
}

/** Notes a search that led somewhere; what was only typed on the way is not kept. */
export function noteSearch(storage: RecordStorage, query: string, now: string): void {
  const read = readSaved(storage, featureKeys.searches, recentSearches, now);
  // A newer version of the site keeps them in a form this one must not overwrite.
  if (read.state === 'newer') return;
  writeSaved(storage, featureKeys.searches, recentSearches, withSearch(read.state === 'read' ? read.value : [], query), now);
}

export function clearSearches(storage: RecordStorage): void {
  storage.remove(featureKeys.searches);
}
