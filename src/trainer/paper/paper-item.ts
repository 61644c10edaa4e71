/** An item for pen and paper: parts by numbers and letters, places for the answers, and the key in the same signs. */

import type { DeliveredItem } from '../../interactions/item.ts';
import { cellId, cellsOf, keyCell } from '../../interactions/place/cells.ts';
import { shuffle, shuffleAway } from '../../interactions/shuffle.ts';

/** Something with a number or letter before it. */
export interface Signed {
  sign: string;
  text: string;
}

export interface Blank {
  /** What stands before the line to write on; empty when the question has only one. */
  sign: string;
  /** The right answer, as it is to be written. */
  answer: string;
  /** What is written: a letter or two, or words. */
  wide: boolean;
}

export type PaperBody =
  | { kind: 'choice'; several: boolean; options: Signed[] }
  /** Numbers to be given letters: matches and categories. */
  | { kind: 'assign'; sources: Signed[]; places: Signed[] }
  | { kind: 'order'; steps: Signed[] }
  /** Text pieces with numbers of gaps between them; gaps with options list them. */
  | { kind: 'cloze'; pieces: (string | number)[]; lists: { sign: string; options: Signed[] }[] }
  | {
      kind: 'board';
      cards: Signed[];
      columnTitle: string;
      rowTitle: string;
      columns: string[];
      rows: { title: string; signs: string[] }[];
      outside: Signed | null;
    }
  | { kind: 'numbers'; fields: { sign: string; label: string; unit: string }[] }
  | { kind: 'text' };

export interface PaperItem {
  number: number;
  stem: string;
  context: string;
  card: DeliveredItem['card'];
  body: PaperBody;
  blanks: Blank[];
  /** Shown beside the key. */
  explanation: string;
}

/** A, B, …, Z, AA, AB, … */
export function letter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function lettered<Part extends { id: string }>(
  parts: readonly Part[],
  text: (part: Part) => string,
): { signed: Signed[]; signOf: (id: string) => string } {
  const signs = new Map(parts.map(({ id }, index) => [id, letter(index)]));
  return { signed: parts.map((part, index) => ({ sign: letter(index), text: text(part) })), signOf: (id) => signs.get(id) ?? '' };
}

function numbered<Part>(parts: readonly Part[], text: (part: Part) => string): Signed[] {
  return parts.map((part, index) => ({ sign: String(index + 1), text: text(part) }));
}

type Laid = { body: PaperBody; blanks: Blank[] };

/** Numbered parts that each get the letter of a place. */
function assigned(
  parts: readonly { id: string; text: string; alsoAccept: readonly string[] }[],
  rightOf: (part: { id: string }) => string,
  places: { signed: Signed[]; signOf: (id: string) => string },
): Laid {
  const sources = numbered(parts, ({ text }) => text);
  return {
    body: { kind: 'assign', sources, places: places.signed },
    blanks: parts.map((part, index) => ({
      sign: sources[index]?.sign ?? '',
      answer: [rightOf(part), ...part.alsoAccept].map(places.signOf).join(' / '),
      wide: false,
    })),
  };
}

function lay(item: DeliveredItem, seed: string): Laid {
  switch (item.interaction) {
    case 'choice': {
      const options = lettered(item.keepOrder ? item.options : shuffle(item.options, seed), ({ text }) => text);
      const answer = item.options
        .filter((option) => option.correct)
        .map((option) => options.signOf(option.id))
        .sort()
        .join(' ');
      return {
        body: { kind: 'choice', several: item.multiple, options: options.signed },
        blanks: [{ sign: '', answer, wide: item.multiple }],
      };
    }
    case 'match': {
      const targets = lettered(shuffle(item.targets, `${seed}/targets`), ({ text }) => text);
      const targetOf = new Map(item.sources.map(({ id, target }) => [id, target]));
      return assigned(shuffle(item.sources, seed), ({ id }) => targetOf.get(id) ?? '', targets);
    }
    case 'categorize': {
      const bins = lettered(item.bins, ({ title }) => title);
      const binOf = new Map(item.cards.map(({ id, bin }) => [id, bin]));
      return assigned(shuffle(item.cards, seed), ({ id }) => binOf.get(id) ?? '', bins);
    }
    case 'order': {
      const steps = lettered(shuffleAway(item.steps, seed), ({ text }) => text);
      return {
        body: { kind: 'order', steps: steps.signed },
        blanks: [{ sign: '', answer: item.steps.map(({ id }) => steps.signOf(id)).join(' '), wide: true }],
      };
    }
    case 'cloze': {
      const numberOf = new Map(item.gaps.map(({ id }, index) => [id, index + 1]));
      const pieces = item.text.split(/\{([^}]*)\}/).map((piece, index) => (index % 2 === 1 ? (numberOf.get(piece) ?? 0) : piece));
      const laid = item.gaps.map((gap, index) => {
        const options =
          gap.options && lettered(gap.keepOrder ? gap.options : shuffle(gap.options, `${seed}/${gap.id}`), ({ text }) => text);
        const right = gap.options?.filter((option) => option.correct).map((option) => options?.signOf(option.id) ?? '') ?? [];
        return {
          list: options && { sign: String(index + 1), options: options.signed },
          blank: {
            sign: String(index + 1),
            answer: options ? right.join(' / ') : (gap.accept ?? []).map(decodeURIComponent).join(' / '),
            wide: options === undefined,
          },
        };
      });
      return {
        body: { kind: 'cloze', pieces, lists: laid.flatMap(({ list }) => list ?? []) },
        blanks: laid.map(({ blank }) => blank),
      };
    }
    case 'place': {
      const cells = cellsOf(item);
      const signOf = new Map(cells.map((cell, index) => [cell, letter(index)]));
      const cards = shuffle(item.cards, seed);
      const outside = item.outside === undefined ? null : { sign: letter(cells.length - 1), text: item.outside };
      return {
        body: {
          kind: 'board',
          cards: numbered(cards, ({ text }) => text),
          columnTitle: item.columns.title,
          rowTitle: item.rows.title,
          columns: item.columns.values.map(({ title }) => title),
          rows: item.rows.values.map((row) => ({
            title: row.title,
            signs: item.columns.values.map((column) => signOf.get(cellId(column.id, row.id)) ?? ''),
          })),
          outside,
        },
        blanks: cards.map((card, index) => ({ sign: String(index + 1), answer: signOf.get(keyCell(card)) ?? '', wide: false })),
      };
    }
    case 'numeric': {
      const several = item.fields.length > 1;
      const fields = item.fields.map((field, index) => ({
        sign: several ? String(index + 1) : '',
        label: field.label,
        unit: field.unit ?? '',
      }));
      return {
        body: { kind: 'numbers', fields },
        blanks: item.fields.map((field, index) => ({
          sign: fields[index]?.sign ?? '',
          answer: [`${field.value}${field.tolerance === 0 ? '' : ` ± ${field.tolerance}`}`, field.unit ?? ''].filter(Boolean).join(' '),
          wide: true,
        })),
      };
    }
    case 'text':
      return { body: { kind: 'text' }, blanks: [{ sign: '', answer: item.modelAnswer, wide: true }] };
  }
}

/**
 * Lays out the items of a paper.
 * @param items with their keys, in the order they are asked
 * @param seed decides the order of parts; the same items and seed always give the same paper
 */
export function paperItems(items: readonly DeliveredItem[], seed: string): PaperItem[] {
  return items.map((item, index) => ({
    number: index + 1,
    stem: item.stem,
    context: item.context ?? '',
    card: item.card,
    ...lay(item, `${seed}/${item.id}`),
    explanation: item.explanation,
  }));
}
