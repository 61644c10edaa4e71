/** What a GIFT question is once its braces are found, and how its texts and answers are read. */
import type { GiftText } from './gift-text.ts';
import type { ImportWords } from './import-result.ts';
import { plainTextOfHtml, plainTextOfMixed } from './plain-text.ts';
import type { ImportProblem, ImportProblemCode } from './problem.ts';

type Format = 'html' | 'markdown' | 'plain' | 'moodle';
const formats: readonly Format[] = ['html', 'markdown', 'plain', 'moodle'];

/** What a question is, apart from its answers. */
export interface Question {
  name: string;
  /** Text before and after the braces. */
  before: string;
  after: string;
  /** White space between these and the braces, as written. */
  gapBefore: string;
  gapAfter: string;
  format: Format;
  explanation: string;
  answers: GiftText;
  line: number;
  excerpt: string;
  words: ImportWords;
  keepOrder: boolean;
  /** Notes a problem; it counts if the item is read after all. */
  note: (code: ImportProblemCode, line: number, params?: ImportProblem['params']) => void;
}

/** What a question becomes, without what all items have; or why it becomes nothing. */
export type Reading = { body: Record<string, unknown> } | { problem: ImportProblem };

/** The format marker before a text, where there is a known one, and the text behind it. */
export function formatted(piece: GiftText, fallback: Format): { format: Format; rest: GiftText } {
  const trimmed = piece.trim();
  const end = trimmed.startsWith('[') ? trimmed.indexOf(']') : -1;
  const found = end < 0 ? undefined : formats.find((format) => format === trimmed.slice(1, end).whole);
  return found === undefined ? { format: fallback, rest: trimmed } : { format: found, rest: trimmed.slice(end + 1) };
}

/** What a text says, without the markup of its format. */
export function reduced(piece: GiftText, format: Format, note: Question['note']): string {
  if (format === 'plain' || format === 'markdown') return piece.text;
  const { text, mediaLost } = format === 'html' ? plainTextOfHtml(piece.whole) : plainTextOfMixed(piece.whole);
  if (mediaLost) note('gift-media-lost', piece.line);
  return text;
}

/** A text in plain words, whatever it was written in. */
export function plain(piece: GiftText, question: Pick<Question, 'format' | 'note'>): string {
  const { format, rest } = formatted(piece, question.format);
  return reduced(rest, format, question.note);
}

/** The stem with a line where the answer was, as Moodle shows a missing word. */
export function stemOf({ before, after, gapBefore, gapAfter }: Question): string {
  return after === '' ? before : `${before}${gapBefore}_____${gapAfter}${after}`;
}

export interface Answer {
  text: string;
  feedback: string;
  /** Per cent; null where none is given. */
  weight: number | null;
  line: number;
}

export function answerOf(piece: GiftText, question: Question, weighted = true): Answer {
  const trimmed = piece.trim();
  const weight = weighted ? trimmed.match(/^%(-*\d{1,3}(?:\.\d*)?)%/) : null;
  const [text, feedback] = trimmed.slice(weight?.[0].length ?? 0).split('#', 2);
  return {
    text: text === undefined ? '' : plain(text, question),
    feedback: feedback === undefined ? '' : plain(feedback, question),
    weight: weight?.[1] === undefined ? null : Number(weight[1].replace(/^-+/, '-')),
    line: trimmed.line,
  };
}

export function optional(key: string, text: string): Record<string, string> {
  return text === '' ? {} : { [key]: text };
}

/** Pieces that begin with a sign; what stands before the first one is a piece only when it says something. */
export function pieces(answers: GiftText, control: string): GiftText[] {
  const [first, ...rest] = answers.split(control);
  return first === undefined || first.isBlank ? rest : [first, ...rest];
}

/** Whether an answer counts as right. Ours have no part marks; from half of them on we are generous, and say so. */
export function isRight({ weight, text, line }: Answer, { note }: Question): boolean {
  const given = weight ?? 100;
  if (given > 0 && given < 100) note('gift-partial-weight', line, { found: text, weight: given, counted: given >= 50 ? 'right' : 'wrong' });
  return given >= 50;
}
