/** Reads an exported gradebook back in, and says what came of it. */
import { useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { useSurroundings } from './client-context.tsx';
import type { ShownRestored } from './shown.ts';
import { insideQuotes } from './wording.ts';

/** Damages listed one by one; a file that has more is broken as a whole. */
const listed = 20;

function Damages({ result }: { result: Extract<ShownRestored, { ok: true }> }) {
  const { wording } = useSurroundings();
  const { strings, count } = wording;
  const { different, damages } = result;
  if (different.length + damages.length === 0) return null;
  return (
    <div class="notice warning">
      {different.map((title) => (
        <p key={title}>{fill(strings.restoreDifferent, { title: insideQuotes(title) })}</p>
      ))}
      {damages.length > 0 && (
        <>
          <p>{fill(strings.restoreDamages, { count: count(damages.length) })}</p>
          <ul>
            {damages.slice(0, listed).map(({ part, number, problem }) => (
              <li key={`${part} ${number}`}>{fill(strings.restoreDamage, { part: strings.restoreParts[part], number, problem })}</li>
            ))}
          </ul>
          {damages.length > listed && <p>{fill(strings.andMore, { count: count(damages.length - listed) })}</p>}
        </>
      )}
    </div>
  );
}

export function RestorePanel({ onRestored, trainerPath }: { onRestored: () => void; trainerPath: string }) {
  const { client, wording } = useSurroundings();
  const { strings, count } = wording;
  const [news, setNews] = useState('');
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Extract<ShownRestored, { ok: true }> | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const tell = (text: string, isFailure = false) => {
    setNews(text);
    setFailed(isFailure);
  };
  const restore = async (file: File) => {
    setBusy(true);
    setResult(null);
    tell(strings.restoring);
    try {
      const restored = await client.ask('restore', file);
      if (!restored.ok) tell(strings.restoreProblems[restored.problem], true);
      else if (restored.stored !== 'saved') tell(fill(strings.actionFailed, { problem: strings.faults[restored.stored] }), true);
      else {
        const counts = Object.entries(restored.counts).map(([name, many]) => [name, count(many)]);
        tell(fill(strings.restored, Object.fromEntries(counts)));
        setResult(restored);
      }
      if (restored.ok) onRestored();
    } catch (error) {
      tell(`${strings.failed} ${strings.technical}${strings.colon}${String(error).split('\n')[0]}`, true);
    }
    setBusy(false);
  };

  return (
    <section class="restore" aria-labelledby="restore-head">
      <h2 id="restore-head">{strings.restore}</h2>
      <p>{strings.restoreHint}</p>
      <p class="hint">{strings.restoreTrust}</p>
      <p class="hint">
        {strings.restoreKey} <a href={trainerPath}>{strings.toTrainer}</a>
      </p>
      <p class="actions">
        <button type="button" aria-disabled={busy} onClick={() => !busy && input.current?.click()}>
          {strings.restoreChoose}
        </button>
        {/* No `accept`: a chat program may have renamed the file, and a wrong one is told in words. */}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={strings.restoreChoose}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) restore(file);
            // So that choosing the same file once more is a change again.
            currentTarget.value = '';
          }}
        />
      </p>
      <p role="status" class={failed ? 'status failed' : 'status'}>
        {news}
      </p>
      {result && <Damages result={result} />}
    </section>
  );
}
