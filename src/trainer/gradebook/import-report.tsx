/** What became of each thing that came in. What counts is one line; what does not is named with its reason. */
import type { ComponentChildren } from 'preact';
import { fill } from '../../course/strings/fill.ts';
import type { Place } from '../../submission/arrival.ts';
import { PlaceLink, useSurroundings } from './client-context.tsx';
import { countImport } from './import-count.ts';
import type { ShownImport } from './shown.ts';
import { insideQuotes, reasonText } from './wording.ts';

/** More are counted, not listed: a list of thousands helps nobody and would make the page heavy. */
const listed = 200;

function ReportPart<T>({
  head,
  entries,
  line,
  open,
}: {
  head: string;
  entries: readonly T[];
  line: (entry: T) => ComponentChildren;
  open?: boolean;
}) {
  const { wording } = useSurroundings();
  if (entries.length === 0) return null;
  return (
    <details open={open}>
      <summary>{fill(head, { count: wording.count(entries.length) })}</summary>
      <ul class="report plain">
        {entries.slice(0, listed).map((entry, index) => (
          <li key={index}>{line(entry)}</li>
        ))}
      </ul>
      {entries.length > listed && <p class="hint">{fill(wording.strings.andMore, { count: wording.count(entries.length - listed) })}</p>}
    </details>
  );
}

function Where({ place }: { place: Place }) {
  const { wording } = useSurroundings();
  return (
    <b>
      {place.source}
      {place.from !== undefined && <span class="hint"> {`${wording.strings.place} ${wording.count(place.from)}`}</span>}
    </b>
  );
}

export function ImportReport({ result }: { result: ShownImport }) {
  const { wording } = useSurroundings();
  const { strings, count } = wording;
  const { aside, duplicates, broken, without } = countImport(result);
  return (
    <div class="import-report">
      {result.stopped && <p class="notice">{strings.stopped}</p>}
      {result.stored === 'full' && <p class="notice warning">{strings.importFull}</p>}
      {result.stored === 'blocked' && <p class="notice warning">{strings.importBlocked}</p>}
      <ul class="plain">
        {result.books.map(({ id, title, accepted }) => (
          <li key={id}>
            <PlaceLink to={{ at: 'book', book: id, view: 'people' }}>
              {fill(strings.acceptedInto, { title: insideQuotes(title), count: count(accepted) })}
            </PlaceLink>
          </li>
        ))}
      </ul>
      <ReportPart
        head={strings.brokenHead}
        open
        entries={[...broken, ...result.unreadable]}
        line={(one) =>
          typeof one === 'string' ? (
            <>
              <b>{one}</b> {strings.unreadableFile}
            </>
          ) : (
            <>
              <Where place={one.place} /> {strings.problems[one.problem]}
              {one.detail !== undefined && one.detail !== '' && <code> {one.detail}</code>}
              {one.excerpt !== undefined && one.problem !== 'not-for-us' && <code class="excerpt">{one.excerpt}</code>}
            </>
          )
        }
      />
      <ReportPart
        head={strings.withoutHead}
        open
        entries={without}
        line={(one) => (
          <>
            <Where place={one.place} /> {strings.problems[one.problem]}
          </>
        )}
      />
      <ReportPart
        head={strings.asideHead}
        open
        entries={aside}
        line={(one) => (
          <>
            <Where place={one.place} /> {one.reasons.map((reason) => reasonText(reason, wording)).join(' ')}
          </>
        )}
      />
      <ReportPart
        head={strings.duplicateHead}
        entries={duplicates}
        line={(one) => (
          <>
            <Where place={one.place} /> {one.removed ? strings.duplicateRemoved : strings.duplicateLine}
          </>
        )}
      />
    </div>
  );
}
