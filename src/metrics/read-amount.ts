/** One amount from one field: `1,200`, `１２００`, `1.2万`, `¥600`, `80%`. */
import { plainSigns, readNumeral } from './numerals.ts';

export type AmountProblem = 'notNumber' | 'negative' | 'notWhole' | 'tooLarge';

export type Amount = { state: 'empty' } | { state: 'read'; value: number } | { state: 'wrong'; problem: AmountProblem };

export interface AmountKind {
  /** Whether only whole numbers make sense: people, orders. */
  whole: boolean;
  max: number;
}

/** People, orders, cases. */
export const countKind: AmountKind = { whole: true, max: 1_000_000_000 };
/** CNY. */
export const moneyKind: AmountKind = { whole: false, max: 1_000_000_000 };
/** In per cent. */
export const percentKind: AmountKind = { whole: false, max: 100 };

/** Signs of money and of counting that say nothing about the number. */
const around = /^(?:¥|￥|cny|rmb)\s*|\s*(?:%|元|块|塊|cny|rmb|人|户|戶|位|个|個|件|单|單|次|家|名)$/giu;
const grouped = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d+)?$/;

function readNumber(plain: string): number | undefined {
  const groups = grouped.exec(plain);
  if (groups) return Number(plain.replaceAll(',', ''));
  const tenThousands = /^([+-]?\d+(?:\.\d+)?)[万萬]$/.exec(plain);
  // Rounded, since 1.1 × 10000 is not quite 11000 in binary fractions.
  if (tenThousands) return Math.round(Number(tenThousands[1]) * 10_000 * 1e6) / 1e6;
  return readNumeral(plain);
}

export function readAmount(text: string, { whole, max }: AmountKind): Amount {
  const plain = plainSigns(text).replace(around, '').replace(/\s+/g, '');
  if (plain === '') return plainSigns(text) === '' ? { state: 'empty' } : { state: 'wrong', problem: 'notNumber' };
  const value = readNumber(plain);
  if (value === undefined) return { state: 'wrong', problem: 'notNumber' };
  if (value < 0) return { state: 'wrong', problem: 'negative' };
  if (whole && !Number.isInteger(value)) return { state: 'wrong', problem: 'notWhole' };
  if (value > max) return { state: 'wrong', problem: 'tooLarge' };
  return { state: 'read', value };
}

/** The fields of one form: all of them as numbers, or what is wrong where. Empty fields are no problem, but there is no result yet. */
export function readAmounts<Field extends string>(
  texts: Readonly<Record<Field, string>>,
  kinds: Readonly<Record<Field, AmountKind>>,
): { values: Record<Field, number> | null; problems: Partial<Record<Field, AmountProblem>> } {
  const problems: Partial<Record<Field, AmountProblem>> = {};
  const values: Partial<Record<Field, number>> = {};
  const fields = Object.keys(kinds) as Field[];
  for (const field of fields) {
    const amount = readAmount(texts[field], kinds[field]);
    if (amount.state === 'read') values[field] = amount.value;
    else if (amount.state === 'wrong') problems[field] = amount.problem;
  }
  return { values: Object.keys(values).length === fields.length ? (values as Record<Field, number>) : null, problems };
}
