/** How alike two keys are, by the neighbours they share: signs next to each other in Chinese, words in Latin. */

export type Pairs = ReadonlySet<string>;

export function pairsOf(key: string): Pairs {
  const signs = /\p{Script=Han}/u.test(key) ? [...key] : key.split(' ');
  return new Set(signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index]} ${sign}`));
}

/** From 0, nothing shared, to 1, the same (Dice). */
export function sharedPairs(one: Pairs, other: Pairs): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

export function likeness(one: string, other: string): number {
  return sharedPairs(pairsOf(one), pairsOf(other));
}
