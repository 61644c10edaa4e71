/** A look over data from elsewhere before anything else touches it. Works on any value, cycles and all. */
import { isInheritedName } from './schema-parts.ts';

/** No assignment of ours nests deeper than ten. */
export const depthLimit = 32;
/** Values in one assignment: 500 items with 400 values each. */
export const valuesLimit = 200_000;

export type Unsafety = { code: 'unsafe'; path: string } | { code: 'too-large'; limit: number };

/** A key that would find or change what every object inherits, or a nesting that would exhaust the stack; null when there is none. */
export function findUnsafe(value: unknown): Unsafety | null {
  let values = 0;
  const look = (part: unknown, path: string, depth: number): Unsafety | null => {
    values += 1;
    if (values > valuesLimit) return { code: 'too-large', limit: valuesLimit };
    if (typeof part !== 'object' || part === null) return null;
    if (depth >= depthLimit) return { code: 'unsafe', path };
    for (const key of Object.keys(part)) {
      const inner = path === '' ? key : `${path}.${key}`;
      // `prototype` is no name every object inherits, but belongs to the same attacks.
      if (isInheritedName(key) || key === 'prototype') return { code: 'unsafe', path: inner.slice(0, 200) };
      const found = look((part as Record<string, unknown>)[key], inner.slice(0, 200), depth + 1);
      if (found) return found;
    }
    return null;
  };
  return look(value, '', 0);
}

/** Whether a JSON text nests too deeply to be parsed: some engines parse by recursion. */
export function nestsTooDeeply(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const sign = json[index];
    if (inString) {
      if (sign === '\\') index += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > depthLimit) return true;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return false;
}
