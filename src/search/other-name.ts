/** The second name of what was asked for: some pages write one, some the other. */
import { keyOf, type Name } from './names.ts';
import { nameWeights, type SearchData } from './search-data.ts';

/** How much a page counts that is found by the other name. */
export const otherNameWeight = 0.7;

/**
 * What the page that a name leads to goes by besides: its title, or for the title itself the first synonym. Undefined where
 * the name leads only to lessons, or the page has no second name.
 * @example otherNameOf(book.find('净推荐值'), data) → 'NPS'
 */
export function otherNameOf(name: Name | undefined, data: SearchData): string | undefined {
  const [best] = [...(name?.pages ?? [])].sort((a, b) => b.weight - a.weight);
  if (!name || !best || best.weight < nameWeights.everyday) return undefined;
  const names = data.pages[best.page]?.names.split('|') ?? [];
  return names.find((text) => text !== '' && keyOf(text) !== name.key);
}
