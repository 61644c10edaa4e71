/** The table of people. It stays quick with thousands of rows, because only those in view are drawn. */

import { options } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { PlaceLink, useSurroundings } from './client-context.tsx';
import { type RowFilter, type SortColumn, type Sorting, visibleRows } from './rows.ts';
import type { ShownBook, ShownRow } from './shown.ts';
import { around, drawnRows, drawnWhole, nextView } from './window-of-rows.ts';

const filters: readonly RowFilter[] = ['all', 'passed', 'failed', 'waiting', 'missing', 'late', 'flagged'];

interface View {
  search: string;
  filter: RowFilter;
  sorting: Sorting | null;
  objectives: boolean;
}

/** Kept while the page is open, so that coming back from a person finds the table as it was. */
const kept = new Map<string, View & { scroll: number }>();

function SortHead({
  column,
  text,
  sorting,
  onSort,
  numeric,
  title,
}: {
  column: SortColumn;
  text: string;
  sorting: Sorting | null;
  onSort: (column: SortColumn) => void;
  numeric?: boolean;
  title?: string;
}) {
  const { wording } = useSurroundings();
  const own = sorting?.column === column ? sorting : null;
  return (
    <th scope="col" class={numeric ? 'number' : undefined} aria-sort={own ? (own.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={() => onSort(column)} title={title ?? fill(wording.strings.sortBy, { column: text })}>
        {text}
        <span aria-hidden="true" class="sort">
          {own ? (own.descending ? '▼' : '▲') : '↕'}
        </span>
      </button>
    </th>
  );
}

/** Draws everything for print, at once: the browser takes the page right after the event. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const set = (value: boolean) => () => {
      const { debounceRendering } = options;
      options.debounceRendering = (draw) => draw();
      setPrinting(value);
      if (debounceRendering) options.debounceRendering = debounceRendering;
      else delete options.debounceRendering;
    };
    const [before, after] = [set(true), set(false)];
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

/** How long the table rests before the rows around the view are drawn, in milliseconds. */
const rest = 120;

/** What the table's own scrolling shows: in rows, and how high one is. */
function useScrolling(box: { current: HTMLElement | null }, long: boolean, start: number) {
  const [at, setAt] = useState({ view: { top: start, height: 30, around }, row: 45 });
  const latest = useRef(at);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !long) return;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const show = (next: typeof at) => {
      latest.current = next;
      setAt(next);
      clearTimeout(resting);
      if (next.view.around < around) resting = setTimeout(() => show({ ...next, view: { ...next.view, around } }), rest);
    };
    const measure = () => {
      const row = element.querySelector<HTMLElement>('tbody tr.person')?.offsetHeight || 45;
      const view = nextView(latest.current.view, element.scrollTop / row, element.clientHeight / row);
      if (view !== latest.current.view || row !== latest.current.row) show({ view, row });
    };
    element.scrollTop = start * at.row;
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => {
      clearTimeout(resting);
      element.removeEventListener('scroll', measure);
      watcher.disconnect();
    };
  }, [long]);
  return at;
}

/**
 * Whether the table is wider than its box. Only then the names stay in view: as many parts that stick make every
 * frame of scrolling dearer.
 */
function useWide(box: { current: HTMLElement | null }, columns: number): boolean {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWide(element.scrollWidth > element.clientWidth);
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    for (const child of element.children) watcher.observe(child);
    measure();
    return () => watcher.disconnect();
  }, [columns, box.current]);
  return wide;
}

function Row({
  row,
  book,
  index,
  objectives,
  onFocus,
}: {
  row: ShownRow;
  book: ShownBook;
  index: number;
  objectives: readonly string[];
  onFocus: (index: number | null) => void;
}) {
  const { wording } = useSurroundings();
  const { strings, percent, count, duration, moment } = wording;
  const hints = row.flags.length + row.notes.length;
  return (
    <tr class="person" aria-rowindex={index + 2} onFocusIn={() => onFocus(index)}>
      <th scope="row">
        <PlaceLink to={{ at: 'person', book: book.head.id, person: row.key }}>{row.name || row.number || '–'}</PlaceLink>
      </th>
      <td>{row.number}</td>
      <td>
        <span class={`state ${row.state}`}>{strings.states[row.state]}</span>
      </td>
      <td class="number">{percent(row.score)}</td>
      <td class="number">{row.attempts > 0 ? count(row.attempts) : '–'}</td>
      <td class="number">{duration(row.taken)}</td>
      <td>{row.submittedAt === null ? '–' : moment(row.submittedAt, book.head.timeZone)}</td>
      <td>{row.submittedAt === null ? '–' : row.late === null ? strings.onTime : fill(strings.lateBy, { time: duration(row.late) })}</td>
      {objectives.map((objective) => (
        <td key={objective} class="number">
          {percent(row.objectives[objective] ?? null)}
        </td>
      ))}
      <td>
        {hints > 0 && row.flags.map((flag) => strings.flagNames[flag]).join(strings.separator)}
        {row.notes.length > 0 && row.flags.length === 0 && '…'}
      </td>
    </tr>
  );
}

