/** Makes the file of names and typing that search loads beside Pagefind; see `search/search-data.ts`. */
import * as OpenCC from 'opencc-js/t2cn';
import { type Locale, languageOf, localePath, splitPath } from '../course/locale.ts';
import { askedInPinyin } from '../search/function-words.ts';
import { hasHan } from '../search/names.ts';
import type { FoldingData } from '../search/script-folding.ts';
import type { PageData, SearchData, TypingData } from '../search/search-data.ts';
import { latinWords, wordForm } from '../search/word-forms.ts';
import type { Material } from './content/material.ts';
import { pinyinSyllables } from './pinyin-syllables.ts';
import type { Passage } from './search-passages.ts';

const isHan = (character: string) => /\p{Script=Han}/u.test(character);
const textOf = (passage: Passage) => [passage.title, passage.heading, ...passage.text].join('\n');

/** How many passages hold something. */
function spread(texts: readonly string[], cut: (text: string) => Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const part of new Set(cut(text))) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

/** Characters that people type: the frequent half of Big5, and the forms Hong Kong prefers. */
function typedTraditional(): string[] {
  const big5 = new TextDecoder('big5');
  const typed: string[] = [];
  for (let high = 0xa4; high <= 0xc6; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low > 0x7e && low < 0xa1) continue;
      const character = big5.decode(new Uint8Array([high, low]));
      if (isHan(character)) typed.push(character);
    }
  }
  return [...typed, ...'裏綫爲衆羣啓説臺温衞鈎峯牀麪産着嘅緖'];
}

/** The forms of each Simplified character of the site; with Traditional pages, those they write come first. */
function foldingOf(simplified: readonly string[], traditional: readonly string[]): FoldingData {
  const characters = new Set([...simplified.join('')].filter(isHan));
  const toSimplified = OpenCC.ConverterFactory(...[OpenCC.Locale.from['tw'] ?? [], OpenCC.Locale.to['cn'] ?? []]);
  const forms = new Map<string, Map<string, number>>();
  for (const form of typedTraditional()) {
    const simple = toSimplified(form);
    if (simple === form || !characters.has(simple)) continue;
    forms.set(simple, (forms.get(simple) ?? new Map<string, number>()).set(form, 0));
  }
  const pairs = new Map<string, Map<string, number>>();
  simplified.forEach((text, index) => {
    const from = [...text];
    const to = [...(traditional[index] ?? '')];
    if (from.length !== to.length) return;
    from.forEach((character, at) => {
      const form = to[at] ?? '';
      if (!isHan(character)) return;
      const known = forms.get(character) ?? new Map<string, number>();
      known.set(form, (known.get(form) ?? 0) + 1);
      if (form !== character || known.size > 1) forms.set(character, known);
      const next = from[at + 1];
      if (next === undefined || !isHan(next)) return;
      const both = pairs.get(character + next) ?? new Map<string, number>();
      both.set(form + to[at + 1], (both.get(form + to[at + 1]) ?? 0) + 1);
      pairs.set(character + next, both);
    });
  });
  const most = (counts: ReadonlyMap<string, number>) => [...counts].sort((a, b) => b[1] - a[1]);
  const written = [...forms].flatMap(([simple, counts]) => most(counts).map(([form], rank) => ({ simple, form, rank })));
  written.sort((a, b) => a.rank - b.rank);
  const usual = new Map(written.filter(({ rank }) => rank === 0).map(({ simple, form }) => [simple, form]));
  const exceptions = [...pairs].flatMap(([pair, counts]) => {
    const real = most(counts)[0]?.[0] ?? pair;
    return [...pair].map((character) => usual.get(character) ?? character).join('') === real ? [] : [pair + real];
  });
  return {
    traditional: written.map(({ form }) => form).join(''),
    simplified: written.map(({ simple }) => simple).join(''),
    pairs: exceptions.join(''),
  };
}

/** Words that stand in this many passages are worth being found by pinyin. */
const frequent = 6;

function frequentWords(texts: readonly string[], names: ReadonlySet<string>): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = spread(texts, (text) =>
    [...segmenter.segment(text)].map(({ segment }) => segment).filter((word) => /^\p{Script=Han}{2,4}$/u.test(word)),
  );
  return [...words]
    .filter(([word, count]) => count >= frequent && !names.has(word))
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word);
}

interface NamesOfPage {
  names: readonly string[];
  parts: readonly string[];
  other: readonly string[];
  taught: readonly string[];
}

/** What each page goes by; pages of other kinds go by their title. */
function namesByPage(material: Material, locale: Locale): Map<string, NamesOfPage> {
  const language = languageOf(locale);
  const other = language === 'zh' ? 'en' : 'zh';
  const names = new Map<string, NamesOfPage>();
  for (const term of material.terms) {
    names.set(`/glossary/#${term.id}`, {
      names: [term.term[language], ...term.synonyms[language]],
      parts: [],
      other: [term.term[other]],
      taught: term.lesson === undefined ? [] : [`/learn/${term.lesson}/`],
    });
  }
  for (const scheme of material.schemes) {
    names.set(`/reference/${scheme.id}/`, {
      names: [scheme.name[language]],
      parts: scheme.categories.map((category) => category.name[language]),
      other: [],
      taught: scheme.lessons.map((lesson) => `/learn/${lesson}/`),
    });
  }
  for (const sheet of material.sheets) {
    const taught = sheet.lessons.map((lesson) => `/learn/${lesson}/`);
    names.set(`/reference/${sheet.id}/`, { names: [sheet.title[language]], parts: [], other: [], taught });
  }
  return names;
}

