/** Tables as an Excel workbook, one sheet each: real numbers, per cent and dates; texts are never formulas. */
import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/universal';
import { plainNumber, type Table, type TableCell, type TableColumn, wallClock } from './table.ts';

const formats: Partial<Record<TableColumn['kind'], string>> = {
  whole: '0',
  number: '0.00',
  share: '0.0%',
  moment: 'yyyy-mm-dd hh:mm',
};

/** What one cell can hold. */
const textLimit = 32_767;

/**
 * The library looks texts up in an object, so a text that is the name of what every object has (`constructor`) would be
 * found there and break the file. A sign that XML forbids makes it another text; the library takes such signs out.
 */
function textCell(text: string): CellObject {
  const cut = text.length > textLimit ? `${text.slice(0, textLimit - 1).toWellFormed()}…` : text;
  return { value: cut in Object.prototype ? `${cut}\u0001` : cut, type: String };
}

function cellOf(value: TableCell, kind: TableColumn['kind'], timeZone: string): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (typeof value === 'number') {
    const number = plainNumber(value);
    return number === null ? null : { value: number, type: Number, ...(formats[kind] ? { format: formats[kind] } : {}) };
  }
  const date = kind === 'moment' ? wallClock(value, timeZone) : null;
  return date ? { value: date, type: Date, format: formats.moment ?? '' } : textCell(value);
}

/** Names of sheets: at most 31 signs, none of `[]:*?/\`, no apostrophe at the ends, not `History`, none twice. */
function sheetNames(tables: readonly Table[]): string[] {
  const names: string[] = [];
  for (const [index, { name }] of tables.entries()) {
    const clean = name
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 27)
      .toWellFormed();
    const usable = clean === '' || /^history$/i.test(clean) ? `${clean}${index + 1}` : clean;
    names.push(names.some((other) => other.toLowerCase() === usable.toLowerCase()) ? `${usable} ${index + 1}` : usable);
  }
  return names;
}

/** Signs a column has room for: its longest text, within reason; Chinese characters are twice as wide. */
function widthOf({ title, kind }: TableColumn, texts: readonly TableCell[]): number {
  if (kind === 'moment') return 18;
  const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
  const longest = texts.reduce<number>((most, text) => Math.max(most, width(String(text ?? '').slice(0, 80))), width(title));
  return Math.min(50, Math.max(8, longest + 2));
}

/** The bytes of an `.xlsx` file. */
export async function tablesXlsx(tables: readonly Table[], timeZone: string): Promise<Uint8Array> {
  const names = sheetNames(tables);
  const sheets: Sheet<Blob>[] = tables.map(({ columns, rows }, index) => ({
    sheet: names[index] ?? String(index + 1),
    stickyRowsCount: 1,
    columns: columns.map((column, at) => ({
      width: widthOf(
        column,
        rows.slice(0, 200).map((row) => row[at] ?? null),
      ),
    })),
    data: [
      columns.map(({ title }) => ({ ...textCell(title), fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value, at) => cellOf(value, columns[at]?.kind ?? 'text', timeZone))),
    ],
  }));
  const blob = await writeExcelFile(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
