/**
 * What search knows besides the text: the names of everything, who says what for it, and how it is typed. Made by the build
 * from the glossary and the site (`build/search-data.ts`), one small file per locale, fetched when the field gets the focus.
 */
import type { FoldingData } from './script-folding.ts';

/** How sure it is that who types this name wants this page. */
export const nameWeights = { own: 1, category: 0.85, synonym: 0.9, everyday: 0.8, short: 0.8, other: 0.95, taught: 0.45 } as const;

/** A name in a list: one text with `|` between the names. */
export interface PageData {
  /** Position in `kinds`. */
  readonly kind: number;
  /** Position in `modules`, −1 for none. */
  readonly module: number;
  /** How many passages it has; their ids follow one another in `ids`. */
  readonly passages: number;
  /** Title, then other names it goes by. */
  readonly names: string;
  /** Names of its parts, such as the categories of a scheme. */
  readonly parts: string;
  /** Names in the other language. */
  readonly other: string;
  /** Positions of pages that teach it. */
  readonly taught: readonly number[];
}

export interface SearchData extends FoldingData {
  readonly version: 1;
  readonly kinds: readonly string[];
  /** Slugs. */
  readonly modules: readonly string[];
  readonly pages: readonly PageData[];
  /** Beginnings of Pagefind’s ids of all passages, each `idLength` long, in the order of the pages. */
  readonly ids: string;
  readonly idLength: number;
  /** Everyday words with `|` between them, the pages they lead to, and a word of the site to look for as well. */
  readonly everyday: readonly (readonly [words: string, pages: readonly number[], asWell: string])[];
  /** Look-up sheets, each with the lessons it sums up. */
  readonly sheets: readonly (readonly [sheet: number, lessons: readonly number[]])[];
}

/** Fetched only when Latin letters are typed that are no name: they may be pinyin, or a word with a slip in it. */
export interface TypingData {
  readonly version: 1;
  /** Readings of characters: `a阿ai爱…`. */
  readonly syllables: string;
  /** Frequent Chinese words with `|` between them, for pinyin. */
  readonly words: string;
  /** Latin words of the site, the frequent ones first, with spaces between them. */
  readonly vocabulary: string;
}

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const isList = <T>(value: unknown, test: (entry: unknown) => entry is T): value is T[] => Array.isArray(value) && value.every(test);
const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): value is number => Number.isInteger(value);

function isPage(value: unknown): value is PageData {
  return (
    isObject(value) &&
    [value['kind'], value['module'], value['passages']].every(isWhole) &&
    [value['names'], value['parts'], value['other']].every(isText) &&
    isList(value['taught'], isWhole)
  );
}

/** The file as it came over the network; undefined when it is not what this version of the code expects. */
export function parseSearchData(value: unknown): SearchData | undefined {
  const good =
    isObject(value) &&
    value['version'] === 1 &&
    isList(value['kinds'], isText) &&
    isList(value['modules'], isText) &&
    isList(value['pages'], isPage) &&
    isWhole(value['idLength']) &&
    ['ids', 'traditional', 'simplified', 'pairs'].every((name) => isText(value[name])) &&
    isList(
      value['everyday'],
      (entry): entry is SearchData['everyday'][number] =>
        Array.isArray(entry) && isText(entry[0]) && isList(entry[1], isWhole) && isText(entry[2]),
    ) &&
    isList(
      value['sheets'],
      (entry): entry is SearchData['sheets'][number] => Array.isArray(entry) && isWhole(entry[0]) && isList(entry[1], isWhole),
    );
  return good ? (value as unknown as SearchData) : undefined;
}

export function parseTypingData(value: unknown): TypingData | undefined {
  const good = isObject(value) && value['version'] === 1 && ['syllables', 'words', 'vocabulary'].every((name) => isText(value[name]));
  return good ? (value as unknown as TypingData) : undefined;
}
