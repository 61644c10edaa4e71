/**
 * Data that nests deeper than anything of ours. `JSON.parse` reads such a text, but writing, comparing and copying it exhaust
 * the stack, so it has to be refused before.
 */

/** A record file, whose papers nest deepest, stays below twenty. */
const deepest = 64;

/** Whether a value nests too deeply. Goes by levels, so that it needs no stack itself. */
export function nestsTooDeeply(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
  return false;
}
