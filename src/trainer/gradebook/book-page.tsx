/** One assignment's gradebook: its heading, its views, and the view that is open. */

import { fill } from '../../course/strings/fill.ts';
import type { CountedAttempt } from '../../gradebook/assignment-record.ts';
import { addStyles } from '../../ui/page-styles.ts';
import bookStyles from '../../ui/styles/gradebook-book.css?inline';
import { AnalysisPage } from './analysis-page.tsx';
import { AsideList } from './aside-list.tsx';
import { PlaceLink, useSurroundings, ViewHead } from './client-context.tsx';
import { ExportPanel } from './export-panel.tsx';
import { FeedbackSheets } from './feedback-sheets.tsx';
import { FreeAnswers } from './free-answers.tsx';
import { HistoryList } from './history-list.tsx';
import { ItemPage } from './item-page.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonPage } from './person-page.tsx';
import { bookViews, type Route } from './route.ts';
import { summaryOf } from './rows.ts';
import type { ShownBook } from './shown.ts';
import { deedText } from './wording.ts';

function Summary({ book }: { book: ShownBook }) {
  const { client, wording, replace } = useSurroundings();
  const { strings, percent, count } = wording;
  const summary = summaryOf(book.rows);
  const figures: [string, string][] = [
    [strings.summary.handedIn, count(summary.handedIn)],
    ...(summary.missing > 0 ? [[strings.summary.missing, count(summary.missing)] as [string, string]] : []),
    [strings.summary.passed, count(summary.passed)],
    [strings.summary.mean, percent(summary.mean)],
    ...(summary.late > 0 ? [[strings.summary.late, count(summary.late)] as [string, string]] : []),
    ...(book.head.waiting > 0 ? [[strings.summary.waiting, count(book.head.waiting)] as [string, string]] : []),
  ];
  const setCounted = async (counted: CountedAttempt) => {
    const changed = await client.ask('count', book.head.id, counted);
    if (changed) replace(changed);
  };
  return (
    <>
      <dl class="figures-list">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {book.attempts !== 1 && (
        <label class="counting no-print">
          <span class="hint">{strings.counting}</span>
          <select value={book.counted} onChange={(event) => setCounted(event.currentTarget.value as CountedAttempt)}>
            {(['best', 'last', 'first'] as const).map((rule) => (
              <option key={rule} value={rule}>
                {strings.countings[rule]}
              </option>
            ))}
          </select>
        </label>
      )}
      {book.withoutKey > 0 && <p class="notice warning">{fill(strings.withoutKey, { count: count(book.withoutKey) })}</p>}
    </>
  );
}

/** The last deed that stands, beside every view, so that a slip is taken back at once. */
function UndoLast({ book }: { book: ShownBook }) {
  const { wording, act } = useSurroundings();
  const { strings } = wording;
  const last = book.deeds[0];
  if (!last) return null;
  return (
    <p class="undo-last no-print">
      <button type="button" onClick={() => act({ kind: 'undo', deed: last.deed.id }, strings.undone)}>
        {strings.undoLast}
      </button>
      <span class="hint">{deedText(last, wording)}</span>
    </p>
  );
}

function Body({ book, route }: { book: ShownBook; route: Exclude<Route, { at: 'list' }> }) {
  const { wording } = useSurroundings();
  const { strings } = wording;
  if (route.at === 'person') return <PersonPage key={route.person} book={book} person={route.person} />;
  if (route.at === 'item') return <ItemPage book={book} item={route.item} />;
  if (route.at === 'sheet') {
    return (
      <>
        <ViewHead key={route.person}>{strings.views.sheets}</ViewHead>
        <FeedbackSheets book={book} person={route.person} />
      </>
    );
  }
  return (
    <>
      <ViewHead key={route.view}>{strings.views[route.view]}</ViewHead>
      {route.view === 'people' && (
        <>
          <Summary book={book} />
          <PeopleTable key={book.head.id} book={book} />
          <p class="hint">{strings.honest}</p>
        </>
      )}
      {route.view === 'answers' && <FreeAnswers key={book.head.id} book={book} />}
      {route.view === 'analysis' && <AnalysisPage book={book} />}
      {route.view === 'aside' && <AsideList book={book} />}
      {route.view === 'history' && <HistoryList book={book} />}
      {route.view === 'sheets' && <FeedbackSheets book={book} />}
      {route.view === 'export' && <ExportPanel book={book.head.id} />}
    </>
  );
}

export function BookPage({ book, route }: { book: ShownBook; route: Exclude<Route, { at: 'list' }> }) {
  addStyles(bookStyles);
  const { wording } = useSurroundings();
  const { strings, percent, count, moment } = wording;
  const { head } = book;
  const open = route.at === 'book' ? route.view : route.at === 'sheet' ? 'sheets' : route.at === 'item' ? 'analysis' : 'people';
  const figures: Partial<Record<(typeof bookViews)[number], number>> = {
    people: book.rows.length,
    answers: head.waiting,
    aside: head.aside,
  };
  return (
    <>
      <nav class="where" aria-label={strings.title}>
        <PlaceLink to={{ at: 'list' }}>{strings.assignments}</PlaceLink>
      </nav>
      <header class="book-head">
        <p class="book-title" lang={head.locale}>
          {head.title}
        </p>
        <p class="hint facts">
          <span>{fill(strings.rules, { passMark: percent(book.passMark) })}</span>
          {book.minutes !== undefined && <span>{fill(strings.ruleMinutes, { minutes: count(book.minutes) })}</span>}
          {book.sealed && <span>{strings.sealedRule}</span>}
          {head.dueAt !== undefined && <span>{fill(strings.due, { time: moment(head.dueAt, head.timeZone) })}</span>}
        </p>
      </header>
      <nav class="views" aria-label={strings.viewsLabel}>
        <ul class="plain">
          {bookViews.map((view) => (
            <li key={view}>
              <PlaceLink to={{ at: 'book', book: head.id, view }} {...(view === open ? { 'aria-current': 'page' as const } : {})}>
                {strings.views[view]}
                {(figures[view] ?? 0) > 0 && <span class="badge"> {count(figures[view] ?? 0)}</span>}
              </PlaceLink>
            </li>
          ))}
        </ul>
      </nav>
      <UndoLast book={book} />
      <Body book={book} route={route} />
    </>
  );
}
