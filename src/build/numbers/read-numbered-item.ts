/** Reads an item with `numbers` from its file: every mistake in words, or the item with its printed numbers. */
import type { z } from 'zod';
import { authoredNumericItemSchema } from '../../interactions/item-schema.ts';
import { numberGapsIn } from '../../interactions/numeric/number-gaps.ts';
import { listedSchema, numberNameSchema, steppedSchema } from '../../interactions/numeric/numbers-schema.ts';
import { type WordedIssue, wordIssue } from '../content/issue-words.ts';
import { type Formula, holds, namesIn, readCondition, readFormula } from './formula.ts';
import { type Drawn, filledItem, type NumberedItem, printedNumbers, textsOf, valuesOf } from './numbered-item.ts';

type Fields = Record<string, unknown>;
export type ReadItem = { item: unknown; numbered: NumberedItem } | { mistakes: WordedIssue[] };

const languages = ['zh', 'en'] as const;

/** More would hold up the build and help nobody. */
const mostChoices = 10_000;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether this entry of an items file is to be read here. */
export function hasNumbers(entry: unknown): entry is Fields {
  return isFields(entry) && ('numbers' in entry || 'holds' in entry);
}

/** From one to the next, counted from the first; small fractions must not pile up. */
function range(from: number, to: number, step: number): number[] {
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  return Array.from({ length: Math.min(count, mostChoices + 1) }, (_, index) => Number((from + index * step).toFixed(9)));
}

class Reading {
  readonly mistakes: WordedIssue[] = [];
  readonly drawn = new Map<string, Drawn>();
  readonly derived = new Map<string, Formula>();
  readonly holds: NumberedItem['holds'][number][] = [];
  readonly values = new Map<string, Formula>();
  /** Of those that another number, a value or a text speaks of. */
  readonly used = new Set<string>();

  wrong(path: PropertyKey[], message: string): void {
    this.mistakes.push({ path, message });
  }

