/** Items marked `reserved: true`: on no page and in no index, only in the locked file that trainers open. */
import { type Locale, locales } from '../course/locale.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import type { ReservedItem } from '../trainer/builder/catalogue.ts';
import { deliverItem } from './content/deliver.ts';
import type { Material } from './content/material.ts';
import { material } from './site.ts';
import { toTraditional } from './traditional.ts';

function reservedOf({ itemsFiles }: Material) {
  return [...itemsFiles.values()].flatMap(({ lesson, items }) => items.filter((item) => item.reserved).map((item) => ({ lesson, item })));
}

export function reservedCount(): number {
  return reservedOf(material()).length;
}

/** Every reserved item with its key, in every locale. No page's middleware sees this, so Traditional is made here. */
export function reservedItems(from: Material): Record<Locale, ReservedItem[]> {
  const inLocale = (locale: Locale): ReservedItem[] =>
    reservedOf(from).map(({ lesson, item }) => {
      const delivered = deliverItem(item, locale, from.cases);
      return {
        lesson,
        item: locale === 'zh-Hant' ? (JSON.parse(toTraditional(JSON.stringify(delivered))) as DeliveredItem) : delivered,
      };
    });
  return Object.fromEntries(locales.map((locale) => [locale, inLocale(locale)])) as Record<Locale, ReservedItem[]>;
}
