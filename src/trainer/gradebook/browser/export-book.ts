/** Writes an assignment's gradebook as a file; with the writers of its formats, which load with it. */
import { tableCsv } from '../../../interchange/table-csv.ts';
import { tablesXlsx } from '../../../interchange/table-xlsx.ts';
import { fileName } from '../../browser/download.ts';
import type { Keeper } from '../keeper.ts';
import type { MadeFile } from '../shown.ts';
import { allTables, jsonText, peopleTable, type TableWords } from '../tables.ts';
import type { ExportKind } from './messages.ts';

/** @param now ISO 8601 */
export async function exportBook(
  keeper: Keeper,
  id: string,
  kind: ExportKind,
  words: TableWords,
  now: string,
): Promise<MadeFile | undefined> {
  const [open, book, people, analysed] = await Promise.all([keeper.whole(id), keeper.book(id), keeper.people(id), keeper.analysis(id)]);
  if (!open || !book) return undefined;
  const exported = { book, people, analysis: analysed && people.length > 0 ? analysed.analysis : null };
  const named = (extension: string) => fileName(`${book.head.title} ${now.slice(0, 10)}`, extension);
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const { timeZone } = book.head;
  if (kind === 'json') {
    const text = jsonText(open, exported, words, now);
    return { name: named('json'), type: 'application/json', bytes: bytesOf(text) };
  }
  if (kind === 'csv') {
    return { name: named('csv'), type: 'text/csv;charset=utf-8', bytes: bytesOf(tableCsv(peopleTable(exported, words), timeZone)) };
  }
  return {
    name: named('xlsx'),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await tablesXlsx(allTables(exported, words), timeZone),
  };
}
