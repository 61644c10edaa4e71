/** `localStorage` behind {@link RecordStorage}; what it refuses is kept in memory, so that the page goes on. */
import { memoryStorage } from './memory-storage.ts';
import type { RecordStorage, StorageResult } from './storage.ts';

function localStorageOrNull(): Storage | null {
  try {
    const { localStorage } = globalThis;
    localStorage.getItem('');
    return localStorage;
  } catch {
    // Blocked by the browser's settings (SecurityError): the caller learns it from the first write.
    return null;
  }
}

/** Opens the browser's storage. Never throws. */
export function browserStorage(): RecordStorage {
  const local = localStorageOrNull();
  const memory = memoryStorage();
  return {
    read: (key) => memory.read(key) ?? local?.getItem(key) ?? null,
    write: (key, value): StorageResult => {
      if (local === null) {
        memory.write(key, value);
        return 'blocked';
      }
      try {
        local.setItem(key, value);
        memory.remove(key);
        return 'saved';
      } catch {
        // The only failure the standard knows is QuotaExceededError (HTML, Web storage, setItem).
        memory.write(key, value);
        return local.length === 0 ? 'blocked' : 'full';
      }
    },
    remove: (key) => {
      memory.remove(key);
      local?.removeItem(key);
    },
    keys: () => [...new Set([...memory.keys(), ...(local ? Object.keys(local) : [])])],
  };
}
