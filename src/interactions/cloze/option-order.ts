import type { Localised } from '../../course/text.ts';
import { shuffle } from '../shuffle.ts';
import type { ClozeBody } from './schema.ts';

type Item = Localised<ClozeBody> & { id: string };
type Gap = Item['gaps'][number];

/**
 * The options of a chosen gap as they are shown: shuffled, so that the place where the author wrote the right one tells
 * nothing. All gaps of an item follow one order: the same list in two gaps stays the same list.
 */
export function shownOptions(item: Item, gap: Gap, seed: string): NonNullable<Gap['options']> {
  const options = gap.options ?? [];
  if (gap.keepOrder) return options;
  const ids = new Set(item.gaps.flatMap((other) => (other.options ?? []).map((option) => option.id)));
  const order = shuffle([...ids], `${seed}/${item.id}`);
  return [...options].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
