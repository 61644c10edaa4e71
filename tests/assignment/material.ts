/** Every item of the real course as it reaches learners, in each locale, as the build delivers it. */

import { deliverItem } from '../../src/build/content/deliver.ts';
import { readMaterial } from '../../src/build/content/material.ts';
import { setTraditionalOverrides, toTraditional } from '../../src/build/traditional.ts';
import { type Locale, locales } from '../../src/course/locale.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';

const { material } = readMaterial();
setTraditionalOverrides(material.terms.flatMap(({ term, hant }) => (hant === undefined ? [] : [[term.zh, hant]])));

function delivered(locale: Locale): DeliveredItem[] {
  const items = [...material.itemsFiles.values()].flatMap((file) => file.items).map((item) => deliverItem(item, locale, material.cases));
  return locale === 'zh-Hant' ? JSON.parse(toTraditional(JSON.stringify(items))) : items;
}

/** Locale to all items of the course. */
export const courseItems: ReadonlyMap<Locale, DeliveredItem[]> = new Map(locales.map((locale) => [locale, delivered(locale)]));
