/** A page for each person, to print or to send: the score, the objectives, what was wrong, the trainer's comments. */
import { useState } from 'preact/hooks';
import { copyText } from '../../ui/copy-text.ts';
import { PlaceLink, useAnswer, useSurroundings } from './client-context.tsx';
import { type Sheet, sheetOf, sheetText } from './sheet.ts';
import type { ShownBook, ShownPerson } from './shown.ts';

function SheetView({ sheet, lang }: { sheet: Sheet; lang: string }) {
  const { wording } = useSurroundings();
  const { strings } = wording;
  const [news, setNews] = useState('');
  const copy = async () => setNews((await copyText(sheetText(sheet, wording))) ? strings.sheetCopied : strings.sheetCopyFailed);
  return (
    <article class="sheet">
      <h3>{sheet.name}</h3>
      <p class="sheet-title">
        {strings.sheetTitle} · <span lang={lang}>{sheet.title}</span>
      </p>
      <p class="hint">{sheet.date}</p>
      <p class="total">{sheet.total}</p>
      <ul class="plain objectives">
        {sheet.objectives.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {sheet.wrong.length === 0 ? <p>{strings.sheetAllRight}</p> : <h4>{strings.sheetWrongHead}</h4>}
      <ol class="plain wrong-items">
        {sheet.wrong.map((entry) => (
          <li key={entry.head}>
            <p>
              <b>{entry.head}</b> <span lang={lang}>{entry.stem}</span>
            </p>
            <ul lang={lang}>
              {entry.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {sheet.comments.length > 0 && <h4>{strings.sheetCommentsHead}</h4>}
      {sheet.comments.map(({ head, text }) => (
        <p key={head}>
          <b>{head}</b> {text}
        </p>
      ))}
      <p class="actions sheet-tools">
        <button type="button" onClick={copy}>
          {strings.sheetCopy}
        </button>
        <span role="status" class="status">
          {news}
        </span>
      </p>
    </article>
  );
}

export function FeedbackSheets({ book, person }: { book: ShownBook; person?: string }) {
  const { wording } = useSurroundings();
  const { strings } = wording;
  const [withKey, setWithKey] = useState(true);
  const id = book.head.id;
  const asked = useAnswer(
    async (client): Promise<ShownPerson[]> => {
      if (person === undefined) return client.ask('people', id);
      const one = await client.ask('person', id, person);
      return one ? [one] : [];
    },
    `${id} ${person ?? ''}`,
  );
  const sheets = asked?.value.flatMap((one) => sheetOf(one, book, wording, withKey) ?? []);
  return (
    <>
      <p class="no-print">{strings.sheetsHint}</p>
      <div class="table-tools no-print">
        <label class="check">
          <input type="checkbox" checked={withKey} onChange={(event) => setWithKey(event.currentTarget.checked)} />
          <span>{strings.sheetShowKey}</span>
        </label>
        <button type="button" onClick={() => print()}>
          {person === undefined ? strings.sheetAll : strings.print}
        </button>
        {person !== undefined && <PlaceLink to={{ at: 'book', book: id, view: 'sheets' }}>{strings.sheetEveryone}</PlaceLink>}
      </div>
      {!sheets && <p class="hint">{strings.opening}</p>}
      {sheets?.length === 0 && <p>{strings.notHandedIn}</p>}
      {sheets?.map((sheet) => (
        <SheetView key={sheet.person} sheet={sheet} lang={book.head.locale} />
      ))}
    </>
  );
}
