/** An item the trainer wrote or imported, with its key, in one language. */
import * as z from 'zod/mini';
import { moment } from '../../assignment/schema-parts.ts';
import type { Locale } from '../../course/locale.ts';
import { parseOwnItem } from '../../interchange/own-item.ts';
import type { OwnItem } from '../../interchange/own-item-schema.ts';
import { parseBy } from './parse-by.ts';
import type { StoredKind } from './records.ts';

export interface OwnItemRecord {
  item: OwnItem;
  /** The language it is written in. */
  locale: Locale;
  createdAt: string;
  updatedAt: string;
}

const schema: z.ZodMiniType<OwnItemRecord> = z.strictObject({
  item: z.custom<OwnItem>((value) => parseOwnItem(value).ok),
  locale: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  createdAt: moment,
  updatedAt: moment,
});

export const ownItemKind: StoredKind<OwnItemRecord> = {
  store: 'items',
  keyOf: ({ item }) => item.id,
  version: 1,
  parse: parseBy(schema),
  migrations: [],
};
