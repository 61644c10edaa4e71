/** What a query may mean: as it stands, as pinyin of Chinese words, or with its slips of the finger put right. */
import { askedInPinyin, isFunctionWord } from './function-words.ts';
import { hasHan, keyOf, type NameBook } from './names.ts';
import { makePinyinReader, type PinyinReader, parseSyllables } from './pinyin.ts';
import type { TypingData } from './search-data.ts';
import { nearestWords } from './spelling.ts';
import { latinWords, wordForm } from './word-forms.ts';

export interface Reading {
  /** Normalised, in Simplified. */
  readonly text: string;
  /** Whether it is what was typed. */
  readonly asTyped: boolean;
  /** How sure it is. */
  readonly weight: number;
}

export interface Typing {
  readonly pinyin: PinyinReader;
  /** Latin words of the site by their form. */
  readonly words: ReadonlyMap<string, string>;
  /** Those in names: a slip in these is likelier. */
  readonly nameWords: ReadonlySet<string>;
  /** Whether two characters have a reading in common, tones apart. */
  soundsAlike(one: string, other: string): boolean;
}

export function makeTyping(data: TypingData, book: NameBook): Typing {
  const vocabulary = data.vocabulary === '' ? [] : data.vocabulary.split(' ');
  const nameWords = book.latinWords;
  const chinese = book.names.map(({ text }) => text.replace(/[^\p{Script=Han}]/gu, '')).filter((word) => word !== '');
  const syllables = parseSyllables(data.syllables);
  return {
    pinyin: makePinyinReader([...chinese, ...askedInPinyin, ...data.words.split('|')], syllables),
    words: new Map([...nameWords, ...vocabulary].map((word) => [wordForm(word), word])),
    nameWords,
    soundsAlike: (one, other) => (syllables.get(one) ?? []).some((syllable) => syllables.get(other)?.includes(syllable)),
  };
}

const asTyped = (text: string, weight = 1): Reading => ({ text, asTyped: true, weight });

/** Whether a query needs no second look: it has no Latin letters, or what they spell is a name. */
export function isPlain(query: string, book: NameBook): boolean {
  if (latinWords(query).every((word) => /^[\d.%/]+$/.test(word))) return true;
  if (book.find(keyOf(query))) return true;
  return latinWords(query).every((word) => book.latinForms.has(wordForm(word)) || (!hasHan(query) && isFunctionWord(word)));
}

/** The query with every unknown Latin word replaced by the nearest known one; undefined when there is nothing to put right. */
export function corrected(query: string, { words, nameWords }: Typing): string | undefined {
  let changed = false;
  const text = query.replace(/[\p{Script=Latin}]{4,}/gu, (typed) => {
    const word = typed.toLowerCase();
    if (words.has(wordForm(word)) || isFunctionWord(word)) return typed;
    const [near] = [...nearestWords(word, nameWords, 1), ...nearestWords(word, words.values(), 1)];
    if (near === undefined) return typed;
    changed = true;
    return near;
  });
  return changed ? text : undefined;
}

/**
 * @param query normalised and in Simplified
 * @param chineseFirst whether Latin letters are rather pinyin, as on Chinese pages
 */
export function readingsOf(query: string, typing: Typing, chineseFirst: boolean): Reading[] {
  const right = corrected(query, typing);
  const known = right === undefined;
  const pinyin = hasHan(query) ? { words: [], isWhole: false } : typing.pinyin.read(query);
  const spelledOut = pinyin.words.map((text, rank): Reading => ({ text, asTyped: false, weight: 1 - rank * 0.15 }));
  const isLatinWord = latinWords(query).every((word) => typing.words.has(wordForm(word)) || isFunctionWord(word));
  if (chineseFirst && spelledOut.length > 0 && (pinyin.isWhole || known))
    return isLatinWord ? [asTyped(query), ...spelledOut.map((reading) => ({ ...reading, weight: reading.weight * 0.6 }))] : spelledOut;
  if (right !== undefined) return [{ text: right, asTyped: false, weight: 1 }, asTyped(query, 0.4)];
  if (isLatinWord || spelledOut.length === 0) return [asTyped(query)];
  return spelledOut;
}
