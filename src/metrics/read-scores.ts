/** Scores that were typed or pasted, in whatever way: read what can be read, and say what could not. */
import { plainSigns, readNumeral } from './numerals.ts';

/** Lowest and highest answer of a question. */
export interface Scale {
  min: number;
  max: number;
}

/** How many chose each answer, from the lowest to the highest. */
export interface Answers extends Scale {
  counts: readonly number[];
}

/** Why a piece was not counted. */
export type UnreadReason = 'notNumber' | 'notWhole' | 'offScale' | 'tooMany';

export interface Unread {
  /** As it was written, cut if it is long. */
  text: string;
  /** From 1. */
  line: number;
  reason: UnreadReason;
}

export interface ReadScores {
  answers: Answers;
  unread: Unread[];
}

/** More answers than this are not read: the workshop is for small numbers, and a slip (9×99999999) should show. */
export const mostAnswers = 1_000_000;

/** No stroke and no colon between figures: 4/5 and 5:3 are not two answers. */
const between = /(?:[\s,;、|。!?()[\]{}<>"'“”‘’「」『』【】〔〕《》]|(?<!\d):)+/u;
const unit = /(?:分|星|颗星|顆星|points?|pts?|stars?)$/iu;
const howMany = /(?:份|人|个|個|位|次)$/u;

/** `9×12`: twelve answers of nine. */
function readPiece(piece: string): { score: number | undefined; count: number | undefined } {
  const [score = '', count, ...more] = piece.split('×');
  if (more.length > 0) return { score: undefined, count: undefined };
  return {
    score: readNumeral(score.replace(unit, '').replace(/\.$/, '')),
    count: count === undefined ? 1 : readNumeral(count.replace(howMany, '')),
  };
}

/** Reads answers on a scale of whole numbers. */
export function readScores(text: string, { min, max }: Scale): ReadScores {
  const counts = Array.from({ length: max - min + 1 }, () => 0);
  const unread: Unread[] = [];
  let total = 0;
  // Line ends first: NFKC makes other signs of some of them.
  for (const [index, line] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const joined = plainSigns(line)
      .replace(/\s*[×✕*]\s*/gu, '×')
      .replace(/(\d)\s*x\s*(?=\d)/giu, '$1×');
    for (const piece of joined.split(between)) {
      if (piece === '') continue;
      const { score, count } = readPiece(piece);
      const refuse = (reason: UnreadReason) => unread.push({ text: [...piece].slice(0, 24).join(''), line: index + 1, reason });
      if (score === undefined || count === undefined) refuse('notNumber');
      else if (!Number.isInteger(score) || !Number.isInteger(count)) refuse('notWhole');
      else if (score < min || score > max || count < 0) refuse('offScale');
      else if (total + count > mostAnswers) refuse('tooMany');
      else {
        counts[score - min] = (counts[score - min] ?? 0) + count;
        total += count;
      }
    }
  }
  return { answers: { min, max, counts }, unread };
}

/** How many answers there are. */
export function answerCount({ counts }: Answers): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** How many lie from one score to another, both included. */
export function countBetween({ min, counts }: Answers, from: number, to: number): number {
  return counts.slice(from - min, to - min + 1).reduce((sum, count) => sum + count, 0);
}

/** All scores added up. */
export function scoreSum({ min, counts }: Answers): number {
  return counts.reduce((sum, count, place) => sum + count * (min + place), 0);
}
