/** The second name of what was asked for: some pages write one, some the other. */
import { keyOf, type Name } from './names.ts';
import { nameWeights, type SearchData } from './search-data.ts';

/** How much a page counts that is found by the other name. */
export const otherNameWeight = 0.7;

/**
 * What the term that a name leads to goes by besides: its title, or for the title itself the first synonym. Undefined where
 * the name leads to no term first, or the term has no second name. Titles of lessons are whole sentences, which bring the text
 * of the lesson and nothing else.
 * @example otherNameOf(book.find('净推荐值'), data) → 'NPS'
 */
export function otherNameOf(name: Name | undefined, data: SearchData): string | undefined {
  const [best] = [...(name?.pages ?? [])].sort((a, b) => b.weight - a.weight);
  if (!name || !best || best.weight < nameWeights.everyday) return undefined;
  const page = data.pages[best.page];
  if (!page || data.kinds[page.kind] !== 'term') return undefined;
  const names = page.names.split('|');
  return names.find((text) => text !== '' && keyOf(text) !== name.key);
}
