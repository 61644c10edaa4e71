/** Says whose a hand-in really is. */
import { useState } from 'preact/hooks';
import { useSurroundings } from './client-context.tsx';
import type { ShownBook } from './shown.ts';

export function AssignTo({ submission, book }: { submission: string; book: ShownBook }) {
  const { wording, act } = useSurroundings();
  const { strings } = wording;
  const [token, setToken] = useState('');
  if (book.roster.length === 0) return null;
  return (
    <span class="assign-to">
      <label>
        <span class="hint">{strings.assignTo}</span>
        <select value={token} onChange={(event) => setToken(event.currentTarget.value)}>
          <option value="">{strings.assignNobody}</option>
          {book.roster.map((entry) => (
            <option key={entry.token} value={entry.token}>
              {`${entry.name} ${entry.number}`}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => act({ kind: 'assign', submission, token: token || null })}>
        {strings.assignGo}
      </button>
    </span>
  );
}
