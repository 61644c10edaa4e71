/**
 * Cuts what was typed into the units it is looked up by: names of the site kept whole, then words. Words of asking are left
 * out, and beside anything else also words that stand everywhere, such as 客户.
 */
import { isFunctionWord } from './function-words.ts';
import { hasHan, keyOf, type Name, type NameBook } from './names.ts';
import { latinWords, wordForm } from './word-forms.ts';

export interface Unit {
  /** As it is searched for, in Simplified. */
  readonly text: string;
  readonly key: string;
  /** The name it is, if it is one. */
  readonly name: Name | undefined;
}

export interface Cut {
  readonly units: readonly Unit[];
  /** Everything but the words of asking, as one key. */
  readonly core: string;
  /** How much the core says, see {@link NameBook.telling}. */
  readonly length: number;
}

type Segment = (text: string) => string[];

/** Words of a Chinese text, by the platform’s dictionary. */
export const segmentChinese: Segment = (() => {
  let segmenter: Intl.Segmenter | undefined;
  return (text: string) => {
    // Firefox before 125 has none; single characters still find something.
    if (typeof Intl.Segmenter !== 'function') return [...text];
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    return [...segmenter.segment(text)].map(({ segment }) => segment);
  };
})();

/** The longest names in a run of Chinese, not overlapping; what is left between them as words. */
function cutRun(run: string, book: NameBook, segment: Segment, inParts = false): Unit[] {
  const whole = inParts ? undefined : book.find(run);
  if (whole) return [{ text: run, key: run, name: whole }];
  for (let size = Math.min(run.length - 1, 14); size >= 2; size -= 1) {
    for (let start = 0; start + size <= run.length; start += 1) {
      const part = run.slice(start, start + size);
      const name = book.find(part);
      if (!name || isFunctionWord(part)) continue;
      return [
        ...cutGap(run.slice(0, start), book, segment),
        { text: part, key: part, name },
        ...cutGap(run.slice(start + size), book, segment),
      ];
    }
  }
  return joinSingles(segment(run)).map((word) => ({ text: word, key: word, name: undefined }));
}

/** A word that the dictionary does not know falls into single characters, which stand everywhere; together they are the word. */
function joinSingles(words: readonly string[]): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isSingle = [...word].length === 1 && hasHan(word) && !isFunctionWord(word);
    if (isSingle && isOpen) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    isOpen = isSingle;
  }
  return joined;
}

function cutGap(run: string, book: NameBook, segment: Segment): Unit[] {
  return run === '' ? [] : cutRun(run, book, segment);
}

/** Latin words; names of several words stay whole. */
function cutLatin(words: readonly string[], book: NameBook): Unit[] {
  const forms = words.map(wordForm);
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    let size = Math.min(words.length - at, 7);
    let name: Name | undefined;
    for (; size > 0; size -= 1) {
      name = book.find(forms.slice(at, at + size).join(' '));
      if (name) break;
    }
    size = Math.max(size, 1);
    units.push({ text: words.slice(at, at + size).join(' '), key: forms.slice(at, at + size).join(' '), name });
    at += size;
  }
  return units;
}

/** So many words say what is wanted, without the single characters between them. */
const enough = 3;

/**
 * @param query normalised and in Simplified
 * @param inParts whether a query that is a name is cut into what it is made of
 * @example cutQuery('为什么要做客户分类', book).units.map(({ text }) => text) → ['客户分类']
 */
export function cutQuery(
  query: string,
  book: NameBook,
  { segment = segmentChinese, inParts = false }: { segment?: Segment; inParts?: boolean } = {},
): Cut {
  const whole = inParts ? undefined : book.find(keyOf(query));
  const all: Unit[] = whole && hasHan(query) ? [{ text: query, key: keyOf(query), name: whole }] : [];
  if (all.length === 0) {
    for (const [part] of query.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)) {
      all.push(...(hasHan(part) ? cutRun(part, book, segment, inParts) : cutLatin(latinWords(part), book)));
    }
  }
  const telling = all.filter((unit) => !isFunctionWord(unit.text));
  const special = telling.filter(({ key }) => !book.isCommon(key));
  const kept = [special, telling, all].find((some) => some.length > 0) ?? [];
  // A single character stands everywhere; beside several words it tells nothing, and costs a part of the index.
  const words = kept.filter(({ text, name }) => name || !hasHan(text) || [...text].length > 1);
  const units = words.length >= enough ? words : kept;
  const distinct = units.filter((unit, index) => units.findIndex((other) => other.key === unit.key) === index);
  const core = keyOf(units.map(({ text }) => text).join(hasHan(query) ? '' : ' '));
  return { units: distinct, core, length: book.telling(core) };
}
