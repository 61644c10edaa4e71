/** The names of pages, and which of them a query holds or is part of. */
import { type Pairs, pairsOf } from './likeness.ts';
import { nameWeights, type SearchData } from './search-data.ts';
import { latinWords, wordForm } from './word-forms.ts';

export interface NamedPage {
  readonly page: number;
  readonly weight: number;
}

export interface Name {
  /** As the site writes it, in Simplified. */
  readonly text: string;
  readonly key: string;
  readonly pages: readonly NamedPage[];
  /** A word of the site that means the same and should be looked for in the text as well. */
  readonly asWell: string;
  readonly isEveryday: boolean;
  readonly isChinese: boolean;
  /** How much it says, see {@link NameBook.telling}. */
  readonly length: number;
}

const han = /\p{Script=Han}/u;

export function hasHan(text: string): boolean {
  return han.test(text);
}

/** The form in which names and queries are compared: Chinese without spaces and signs, Latin words by their form. */
export function keyOf(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  return hasHan(lower) ? lower.replace(/[^\p{L}\p{N}/&+%]/gu, '') : latinWords(lower).map(wordForm).join(' ');
}

/** A key in its smallest parts: Han characters, Latin words. */
function partsOf(key: string): string[] {
  return key.match(/\p{Script=Han}|[^\p{Script=Han}\s]+/gu) ?? [];
}

/** How much a part says by its length alone: a Han character one, a Latin word two and a half. */
function sizeOf(part: string): number {
  return hasHan(part) ? 1 : Math.max(1, Math.min(part.length, 5) / 2);
}

/** Names written together: brackets hold another name (`recency (R)`), slashes part two. */
function namesIn(text: string): string[] {
  const inside = [...text.matchAll(/[(（]([^)）]{2,})[)）]/gu)].map(([, name = '']) => name);
  const outside = text.replace(/\s*[(（][^)）]*[)）]\s*/gu, ' ').trim();
  return [text, outside, ...outside.split(/\s+\/\s+/), ...inside.filter((name) => /^[A-Z]{2,}$/.test(name))];
}

export interface NameBook {
  readonly names: readonly Name[];
  find(key: string): Name | undefined;
  /** How much a key says: its length, in which what stands in every other title (客户, customer) counts little. */
  telling(key: string): number;
  /** Whether every title could hold it, or what it is an everyday word for: 客户, customer; 客人. */
  isCommon(key: string): boolean;
  /** The own name of each page. */
  readonly titles: readonly string[];
  readonly titlePairs: readonly Pairs[];
  /** Latin words in names, as written. */
  readonly latinWords: ReadonlySet<string>;
  readonly latinForms: ReadonlySet<string>;
}

/** Parts that stand in more than every seventh title; of a handful of titles nothing can be said. */
function commonParts(titles: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const title of titles) for (const part of new Set(partsOf(title))) counts.set(part, (counts.get(part) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > Math.max(8, titles.length / 7)).map(([part]) => part));
}

/** By how much each page of a list is less sure to be wanted than the one before: the best stands first. */
const fall = 0.06;

export function makeNameBook(data: SearchData): NameBook {
  const byKey = new Map<string, { text: string; pages: Map<number, number>; asWell: string; isEveryday: boolean }>();
  const add = (written: string, pages: readonly number[], weight: number, everyday?: string) => {
    for (const text of namesIn(written)) {
      const key = keyOf(text);
      if (key === '') continue;
      const name = byKey.get(key) ?? { text, pages: new Map<number, number>(), asWell: '', isEveryday: true };
      if (everyday === undefined) name.isEveryday = false;
      else if (everyday !== '') name.asWell = everyday;
      for (const [place, page] of pages.entries()) name.pages.set(page, Math.max(weight * (1 - fall * place), name.pages.get(page) ?? 0));
      byKey.set(key, name);
    }
  };
  const split = (list: string) => (list === '' ? [] : list.split('|'));
  data.pages.forEach((page, index) => {
    const [title = '', ...synonyms] = split(page.names);
    add(title, [index], nameWeights.own);
    if (title !== '') add(title, page.taught, nameWeights.taught);
    for (const synonym of synonyms) {
      add(synonym, [index], nameWeights.synonym);
      add(synonym, page.taught, nameWeights.taught);
    }
    for (const part of split(page.parts)) add(part, [index], nameWeights.category);
    for (const name of split(page.other)) add(name, [index], nameWeights.other);
  });
  for (const [words, pages, asWell] of data.everyday) for (const word of split(words)) add(word, pages, nameWeights.everyday, asWell);
  const titles = data.pages.map((page) => page.names.split('|')[0] ?? '');
  const common = commonParts(titles.map(keyOf));
  // 分级 for 客户分级, grading for customer grading: the common part is what people leave out.
  const whole = new Set(byKey.keys());
  titles.forEach((title, page) => {
    const short = partsOf(keyOf(title)).filter((part) => !common.has(part));
    const text = short.join(hasHan(short.join('')) ? '' : ' ');
    if ([...text].length >= (hasHan(text) ? 2 : 4) && !whole.has(text)) add(text, [page], nameWeights.short);
  });
  const telling = (key: string) =>
    Math.max(
      0.5,
      partsOf(key).reduce((sum, part) => sum + sizeOf(part) * (common.has(part) ? 0.35 : 1), 0),
    );
  const found = new Map<string, Name>();
  for (const [key, name] of byKey) {
    found.set(key, {
      ...name,
      key,
      isChinese: hasHan(key),
      length: telling(key),
      pages: [...name.pages].map(([page, weight]) => ({ page, weight })),
    });
  }
  const isCommon = (key: string) => partsOf(key).every((part) => common.has(part));
  // 客人 says no more than 客户, which it leads to.
  const meansCommon = (name: Name | undefined) => {
    const title = name?.isEveryday ? keyOf(titles[name.pages[0]?.page ?? -1] ?? '') : '';
    return title !== '' && isCommon(title);
  };
  const names = [...found.values()];
  const written = names.flatMap(({ text, isChinese }) => (isChinese ? [] : latinWords(text)));
  return {
    names,
    find: (key) => found.get(key),
    telling,
    isCommon: (key) => isCommon(key) || meansCommon(found.get(key)),
    titles,
    titlePairs: titles.map((title) => pairsOf(keyOf(title))),
    latinWords: new Set(written),
    latinForms: new Set(written.map(wordForm)),
  };
}
