import type { Localised } from '../../course/text.ts';
import type { PlaceBody } from './schema.ts';

/** Where cards lie that belong nowhere on the board. */
export const outsideCell = 'outside';

/** The id of a cell. */
export function cellId(column: string, row: string): string {
  return `${column}-${row}`;
}

/** All places a card can lie, row by row, then outside. */
export function cellsOf(item: Localised<PlaceBody>): string[] {
  const board = item.rows.values.flatMap((row) => item.columns.values.map((column) => cellId(column.id, row.id)));
  return item.outside === undefined ? board : [...board, outsideCell];
}

/** The cell a card belongs in. */
export function keyCell(card: Localised<PlaceBody>['cards'][number]): string {
  return card.outside ? outsideCell : cellId(card.column ?? '', card.row ?? '');
}
