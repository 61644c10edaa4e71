/** What the trainer set once: `{ "name": "林老师", "key": "age1…", "backedUpAt": "…" }`. */
import * as z from 'zod/mini';
import { maybeText, moment } from '../../assignment/schema-parts.ts';
import { parseBy } from './parse-by.ts';
import type { StoredKind } from './records.ts';

export interface Settings {
  /** As learners see it. */
  name: string;
  /** Recipient of the key that new assignments use. */
  key?: string;
  /** When the last backup was made. */
  backedUpAt?: string;
}

export const settingsKey = 'settings';

const schema: z.ZodMiniType<Settings> = z.strictObject({
  name: maybeText(100),
  key: z.exactOptional(z.string().check(z.regex(/^age1[0-9a-z]{58}$/))),
  backedUpAt: z.exactOptional(moment),
});

export const settingsKind: StoredKind<Settings> = {
  store: 'settings',
  keyOf: () => settingsKey,
  version: 1,
  parse: parseBy(schema),
  migrations: [],
};

export const noSettings: Settings = { name: '' };
