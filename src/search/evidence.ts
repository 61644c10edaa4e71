/** Whether a word really stands where Pagefind says: for one that stands nowhere it names passages with words that begin alike. */
import { hasHan, keyOf } from './names.ts';
import type { TextHits } from './ranking.ts';
import { latinWords, wordForm } from './word-forms.ts';

/** How many of its best passages are read: where a word stands at all, Pagefind puts it there first. */
const read = 2;

/** What reads passages: {@link Library}. */
interface Passages {
  fragment(passage: number): Promise<{ content: string } | undefined>;
  toSimplified(text: string): string;
}

/** Whether a text holds a word: Chinese as it is, Latin in any of its forms or as the beginning of a longer word. */
export function holds(content: string, word: string): boolean {
  if (hasHan(word)) return keyOf(content).includes(keyOf(word));
  const forms = latinWords(word).map(wordForm);
  const standing = latinWords(content).map(wordForm);
  return forms.every((form) => standing.some((other) => other.startsWith(form)));
}

/** @param word in Simplified; a single character or a very short word is taken at Pagefind’s word */
export async function standsThere(word: string, hits: TextHits, { fragment, toSimplified }: Passages): Promise<boolean> {
  if (hits.size === 0) return false;
  if ([...word].length < (hasHan(word) ? 2 : 4)) return true;
  const best = [...hits].sort(([, one], [, other]) => other - one).slice(0, read);
  const texts = await Promise.all(best.map(async ([passage]) => toSimplified((await fragment(passage))?.content ?? '')));
  return texts.some((text) => holds(text, word));
}

/** The parts of a Chinese word, the longest first, by length: 退货单 → [退货, 货单]. */
export function partsBySize(word: string): string[][] {
  const signs = [...word];
  if (!hasHan(word) || signs.length < 3) return [];
  const sizes = Array.from({ length: signs.length - 2 }, (_, index) => signs.length - 1 - index);
  return sizes.map((size) => Array.from({ length: signs.length - size + 1 }, (_, start) => signs.slice(start, start + size).join('')));
}
