/**
 * An item that comes back with other numbers, so that its result cannot be remembered, only worked out. The numbers were drawn
 * and judged while building (`build/numbers/`); here a row of them is chosen and the texts are filled.
 */
import type { DeliveredItem, DeliveredOf } from '../interactions/item.ts';
import { fillNumberGaps } from '../interactions/numeric/number-gaps.ts';

type Field = DeliveredOf<'numeric'>['fields'][number];
/** A value is a number, or one of the row’s names. */
type Value = number | string;

export interface FieldWithGaps extends Omit<Field, 'value' | 'mistakes'> {
  value: Value;
  mistakes: (Omit<Field['mistakes'][number], 'value'> & { value: Value })[];
}

/** What an item becomes with other numbers. */
export interface Variations {
  /** Of the printed item; with another one these are not its texts. */
  hash: string;
  context?: string;
  stem: string;
  explanation: string;
  fields: FieldWithGaps[];
  /** What the numbers of a row are called. */
  names: string[];
  rows: number[][];
}

/** `/data/again/<module>.json`: item id to its variations. */
export interface AgainFile {
  items: Record<string, Variations>;
}

/** A number that is no part of the usual count of rows, so that an item taken back comes in a row that is not next in turn. */
const rowsAside = 7;

/**
 * The row to ask with: each time the next, so that an item goes through all rows before one comes again.
 * @param times how often the item was met before
 * @param takenBack how often answers of this round were taken back
 */
export function rowFor({ rows }: Pick<Variations, 'rows'>, times: number, takenBack: number): number {
  return (times + rowsAside * takenBack) % rows.length;
}

function filled(item: DeliveredOf<'numeric'>, variations: Variations, row: number): DeliveredItem {
  const { context, stem, explanation, fields, names, rows } = variations;
  const numbers = new Map(names.map((name, index) => [name, rows[row]?.[index]]));
  const text = (withGaps: string) => fillNumberGaps(withGaps, (name) => numbers.get(name));
  const number = (value: Value) => (typeof value === 'number' ? value : (numbers.get(value) ?? Number.NaN));
  return {
    ...item,
    ...(context === undefined ? {} : { context: text(context) }),
    stem: text(stem),
    explanation: text(explanation),
    fields: fields.map(({ label, unit, value, mistakes, why, ...field }) => ({
      ...field,
      label: text(label),
      ...(unit === undefined ? {} : { unit: text(unit) }),
      value: number(value),
      mistakes: mistakes.map((mistake) => ({ ...mistake, value: number(mistake.value), feedback: text(mistake.feedback) })),
      why: text(why),
    })),
  };
}

/** Whether there are other numbers for the item as it is. */
export function hasOtherNumbers(item: DeliveredItem, variations: Variations | undefined): variations is Variations {
  return item.interaction === 'numeric' && variations?.hash === item.hash && variations.rows.length > 0;
}

/**
 * The item as it is asked this time: with other numbers where there are some for it as it is, else as printed. Its hash stays
 * that of the printed item, under which it is recorded.
 */
export function askedAgain(
  item: DeliveredItem,
  variations: Variations | undefined,
  times: number,
  takenBack: number,
): { item: DeliveredItem; renewed: boolean } {
  if (item.interaction !== 'numeric' || !hasOtherNumbers(item, variations)) return { item, renewed: false };
  return { item: filled(item, variations, rowFor(variations, times, takenBack)), renewed: true };
}
