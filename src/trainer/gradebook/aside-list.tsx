/** What was set aside, why, and what can be done about it. */
import { AssignTo } from './assign-to.tsx';
import { useSurroundings } from './client-context.tsx';
import type { ShownAside, ShownBook } from './shown.ts';
import { reasonText } from './wording.ts';

function Entry({ one, book }: { one: ShownAside; book: ShownBook }) {
  const { wording, act } = useSurroundings();
  const { strings, moment } = wording;
  const removal = book.deeds.find(({ deed }) => deed.kind === 'remove' && deed.submission === one.submission);
  const unknown = one.reasons.some(({ reason }) => reason === 'unknown-token');
  const who = one.name || one.number || '–';
  return (
    <li>
      <p>
        <b>{who}</b> {one.number !== who && one.number}
        <span class="hint"> {moment(one.submittedAt, book.head.timeZone)}</span>
        <span class="hint"> {one.source}</span>
      </p>
      <p>{one.reasons.map((reason) => reasonText(reason, wording)).join(' ')}</p>
      <p class="actions">
        {removal ? (
          <button type="button" onClick={() => act({ kind: 'undo', deed: removal.deed.id })}>
            {strings.putBack}
          </button>
        ) : (
          <button type="button" onClick={() => act({ kind: 'accept', submission: one.submission })}>
            {strings.accept}
          </button>
        )}
        {unknown && <AssignTo submission={one.submission} book={book} />}
      </p>
    </li>
  );
}

export function AsideList({ book }: { book: ShownBook }) {
  const { wording } = useSurroundings();
  const { strings } = wording;
  if (book.aside.length === 0) return <p>{strings.asideNone}</p>;
  return (
    <>
      <p>{strings.asideHint}</p>
      <ul class="plain aside">
        {book.aside.map((one) => (
          <Entry key={one.submission} one={one} book={book} />
        ))}
      </ul>
    </>
  );
}
