/** Slips in Chinese: an input method that put another character of the same sound, or one that looks alike. */
import { isFunctionWord } from './function-words.ts';
import { hasHan, type NameBook } from './names.ts';

/** How many characters must run alike where the wrong one sounds right, and where it only stands in its place. */
const shortestSlip = 3;
const seen = 4;

/** A longer question is answered by its other words; looking for a slip in it would only cost the data for typing. */
const longestQuery = 12;

/** Whether a query of so many signs is looked through for a slip. */
export const mayBeSlip = (length: number) => length >= shortestSlip && length <= longestQuery;

/** How much these must say, see {@link NameBook.telling}: 客户 alone would make everything alike. */
const sayingEnough = 2.5;

/**
 * @param query in Simplified
 * @param known whether a character stands in a word that the site has; others may be slips
 * @param soundsAlike whether two characters have a reading in common
 * @returns the query with the characters of a name of the site in place of one that was typed; undefined when none is near
 * @example correctedChinese('客户分极', …) → '客户分级'
 */
export function correctedChinese(
  query: string,
  known: readonly boolean[],
  book: NameBook,
  soundsAlike: (one: string, other: string) => boolean,
): string | undefined {
  const typed = [...query];
  let best: { at: number; right: string; isHeard: boolean; length: number } | undefined;
  for (const { key, isChinese, isEveryday } of book.names) {
    const name = isChinese && !isEveryday ? [...key] : [];
    for (let from = 0; from + shortestSlip <= name.length; from += 1) {
      for (let at = 0; at + shortestSlip <= typed.length; at += 1) {
        // As far as both run alike, but for one character.
        let slip = -1;
        let length = 0;
        for (; from + length < name.length && at + length < typed.length; length += 1) {
          if (name[from + length] === typed[at + length]) continue;
          if (slip >= 0) break;
          slip = length;
        }
        const [wrong = '', right = ''] = [typed[at + slip], name[from + slip]];
        if (slip < 0 || known[at + slip] !== false || !hasHan(wrong)) continue;
        const isHeard = soundsAlike(wrong, right);
        // Nobody takes 说 for 识; 再 for 在 one does.
        if (length < (isHeard ? shortestSlip : seen) || (!isHeard && isFunctionWord(wrong))) continue;
        // What only begins like a name may go on as something else.
        const isWhole = length === name.length || slip < length - 1;
        if (!isWhole || book.telling(name.slice(from, from + length).join('')) < sayingEnough) continue;
        // Most slips are heard, so what sounds alike comes before what only looks alike.
        const isBetter = !best || (isHeard === best.isHeard ? length > best.length : isHeard);
        if (isBetter) best = { at: at + slip, right, isHeard, length };
      }
    }
  }
  return best && typed.map((sign, index) => (index === best.at ? best.right : sign)).join('');
}
