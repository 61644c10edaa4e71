/**
 * Formulas in which authors say how one number of an item follows from others: `+ - * / ( )`, `round(x)`, `round(x, decimals)`,
 * `min(…)`, `max(…)`, numbers and names, nothing else. Names are lower-case words joined by hyphens, so a minus has a space
 * before it: `records - repeats` subtracts, `records-repeats` is one name.
 *
 * ```
 * condition = sum ( ( < | <= | > | >= | = | != ) sum )+
 * sum       = product ( ( + | - ) product )*
 * product   = factor ( ( * | / ) factor )*
 * factor    = - factor | number | name | ( sum ) | function ( sum ( , sum )* )
 * ```
 */

export type Formula =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'minus'; of: Formula }
  | { kind: 'sum' | 'difference' | 'product' | 'quotient'; left: Formula; right: Formula }
  | { kind: 'call'; function: FunctionName; arguments: Formula[] };

/** A chain such as `0 < lost < start`: each comparison must hold. */
export interface Condition {
  sums: Formula[];
  signs: Sign[];
}

type Sign = '<' | '<=' | '>' | '>=' | '=' | '!=';
export type Read<T> = { ok: true; value: T } | { ok: false; problem: string };

/** Longer ones nobody checks by eye; it also bounds how deep brackets can nest. */
const longestFormula = 200;

/** Differences below this share of the numbers come from binary fractions. */
const rounding = 1e-9;

/**
 * Rounds to decimals, halves away from zero, as people do by hand; 1.005 to two decimals is 1.01, though its binary fraction
 * lies below.
 */
function roundTo(value: number, decimals: number): number {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(13));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** decimals;
}

/** What they are called no number may be called (`interactions/numeric/numbers-schema.ts`). */
const functions = {
  round: { least: 1, most: 2, work: ([value = Number.NaN, decimals = 0]: readonly number[]) => roundTo(value, decimals) },
  min: { least: 2, most: 9, work: (values: readonly number[]) => Math.min(...values) },
  max: { least: 2, most: 9, work: (values: readonly number[]) => Math.max(...values) },
};
type FunctionName = keyof typeof functions;

const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name);
const pieces = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(<=|>=|!=|[-+*/(),<>=]))/y;
const signs: readonly string[] = ['<', '<=', '>', '>=', '=', '!='];

/** Thrown inside this file only, as the reader calls itself. */
class Unreadable extends Error {}

class Reader {
  private readonly pieces: string[];
  private at = 0;

  constructor(text: string) {
    if (text.length > longestFormula) throw new Unreadable(`it has ${text.length} characters; expected at most ${longestFormula}`);
    this.pieces = [];
    pieces.lastIndex = 0;
    let end = 0;
    for (let match = pieces.exec(text); match; match = pieces.exec(text)) {
      end = pieces.lastIndex;
      this.pieces.push(match[0].trim());
    }
    const rest = text.slice(end).trim();
    if (rest !== '')
      throw new Unreadable(`“${rest.slice(0, 20)}” is no part of a formula; expected + - * / ( ) round min max, numbers, names`);
    if (this.pieces.length === 0) throw new Unreadable('it is empty');
  }

  private get next(): string | undefined {
    return this.pieces[this.at];
  }

  private take(...wanted: readonly string[]): string | undefined {
    const { next } = this;
    if (next === undefined || !wanted.includes(next)) return undefined;
    this.at += 1;
    return next;
  }

  private expect(wanted: string): void {
    if (!this.take(wanted)) throw new Unreadable(`${this.found()}; expected “${wanted}”`);
  }

  private found(): string {
    return this.next === undefined ? 'it ends too early' : `“${this.next}” stands where it cannot`;
  }

  end(): void {
    if (this.next !== undefined) throw new Unreadable(`${this.found()}; expected + - * / or the end`);
  }

