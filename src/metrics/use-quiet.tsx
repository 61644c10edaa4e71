/** What a screen reader is told: not every key stroke, but what stands there when somebody has stopped typing. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds of silence before a result is told. */
export const pause = 1000;

/** The text once it has stayed the same for a while; nothing before the first change. */
export function useQuiet(text: string): string {
  const [told, setTold] = useState('');
  const before = useRef(text);
  useEffect(() => {
    if (before.current === text) return;
    const timer = setTimeout(() => {
      before.current = text;
      setTold(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [text]);
  return told;
}
