/** Typing errors in Latin words: the words of the site that are nearest to what was typed. */

/**
 * How many single slips (a letter too many, too few, wrong, or two swapped) part two words; more than `most` counts as
 * `most + 1` (optimal string alignment distance).
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(last[other.length] ?? most + 1, most + 1);
}

/** How many slips a word of this length may hold before it is rather another word. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length <= 7 ? 1 : 2;
}

/**
 * The known words nearest to one that is not known, best first: fewest slips, then the same first letter (hands seldom
 * miss it), then the order of the list.
 */
export function nearestWords(word: string, known: Iterable<string>, most = 2): string[] {
  const allowed = slipsAllowed(word.length);
  if (allowed === 0) return [];
  const near: { word: string; slips: number }[] = [];
  for (const candidate of known) {
    if (candidate.length < 3) continue;
    const slips = slipsBetween(word, candidate, allowed);
    // Two slips and another first letter: rather another word, as vacation is to action.
    if (slips <= allowed && (slips < 2 || candidate[0] === word[0]))
      near.push({ word: candidate, slips: slips + (candidate[0] === word[0] ? 0 : 0.5) });
  }
  near.sort((a, b) => a.slips - b.slips);
  const best = near[0]?.slips ?? 0;
  return near
    .filter(({ slips }) => slips < best + 1)
    .slice(0, most)
    .map((found) => found.word);
}
