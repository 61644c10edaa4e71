/** Which pages answer a query, best first: by their names, by their text, and by whether the words stand there as typed. */
import { pairsOf, sharedPairs } from './likeness.ts';
import type { Name, NameBook } from './names.ts';
import { nameWeights, type SearchData } from './search-data.ts';
import type { Cut, Unit } from './units.ts';

/** Passages that hold a unit, by their position, with Pagefind’s score. */
export type TextHits = ReadonlyMap<number, number>;

export interface Asked {
  /** The whole query as a key. */
  readonly key: string;
  readonly cut: Cut;
  /** For each unit of the cut, what Pagefind found. */
  readonly hits: readonly TextHits[];
  /** Words of the query that stand nowhere on the site. */
  readonly missing: readonly string[];
}

export interface Ranked {
  readonly page: number;
  readonly score: number;
  /** How much of the query the names of the page answer, 0 to 1. */
  readonly byName: number;
  /** Its passages that hold something of it, best first. */
  readonly passages: readonly { readonly passage: number; readonly score: number }[];
}

/** What the measures count, found by trial on the development part of the search suite (tests/search/suite). */
const counts = { name: 1, text: 0.55, page: 0.25, title: 0.35, literal: 0.5 } as const;

/** How much each unit tells: rare ones more, names of the site more; together 1. */
function unitWeights({ cut, hits }: Asked, passages: number, book: NameBook): number[] {
  const raw = cut.units.map((unit, index) => {
    const found = hits[index]?.size ?? 0;
    const rare = Math.log(1 + passages / (found + 1));
    // What neither a name nor the text knows says nothing about any page.
    return found === 0 && !unit.name ? 0 : rare * (unit.name ? 1.4 : 1) * Math.sqrt(book.telling(unit.key));
  });
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => (sum === 0 ? 0 : weight / sum));
}

/** Whether a key stands inside a name: Chinese anywhere, Latin at the beginning of a word. */
function isInside(part: string, { key, isChinese }: Name): boolean {
  if (!key.includes(part)) return false;
  return isChinese || !/^[a-z]/.test(part) || ` ${key}`.includes(` ${part}`);
}

/** Names of the same page that stand inside a name: who says 客户忠诚度 means 忠诚度. */
function shorterNames(name: Name | undefined, book: NameBook): string[] {
  const own = name?.pages.find(({ weight }) => weight === nameWeights.own)?.page;
  if (!name || own === undefined) return [];
  return book.names
    .filter(
      (other) =>
        other !== name &&
        name.key.includes(other.key) &&
        other.pages.some(({ page, weight }) => page === own && weight >= nameWeights.synonym),
    )
    .map(({ key }) => key);
}

/** What one unit says about the pages that are named by it, or whose names hold it. */
function pagesOfUnit(unit: Unit, book: NameBook): Map<number, number> {
  const pages = new Map<number, number>();
  const keys = [unit.key, ...shorterNames(unit.name, book)].map((key) => ({ key, telling: book.telling(key) }));
  for (const name of book.names) {
    const same = name.key === unit.key;
    if (!same && name.isEveryday) continue;
    const inside = keys.find(({ key }) => isInside(key, name));
    const share = same ? 1 : inside === undefined ? 0 : 0.75 * Math.sqrt(Math.min(1, inside.telling / name.length));
    if (share === 0) continue;
    for (const { page, weight } of name.pages) pages.set(page, Math.max(pages.get(page) ?? 0, share * weight));
  }
  return pages;
}

function nameScores(asked: Asked, weights: readonly number[], book: NameBook): Map<number, number> {
  const scores = new Map<number, number>();
  const { key, cut } = asked;
  cut.units.forEach((unit, index) => {
    for (const [page, score] of pagesOfUnit(unit, book)) scores.set(page, (scores.get(page) ?? 0) + score * (weights[index] ?? 0));
  });
  // Several units together may be beaten by a name that is all of it; and a page that is one of two things asked for is wanted too.
  for (const [page, score] of scores) scores.set(page, cut.units.length > 1 ? score * 0.9 : score);
  const most = Math.max(...weights);
  if (cut.units.length > 1) {
    cut.units.forEach((unit, index) => {
      const telling = 0.75 * Math.min(1, (weights[index] ?? 0) / most);
      for (const { page, weight } of unit.name?.pages ?? []) scores.set(page, Math.max(scores.get(page) ?? 0, telling * weight));
    });
  }
  for (const name of book.names) {
    const whole = name.key === key ? 1.1 : name.key === cut.core ? 1 : 0;
    const around =
      whole === 0 && !name.isEveryday && cut.length >= 1.5 && isInside(cut.core, name)
        ? 0.8 * Math.sqrt(Math.min(1, cut.length / name.length))
        : 0;
    const share = Math.max(whole, around);
    if (share > 0) for (const { page, weight } of name.pages) scores.set(page, Math.max(scores.get(page) ?? 0, share * weight));
  }
  return scores;
}

