/** What is opened later: its code together with the words it speaks. */
import { useRef, useState } from 'preact/hooks';
import { fetchLaterWords } from '../browser/items.ts';
import { type FirstWords, joinWords, type Words } from './words.ts';

export interface LaterCode {
  /** All words, once they are there. */
  words: Words | undefined;
  /** What was opened and did not arrive. */
  failure: { reason: string; again: () => void } | undefined;
  /** @throws when the words do not arrive; asking again tries again */
  loadWords: () => Promise<Words>;
  /** Brings code together with the words; what does not arrive is told in `failure`, with a way to try again. */
  bring: <Code>(load: () => Promise<Code>, then: (code: Code) => void) => Promise<void>;
}

export function useLaterCode(first: FirstWords, wordsHref: string): LaterCode {
  const [words, setWords] = useState<Words>();
  const [failure, setFailure] = useState<LaterCode['failure']>();
  const asked = useRef<Promise<Words> | undefined>(undefined);
  const loadWords = (): Promise<Words> => {
    asked.current ??= fetchLaterWords(wordsHref).then((loaded) => joinWords(first, loaded));
    asked.current.then(setWords, () => {
      asked.current = undefined;
    });
    return asked.current;
  };
  const bring: LaterCode['bring'] = async (load, then) => {
    setFailure(undefined);
    try {
      const [code] = await Promise.all([load(), loadWords()]);
      then(code);
    } catch (error) {
      setFailure({ reason: error instanceof Error ? error.message : String(error), again: () => void bring(load, then) });
    }
  };
  return { words, failure, loadWords, bring };
}
