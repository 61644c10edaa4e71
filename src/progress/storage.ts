/** Where records live: one interface, so that a browser, a blocked browser and a test look alike. */

/** What became of a write. `blocked`: the browser lets the site store nothing; `full`: its space is used up. */
export type StorageResult = 'saved' | 'blocked' | 'full';

/** What became of a record. `outdated`: a newer version of the site has written there, which this older page must not undo. */
export type WriteResult = StorageResult | 'outdated';

export interface RecordStorage {
  read(key: string): string | null;
  write(key: string, value: string): StorageResult;
  remove(key: string): void;
  keys(): string[];
}

/** Every key the site stores under stands here. */
export const storageKeys = {
  /** + attempt id */
  attempt: 'zhike.attempt.',
  /** Which lessons were read, and when. */
  lessons: 'zhike.lessons',
  /** Small digest for the course tree: lesson path to `r` (read) or `p` (quiz passed). Made from the records above. */
  marks: 'zhike.marks',
  /** + time + original key: what could not be read, kept as it was. */
  aside: 'zhike.aside.',
} as const;
