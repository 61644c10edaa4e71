/** A filled-in table of customers: what is still missing, and what of it is right. */
import type { TableKind } from '../deck.ts';
import { rightEntries, type TableField, type TableRow, tableSpec } from './customer-table.ts';

/** Row to field to what was chosen; nothing chosen is an empty text. */
export type TableEntries = Readonly<Record<string, Partial<Record<TableField, string>>>>;

/** How many cells are empty. */
export function emptyCells(kind: TableKind, rows: readonly TableRow[], entries: TableEntries): number {
  return rows.flatMap(({ id }) => tableSpec(kind).fields.filter((field) => !entries[id]?.[field])).length;
}

export interface MarkedCell {
  row: string;
  field: TableField;
  chosen: string;
  right: string;
}

/** Every cell beside what is right for it. */
export function markTable(kind: TableKind, rows: readonly TableRow[], entries: TableEntries): MarkedCell[] {
  return rows.flatMap((row) => {
    const right = rightEntries(kind, row);
    return tableSpec(kind).fields.map((field) => ({
      row: row.id,
      field,
      chosen: entries[row.id]?.[field] ?? '',
      right: right[field] ?? '',
    }));
  });
}
