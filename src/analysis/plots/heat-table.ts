/** A table of counts with a shade in each cell. The number is always there; the shade only leads the eye. */
import type { ConfusionMatrix } from '../confusion.ts';

/** 0 is empty; 4 is darkest. Five steps can be told apart in print. */
export type Shade = 0 | 1 | 2 | 3 | 4;

export interface HeatCell {
  count: number;
  /** Share of the row, 0–1. */
  share: number;
  shade: Shade;
  /** Where parts belong: right is not marked by shade alone. */
  right: boolean;
}

export interface HeatRow {
  id: string;
  title: string;
  cells: HeatCell[];
  /** Parts that were put nowhere. */
  nothing: number;
  total: number;
}

export interface HeatTable {
  columns: { id: string; title: string }[];
  rows: HeatRow[];
}

function shadeOf(share: number): Shade {
  if (share <= 0) return 0;
  return Math.min(4, Math.ceil(share * 4 - 1e-9)) as Shade;
}

/** The confusion matrix as shares of each row, including what was put nowhere. */
export function heatTable({ rows, columns, cells, nothing }: ConfusionMatrix): HeatTable {
  return {
    columns,
    rows: rows.map(({ id, title }, row) => {
      const counts = cells[row] ?? [];
      const total = counts.reduce((sum, cell) => sum + cell.count, 0) + (nothing[row] ?? 0);
      return {
        id,
        title,
        cells: counts.map(({ count, right }) => {
          const share = total === 0 ? 0 : count / total;
          return { count, share, shade: shadeOf(share), right: count > 0 && right === count };
        }),
        nothing: nothing[row] ?? 0,
        total,
      };
    }),
  };
}
