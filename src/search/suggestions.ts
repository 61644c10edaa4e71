/** Where to go on from any answer: parts of the question by themselves, and names of the site that are near it. */
import { likeness } from './likeness.ts';
import { hasHan, keyOf, type Name, type NameBook } from './names.ts';
import { nameWeights } from './search-data.ts';
import { nearestWords } from './spelling.ts';
import type { Cut } from './units.ts';
import { latinWords } from './word-forms.ts';

const most = 4;

const isOwn = (name: Name) => name.pages.some(({ weight }) => weight === nameWeights.own);

/** Names that share something with what was typed, the nearest first. */
function nearNames(key: string, book: NameBook): string[] {
  const own = book.names.filter((name) => isOwn(name) && hasHan(name.text) === hasHan(key));
  const words = new Map(own.flatMap(({ text }) => latinWords(text)).map((word) => [word, true]));
  const near = new Set(latinWords(key).flatMap((word) => nearestWords(word, words.keys(), 2)));
  const shared = (name: Name) => {
    const signs = hasHan(key) ? [...name.key].filter((sign) => key.includes(sign)).length / Math.max(3, name.key.length) : 0;
    return likeness(key, name.key) * 2 + signs + (latinWords(name.text).some((word) => near.has(word)) ? 1 : 0);
  };
  return own
    .map((name) => ({ name, nearness: shared(name) }))
    .filter(({ nearness }) => nearness > 0.3)
    .sort((a, b) => b.nearness - a.nearness || a.name.length - b.name.length)
    .map(({ name }) => name.text);
}

/** Names that hold what was typed, the shortest first. */
function longerNames(key: string, book: NameBook): string[] {
  return book.names
    .filter(
      (name) =>
        isOwn(name) &&
        name.key !== key &&
        name.key.length <= key.length + 8 &&
        (hasHan(key) ? name.key.includes(key) : ` ${name.key} `.includes(` ${key} `)),
    )
    .sort((a, b) => a.key.length - b.key.length)
    .map(({ text }) => text);
}

/**
 * @param typed normalised, in Simplified
 * @returns queries worth asking next, in Simplified
 */
export function suggestionsFor(typed: string, cut: Cut, book: NameBook, hasResults: boolean): string[] {
  const key = keyOf(typed);
  const parts =
    cut.units.length > 1 ? cut.units.filter(({ name, key: own }) => name !== undefined || own.length > 1).map(({ text }) => text) : [];
  const named =
    cut.units.length > 1 ? cut.units.flatMap(({ name }) => (name?.isEveryday ? (book.titles[name.pages[0]?.page ?? -1] ?? []) : [])) : [];
  const found = hasResults ? [...parts, ...named, ...longerNames(key, book)] : [...parts, ...nearNames(key, book)];
  return [...new Set(found)].filter((text) => keyOf(text) !== key).slice(0, most);
}
