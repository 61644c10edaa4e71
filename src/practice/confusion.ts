/** Which categories one takes for which. */

/** One decision: the category the case has, and the one that was chosen. */
export interface Decision {
  actual: string;
  chosen: string;
}

export interface Confusion extends Decision {
  count: number;
}

/** How often each category was taken for which: `counts[row][column]`, rows the case’s own category, columns the chosen one. */
export function confusionMatrix(decisions: readonly Decision[], options: readonly string[]): number[][] {
  return options.map((actual) =>
    options.map((chosen) => decisions.filter((decision) => decision.actual === actual && decision.chosen === chosen).length),
  );
}

/** Wrong decisions by pair, the most frequent first. */
export function confusions(decisions: readonly Decision[]): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { actual, chosen } of decisions) {
    if (actual === chosen) continue;
    const key = `${actual}>${chosen}`;
    const known = counts.get(key) ?? { actual, chosen, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Options that a category was taken for, or that were taken for it, the most frequent first. */
export function confusedWith(decisions: readonly Decision[], category: string): string[] {
  const counts = new Map<string, number>();
  for (const { actual, chosen } of decisions) {
    if (actual === chosen || (actual !== category && chosen !== category)) continue;
    const other = actual === category ? chosen : actual;
    counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([other]) => other);
}
