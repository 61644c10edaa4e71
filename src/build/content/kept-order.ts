/** Lists of options that are not shuffled: there the author decides at which place the right one stands. */
import type { Item } from '../../interactions/item-schema.ts';

interface KeptList {
  /** How many options it has. */
  length: number;
  /** Place of the right one, from 1. */
  place: number;
}

/** The lists with one right option that keep their order: choices and chosen gaps. */
export function keptLists(items: readonly Item[]): KeptList[] {
  return items
    .flatMap((item) => {
      if (item.interaction === 'choice') return item.keepOrder ? [item.options] : [];
      if (item.interaction === 'cloze') return item.gaps.flatMap((gap) => (gap.keepOrder && gap.options ? [gap.options] : []));
      return [];
    })
    .filter((options) => options.filter((option) => option.correct).length === 1)
    .map((options) => ({ length: options.length, place: options.findIndex((option) => option.correct) + 1 }));
}

/** Fewer lists than this may have their right options at one place by chance. */
const fewestLists = 4;

/** The kinds of list, by number of options, whose right option always stands at the same place. */
export function fixedPlaces(items: readonly Item[]): { length: number; place: number; count: number }[] {
  const byLength = Map.groupBy(keptLists(items), (list) => list.length);
  return [...byLength].flatMap(([length, lists]) => {
    const [place = 0, ...others] = new Set(lists.map((list) => list.place));
    return others.length === 0 && lists.length >= fewestLists ? [{ length, place, count: lists.length }] : [];
  });
}
