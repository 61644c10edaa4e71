/**
 * The gradebook's page. What is open stands in the address, so that going back and reloading work; what is shown comes from
 * the worker, which holds the gradebook itself.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { GradebookStrings } from '../../course/strings/index.ts';
import type { Action } from '../../gradebook/deeds.ts';
import type { PersonChange } from '../../gradebook/gradebook.ts';
import { signDesk } from '../browser/desk-sign.ts';
import { AssignmentList } from './assignment-list.tsx';
import { GradebookClient } from './browser/gradebook-client.ts';
import { InSurroundings, PlaceLink, type Surroundings } from './client-context.tsx';
import { ImportPanel } from './import-panel.tsx';
import { RestorePanel } from './restore-panel.tsx';
import { parseRoute, type Route } from './route.ts';
import type { Overview, ShownBook } from './shown.ts';
import { wordingOf } from './wording.ts';

export interface GradebookProps {
  strings: GradebookStrings;
  locale: string;
  /** `objectives`: the file with the words of each. */
  paths: { trainer: string; assign: string; objectives: string; scenarios: string };
}

interface News {
  text: string;
  failed: boolean;
}

function useRoute(): Route {
  const [route, setRoute] = useState<Route>({ at: 'list' });
  useEffect(() => {
    const read = () => setRoute(parseRoute(location.hash));
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return route;
}

function Intro({ strings }: { strings: GradebookStrings }) {
  return (
    <>
      <p class="lead">{strings.intro}</p>
      <p class="hint">{strings.privacy}</p>
    </>
  );
}

interface Shown {
  overview: Overview | null;
  book: ShownBook | null | undefined;
}

/** What loads with the first assignment that is opened. */
interface BookParts {
  BookPage: typeof import('./book-page.tsx').BookPage;
  /** Objective to its words. */
  objectives: Record<string, string>;
}

async function loadBookParts(objectivesPath: string): Promise<BookParts> {
  const [{ BookPage }, answer] = await Promise.all([import('./book-page.tsx'), fetch(objectivesPath)]);
  if (!answer.ok) throw new Error(String(answer.status));
  // Our own build wrote this file on this host, so its shape is known.
  return { BookPage, objectives: (await answer.json()) as Record<string, string> };
}

export function GradebookView({ strings, locale, paths }: GradebookProps) {
  const [parts, setParts] = useState<BookParts>();
  const wording = useMemo(() => wordingOf(strings, parts?.objectives ?? {}, locale), [strings, parts, locale]);
  const [client, setClient] = useState<GradebookClient | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [{ overview, book }, setShown] = useState<Shown>({ overview: null, book: undefined });
  const [version, setVersion] = useState(0);
  const [news, setNews] = useState<News>({ text: '', failed: false });
  const route = useRoute();
  const bookId = route.at === 'list' ? null : route.book;
  const openId = useRef(bookId);
  openId.current = bookId;

  useEffect(() => {
    const started = new GradebookClient();
    setClient(started);
    started.ask('overview').then(
      (read) => setShown((before) => ({ ...before, overview: read })),
      (error) => setFailure(String(error)),
    );
    // Another tab may have handed out an assignment or marked something meanwhile.
    const back = () => {
      if (document.visibilityState !== 'visible') return;
      started.ask('reload').then(
        (read) => {
          setShown((before) => ({ ...before, overview: read }));
          setVersion((before) => before + 1);
        },
        (error) => setFailure(String(error)),
      );
    };
    document.addEventListener('visibilitychange', back);
    return () => {
      document.removeEventListener('visibilitychange', back);
      started.close();
    };
  }, []);

  useEffect(() => {
    if (overview && overview.keys + overview.books.length > 0) signDesk(true);
  }, [overview]);

  // News belong to the place where they came up.
  useEffect(() => setNews({ text: '', failed: false }), [route]);

  useEffect(() => {
    if (!client || bookId === null) return;
    let current = true;
    client.ask('book', bookId).then(
      (read) => current && setShown((before) => ({ ...before, book: read ?? null })),
      (error) => setFailure(String(error)),
    );
    return () => {
      current = false;
    };
  }, [client, bookId, version]);

  useEffect(() => {
    if (bookId !== null && !parts) loadBookParts(paths.objectives).then(setParts, (error) => setFailure(String(error)));
  }, [bookId === null]);

  const announce = useMemo(
    () =>
      (text: string, failed = false) =>
        setNews({ text, failed }),
    [],
  );
  const replace = useMemo(
    () => (changed: ShownBook) => {
      setShown((before) => ({ ...before, book: changed }));
      setVersion((before) => before + 1);
    },
    [],
  );
  const refresh = useMemo(
    () => async () => {
      const read = await client?.ask('overview');
      if (read) setShown((before) => ({ ...before, overview: read }));
      setVersion((before) => before + 1);
    },
    [client],
  );

  const act = useMemo(
    () =>
      async (action: Action, done?: string): Promise<PersonChange[] | null> => {
        const id = openId.current;
        if (!client || id === null) return null;
        try {
          const acted = await client.ask('act', id, action);
          if (!acted.ok) {
            announce(fill(strings.actionFailed, { problem: strings.faults[acted.problem === 'saved' ? 'unknown' : acted.problem] }), true);
            return null;
          }
          replace(acted.book);
          const changed = acted.changes.length;
          announce(done ?? (changed > 0 ? fill(strings.doneChanges, { count: wording.count(changed) }) : strings.done));
          client.ask('overview').then(
            (read) => setShown((before) => ({ ...before, overview: read })),
            () => undefined,
          );
          return acted.changes;
        } catch (error) {
          announce(fill(strings.actionFailed, { problem: String(error) }), true);
          return null;
        }
      },
    [client, strings, wording, announce, replace],
  );

  const surroundings = useMemo<Surroundings | null>(
    () => client && { client, wording, scenariosHref: paths.scenarios, version, act, replace, announce },
    [client, wording, version, act, replace, announce],
  );

  if (failure !== null) {
    return (
      <div class="notice warning">
        <p>{strings.failed}</p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            {strings.reload}
          </button>
        </p>
        <details>
          <summary>{strings.technical}</summary>
          <code>{failure}</code>
        </details>
      </div>
    );
  }
  if (!surroundings || !overview)
    return (
      <>
        <Intro strings={strings} />
        <p class="hint opening">{strings.opening}</p>
        <p class="notice warning" data-without-record hidden>
          {strings.noKey} <a href={paths.trainer}>{strings.toTrainer}</a>
        </p>
      </>
    );
  return (
    <InSurroundings value={surroundings}>
      {route.at === 'list' && <Intro strings={strings} />}
      {!overview.lasting && <p class="notice warning">{strings.notLasting}</p>}
      {overview.keys === 0 && (
        <p class="notice warning">
          {strings.noKey} <a href={paths.trainer}>{strings.toTrainer}</a>
        </p>
      )}
      {route.at === 'list' && (
        <>
          <ImportPanel onImported={refresh} />
          <AssignmentList overview={overview} assignPath={paths.assign} />
          <RestorePanel onRestored={refresh} trainerPath={paths.trainer} />
        </>
      )}
      {route.at !== 'list' && book === null && (
        <p class="notice">
          {strings.unknownBook} <PlaceLink to={{ at: 'list' }}>{strings.assignments}</PlaceLink>
        </p>
      )}
      {route.at !== 'list' &&
        book &&
        (parts && book.head.id === route.book ? <parts.BookPage book={book} route={route} /> : <p class="hint">{strings.opening}</p>)}
      {route.at !== 'list' && book === undefined && <p class="hint">{strings.opening}</p>}
      <p role="status" class={news.failed ? 'news failed' : 'news'}>
        {news.text}
      </p>
    </InSurroundings>
  );
}