  private parsed<T>(schema: z.ZodType<T>, value: unknown, path: PropertyKey[]): T | undefined {
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    const issues = result.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }) as z.core.$ZodIssue);
    this.mistakes.push(...issues.flatMap(wordIssue));
    return undefined;
  }

  /** The names of a formula must be there before it. */
  private known(names: readonly string[], path: PropertyKey[], where: string): boolean {
    const unknown = names.filter((name) => !this.drawn.has(name) && !this.derived.has(name));
    for (const name of new Set(unknown)) {
      const inside = /-/.test(name) ? ', and spaces around a minus' : '';
      this.wrong(path, `unknown name "${name}" in ${where}; expected a name that stands before it under \`numbers\`${inside}`);
    }
    return unknown.length === 0;
  }

  private formula(text: string, path: PropertyKey[]): Formula | undefined {
    const read = readFormula(text);
    if (!read.ok) {
      this.wrong(path, `the formula “${text}” cannot be read: ${read.problem}`);
      return undefined;
    }
    const names = namesIn(read.value);
    for (const name of names) this.used.add(name);
    return this.known(names, path, `the formula “${text}”`) ? read.value : undefined;
  }

  private drawnNumber(value: unknown, path: PropertyKey[]): Drawn | undefined {
    if (isFields(value) && 'of' in value) {
      const list = this.parsed(listedSchema, value, path);
      if (!list) return undefined;
      if (!list.of.includes(list.is)) this.wrong([...path, 'is'], `is ${list.is}; expected one of ${list.of.join(', ')}`);
      return { is: list.is, choices: [...new Set(list.of)] };
    }
    const bounds = this.parsed(steppedSchema, value, path);
    if (!bounds) return undefined;
    const { is, from, to, step } = bounds;
    if (from >= to) {
      this.wrong(path, `from ${from} to ${to} is no choice; expected \`to\` above \`from\``);
      return undefined;
    }
    const choices = range(from, to, step);
    if (choices.length > mostChoices) this.wrong(path, `more than ${mostChoices} numbers to draw from; expected a larger \`step\``);
    else if (!choices.includes(is)) {
      this.wrong(
        [...path, 'is'],
        `the printed number ${is} is none of those from ${from} to ${to} by steps of ${step}; expected one of them`,
      );
    }
    return { is, choices };
  }

  readNumbers(numbers: unknown): void {
    if (!isFields(numbers) || Object.keys(numbers).length === 0) {
      this.wrong(['numbers'], '`numbers` holds no names; expected a name with `is`, `from` and `to` for each number that is drawn');
      return;
    }
    for (const [name, value] of Object.entries(numbers)) {
      const path = ['numbers', name];
      const named = numberNameSchema.safeParse(name);
      if (!named.success) {
        this.wrong(path, `the name "${name}": ${named.error.issues[0]?.message}`);
        this.used.add(name);
      }
      if (typeof value === 'string') {
        const formula = this.formula(value, path);
        // Whatever speaks of a number that is wrong itself is not wrong for that.
        this.derived.set(name, formula ?? { kind: 'number', value: Number.NaN });
      } else this.drawn.set(name, this.drawnNumber(value, path) ?? { is: Number.NaN, choices: [] });
    }
    if (this.drawn.size === 0)
      this.wrong(['numbers'], 'nothing under `numbers` is drawn; expected one with `is`, `from` and `to` at least');
  }

  readHolds(conditions: unknown): void {
    if (conditions === undefined) return;
    if (!Array.isArray(conditions)) {
      this.wrong(['holds'], '`holds` is no list; expected conditions such as `lost < start`');
      return;
    }
    for (const [index, text] of conditions.entries()) {
      const path = ['holds', index];
      const read = typeof text === 'string' ? readCondition(text) : ({ ok: false, problem: 'it is no text' } as const);
      if (!read.ok) this.wrong(path, `the condition “${text}” cannot be read: ${read.problem}`);
      else if (this.known(read.value.sums.flatMap(namesIn), path, `the condition “${text}”`))
        this.holds.push({ text, condition: read.value });
    }
  }

  /** Gaps in texts and formulas as values. */
  readTemplate(rest: unknown): NumberedItem['template'] | undefined {
    const template = this.parsed(authoredNumericItemSchema, rest, []);
    if (!template) return undefined;
    for (const { path, text } of textsOf(template)) {
      for (const language of languages) {
        const gaps = numberGapsIn(text[language]);
        for (const name of gaps) this.used.add(name);
        this.known(gaps, [...path, language], 'the text');
        if (/[{}]/.test(text[language].replace(/\{[a-z0-9-]+\}/g, ''))) {
          this.wrong([...path, language], 'a brace that begins or ends no gap; expected {name}');
        }
      }
    }
    for (const { right, mistakes } of valuesOf(template)) {
      for (const { path, value } of [right, ...mistakes]) {
        const formula = typeof value === 'string' ? this.formula(value, path) : undefined;
        if (formula) this.values.set(String(value), formula);
      }
    }
    return template;
  }

  findUnused(): void {
    for (const name of [...this.drawn.keys(), ...this.derived.keys()]) {
      if (!this.used.has(name)) {
        this.wrong(['numbers', name], `"${name}" is never used; expected {${name}} in a text, or its name in a formula or a value`);
      }
    }
  }

  /** The printed numbers must fit what is said about them. */
  checkPrinted(item: NumberedItem): void {
    const printed = printedNumbers(item);
    for (const [name, value] of printed) {
      if (!Number.isFinite(value))
        this.wrong(['numbers', name], `"${name}" of the printed item is not finite; expected no division by zero`);
    }
    for (const [index, { text, condition }] of item.holds.entries()) {
      if (!holds(condition, (name) => printed.get(name) ?? Number.NaN)) {
        this.wrong(['holds', index], `the printed numbers themselves do not hold “${text}”; expected that they do`);
      }
    }
  }
}

/** @param entry as it stands in the file, with `numbers` */
export function readNumberedItem(entry: Record<string, unknown>): ReadItem {
  const { numbers, holds: conditions, ...rest } = entry;
  const reading = new Reading();
  reading.readNumbers(numbers);
  reading.readHolds(conditions);
  const template = reading.readTemplate(rest);
  if (template) reading.findUnused();
  if (!template || reading.mistakes.length > 0) return { mistakes: reading.mistakes };
  const { drawn, derived, holds: kept, values } = reading;
  const numbered = { template, drawn, derived, holds: kept, values };
  reading.checkPrinted(numbered);
  if (reading.mistakes.length > 0) return { mistakes: reading.mistakes };
  return { item: filledItem(numbered, printedNumbers(numbered)), numbered };
}
