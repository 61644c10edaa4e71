/**
 * Where a trainer's records live: one interface, so that a browser, a browser that stores nothing and a test look alike.
 * Values are envelopes `{ version, savedAt, data }` (`records.ts`), parsed on reading.
 */
import type { StorageResult } from '../../progress/storage.ts';

/** Every store of the database and what its keys are. */
export const storeNames = [
  /** Age keys, by recipient. */
  'identity',
  /** Drafts and assignments handed out, by assignment id. */
  'assignments',
  /** The trainer's own items, by item id. */
  'items',
  /** Hand-ins, by `<assignment id>/<attempt id>`. */
  'submissions',
  /** What was done in the gradebook, to be undone; by time. */
  'events',
  /** One record each, by name. */
  'settings',
] as const;

export type StoreName = (typeof storeNames)[number];

/** One write; a value of `undefined` removes. */
export interface Change {
  store: StoreName;
  key: string;
  value: unknown;
}

export interface TrainerDatabase {
  /** False when everything is gone with the page, because the browser stores nothing for this site. */
  lasting: boolean;
  /** The value, or undefined. */
  read(store: StoreName, key: string): Promise<unknown>;
  /** All entries in the order of their keys; with `prefix` those whose keys begin with it. */
  readAll(store: StoreName, prefix?: string): Promise<{ key: string; value: unknown }[]>;
  /** Writes all of the changes or none. */
  write(changes: readonly Change[]): Promise<StorageResult>;
  /**
   * Reads a value and writes what becomes of it, with nothing in between, so that two tabs cannot write over each other.
   * @param step gives the value to store; `undefined` leaves all as it is
   */
  update(store: StoreName, key: string, step: (stored: unknown) => unknown): Promise<StorageResult>;
}
