/**
 * An age key of the trainer, e.g.
 * `{ "identity": "AGE-SECRET-KEY-1…", "recipient": "age1…", "createdAt": "2026-03-02T08:00:00.000Z" }`.
 * Keys are never replaced: work handed in to an old one still opens.
 */
import * as z from 'zod/mini';
import { moment } from '../../assignment/schema-parts.ts';
import { parseBy } from './parse-by.ts';
import type { StoredKind } from './records.ts';

export interface IdentityRecord {
  identity: string;
  recipient: string;
  createdAt: string;
  /** When it was last part of a backup. */
  backedUpAt?: string;
}

const schema: z.ZodMiniType<IdentityRecord> = z.strictObject({
  identity: z.string().check(z.regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)),
  recipient: z.string().check(z.regex(/^age1[0-9a-z]{58}$/)),
  createdAt: moment,
  backedUpAt: z.exactOptional(moment),
});

export const identityKind: StoredKind<IdentityRecord> = {
  store: 'identity',
  keyOf: ({ recipient }) => recipient,
  version: 1,
  parse: parseBy(schema),
  migrations: [],
};
