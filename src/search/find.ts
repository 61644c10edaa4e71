/** Answers a request: reads the query, asks Pagefind for its units, ranks the pages, and makes results of the best passages. */
import { correctedChinese, mayBeSlip } from './chinese-slips.ts';
import { partsBySize, standsThere } from './evidence.ts';
import { type Found, foundOf } from './found.ts';
import { isFunctionWord } from './function-words.ts';
import { type Engine, type Library, openLibrary } from './library.ts';
import { hasHan, keyOf, type NameBook } from './names.ts';
import { inOrder } from './order.ts';
import { otherNameOf, otherNameWeight } from './other-name.ts';
import { type Asked, literalFirst, mergeRanked, type Ranked, rankPages, type TextHits, withoutTail, withSheets } from './ranking.ts';
import { isPlain, makeTyping, type Reading, readingsOf, type Typing } from './readings.ts';
import { type Kind, kinds, normaliseQuery } from './request.ts';
import type { SearchData } from './search-data.ts';
import { type Find, SearchError } from './searcher.ts';
import { suggestionsFor } from './suggestions.ts';
import { cutQuery, segmentChinese, type Unit } from './units.ts';

/** How many of the best passages are looked at for the very words typed. */
const looked = 6;

/** How many passages of one page are named. */
const shownPassages = 3;

/** Fewer pages than these do not answer all that who types a name may want. */
const few = 5;

/** From here on a page was asked for by its name. */
const byName = 0.85;

/** What Pagefind finds for a unit, and for the word that is looked for as well. */
async function lookUp(unit: Unit, { pagefind }: Engine, library: Library): Promise<TextHits> {
  const found = new Map<number, number>();
  for (const text of [unit.text, unit.name?.asWell ?? ''].filter((wanted) => wanted !== '')) {
    for (const { id, score } of (await pagefind.search(library.toSite(text))).results) {
      const passage = library.passageOf(id);
      if (passage !== undefined) found.set(passage, Math.max(score, found.get(passage) ?? 0));
    }
  }
  return found;
}

type FoundUnit = readonly [unit: Unit, hits: TextHits];

/** A word that is no name and stands nowhere is looked for in parts; of these the longest that stand somewhere. */
async function standing(unit: Unit, engine: Engine, library: Library): Promise<FoundUnit[]> {
  const hits = await lookUp(unit, engine, library);
  if (unit.name || (await standsThere(unit.text, hits, library))) return [[unit, hits]];
  for (const parts of partsBySize(unit.text)) {
    const tried = await Promise.all(
      parts.map(async (text): Promise<FoundUnit[]> => {
        const part: Unit = { text, key: keyOf(text), name: undefined };
        const found = await lookUp(part, engine, library);
        return (await standsThere(text, found, library)) ? [[part, found]] : [];
      }),
    );
    if (tried.some((found) => found.length > 0)) return tried.flat();
  }
  return [];
}

