/** A table as the text of a CSV file. */
import { type CsvCell, csvText } from './csv-out.ts';
import { plainNumber, type Table, wallClockText } from './table.ts';

/**
 * Numbers are numbers with a point, shares are 0–1, times wall-clock times in the given zone. Headings and texts are guarded
 * against formulas (see `formula-guard.ts`).
 */
export function tableCsv({ columns, rows }: Table, timeZone: string): string {
  const cell = (value: Table['rows'][number][number], column: number): CsvCell => {
    if (typeof value === 'number') return plainNumber(value);
    return columns[column]?.kind === 'moment' && typeof value === 'string' ? wallClockText(value, timeZone) : value;
  };
  return csvText([columns.map(({ title }) => title), ...rows.map((row) => row.map(cell))]);
}
