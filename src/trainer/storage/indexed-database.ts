/** IndexedDB behind {@link TrainerDatabase}. Touches the browser only when called. */
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { StorageResult } from '../../progress/storage.ts';
import { type StoreName, storeNames, type TrainerDatabase } from './database.ts';
import { memoryDatabase } from './memory-database.ts';

const databaseName = 'zhike-trainer';
const databaseVersion = 1;

type Writing = IDBPTransaction<unknown, StoreName[], 'readwrite'>;

/** All keys that begin with the prefix: U+FFFF is no character and greater than any. */
function range(prefix: string | undefined): IDBKeyRange | undefined {
  return prefix === undefined || prefix === '' ? undefined : IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

function resultOf(error: unknown): StorageResult {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

/** Runs one transaction to its end and says what became of it. */
async function transact(
  database: IDBPDatabase,
  stores: StoreName[],
  work: (transaction: Writing) => Promise<void>,
): Promise<StorageResult> {
  try {
    // `strict`: written to the disk before it is called saved. A key that is lost loses a group's work.
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    await Promise.all([work(transaction), transaction.done]);
    return 'saved';
  } catch (error) {
    return resultOf(error);
  }
}

function over(database: IDBPDatabase): TrainerDatabase {
  return {
    lasting: true,
    read: (store, key) => database.get(store, key),
    readAll: async (store, prefix) => {
      const transaction = database.transaction(store);
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(range(prefix)), transaction.store.getAll(range(prefix))]);
      return keys.map((key, index) => ({ key: String(key), value: values[index] as unknown }));
    },
    write: async (changes) => {
      if (changes.length === 0) return 'saved';
      return transact(database, [...new Set(changes.map(({ store }) => store))], async (transaction) => {
        await Promise.all(
          changes.map(async ({ store, key, value }) => {
            const target = transaction.objectStore(store);
            await (value === undefined ? target.delete(key) : target.put(value, key));
          }),
        );
      });
    },
    update: (store, key, step) =>
      transact(database, [store], async (transaction) => {
        const target = transaction.objectStore(store);
        const next = step(await target.get(key));
        if (next !== undefined) await target.put(next, key);
      }),
  };
}

let opened: Promise<TrainerDatabase> | undefined;

async function open(): Promise<TrainerDatabase> {
  try {
    const database = await openDB(databaseName, databaseVersion, {
      upgrade(upgraded) {
        for (const name of storeNames) if (!upgraded.objectStoreNames.contains(name)) upgraded.createObjectStore(name);
      },
      // A newer page in another tab wants to change the stores: let it, and open anew with the next call.
      blocking() {
        database.close();
        opened = undefined;
      },
      terminated() {
        opened = undefined;
      },
    });
    return over(database);
  } catch {
    // No IndexedDB here, or none for this site. The page goes on and says that nothing is kept.
    return memoryDatabase('blocked');
  }
}

/** Opens the database of this browser, once. Never rejects. */
export function trainerDatabase(): Promise<TrainerDatabase> {
  opened ??= open();
  return opened;
}
