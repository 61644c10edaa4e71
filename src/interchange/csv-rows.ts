/** Rows of a CSV text, each with the line it begins in. */
import Papa from 'papaparse';

export interface CsvRow {
  cells: string[];
  line: number;
}

export interface CsvRows {
  rows: CsvRow[];
  /** Lines in which a quotation mark is not closed or stands where none should. */
  badQuotes: number[];
}

/** What people separate cells with; also the full-width comma and semicolon. */
const delimiters = [',', '\t', ';', '，', '；'];

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

function parse(text: string, delimiter: string, preview = 0): { rows: string[][]; bad: number[] } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, skipEmptyLines: false });
  return { rows: data, bad: errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])) };
}

/**
 * Parses a text. The delimiter is the one by which the first row that says something has the most cells a reader wants.
 * @param wanted counts the cells of a row that are known, such as headings
 */
export function csvRows(text: string, wanted: (cells: readonly string[]) => number): CsvRows {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const head = plain.trimStart().slice(0, 100_000);
  const counts = delimiters.map((delimiter) => ({ delimiter, count: wanted(parse(head, delimiter, 1).rows[0] ?? []) }));
  const best = counts.reduce((found, one) => (one.count > found.count ? one : found));
  const { rows, bad } = parse(plain, best.delimiter);
  let line = 1;
  const placed = rows.map((cells) => {
    const row = { cells, line };
    line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    return row;
  });
  return {
    rows: placed.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    badQuotes: [...new Set(bad.map((row) => placed[row]?.line ?? 1))],
  };
}
