/**
 * Texts with gaps as a trainer types them: `客户分成[[三|3]]类` for words to type, `R 得[[=五|三|一]]分` for options, with `=`
 * before the right ones. A bar or equals sign that belongs to a word has a backslash before it.
 */
import type { OwnItemOf } from '../../interchange/own-item-schema.ts';

type Gap = OwnItemOf<'cloze'>['gaps'][number];
/** A gap before it is checked. */
type RawGap = Partial<Omit<Gap, 'options'>> & { id: string; options?: { id: string; text: string; correct: boolean; feedback?: string }[] };

export type ReadGaps = { ok: true; text: string; gaps: RawGap[] } | { ok: false };

/** The words between bars; a backslash takes the next sign as it is. */
function wordsOf(inner: string): { text: string; right: boolean }[] {
  const words = [{ text: '', right: false }];
  for (const [piece] of inner.matchAll(/\\.|[^\\]|\\$/gsu)) {
    const word = words.at(-1) as { text: string; right: boolean };
    if (piece === '|' || piece === '｜') words.push({ text: '', right: false });
    else if ((piece === '=' || piece === '＝') && word.text.trim() === '' && !word.right) word.right = true;
    else word.text += piece.length > 1 ? piece.slice(1) : piece;
  }
  return words.map(({ text, right }) => ({ text: text.trim(), right })).filter(({ text }) => text !== '');
}

/**
 * Reads a text with gaps.
 * @param former gaps of the item before it was edited, in order; ids, reasons and feedback are kept where the words are
 */
export function readGaps(written: string, former: readonly Gap[] = []): ReadGaps {
  const plain = written.replaceAll('［［', '[[').replaceAll('］］', ']]').replaceAll('【【', '[[').replaceAll('】】', ']]');
  const pieces = plain.split(/\[\[((?:\\.|[^\]\\]|\](?!\]))*)\]\]/s);
  const gaps: RawGap[] = [];
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 0) {
      if (piece.includes('[[') || piece.includes(']]')) return { ok: false };
      // Braces mean gaps in the item's own text.
      text += piece.replaceAll('{', '｛').replaceAll('}', '｝');
      continue;
    }
    const words = wordsOf(piece);
    if (words.length === 0) return { ok: false };
    const before = former[gaps.length];
    const id = before?.id ?? `gap-${gaps.length + 1}`;
    const kept = { ...(before?.why ? { why: before.why } : {}) };
    text += `{${id}}`;
    if (!words.some(({ right }) => right)) {
      gaps.push({ ...kept, id, accept: words.map((word) => word.text), ...(before?.accept ? { mistakes: before.mistakes } : {}) });
      continue;
    }
    const options = words.map((word, place) => {
      const known = before?.options?.find((option) => option.text === word.text);
      return {
        id: known?.id ?? `option-${place + 1}-${gaps.length + 1}`,
        text: word.text,
        correct: word.right,
        ...(known?.feedback === undefined ? {} : { feedback: known.feedback }),
      };
    });
    gaps.push({ ...kept, ...(before?.keepOrder === undefined ? {} : { keepOrder: before.keepOrder }), id, options });
  }
  return { ok: true, text, gaps };
}

function written(word: string): string {
  return word.replace(/[\\|｜[\]]/g, '\\$&').replace(/^[=＝]/, '\\$&');
}

/** The text as a trainer types it. */
export function writeGaps({ text, gaps }: Pick<OwnItemOf<'cloze'>, 'text' | 'gaps'>): string {
  return text.replace(/\{([^}]*)\}/g, (_whole, id: string) => {
    const gap = gaps.find((candidate) => candidate.id === id);
    const words = gap?.options
      ? gap.options.map((option) => `${option.correct ? '=' : ''}${written(option.text)}`)
      : (gap?.accept ?? []).map(written);
    return `[[${words.join('|')}]]`;
  });
}
