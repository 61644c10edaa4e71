/** A database that lasts as long as the page: for tests, and for browsers that allow nothing else. */
import type { StorageResult } from '../../progress/storage.ts';
import { type StoreName, storeNames, type TrainerDatabase } from './database.ts';

/** @param result what writing reports: `blocked` where a browser stores nothing, so that pages say so */
export function memoryDatabase(result: StorageResult = 'saved'): TrainerDatabase {
  const stores = new Map(storeNames.map((name) => [name, new Map<string, unknown>()]));
  const store = (name: StoreName) => stores.get(name) as Map<string, unknown>;
  // A copy, as a real database gives and takes: nobody changes what is stored by changing what was read.
  const copy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
  const put = (name: StoreName, key: string, value: unknown) => {
    if (value === undefined) store(name).delete(key);
    else store(name).set(key, copy(value));
  };
  return {
    lasting: result === 'saved',
    read: async (name, key) => copy(store(name).get(key)),
    readAll: async (name, prefix = '') =>
      [...store(name)]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => ({ key, value: copy(value) })),
    write: async (changes) => {
      for (const { store: name, key, value } of changes) put(name, key, value);
      return result;
    },
    update: async (name, key, step) => {
      const next = step(copy(store(name).get(key)));
      if (next !== undefined) put(name, key, next);
      return result;
    },
  };
}