/** What is found for each unit of a reading. */
async function ask(text: string, engine: Engine, library: Library, inParts = false): Promise<Asked> {
  const cut = cutQuery(text, library.book, { inParts });
  const each = await Promise.all(cut.units.map((unit) => standing(unit, engine, library)));
  const found = each.flat();
  return {
    key: keyOf(text),
    cut: { ...cut, units: found.map(([unit]) => unit) },
    hits: found.map(([, hits]) => hits),
    missing: cut.units.filter(({ text }, index) => each[index]?.length === 0 && [...text].length > 1).map((unit) => unit.text),
  };
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

/** Which characters of a query stand in words that the site has, or that only ask. */
function knownSigns(query: string, { cut }: Asked, book: NameBook): boolean[] {
  const known = [...query].map((sign) => !hasHan(sign) || book.isCommon(sign));
  const words = [...cut.units.map(({ text }) => text), ...segmentChinese(query).filter(isFunctionWord)];
  for (const word of words.filter((text) => [...text].length > 1)) {
    for (let at = query.indexOf(word); at >= 0; at = query.indexOf(word, at + 1)) {
      const from = [...query.slice(0, at)].length;
      known.fill(true, from, from + [...word].length);
    }
  }
  return known;
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

/** An answer to one reading of a query. */
interface Answer extends Reading {
  readonly asked: Asked;
  /** Whether the words stand somewhere as they were typed. */
  readonly isLiteral: boolean;
  readonly ranked: readonly Ranked[];
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

  async function answer(reading: Reading, engine: Engine, library: Library, inParts = false): Promise<Answer> {
    const asked = await ask(reading.text, engine, library, inParts);
    const ranked = rankPages(asked, library);
    const literal = await literalPassages(asked, ranked, library);
    return { ...reading, asked, isLiteral: literal.size > 0, ranked: withSheets(literalFirst(ranked, literal), engine.data.sheets) };
  }

  /** A Chinese query with a character that no word of the site explains is read with the nearest name in its place. */
  async function withSlipsRight(first: Answer, engine: Engine, library: Library): Promise<readonly Answer[]> {
    const known = knownSigns(first.text, first.asked, library.book);
    // A word of asking alone is hardly a slip; beside a character that nothing explains it may be: 潜再客户.
    const isUnexplained = [...first.text].some((sign, index) => !known[index] && !isFunctionWord(sign));
    if (first.isLiteral || library.book.find(first.asked.key) || !isUnexplained || !mayBeSlip(known.length)) return [first];
    const soundsAlike = await typingOf(engine.data, async () => makeTyping(await engine.loadTyping(), library.book)).then(
      (typing) => typing.soundsAlike,
      () => () => false,
    );
    const text = correctedChinese(first.text, known, library.book, soundsAlike);
    if (text === undefined) return [first];
    return [await answer({ text, asTyped: false, weight: 1 }, engine, library), { ...first, weight: 0.4 }];
  }

  /** A name that little is said about is also looked for by what it is made of. */
  async function withParts(answers: readonly Answer[], engine: Engine, library: Library): Promise<readonly Answer[]> {
    const [first] = answers;
    if (!first || !library.book.find(first.asked.key) || withoutTail(first.ranked).length >= few) return answers;
    return [...answers, await answer({ text: first.text, asTyped: true, weight: 0.5 }, engine, library, true)];
  }

  /** Who types one name of something means what goes by its other name as well: 净推荐值 stands on pages that write NPS. */
  async function withOtherName(answers: readonly Answer[], engine: Engine, library: Library): Promise<readonly Answer[]> {
    const [first] = answers;
    const text = first && otherNameOf(library.book.find(first.asked.key), engine.data);
    if (!first || text === undefined) return answers;
    return [...answers, await answer({ text, asTyped: true, weight: first.weight * otherNameWeight }, engine, library)];
  }

  return async (request) => {
    const loaded = await engine().catch(() => {
      throw new SearchError(isOffline() ? 'offline' : 'missing');
    });
    const { data } = loaded;
    const library = await libraryOf(data, () => openLibrary(loaded, locale === 'zh-Hant'));
    const query = library.toSimplified(normaliseQuery(request.query));
    const readings = await read(query, loaded, library);
    const plain = await Promise.all(readings.map((reading) => answer(reading, loaded, library)));
    const [only] = plain;
    const answered =
      only && plain.length === 1 && hasHan(only.text)
        ? await withParts(await withSlipsRight(only, loaded, library), loaded, library)
        : plain;
    const answers = await withOtherName(answered, loaded, library);
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
      readAs: answers.filter(({ asTyped, weight }) => !asTyped && weight > 0.5).map(({ text }) => library.toSite(text)),
      missing: first?.asTyped ? first.asked.missing.map(library.toSite) : [],
      suggestions: first ? suggestionsFor(first.asked.key, first.asked.cut, library.book, all.length > 0).map(library.toSite) : [],
      load: async (from, to) => {
        const found = ordered.slice(from, to).map((page, index) => resultOf(page, marks.map(library.toSite), from + index === 0, library));
        return (await Promise.all(found)).flatMap((one) => one ?? []);
      },
    };
  };
}
