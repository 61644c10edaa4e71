/**
 * The file of reserved items: every language in one, locked by the build with a passphrase, opened by the trainer's page.
 * `{ "kind": "zhike-reserved-items", "version": 1, "items": { "zh-Hans": [{ "lesson": "…", "item": { … } }], … } }`
 */
import * as z from 'zod/mini';
import { parseDeliveredItem } from '../../assignment/assignment-schema.ts';
import type { Locale } from '../../course/locale.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import type { ReservedItem } from './catalogue.ts';

/** Where the build puts it, from the site's own root. */
export const reservedPath = '/data/reserved-items.age';

export const reservedKind = 'zhike-reserved-items';

const entries = z.array(
  z.strictObject({
    lesson: z.string().check(z.maxLength(201)),
    item: z.custom<DeliveredItem>((value) => parseDeliveredItem(value).ok),
  }),
);

const schema = z.strictObject({
  kind: z.literal(reservedKind),
  version: z.literal(1),
  items: z.strictObject({ 'zh-Hans': entries, 'zh-Hant': entries, en: entries }),
});

export function writeReserved(items: Record<Locale, ReservedItem[]>): string {
  return JSON.stringify({ kind: reservedKind, version: 1, items });
}

/** @returns null when it is no such file */
export function parseReserved(text: string): Record<Locale, ReservedItem[]> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = schema.safeParse(value);
  return read.success ? read.data.items : null;
}
