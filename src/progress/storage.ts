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
  /** Marks of the entry test that were taken away. */
  undone: 'zhike.undone',
  /** + slug: a scenario as it was left. */
  scenario: 'zhike.scenario.',
  /** What was reviewed, item by item. */
  review: 'zhike.review',
  /** Small digest for the home page, made from reviews and attempts: when each item is due (see `review/due-digest.ts`). */
  due: 'zhike.due',
  /** The name on the certificate. */
  holder: 'zhike.holder',
  /**
   * Small digest for the course tree, made from the records above: lesson path to `r` (read) or `p` (quiz passed), and
   * `<module>/` to `s` where the entry test says that the module can be skipped.
   */
  marks: 'zhike.marks',
  /** + attempt id: an attempt at an assignment. */
  sitting: 'zhike.take.sitting.',
  /** + hash of its content: an assignment with its items, as a sitting began with it. */
  paper: 'zhike.take.paper.',
  /** What was searched for lately on this device. */
  searches: 'zhike.searches',
  /** + time + original key: what could not be read, kept as it was. */
  aside: 'zhike.aside.',
} as const;
