/** Which rows of a long table are drawn: those in view, some around, and the one that has the focus. */

/** Short tables are drawn whole: finding in the page then finds everyone. */
export const drawnWhole = 150;

/** Rows drawn above and below the view, so that scrolling and tabbing never meet an empty place. */
export const around = 15;

/** And so many while the view jumps from place to place, where no row drawn for one is of use for the next. */
export const aroundInFlight = 3;

/** What of the table is in view, in rows, and how many rows are drawn above and below it. */
export interface View {
  top: number;
  height: number;
  around: number;
}

/** The next view to draw after scrolling; the one before, where its rows still serve. */
export function nextView(before: View, top: number, height: number): View {
  const moved = Math.abs(top - before.top);
  if (moved > height) return { top, height, around: aroundInFlight };
  // Within a third of the rows around the view nothing has to change.
  if (moved < before.around / 3 && height === before.height) return before;
  return { top, height, around: before.around };
}

/** A row to draw, or room for rows that are not. */
export type Drawn = { row: number } | { room: number; before: number };

/**
 * @param count rows in all
 * @param focused a row that must not vanish while it has the focus
 */
export function drawnRows(count: number, { top, height, around }: View, focused: number | null): Drawn[] {
  if (count <= drawnWhole) return Array.from({ length: count }, (_, row) => ({ row }));
  const from = Math.max(0, Math.floor(top) - around);
  const to = Math.min(count, Math.ceil(top + height) + around);
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (focused !== null && focused < from && focused >= 0) rows.unshift(focused);
  if (focused !== null && focused >= to && focused < count) rows.push(focused);
  const drawn: Drawn[] = [];
  let next = 0;
  for (const row of rows) {
    if (row > next) drawn.push({ room: row - next, before: row });
    drawn.push({ row });
    next = row + 1;
  }
  if (next < count) drawn.push({ room: count - next, before: count });
  return drawn;
}
