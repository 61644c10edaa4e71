/** Chance that can be repeated: everything random on the site comes from a seed that is kept with the attempt. */

/**
 * A seeded generator of numbers in [0, 1).
 * State from the seed by FNV-1a (Fowler, Noll, Vo), numbers by mulberry32 (Tommy Ettinger, public domain).
 */
export function seededRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** A shuffled copy (Fisher–Yates); the same seed gives the same order. */
export function shuffle<T>(values: readonly T[], seed: string): T[] {
  const random = seededRandom(seed);
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

/** A shuffled copy that is not in the original order, for material that is authored in the right order. */
export function shuffleAway<T>(values: readonly T[], seed: string): T[] {
  const canDiffer = values.some((value) => value !== values[0]);
  for (let round = 0; canDiffer; round += 1) {
    const shuffled = shuffle(values, `${seed}/${round}`);
    if (shuffled.some((value, index) => value !== values[index])) return shuffled;
  }
  return [...values];
}
