/** Answers a request: reads the query, asks Pagefind for its units, ranks the pages, and makes results of the best passages. */
import { type Found, foundOf } from './found.ts';
import { type Engine, type Library, openLibrary } from './library.ts';
import { keyOf } from './names.ts';
import { inOrder } from './order.ts';
import { type Asked, literalFirst, mergeRanked, type Ranked, rankPages, type TextHits, withoutTail } from './ranking.ts';
import { isPlain, makeTyping, type Reading, readingsOf, type Typing } from './readings.ts';
import { type Kind, kinds, normaliseQuery } from './request.ts';
import type { SearchData } from './search-data.ts';
import { type Find, SearchError } from './searcher.ts';
import { suggestionsFor } from './suggestions.ts';
import { cutQuery } from './units.ts';

/** How many of the best passages are looked at for the very words typed. */
const looked = 12;

/** How many passages of one page are named. */
const shownPassages = 3;

/** From here on a page was asked for by its name. */
const byName = 0.85;

/** What Pagefind finds for each unit of a reading. */
async function ask(reading: Reading, { pagefind }: Engine, library: Library): Promise<Asked> {
  const cut = cutQuery(reading.text, library.book);
  const hits = await Promise.all(
    cut.units.map(async (unit): Promise<TextHits> => {
      const found = new Map<number, number>();
      for (const text of [unit.text, unit.name?.asWell ?? ''].filter((wanted) => wanted !== '')) {
        for (const { id, score } of (await pagefind.search(library.toSite(text))).results) {
          const passage = library.passageOf(id);
          if (passage !== undefined) found.set(passage, Math.max(score, found.get(passage) ?? 0));
        }
      }
      return found;
    }),
  );
  return { key: keyOf(reading.text), cut, hits };
}

/** Passages that hold the query as typed; looked for only where its words could also stand apart. */
async function literalPassages({ key, cut }: Asked, ranked: readonly Ranked[], library: Library): Promise<Set<number>> {
  const isOneName = cut.units.length === 1 && cut.units[0]?.name !== undefined && key === cut.core;
  if ([...key].length < 2 || isOneName) return new Set();
  const best = ranked
    .flatMap((page) => page.passages)
    .sort((a, b) => b.score - a.score)
    .slice(0, looked);
  const holding = best.map(async ({ passage }) => {
    const text = keyOf(library.toSimplified((await library.fragment(passage))?.content ?? ''));
    return [key, cut.core].some((wanted) => wanted.length > 1 && text.includes(wanted)) ? [passage] : [];
  });
  return new Set((await Promise.all(holding)).flat());
}

/** The result a page makes: its best passage, and others that match nearly as well. */
async function resultOf(page: Ranked, marks: readonly string[], isFirst: boolean, library: Library): Promise<Found | undefined> {
  const best = page.passages[0]?.score ?? 0;
  const near = page.passages.filter(({ score }, place) => place === 0 || (place < shownPassages && score > best * 0.8));
  const passages = near.length > 0 ? near.map(({ passage }) => passage) : [library.firstOf(page.page)];
  const fragments = await Promise.all(passages.map(library.fragment));
  return foundOf(
    fragments.flatMap((fragment) => fragment ?? []),
    { marks, isDirect: isFirst && page.byName >= byName },
  );
}

/** Makes something once of each loaded data; a failure may be tried again. */
function onceEach<T>(): (data: SearchData, make: () => Promise<T>) => Promise<T> {
  const made = new WeakMap<SearchData, Promise<T>>();
  return (data, make) => {
    const value = made.get(data) ?? make();
    made.set(data, value);
    value.catch(() => made.delete(data));
    return value;
  };
}

/** @param options.engine gives what was loaded; @param options.locale of the page */
export function makeFind({ engine, locale, isOffline }: { engine(): Promise<Engine>; locale: string; isOffline(): boolean }): Find {
  const libraryOf = onceEach<Library>();
  const typingOf = onceEach<Typing>();

  /** Without the typing data a query is taken as it stands. */
  async function read(query: string, { data, loadTyping }: Engine, { book }: Library): Promise<readonly Reading[]> {
    const plain: readonly Reading[] = [{ text: query, asTyped: true, weight: 1 }];
    if (isPlain(query, book)) return plain;
    return typingOf(data, async () => makeTyping(await loadTyping(), book)).then(
      (typing) => readingsOf(query, typing, locale !== 'en'),
      () => plain,
    );
  }

  return async (request) => {
    const loaded = await engine().catch(() => {
      throw new SearchError(isOffline() ? 'offline' : 'missing');
    });
    const { data } = loaded;
    const library = await libraryOf(data, () => openLibrary(loaded, locale === 'zh-Hant'));
    const query = library.toSimplified(normaliseQuery(request.query));
    const readings = await read(query, loaded, library);
    const answers = await Promise.all(
      readings.map(async ({ weight, ...reading }) => {
        const asked = await ask({ ...reading, weight }, loaded, library);
        const ranked = rankPages(asked, library);
        return { asked, weight, ranked: literalFirst(ranked, await literalPassages(asked, ranked, library)) };
      }),
    );
    const all = withoutTail(mergeRanked(answers));
    // Pagefind passes over parts of its index that it cannot load, and would say that there is nothing.
    if (all.length === 0 && isOffline()) throw new SearchError('offline');

    const kindOf = ({ page }: Ranked): Kind | undefined => kinds.find((kind) => kind === data.kinds[data.pages[page]?.kind ?? -1]);
    const inModule = all.filter(({ page }) => request.module === '' || data.modules[data.pages[page]?.module ?? -1] === request.module);
    const ordered = inOrder(
      inModule.filter((page) => request.kind === '' || kindOf(page) === request.kind),
      (page) => request.kind === '' && kindOf(page) === 'term' && page.byName < byName,
    );
    const units = answers.flatMap(({ asked }) => asked.cut.units);
    const marks = units.flatMap(({ text, name }) => [text, name?.asWell ?? '']).filter((text) => text !== '');
    const [first] = answers;
    return {
      count: ordered.length,
      hidden: all.length - ordered.length,
      countByKind: Object.fromEntries(kinds.map((kind) => [kind, inModule.filter((page) => kindOf(page) === kind).length])),
      readAs: readings.filter((reading) => !reading.asTyped && reading.weight > 0.5).map(({ text }) => library.toSite(text)),
      suggestions: first ? suggestionsFor(first.asked.key, first.asked.cut, library.book, all.length > 0).map(library.toSite) : [],
      load: async (from, to) => {
        const found = ordered.slice(from, to).map((page, index) => resultOf(page, marks.map(library.toSite), from + index === 0, library));
        return (await Promise.all(found)).flatMap((one) => one ?? []);
      },
    };
  };
}
