/** Figures as readable tables. */

/** The middle value, and how far apart the smallest and the largest lie. */
export interface Spread {
  min: number;
  median: number;
  max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return { min: at(0), median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, max: at(sorted.length - 1) };
}

/** A whole number with separators, or with one decimal when it is small. */
export function number(value: number, digits = 0): string {
  return Number.isFinite(value) ? value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }) : '–';
}

/** `median (min–max)` */
export function spread(values: readonly number[], digits = 0): string {
  const { min, median, max } = spreadOf(values);
  return `${number(median, digits)} (${number(min, digits)}–${number(max, digits)})`;
}

/** Columns a text takes in a terminal: Han characters and full-width signs take two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/.test(character) ? 2 : 1), 0);
}

const pad = (text: string, columns: number, right: boolean) => {
  const blanks = ' '.repeat(Math.max(0, columns - width(text)));
  return right ? blanks + text : text + blanks;
};

/** Prints a table: the first column to the left, figures to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const columns = head.map((title, index) => Math.max(width(title), ...rows.map((row) => width(row[index] ?? ''))));
  const line = (row: readonly string[]) =>
    columns
      .map((size, index) => pad(row[index] ?? '', size, index > 0))
      .join('  ')
      .trimEnd();
  console.log(line(head));
  console.log(columns.map((size) => '─'.repeat(size)).join('  '));
  for (const row of rows) console.log(line(row));
  console.log('');
}

export function printTitle(title: string): void {
  console.log(`\n${title}\n${'═'.repeat(width(title))}`);
}

/** Prints a target and whether it holds. */
export function printTarget(holds: boolean, text: string): void {
  console.log(`${holds ? '  holds ' : '✗ MISSED'}  ${text}`);
}
