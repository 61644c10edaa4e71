/** Storages in the states a browser may have them in. */
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import type { RecordStorage, StorageResult } from '../../src/progress/storage.ts';

/** Storage that holds these texts by key. */
export function storageWith(texts: Record<string, string>): RecordStorage {
  const storage = memoryStorage();
  for (const [key, text] of Object.entries(texts)) storage.write(key, text);
  return storage;
}

/** Storage that holds these texts and takes nothing more. */
export function refusingStorage(texts: Record<string, string>, refusal: Exclude<StorageResult, 'saved'>): RecordStorage {
  return { ...storageWith(texts), write: () => refusal };
}

/** Everything a storage holds, by key. */
export function contentOf(storage: RecordStorage): Record<string, string | null> {
  return Object.fromEntries(storage.keys().map((key) => [key, storage.read(key)]));
}

/** Data in its envelope, as text. */
export function saved(data: unknown, version = 1, savedAt = '2026-03-02T08:00:00.000Z'): string {
  return JSON.stringify({ version, savedAt, data });
}
