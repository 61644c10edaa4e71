/** An item whose numbers can be drawn anew, and what becomes of it with given numbers. */
import type { Text } from '../../course/text.ts';
import type { AuthoredNumericItem } from '../../interactions/item-schema.ts';
import { fillNumberGaps } from '../../interactions/numeric/number-gaps.ts';
import { type Condition, type Formula, workOut } from './formula.ts';

/** A number that is drawn: what the printed item has, and all that may be drawn. */
export interface Drawn {
  is: number;
  choices: readonly number[];
}

export interface NumberedItem {
  /** As authored, texts with gaps and values as formulas. */
  template: AuthoredNumericItem;
  drawn: ReadonlyMap<string, Drawn>;
  /** Numbers that follow, in the order in which they can be worked out. */
  derived: ReadonlyMap<string, Formula>;
  holds: readonly { text: string; condition: Condition }[];
  /** Formulas that stand as values, by their text. */
  values: ReadonlyMap<string, Formula>;
}

/** Numbers by name, and by the text of a formula that stands as a value. */
export type Numbers = ReadonlyMap<string, number>;

/** Without what binary fractions add. */
const tidy = (value: number) => (Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toFixed(9)));

function workedOut(formulas: ReadonlyMap<string, Formula>, given: Numbers, exact: boolean): Map<string, number> {
  const numbers = new Map(given);
  const numberOf = (name: string) => numbers.get(name) ?? Number.NaN;
  for (const [name, formula] of formulas) numbers.set(name, tidy(workOut(formula, numberOf, exact)));
  return numbers;
}

/**
 * The numbers that follow from drawn ones, without those of values.
 * @param exact leaves rounding out (see `workOut`)
 */
export function derivedFrom({ derived }: NumberedItem, drawn: Numbers, exact = false): Map<string, number> {
  return workedOut(derived, drawn, exact);
}

/** The same with what stands as a value. */
export function withValues({ values }: NumberedItem, numbers: Numbers, exact = false): Map<string, number> {
  return workedOut(values, numbers, exact);
}

/** Those of the printed item. */
export function printedNumbers(item: NumberedItem): Map<string, number> {
  return withValues(item, derivedFrom(item, new Map([...item.drawn].map(([name, { is }]) => [name, is]))));
}

/** A text in an item and where it stands. */
interface PlacedText {
  path: PropertyKey[];
  text: Text;
}

function isText(value: object): value is Text {
  return 'zh' in value && 'en' in value;
}

/** Every text a learner sees; examples speak of the printed numbers and have no gaps. */
export function textsOf(item: AuthoredNumericItem): PlacedText[] {
  const found: PlacedText[] = [];
  const look = (value: unknown, path: PropertyKey[]) => {
    if (typeof value !== 'object' || value === null) return;
    if (isText(value)) found.push({ path, text: value });
    else if (Array.isArray(value)) value.forEach((entry, index) => void look(entry, [...path, index]));
    else for (const [key, entry] of Object.entries(value)) if (key !== 'examples') look(entry, [...path, key]);
  };
  look(item, []);
  return found;
}

/** A value of the item that marking compares with: the right one of a field, or one that shows a misconception. */
export interface PlacedValue {
  path: PropertyKey[];
  value: number | string;
  tolerance: number;
}

/** For each field its right value and those of its mistakes. */
export function valuesOf({ fields }: AuthoredNumericItem): { right: PlacedValue; mistakes: PlacedValue[] }[] {
  return fields.map(({ value, tolerance, mistakes }, index) => ({
    right: { path: ['fields', index, 'value'], value, tolerance },
    mistakes: mistakes.map((mistake, place) => ({
      path: ['fields', index, 'mistakes', place, 'value'],
      value: mistake.value,
      tolerance: mistake.tolerance,
    })),
  }));
}

/** The number a value stands for. */
export function numberAt(value: number | string, numbers: Numbers): number {
  return typeof value === 'number' ? value : (numbers.get(value) ?? Number.NaN);
}

/** The item with these numbers, as if it had been written with them; examples go with the printed ones only. */
export function filledItem({ template }: NumberedItem, numbers: Numbers): unknown {
  const fill = (value: unknown, key: string): unknown => {
    if (key === 'examples') return value;
    if (key === 'value' && typeof value === 'string') return numberAt(value, numbers);
    if (typeof value !== 'object' || value === null) return value;
    if (isText(value)) {
      const inLanguage = (text: string) => fillNumberGaps(text, (name) => numbers.get(name));
      return { zh: inLanguage(value.zh), en: inLanguage(value.en) };
    }
    if (Array.isArray(value)) return value.map((entry) => fill(entry, ''));
    return Object.fromEntries(Object.entries(value).map(([inner, entry]) => [inner, fill(entry, inner)]));
  };
  return fill(template, '');
}
