/** How a text is set: quotation marks, punctuation and spaces that a careful editor would not let pass. */
import type { Language } from '../../course/locale.ts';
import { notProse } from './lesson-prose.ts';

interface Rule {
  pattern: RegExp;
  /** What is wrong, and what is expected. */
  wrong: string;
  expected: string;
}

const straightQuotes: Rule = {
  pattern: /"[^"]*"|["']/g,
  wrong: 'a straight quotation mark',
  expected: '“ ” or ‘ ’, and ’ as apostrophe',
};

const rules: Record<Language, readonly Rule[]> = {
  zh: [
    straightQuotes,
    {
      pattern: /(?<=\p{Script=Han})[ \u00a0]+(?=[\p{Script=Latin}\p{Nd}])|(?<=[\p{Script=Latin}\p{Nd}%])[ \u00a0]+(?=\p{Script=Han})/gu,
      wrong: 'a space between Chinese and Latin',
      expected: 'none, as the browser sets it',
    },
    {
      pattern: /(?<=\p{Script=Han})[,.;:?!](?! [\p{Script=Latin}\p{Nd}])|[,;:?!](?=\p{Script=Han})/gu,
      wrong: 'half-width punctuation beside Chinese',
      expected: 'full-width，。；：？！',
    },
    {
      pattern: /(?<=\p{Script=Han})[()]|[()](?=\p{Script=Han})/gu,
      wrong: 'a half-width bracket beside Chinese',
      expected: 'full-width（ ）',
    },
  ],
  en: [
    straightQuotes,
    {
      pattern: /(?<!\p{Script=Han})[，。；：？！（）、「」]|[，。；：？！（）、「」](?!\p{Script=Han})/gu,
      wrong: 'full-width punctuation',
      expected: 'English punctuation',
    },
  ],
};

/** What sets a Chinese term apart in an English text. */
const marked = [/\([^()]*\)/g, /“[^“”]*”/g, /《[^》]*》/g];

/** Chinese in an English text, with the punctuation inside it. */
const chinese = /\p{Script=Han}(?:[\p{Script=Han}，、；：]*\p{Script=Han})?/gu;

/** Chinese words in an English text that nothing introduces. */
function strayChinese(text: string): number[] {
  const rest = marked.reduce((words, pattern) => words.replace(pattern, (found) => notProse.repeat(found.length)), text);
  return [...rest.matchAll(chinese)]
    .filter(
      ({ index, 0: words }) =>
        !/\bChinese\b/.test(rest.slice(0, index)) && !/^[’”]?(?: ?\*)? \uFFFC/.test(rest.slice(index + words.length)),
    )
    .map(({ index }) => index);
}

/** The words around a place, as they are found again in the file. */
function around(text: string, index: number): string {
  const [start, end] = [Math.max(0, index - 8), index + 9];
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/**
 * Reads one text as an editor would. Spaces and punctuation are judged only where Chinese stands beside them, so a title or a
 * sentence in English inside a Chinese text keeps its own; the comma of a reference (“Codd等, Providing OLAP…, 1993”) counts as
 * English too.
 *
 * Chinese in an English text is welcome where it is set apart: in brackets or quotation marks, followed by its pinyin or
 * meaning in brackets, or after the word “Chinese”.
 * @returns one message for each mistake
 */
export function typographyMistakes(text: string, language: Language): string[] {
  const found = rules[language].flatMap(({ pattern, wrong, expected }) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ index, wrong, expected })),
  );
  if (language === 'en') {
    const wrong = 'Chinese in the English text';
    found.push(
      ...strayChinese(text).map((index) => ({
        index,
        wrong,
        expected: 'it in brackets or quotation marks, or its pinyin in brackets after it',
      })),
    );
  }
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index, wrong, expected }) => `${wrong} in ‹${around(text, index)}›; expected ${expected}`);
}