  sum(): Formula {
    let left = this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      left = { kind: sign === '+' ? 'sum' : 'difference', left, right: this.product() };
    }
    return left;
  }

  private product(): Formula {
    let left = this.factor();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      left = { kind: sign === '*' ? 'product' : 'quotient', left, right: this.factor() };
    }
    return left;
  }

  private factor(): Formula {
    if (this.take('-')) return { kind: 'minus', of: this.factor() };
    if (this.take('(')) {
      const inner = this.sum();
      this.expect(')');
      return inner;
    }
    const { next } = this;
    if (next === undefined || !/^[a-z\d]/.test(next)) throw new Unreadable(`${this.found()}; expected a number, a name or “(”`);
    this.at += 1;
    if (/^\d/.test(next)) return { kind: 'number', value: Number(next) };
    return isFunction(next) ? this.call(next) : { kind: 'name', name: next };
  }

  private call(name: FunctionName): Formula {
    this.expect('(');
    const given = [this.sum()];
    while (this.take(',')) given.push(this.sum());
    this.expect(')');
    const { least, most } = functions[name];
    if (given.length < least || given.length > most) {
      throw new Unreadable(`${name} has ${given.length} in its brackets; expected ${least} to ${most}`);
    }
    const [, decimals] = given;
    if (name === 'round' && decimals && !(decimals.kind === 'number' && [0, 1, 2, 3].includes(decimals.value))) {
      throw new Unreadable('round takes 0, 1, 2 or 3 decimals');
    }
    return { kind: 'call', function: name, arguments: given };
  }

  condition(): Condition {
    const sums = [this.sum()];
    const found: Sign[] = [];
    for (let sign = this.take(...signs); sign; sign = this.take(...signs)) {
      found.push(sign as Sign);
      sums.push(this.sum());
    }
    if (found.length === 0) throw new Unreadable('it compares nothing; expected < <= > >= = or !=');
    return { sums, signs: found };
  }
}

function read<T>(text: string, make: (reader: Reader) => T): Read<T> {
  try {
    const reader = new Reader(text);
    const value = make(reader);
    reader.end();
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.message };
    throw error;
  }
}

export const readFormula = (text: string): Read<Formula> => read(text, (reader) => reader.sum());
export const readCondition = (text: string): Read<Condition> => read(text, (reader) => reader.condition());

/** The names it speaks of. */
export function namesIn(formula: Formula): string[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'name':
      return [formula.name];
    case 'minus':
      return namesIn(formula.of);
    case 'call':
      return formula.arguments.flatMap(namesIn);
    default:
      return [...namesIn(formula.left), ...namesIn(formula.right)];
  }
}

/**
 * Works it out.
 * @param numberOf of each name it speaks of
 * @param exact leaves every `round` out, to see what somebody gets who does not round on the way
 * @returns NaN or an infinity where it divides by zero
 */
export function workOut(formula: Formula, numberOf: (name: string) => number, exact = false): number {
  const inner = (part: Formula) => workOut(part, numberOf, exact);
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'name':
      return numberOf(formula.name);
    case 'minus':
      return -inner(formula.of);
    case 'sum':
      return inner(formula.left) + inner(formula.right);
    case 'difference':
      return inner(formula.left) - inner(formula.right);
    case 'product':
      return inner(formula.left) * inner(formula.right);
    case 'quotient':
      return inner(formula.left) / inner(formula.right);
    case 'call': {
      const given = formula.arguments.map(inner);
      return exact && formula.function === 'round' ? (given[0] ?? Number.NaN) : functions[formula.function].work(given);
    }
  }
}

function compare(left: number, sign: Sign, right: number): boolean {
  if (!Number.isFinite(left) || !Number.isFinite(right)) return false;
  const same = Math.abs(left - right) <= rounding * Math.max(1, Math.abs(left), Math.abs(right));
  switch (sign) {
    case '=':
      return same;
    case '!=':
      return !same;
    case '<':
      return !same && left < right;
    case '<=':
      return same || left < right;
    case '>':
      return !same && left > right;
    case '>=':
      return same || left > right;
  }
}

/** Whether each comparison of the chain holds; nothing holds of what is not finite. */
export function holds({ sums, signs: between }: Condition, numberOf: (name: string) => number): boolean {
  const values = sums.map((sum) => workOut(sum, numberOf));
  return between.every((sign, index) => compare(values[index] ?? Number.NaN, sign, values[index + 1] ?? Number.NaN));
}
