/** A hash of content, to notice that it is not what it was. It protects nothing against someone who wants it to match. */

/** JSON with the keys of objects in code-unit order, so that equal content gives equal text however it was put together. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/**
 * Hash of any JSON value: FNV-1a, 64 bits (Fowler, Noll, Vo), over the code units of its canonical JSON.
 * @returns 16 hex digits
 */
export function contentHash(value: unknown): string {
  const text = canonicalJson(value);
  let state = offset;
  for (let index = 0; index < text.length; index += 1) {
    state = BigInt.asUintN(64, (state ^ BigInt(text.charCodeAt(index))) * prime);
  }
  return state.toString(16).padStart(16, '0');
}