export function PeopleTable({ book }: { book: ShownBook }) {
  const { wording } = useSurroundings();
  const { strings, count, collator } = wording;
  const id = book.head.id;
  const [view, setView] = useState<View>(() => kept.get(id) ?? { search: '', filter: 'all', sorting: null, objectives: false });
  const [focused, setFocused] = useState<number | null>(null);
  const box = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const rows = useMemo(() => visibleRows(book.rows, view, collator), [book.rows, view.search, view.filter, view.sorting, collator]);
  const long = rows.length > drawnWhole;
  const scrolling = useScrolling(box, long, kept.get(id)?.scroll ?? 0);
  const drawn = printing ? rows.map((_, row) => ({ row })) : drawnRows(rows.length, scrolling.view, focused);
  const objectives = view.objectives ? book.objectives : [];
  const columns = 9 + objectives.length;
  const wide = useWide(box, columns);

  useEffect(() => {
    kept.set(id, { ...view, scroll: scrolling.view.top });
  }, [view, scrolling.view.top]);
  const change = (part: Partial<View>) => {
    setView((before) => ({ ...before, ...part }));
    setFocused(null);
    if (box.current) box.current.scrollTop = 0;
  };
  const sort = (column: SortColumn) =>
    change({ sorting: { column, descending: view.sorting?.column === column ? !view.sorting.descending : column === 'score' } });
  const head = { sorting: view.sorting, onSort: sort };

  if (book.rows.length === 0) return <p>{strings.nobodyYet}</p>;
  return (
    <>
      <div class="table-tools">
        <label>
          <span class="hint">{strings.search}</span>
          <input type="search" value={view.search} onInput={(event) => change({ search: event.currentTarget.value })} />
        </label>
        <label>
          <span class="hint">{strings.filter}</span>
          <select value={view.filter} onChange={(event) => change({ filter: event.currentTarget.value as RowFilter })}>
            {filters.map((filter) => (
              <option key={filter} value={filter}>
                {strings.filters[filter]}
              </option>
            ))}
          </select>
        </label>
        {book.objectives.length > 1 && (
          <label class="check">
            <input type="checkbox" checked={view.objectives} onChange={(event) => change({ objectives: event.currentTarget.checked })} />
            <span>{strings.showObjectives}</span>
          </label>
        )}
        <p class="hint" role="status">
          {fill(strings.shown, { count: count(rows.length), all: count(book.rows.length) })}
        </p>
      </div>
      {rows.length === 0 ? (
        <p>{strings.nobody}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section ref={box} class="people-box" aria-label={strings.tableLabel} tabIndex={0} onFocusOut={() => setFocused(null)}>
          <table class={wide ? 'people wide' : 'people'} aria-rowcount={rows.length + 1}>
            <thead>
              <tr aria-rowindex={1}>
                <SortHead column="name" text={strings.columns.name} {...head} />
                <SortHead column="number" text={strings.columns.number} {...head} />
                <SortHead column="state" text={strings.columns.state} {...head} />
                <SortHead column="score" text={strings.columns.score} numeric {...head} />
                <SortHead column="attempts" text={strings.columns.attempts} numeric {...head} />
                <SortHead column="taken" text={strings.columns.taken} numeric {...head} />
                <SortHead column="submitted" text={strings.columns.submitted} {...head} />
                <SortHead column="punctual" text={strings.columns.punctual} {...head} />
                {objectives.map((objective, index) => (
                  <SortHead
                    key={objective}
                    column={`objective:${objective}`}
                    text={String(index + 1)}
                    title={wording.objective(objective)}
                    numeric
                    {...head}
                  />
                ))}
                <th scope="col">{strings.columns.notes}</th>
              </tr>
            </thead>
            <tbody>
              {drawn.map((entry) => {
                if ('room' in entry) {
                  return (
                    <tr key={`room-${entry.before}`} class="room">
                      <td colSpan={columns} style={{ height: `${entry.room * scrolling.row}px` }} />
                    </tr>
                  );
                }
                const row = rows[entry.row] as ShownRow;
                return <Row key={row.key} row={row} book={book} index={entry.row} objectives={objectives} onFocus={setFocused} />;
              })}
            </tbody>
          </table>
        </section>
      )}
      {objectives.length > 0 && (
        <ol class="hint objective-key" aria-label={strings.objectiveKey}>
          {objectives.map((objective) => (
            <li key={objective}>{wording.objective(objective)}</li>
          ))}
        </ol>
      )}
    </>
  );
}
