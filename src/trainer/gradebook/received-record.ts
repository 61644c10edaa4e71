/** A hand-in as it stands in the database: as it was taken in, never changed. */
import { parseReceived } from '../../gradebook/gradebook-file.ts';
import type { Received } from '../../gradebook/standing.ts';
import type { StoredKind } from '../storage/records.ts';

export const receivedKind: StoredKind<Received> = {
  store: 'submissions',
  keyOf: ({ key, submission }) => `${submission.assignment}/${key}`,
  version: 1,
  parse: parseReceived,
  migrations: [],
};
