/** Whether the browser promises to keep the record, and asking it to. Says why first; nothing is asked unbidden. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeepingStrings } from '../../course/strings/index.ts';

/** `unknown`: the browser does not say, as on plain http; nothing is shown then. */
type Answer = 'unknown' | 'open' | 'given' | 'refused';

export function LastingPanel({ strings }: { strings: KeepingStrings }) {
  const [answer, setAnswer] = useState<Answer>('unknown');
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    navigator.storage?.persisted?.().then(
      (kept) => setAnswer(kept ? 'given' : 'open'),
      // A browser that cannot say cannot be asked either.
      () => setAnswer('unknown'),
    );
  }, []);
  if (answer === 'unknown') return null;
  const ask = async () => {
    const kept = await navigator.storage.persist().catch(() => false);
    setAnswer(kept ? 'given' : 'refused');
    // With the promise given the button goes, and the focus must not go with it.
    if (kept) said.current?.focus();
  };
  return (
    <section class="lasting" aria-labelledby="lasting-head">
      <h2 id="lasting-head">{strings.lastingTitle}</h2>
      <p>{strings.lastingWhy}</p>
      {answer !== 'given' && (
        <p class="actions">
          <button type="button" onClick={ask}>
            {strings.askToKeep}
          </button>
        </p>
      )}
      <p ref={said} role="status" class="status" tabIndex={-1}>
        {answer === 'given' && strings.willKeep}
        {answer === 'refused' && strings.willNotKeep}
      </p>
    </section>
  );
}
