import type { ReadableAtom } from 'nanostores';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * The value of a store, for a view. The view renders in the microtask after a change, thus before the next key or click
 * arrives: a handler that still held the value of before would write over the answer just given. (The hook of
 * `@nanostores/preact` waits for a timer, which on a busy machine comes after the next key.)
 */
export function useStore<Value extends object | string>(store: ReadableAtom<Value>): Value {
  const [value, setValue] = useState(() => store.get());
  useLayoutEffect(() => store.subscribe((next) => setValue(next)), [store]);
  return value;
}
