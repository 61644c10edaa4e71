import type { RecordStorage } from './storage.ts';

/** Storage that lasts as long as the page: for tests, and for browsers that allow nothing else. */
export function memoryStorage(): RecordStorage {
  const values = new Map<string, string>();
  return {
    read: (key) => values.get(key) ?? null,
    write: (key, value) => {
      values.set(key, value);
      return 'saved';
    },
    remove: (key) => {
      values.delete(key);
    },
    keys: () => [...values.keys()],
  };
}
