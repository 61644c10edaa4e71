/** Keys of the records that lesson pages do not open; theirs are in `storage.ts`. Together these are all keys of the site. */
export const featureKeys = {
  /** + slug: a scenario as it was left. */
  scenario: 'zhike.scenario.',
  /** The name on the certificate. */
  holder: 'zhike.holder',
  /** + attempt id: an attempt at an assignment. */
  sitting: 'zhike.take.sitting.',
  /** + hash of its content: an assignment with its items, as a sitting began with it. */
  paper: 'zhike.take.paper.',
  /** What was searched for lately on this device. */
  searches: 'zhike.searches',
  /** What was decided in drills. */
  drills: 'zhike.drills',
  /** + page: a round of drills that is not finished. */
  openRound: 'zhike.drill-round.',
  /** What was reviewed, item by item. */
  review: 'zhike.review',
  /** What the last export held, and when the reminder to export was put off. */
  exported: 'zhike.exported',
  /** Small digest for the home page, made from reviews and attempts: when each item is due (see `review/due-digest.ts`). */
  due: 'zhike.due',
} as const;
