/** Ways to fill in the table of a drawn form at once. */
import { type CellRow, difficulties } from '../../assignment/draw-cells.ts';

function cells(there: readonly CellRow[]): { row: number; difficulty: 1 | 2 | 3; there: number }[] {
  return there.flatMap((counts, row) => difficulties.map((difficulty) => ({ row, difficulty, there: counts[difficulty] })));
}

function emptyRows(there: readonly CellRow[]): CellRow[] {
  return there.map(([objective]): CellRow => [objective, 0, 0, 0]);
}

/** The same number of every cell, or all it has where it has fewer. */
export function sameOfEach(count: number, there: readonly CellRow[]): CellRow[] {
  return there.map(([objective, ...has]): CellRow => {
    const [easy, middling, hard] = has;
    return [objective, Math.min(count, easy), Math.min(count, middling), Math.min(count, hard)];
  });
}

/**
 * Spreads a number over the cells in proportion to what they have: first one for each objective where the number reaches that
 * far, then, one after the other, to the cell that is furthest below its share (Sainte-Laguë’s method of highest averages).
 * @returns rows of exactly `total` items, or of all there are where there are fewer
 */
export function inProportion(total: number, there: readonly CellRow[]): CellRow[] {
  const rows = emptyRows(there);
  const all = cells(there);
  const given = ({ row, difficulty }: (typeof all)[number]) => rows[row]?.[difficulty] ?? 0;
  const give = (cell: (typeof all)[number] | undefined) => {
    const row = cell && rows[cell.row];
    if (row) row[cell.difficulty] += 1;
  };
  const claim = (cell: (typeof all)[number]) => (given(cell) < cell.there ? cell.there / (given(cell) + 0.5) : 0);
  const strongest = (of: typeof all) => of.reduce((best, cell) => (claim(cell) > claim(best) ? cell : best));
  let left = Math.min(
    total,
    all.reduce((sum, cell) => sum + cell.there, 0),
  );
  if (left >= there.length) {
    for (let row = 0; row < there.length; row += 1) {
      give(strongest(all.filter((cell) => cell.row === row)));
      left -= 1;
    }
  }
  for (; left > 0; left -= 1) give(strongest(all));
  return rows;
}

/** Rows as they are stored: those that ask for something. */
export function filledRows(rows: readonly CellRow[]): CellRow[] {
  return rows.filter(([, easy, middling, hard]) => easy + middling + hard > 0);
}

/** Every row of the table: what there is, and what was asked for and is no longer chosen. */
export function tableRows(asked: readonly CellRow[], there: readonly CellRow[]): { asked: CellRow; there: CellRow }[] {
  const rows = there.map((row) => ({
    asked: asked.find(([objective]) => objective === row[0]) ?? ([row[0], 0, 0, 0] as CellRow),
    there: row,
  }));
  const gone = asked.filter(([objective]) => !there.some((row) => row[0] === objective));
  return [...rows, ...gone.map((row) => ({ asked: row, there: [row[0], 0, 0, 0] as CellRow }))];
}

/** The cells that ask for more than there is. */
export function overdrawn(
  asked: readonly CellRow[],
  there: readonly CellRow[],
): { objective: string; difficulty: 1 | 2 | 3; wanted: number; there: number }[] {
  return tableRows(asked, there).flatMap(({ asked: row, there: has }) =>
    difficulties
      .filter((difficulty) => row[difficulty] > has[difficulty])
      .map((difficulty) => ({ objective: row[0], difficulty, wanted: row[difficulty], there: has[difficulty] })),
  );
}

/** How many a form begins with when drawing is switched on: half of what is chosen, at most ten, and one at least. */
export function firstLength(chosen: number): number {
  return Math.max(1, Math.min(10, Math.floor(chosen / 2)));
}
