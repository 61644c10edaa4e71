/** Which place was taken for which: the confusion matrix of `categorize`, `match` and `place`, and the positions of `order`. */
import type { DeliveredItem } from '../interactions/item.ts';
import { markResponse } from '../interactions/marking.ts';
import { cellId, keyCell, outsideCell } from '../interactions/place/cells.ts';

export interface MatrixSide {
  id: string;
  title: string;
}

export interface ConfusionCell {
  /** How often a part that belongs to the row was put into the column. */
  count: number;
  /** Of these, how often it counted as right: on the diagonal, or in a place that is accepted too. */
  right: number;
}

/** A wrong place that was taken for the right one. */
export interface ConfusionPair {
  expected: string;
  given: string;
  /** People who did so with at least one part. */
  people: number;
  /** People who put any part of the right place somewhere. */
  of: number;
  /** How many parts were put so. */
  count: number;
}

export interface PartPlacement {
  id: string;
  text: string;
  expected: string;
  /** By column; in the columns' order. */
  counts: number[];
  nothing: number;
}

export interface ConfusionMatrix {
  /** Where parts belong. For `order` the steps. */
  rows: MatrixSide[];
  /** Where they were put. For `order` the positions. */
  columns: MatrixSide[];
  /** By row and column. */
  cells: ConfusionCell[][];
  /** Parts of each row that were put nowhere. */
  nothing: number[];
  /** Wrong pairs, those of the most people first. */
  pairs: ConfusionPair[];
  parts: PartPlacement[];
}

interface Sorting {
  rows: MatrixSide[];
  columns: MatrixSide[];
  parts: { id: string; text: string; expected: string }[];
}

/** Rows, columns and parts of an item that sorts parts into places; null for other items. */
function sortingOf(item: DeliveredItem): Sorting | null {
  switch (item.interaction) {
    case 'categorize': {
      const bins = item.bins.map(({ id, title }) => ({ id, title }));
      return { rows: bins, columns: bins, parts: item.cards.map(({ id, text, bin }) => ({ id, text, expected: bin })) };
    }
    case 'match': {
      const targets = item.targets.map(({ id, text }) => ({ id, title: text }));
      return { rows: targets, columns: targets, parts: item.sources.map(({ id, text, target }) => ({ id, text, expected: target })) };
    }
    case 'place': {
      const cells = item.rows.values.flatMap((row) =>
        item.columns.values.map((column) => {
          const id = cellId(column.id, row.id);
          const name = Object.hasOwn(item.cellNames, id) ? item.cellNames[id] : undefined;
          return { id, title: name ?? `${column.title} × ${row.title}` };
        }),
      );
      const places = item.outside === undefined ? cells : [...cells, { id: outsideCell, title: item.outside }];
      return {
        rows: places,
        columns: places,
        parts: item.cards.map((card) => ({ id: card.id, text: card.text, expected: keyCell(card) })),
      };
    }
    case 'order': {
      const rows = item.steps.map(({ id, text }) => ({ id, title: text }));
      const columns = item.steps.map((_, index) => ({ id: String(index + 1), title: String(index + 1) }));
      return { rows, columns, parts: item.steps.map(({ id, text }) => ({ id, text, expected: id })) };
    }
    default:
      return null;
  }
}

/**
 * The matrix of an item; null for interactions that sort nothing.
 * @param responses one for each person who was asked, raw
 */
export function confusionMatrix(item: DeliveredItem, responses: readonly unknown[]): ConfusionMatrix | null {
  const sorting = sortingOf(item);
  if (sorting === null) return null;
  // A row without parts (a target nothing belongs to) can be taken, but not mistaken.
  const rows = sorting.rows.filter((row) => sorting.parts.some((part) => part.expected === row.id));
  const columnIndex = new Map(sorting.columns.map(({ id }, index) => [id, index]));
  const rowIndex = new Map(rows.map(({ id }, index) => [id, index]));
  const cells = rows.map(() => sorting.columns.map(() => ({ count: 0, right: 0 })));
  const nothing = rows.map(() => 0);
  const parts = sorting.parts.map((part) => ({ ...part, counts: sorting.columns.map(() => 0), nothing: 0 }));
  const placed = rows.map(() => 0);
  const pairs = new Map<string, ConfusionPair>();

  for (const response of responses) {
    const outcome = markResponse(item, response);
    const seenPairs = new Set<string>();
    const seenRows = new Set<number>();
    for (const part of parts) {
      const found = outcome.parts.find((candidate) => candidate.id === part.id);
      const row = rowIndex.get(part.expected) ?? 0;
      const column = columnIndex.get(found?.given ?? '');
      const cell = column === undefined ? undefined : cells[row]?.[column];
      if (found === undefined || column === undefined || cell === undefined) {
        part.nothing += 1;
        nothing[row] = (nothing[row] ?? 0) + 1;
        continue;
      }
      seenRows.add(row);
      part.counts[column] = (part.counts[column] ?? 0) + 1;
      cell.count += 1;
      if (found.right) {
        cell.right += 1;
        continue;
      }
      const given = found.given ?? '';
      const key = `${part.expected}\n${given}`;
      const pair = pairs.get(key) ?? { expected: part.expected, given, people: 0, of: 0, count: 0 };
      pairs.set(key, { ...pair, count: pair.count + 1, people: pair.people + (seenPairs.has(key) ? 0 : 1) });
      seenPairs.add(key);
    }
    for (const row of seenRows) placed[row] = (placed[row] ?? 0) + 1;
  }
  const counted = [...pairs.values()].map((pair) => ({ ...pair, of: placed[rowIndex.get(pair.expected) ?? 0] ?? 0 }));
  return {
    rows,
    columns: sorting.columns,
    cells,
    nothing,
    pairs: counted.sort((a, b) => b.people - a.people || b.count - a.count),
    parts,
  };
}
