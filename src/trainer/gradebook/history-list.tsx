/** What was done, the newest first; each can be taken back by itself. */
import { useSurroundings } from './client-context.tsx';
import type { ShownBook } from './shown.ts';
import { deedText } from './wording.ts';

export function HistoryList({ book }: { book: ShownBook }) {
  const { wording, act } = useSurroundings();
  const { strings, moment } = wording;
  return (
    <>
      <p>{strings.historyHint}</p>
      {book.redo !== undefined && (
        <p>
          <button type="button" onClick={() => act({ kind: 'undo', deed: book.redo ?? '' }, strings.redone)}>
            {strings.redo}
          </button>
        </p>
      )}
      {book.deeds.length === 0 && <p>{strings.historyNone}</p>}
      <ol class="plain history">
        {book.deeds.map((shown) => (
          <li key={shown.deed.id}>
            <span>
              {deedText(shown, wording)} <span class="hint">{moment(shown.deed.at)}</span>
            </span>
            <button
              type="button"
              aria-label={`${strings.undo}${strings.colon}${deedText(shown, wording)}`}
              onClick={() => act({ kind: 'undo', deed: shown.deed.id }, strings.undone)}
            >
              {strings.undo}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
