/** The part of a passage that shows best why it was found, as pieces of text; text from outside is never inserted as HTML. */
import { isFunctionWord } from './function-words.ts';
import { hasHan } from './names.ts';
import { segmentChinese } from './units.ts';
import { wordForm } from './word-forms.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Pagefind ends headings and cells with `. ` and parts sentences with a space; Chinese text has a full stop and no space. */
function asChinese(text: string): string {
  return text
    .replace(/\u200b/g, '')
    .replace(/(?<=[\p{Script=Han}”’」』）》])\.(?: |$)/gu, '。')
    .replace(/(?<=[。！？；：，、]) +/gu, '');
}

/** The text without the heading at its beginning, which already stands above it. */
export function withoutHeading(text: string, heading: string): string {
  const own = asChinese(text);
  const stop = heading !== '' && own.startsWith(heading) ? /^[.。！？?!]\s*/u.exec(own.slice(heading.length)) : null;
  return stop ? own.slice(heading.length + stop[0].length) : own;
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** Which of the marks it is. */
  readonly mark: number;
}

function chineseSpans(text: string, mark: string, index: number): Span[] {
  const spans: Span[] = [];
  for (let from = text.indexOf(mark); from >= 0; from = text.indexOf(mark, from + mark.length))
    spans.push({ from, to: from + mark.length, mark: index });
  return spans;
}

/** Where the marks stand: Chinese as typed, or else its words; Latin words in any of their forms. */
function spansOf(text: string, marks: readonly string[]): Span[] {
  const lower = text.toLowerCase();
  const spans = marks.flatMap((mark, index) => {
    const own = mark.toLowerCase();
    if (!hasHan(own)) return [];
    const whole = chineseSpans(lower, own, index);
    if (whole.length > 0) return whole;
    return segmentChinese(own)
      .filter((word) => word.length > 1 || own.length === 1)
      .flatMap((word) => chineseSpans(lower, word, index));
  });
  const forms = new Map(
    marks.flatMap((mark, index) =>
      (mark.toLowerCase().match(/[\p{Script=Latin}\d]+/gu) ?? [])
        .filter((word) => !isFunctionWord(word))
        .map((word) => [wordForm(word), index] as const),
    ),
  );
  if (forms.size === 0) return spans;
  for (const match of lower.matchAll(/[\p{Script=Latin}\d]+/gu)) {
    const mark = forms.get(wordForm(match[0]));
    if (mark !== undefined) spans.push({ from: match.index, to: match.index + match[0].length, mark });
  }
  return spans;
}

/** How many of the marks, and how often, stand between two places. */
function worth(spans: readonly Span[], from: number, to: number): number {
  const inside = spans.filter((span) => span.from >= from && span.to <= to);
  return new Set(inside.map(({ mark }) => mark)).size * 10 + Math.min(inside.length, 5);
}

/** Cuts between words where the text has spaces. */
function cutBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return /[a-z]/i.test(text.charAt(at)) && /[a-z]/i.test(text.charAt(at - 1)) && space > at - 20 ? space : at;
}

/**
 * @param text of a passage, as Pagefind keeps it
 * @param marks what was looked for, in the script of the text
 * @param length how many characters there is room for
 */
export function excerptOf(text: string, marks: readonly string[], length: number): Piece[] {
  const long = marks.filter((mark) => [...mark].length > 1);
  // A single character beside a word marks half the text.
  const spans = spansOf(text, long.length > 0 ? long : marks);
  const starts = [0, ...[...text.matchAll(/[。！？；]”?|[.!?;]”?\s/gu)].map((match) => match.index + match[0].length)].filter(
    (start) => start < text.length,
  );
  const middles = spans.map(({ from }) => Math.max(0, from - Math.round(length / 5)));
  const first = Math.min(...spans.map(({ from }) => from));
  let best = { from: 0, worth: worth(spans, 0, length) };
  for (const from of text.length <= length || spans.length === 0 ? [] : [...starts, ...middles.map((middle) => cutBefore(text, middle))]) {
    const isStart = starts.includes(from);
    const own = worth(spans, from, from + length) - (isStart ? 0 : 2);
    // As good with less before the first match is better.
    if (own > best.worth || (isStart && own === best.worth && from <= first)) best = { from, worth: own };
  }
  const end = best.from + length >= text.length ? text.length : cutBefore(text, best.from + length);
  return pieces(text, best.from, end, spans);
}

function pieces(text: string, from: number, end: number, spans: readonly Span[]): Piece[] {
  const made: Piece[] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece === '') return;
    const last = made.at(-1);
    if (last?.marked === marked) made[made.length - 1] = { text: last.text + piece, marked };
    else made.push({ text: piece, marked });
  };
  if (from > 0) add('…', false);
  let at = from;
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.to > end || span.to <= at) continue;
    add(text.slice(at, Math.max(at, span.from)), false);
    add(text.slice(Math.max(at, span.from), span.to), true);
    at = span.to;
  }
  add(text.slice(at, end).trimEnd(), false);
  if (end < text.length) add('…', false);
  return made;
}