/** What the text of each passage says. */
function passageScores({ hits }: Asked, weights: readonly number[]): Map<number, number> {
  const scores = new Map<number, number>();
  hits.forEach((found, index) => {
    const best = Math.max(...found.values());
    for (const [passage, score] of found) {
      scores.set(passage, (scores.get(passage) ?? 0) + (weights[index] ?? 0) * (0.45 + 0.55 * Math.sqrt(score / best)));
    }
  });
  return scores;
}

export interface Site {
  readonly book: NameBook;
  /** Page of each passage. */
  readonly pageOf: readonly number[];
}

/** @returns all pages that have to do with the query, best first */
export function rankPages(asked: Asked, { book, pageOf }: Site): Ranked[] {
  const weights = unitWeights(asked, pageOf.length, book);
  const names = nameScores(asked, weights, book);
  const passages = new Map<number, { passage: number; score: number }[]>();
  for (const [passage, score] of passageScores(asked, weights)) {
    const page = pageOf[passage];
    if (page !== undefined) passages.set(page, [...(passages.get(page) ?? []), { passage, score }]);
  }
  const spread = new Map<number, number>();
  asked.hits.forEach((found, index) => {
    for (const page of new Set([...found.keys()].map((passage) => pageOf[passage] ?? -1)))
      spread.set(page, (spread.get(page) ?? 0) + (weights[index] ?? 0));
  });
  const typed = pairsOf(asked.key);
  const pages = new Set([...names.keys(), ...passages.keys()]);
  const ranked = [...pages].map((page): Ranked => {
    const own = (passages.get(page) ?? []).sort((a, b) => b.score - a.score);
    const alike = sharedPairs(typed, book.titlePairs[page] ?? typed);
    const byName = names.get(page) ?? 0;
    // A page’s names stand in its text, also where Pagefind misses the end of a word.
    const inText = Math.max(own[0]?.score ?? 0, 0.6 * Math.min(1, byName));
    const score =
      counts.name * byName +
      counts.text * inText +
      counts.page * Math.max(spread.get(page) ?? 0, Math.min(1, byName)) +
      counts.title * (alike > 0.3 ? alike : 0);
    return { page, score, byName, passages: own };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/**
 * Moves pages up whose passages hold the query as it was typed.
 * @param literal positions of such passages among those looked at
 */
export function literalFirst(ranked: readonly Ranked[], literal: ReadonlySet<number>): Ranked[] {
  // Where a name answers, that the words stand somewhere else as well says less.
  const bonus = counts.literal * (1 - 0.6 * Math.min(1, Math.max(0, ...ranked.map(({ byName }) => byName))));
  return ranked
    .map((page) => {
      const holding = page.passages.filter(({ passage }) => literal.has(passage));
      if (holding.length === 0) return page;
      return {
        ...page,
        score: page.score + bonus,
        passages: [...holding, ...page.passages.filter(({ passage }) => !literal.has(passage))],
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** A page may stand in the answers of several readings; its best place counts. */
export function mergeRanked(readings: readonly { weight: number; ranked: readonly Ranked[] }[]): Ranked[] {
  const best = new Map<number, Ranked>();
  for (const { weight, ranked } of readings) {
    for (const page of ranked) {
      const score = page.score * weight;
      if (score > (best.get(page.page)?.score ?? 0)) best.set(page.page, { ...page, score, byName: page.byName * weight });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** How much of what a lesson answers its sheet answers as well. */
const sheetShare = 0.7;

/** A sheet sums up its lessons in other words, often fewer: who is answered by a lesson is glad of its sheet. */
export function withSheets(ranked: readonly Ranked[], sheets: SearchData['sheets']): Ranked[] {
  const byPage = new Map(ranked.map((page) => [page.page, page]));
  for (const [sheet, lessons] of sheets) {
    const share = sheetShare * Math.max(0, ...lessons.map((lesson) => byPage.get(lesson)?.score ?? 0));
    const own = byPage.get(sheet) ?? { page: sheet, score: 0, byName: 0, passages: [] };
    if (share > own.score) byPage.set(sheet, { ...own, score: share });
  }
  return [...byPage.values()].sort((a, b) => b.score - a.score);
}

/** What is far behind the best is about something else. */
export function withoutTail(ranked: readonly Ranked[], share = 0.15): Ranked[] {
  const top = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= top * share);
}