/**
 * @param ids Pagefind’s id of each passage, by the passage’s address
 * @param passages of the locale
 * @param source the same passages in Simplified, when the locale is Traditional
 */
export function makeSearchData(
  material: Material,
  locale: Locale,
  passages: readonly Passage[],
  source: readonly Passage[],
  ids: ReadonlyMap<string, string>,
): SearchData {
  const language = languageOf(locale);
  const byPage = Map.groupBy(source, ({ page }) => page);
  const ownPath = (address: string) => splitPath(address).path;
  const inLocale = (address: string) => localePath(locale, ownPath(address));
  const pageOrder = [...byPage.keys()];
  const position = new Map(pageOrder.map((page, index) => [ownPath(page), index]));
  const at = (page: string) => position.get(page) ?? -1;
  const kinds = [...new Set(source.map(({ kind }) => kind))];
  const modules = material.course.modules;
  const known = namesByPage(material, locale);
  const pages: PageData[] = [...byPage].map(([page, own]) => {
    const [first] = own;
    // A place is found by its title, but who asks for what it is about wants what is said about it.
    const title = [first?.title ?? ''];
    const unnamed = first?.kind === 'place' ? { names: [], parts: title } : { names: title, parts: [] };
    const names = known.get(ownPath(page)) ?? { ...unnamed, other: [], taught: [] };
    return {
      kind: kinds.indexOf(first?.kind ?? ''),
      module: modules.findIndex((module) => module.title[language] === first?.module),
      passages: own.length,
      names: names.names.join('|'),
      parts: names.parts.join('|'),
      other: names.other.join('|'),
      taught: names.taught.map(at).filter((index) => index >= 0),
    };
  });
  const everyday = material.searchWords.flatMap((entry): SearchData['everyday'] => {
    const words = entry[language];
    if (words.length === 0) return [];
    return [[words.join('|'), entry.pages.map(at).filter((index) => index >= 0), entry.asWell?.[language] ?? '']];
  });
  const sheets = material.sheets.map(({ id, lessons }): SearchData['sheets'][number] => [
    at(`/reference/${id}/`),
    lessons.map((lesson) => at(`/learn/${lesson}/`)),
  ]);
  const urls = pageOrder.flatMap((page) => byPage.get(page) ?? []).map(({ url }) => (locale === 'zh-Hant' ? inLocale(url) : url));
  const wholeIds = urls.map((url) => ids.get(url) ?? '');
  const idLength = shortestUnique(wholeIds);
  return {
    version: 1,
    kinds,
    modules: modules.map((module) => module.slug),
    pages,
    ids: wholeIds.map((id) => id.slice(0, idLength)).join(''),
    idLength,
    everyday,
    sheets: sheets.filter(([sheet]) => sheet >= 0),
    ...(language === 'zh'
      ? foldingOf([...source.map(textOf), ...chineseNames(pages, everyday)], locale === 'zh-Hant' ? passages.map(textOf) : [])
      : foldingOf(chineseNames(pages, everyday), [])),
  };
}

/** Chinese names in the data, without repetition. */
function chineseNames(pages: readonly PageData[], everyday: SearchData['everyday']): string[] {
  const lists = [
    ...pages.flatMap((page) => [page.names, page.parts, page.other]),
    ...everyday.flatMap(([words, , asWell]) => [words, asWell]),
  ];
  return [...new Set(lists.flatMap((list) => list.split('|')).filter(hasHan))];
}

/** What turns Latin letters into words: readings of all characters in names and frequent words, and the Latin words there are. */
export function makeTypingData(data: SearchData, source: readonly Passage[], locale: Locale): TypingData {
  const names = chineseNames(data.pages, data.everyday);
  const words = languageOf(locale) === 'zh' ? frequentWords(source.map(textOf), new Set(names)) : [];
  return {
    version: 1,
    syllables: syllablesOf(new Set([...names, ...words, ...askedInPinyin].join(''))),
    words: words.join('|'),
    vocabulary: latinVocabulary(source),
  };
}

function shortestUnique(ids: readonly string[]): number {
  let length = 3;
  while (length < 12 && new Set(ids.map((id) => id.slice(0, length))).size < new Set(ids).size) length += 1;
  return length;
}

function syllablesOf(characters: ReadonlySet<string>): string {
  const bySyllable = new Map<string, string>();
  for (const [character, readings] of pinyinSyllables) {
    if (!characters.has(character)) continue;
    for (const reading of readings) bySyllable.set(reading, (bySyllable.get(reading) ?? '') + character);
  }
  return [...bySyllable].map(([syllable, own]) => syllable + own).join('');
}

/** Latin words of the site, the frequent ones first, for typing errors. */
function latinVocabulary(passages: readonly Passage[]): string {
  const words = spread(passages.map(textOf), (text) => latinWords(text).filter((word) => /^[a-z]{4,}$/.test(word)));
  const byForm = new Map<string, { word: string; count: number }>();
  for (const [word, count] of words) {
    const known = byForm.get(wordForm(word));
    byForm.set(wordForm(word), { word: known && known.word.length <= word.length ? known.word : word, count: count + (known?.count ?? 0) });
  }
  return [...byForm.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
    .map(({ word }) => word)
    .join(' ');
}
