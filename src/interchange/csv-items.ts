/** Writes own items as CSV (see `csv-columns.ts`). Without items it is the template: the headings alone. */
import type { Language } from '../course/locale.ts';
import { arrow, blank, headingOf, type ItemColumn, type ItemType, joinWords, letters, typeName } from './csv-columns.ts';
import { csvText } from './csv-out.ts';
import type { ImportWords } from './import-result.ts';
import type { OwnItem, OwnItemOf } from './own-item-schema.ts';

/** Why an item has no row. */
export type CsvRefusal = 'place' | 'several-gaps' | 'chosen-gap' | 'several-fields' | 'too-many-parts' | 'arrow-in-text' | 'blank-in-text';
/** What a row has no place for. */
export type CsvLoss = 'mistakes-lost' | 'other-places-lost' | 'feedback-lost';

export interface CsvExport {
  text: string;
  leftOut: { item: string; reason: CsvRefusal }[];
  changed: { item: string; losses: CsvLoss[] }[];
}

interface Written {
  type: ItemType;
  cells?: Partial<Record<ItemColumn, string | number>>;
  options?: { text: string; feedback?: string | undefined }[];
  losses?: CsvLoss[];
}

type Writing = Written | { refused: CsvRefusal };

function writeChoice(item: OwnItemOf<'choice'>, words: ImportWords): Writing {
  const [first, second] = item.options;
  const isVerdict = item.keepOrder && !item.multiple && item.options.length === 2 && first?.id === 'true' && second?.id === 'false';
  if (isVerdict && first.text === words.isTrue && second.text === words.isFalse) {
    const cells = {
      answer: first.correct ? words.isTrue : words.isFalse,
      'feedback A': first.feedback ?? '',
      'feedback B': second.feedback ?? '',
    };
    return { type: 'true-false', cells };
  }
  const answer = item.options.flatMap((option, index) => (option.correct ? [letters[index] ?? ''] : [])).join(' ');
  const cells = { answer, ...(item.keepOrder ? { keepOrder: 'yes' } : {}) };
  return { type: item.multiple ? 'multiple' : 'single', cells, options: item.options };
}

function writeCloze(item: OwnItemOf<'cloze'>): Writing {
  const gap = item.gaps[0];
  if (gap === undefined || item.gaps.length > 1) return { refused: 'several-gaps' };
  if (!gap.accept) return { refused: 'chosen-gap' };
  const [before = '', after = ''] = item.text.split(`{${gap.id}}`);
  if (blank.test(before) || /[_＿]$/.test(before) || /^[_＿]/.test(after)) return { refused: 'blank-in-text' };
  return {
    type: 'blank',
    cells: { text: `${before}___${after}`, answer: joinWords(gap.accept), why: gap.why },
    options: gap.mistakes.map(({ accept, feedback }) => ({ text: joinWords(accept), feedback })),
  };
}

function numberCell(value: number, tolerance: number): string | number {
  return tolerance === 0 ? value : `${value}±${tolerance}`;
}

function writeNumeric(item: OwnItemOf<'numeric'>): Writing {
  const field = item.fields[0];
  if (field === undefined || item.fields.length > 1) return { refused: 'several-fields' };
  const { label, unit = '', value, tolerance, why, mistakes } = field;
  return {
    type: 'numeric',
    cells: { answer: numberCell(value, tolerance), unit, label, why },
    options: mistakes.map((mistake) => ({ text: String(numberCell(mistake.value, mistake.tolerance)), feedback: mistake.feedback })),
  };
}

interface Part {
  text: string;
  place: string;
  alsoAccept: string[];
  why: string;
  mistakes: Record<string, string>;
}

function writePairs(type: 'match' | 'categorize', parts: readonly Part[], places: readonly { id: string; text: string }[]): Writing {
  if (parts.some(({ text }) => arrow.test(text))) return { refused: 'arrow-in-text' };
  const losses: CsvLoss[] = [];
  if (parts.some(({ mistakes }) => Object.keys(mistakes).length > 0)) losses.push('mistakes-lost');
  if (parts.some(({ alsoAccept }) => alsoAccept.length > 0)) losses.push('other-places-lost');
  const pairs = parts.map(({ text, place, why }) => ({
    text: `${text} → ${places.find(({ id }) => id === place)?.text ?? ''}`,
    feedback: why,
  }));
  const free = places.filter(({ id }) => !parts.some(({ place }) => place === id)).map(({ text }) => ({ text: `→ ${text}` }));
  return { type, options: [...pairs, ...free], losses };
}

function write(item: OwnItem, words: ImportWords): Writing {
  switch (item.interaction) {
    case 'choice':
      return writeChoice(item, words);
    case 'cloze':
      return writeCloze(item);
    case 'numeric':
      return writeNumeric(item);
    case 'match':
      return writePairs(
        'match',
        item.sources.map((source) => ({ ...source, place: source.target })),
        item.targets,
      );
    case 'categorize': {
      const places = item.bins.map(({ id, title }) => ({ id, text: title }));
      return writePairs(
        'categorize',
        item.cards.map((card) => ({ ...card, place: card.bin })),
        places,
      );
    }
    case 'order':
      return { type: 'order', options: item.steps.map(({ text, why }) => ({ text, feedback: why })) };
    case 'text':
      return { type: 'text', cells: { answer: item.modelAnswer }, options: item.checklist };
    default:
      return { refused: item.interaction };
  }
}

const leading: ItemColumn[] = ['id', 'name', 'type', 'objective', 'difficulty', 'context', 'stem', 'text', 'answer'];
const closing: ItemColumn[] = ['unit', 'label', 'why', 'explanation', 'keepOrder'];

/** Options A–H have columns even where no item needs them, so that the file can be written on. */
const fewestOptions = 8;

/**
 * @param language of headings and types
 * @param words those of the reader of the file: true/false questions are told by them
 */
export function writeItemsCsv(items: readonly OwnItem[], language: Language, words: ImportWords): CsvExport {
  const result: Omit<CsvExport, 'text'> = { leftOut: [], changed: [] };
  const rows: Map<ItemColumn, string | number>[] = [];
  let most = fewestOptions;
  for (const item of items) {
    const written = write(item, words);
    const refusal = 'refused' in written ? written.refused : (written.options?.length ?? 0) > letters.length ? 'too-many-parts' : null;
    if (refusal !== null || 'refused' in written) {
      result.leftOut.push({ item: item.id, reason: refusal ?? 'place' });
      continue;
    }
    const { type, cells = {}, options = [], losses = [] } = written;
    most = Math.max(most, options.length);
    const row = new Map<ItemColumn, string | number>(Object.entries(cells) as [ItemColumn, string | number][]);
    row.set('id', item.id).set('name', item.name).set('type', typeName(type, language)).set('objective', item.objective);
    row
      .set('difficulty', item.difficulty)
      .set('context', item.context ?? '')
      .set('stem', item.stem)
      .set('explanation', item.explanation);
    for (const [index, { text, feedback = '' }] of options.entries()) {
      row.set(`option ${letters[index] ?? ''}`, text).set(`feedback ${letters[index] ?? ''}`, feedback);
    }
    rows.push(row);
    if (losses.length > 0) result.changed.push({ item: item.id, losses });
  }
  const lettered = letters.slice(0, most).flatMap((letter): ItemColumn[] => [`option ${letter}`, `feedback ${letter}`]);
  const columns = [...leading, ...lettered, ...closing];
  const head = columns.map((column) => headingOf(column, language));
  return { text: csvText([head, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))]), ...result };
}
