/** Chinese typed without an input method: `kehu fenlei`, `kè hù`, `ke4hu4`, `khfl`, `kh fenlei`, or only the beginning of it. */

/** Readings by character, as one text: a syllable and its characters, then the next. */
export function parseSyllables(text: string): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [, syllable = '', characters = ''] of text.matchAll(/([a-z]+)([^a-z]+)/g)) {
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return readings;
}

/** What may be pinyin, as plain letters, in the parts it was typed in; undefined for anything else. */
export function pinyinLetters(query: string): string[] | undefined {
  const plain = query
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=[a-z])[1-5](?=[^\d]|$)/g, ' ')
    .replace(/['’]/g, ' ')
    .trim();
  return /^[a-z ]+$/.test(plain) ? plain.split(/ +/) : undefined;
}

/** A keyboard has no ü: lv, lu and lyu are all typed. */
function spellings(syllable: string): string[] {
  if (!/^[ln]v/.test(syllable)) return [syllable];
  return [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')];
}

function initialOf(syllable: string): string[] {
  const first = syllable.charAt(0);
  return /^[zcs]h/.test(syllable) ? [`${first}h`, first] : [first];
}

/** No word of the site has more ways to be read than this. */
const mostSpellings = 8;

function allWays(parts: readonly (readonly string[])[]): string[] {
  return parts.reduce<string[]>((ways, part) => ways.flatMap((way) => part.map((next) => way + next)).slice(0, mostSpellings), ['']);
}

export interface PinyinReading {
  /** What the letters may stand for, best first; empty when they are no pinyin of any word of the site. */
  readonly words: readonly string[];
  /** Whether every syllable was spelled out, so that it is hardly anything else. */
  readonly isWhole: boolean;
}

export interface PinyinReader {
  read(query: string): PinyinReading;
}

interface Spelled {
  word: string;
  /** For each character the readings it has. */
  readings: string[][];
}

/** Most readings given back. */
const mostWords = 3;

/**
 * @param words those that can be read, the important ones first
 * @param syllables readings by character
 */
export function makePinyinReader(words: Iterable<string>, syllables: ReadonlyMap<string, readonly string[]>): PinyinReader {
  const bySpelling = new Map<string, string[]>();
  const byInitials = new Map<string, string[]>();
  const spelled: Spelled[] = [];
  const add = (map: Map<string, string[]>, key: string, word: string) => {
    const known = map.get(key);
    if (!known) map.set(key, [word]);
    else if (!known.includes(word)) known.push(word);
  };
  for (const word of new Set(words)) {
    const readings = [...word].map((character) => (syllables.get(character) ?? []).flatMap(spellings));
    if (readings.some((ways) => ways.length === 0)) continue;
    spelled.push({ word, readings });
    for (const way of allWays(readings)) add(bySpelling, way, word);
    if (readings.length > 1)
      for (const way of allWays(readings.map((ways) => [...new Set(ways.flatMap(initialOf))]))) add(byInitials, way, word);
  }
  const longest = Math.max(0, ...[...bySpelling.keys()].map((key) => key.length));

  /** The letters as a row of words, the fewest possible. */
  function asWords(letters: string): string | undefined {
    const best: ({ count: number; text: string } | undefined)[] = [{ count: 0, text: '' }];
    for (let end = 1; end <= letters.length; end += 1) {
      for (let start = Math.max(0, end - longest); start < end; start += 1) {
        const before = best[start];
        const word = before && bySpelling.get(letters.slice(start, end))?.[0];
        if (!word) continue;
        const known = best[end];
        if (!known || before.count + 1 < known.count) best[end] = { count: before.count + 1, text: before.text + word };
      }
    }
    return best[letters.length]?.text;
  }

  /** Whether the letters are each character’s syllable or initial, to the end of the word or to where typing has come. */
  function begins({ readings }: Spelled, letters: string, from = 0): boolean {
    if (letters === '') return from > 1;
    return (readings[from] ?? []).some((syllable) => {
      if (from > 0 && syllable.startsWith(letters)) return true;
      return [syllable, ...initialOf(syllable)].some(
        (typed) => letters.startsWith(typed) && begins({ word: '', readings }, letters.slice(typed.length), from + 1),
      );
    });
  }

  function readPart(letters: string): PinyinReading {
    const whole = bySpelling.get(letters);
    if (whole) return { words: whole.slice(0, mostWords), isWhole: true };
    const row = asWords(letters);
    const initials = byInitials.get(letters) ?? [];
    if (row !== undefined) return { words: [...initials, row].slice(0, mostWords), isWhole: true };
    if (initials.length > 0) return { words: initials.slice(0, mostWords), isWhole: false };
    const begun = letters.length < 3 ? [] : spelled.filter((candidate) => begins(candidate, letters)).map(({ word }) => word);
    return { words: begun.sort((a, b) => a.length - b.length).slice(0, mostWords), isWhole: false };
  }

  return {
    read(query) {
      const parts = pinyinLetters(query);
      if (!parts) return { words: [], isWhole: false };
      const joined = readPart(parts.join(''));
      if (joined.words.length > 0 || parts.length === 1) return joined;
      const each = parts.map(readPart);
      if (each.some(({ words }) => words.length === 0)) return { words: [], isWhole: false };
      return { words: [each.map(({ words }) => words[0]).join('')], isWhole: each.every(({ isWhole }) => isWhole) };
    },
  };
}
