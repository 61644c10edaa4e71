/** Searching, filtering and sorting the rows of the table. */
import { foldName, foldNumber } from '../../gradebook/names.ts';
import type { ShownRow } from './shown.ts';

export type RowFilter = 'all' | 'passed' | 'failed' | 'waiting' | 'missing' | 'late' | 'flagged';

/** A column to sort by; `objective:<id>` for one of the objectives. */
export type SortColumn = 'name' | 'number' | 'state' | 'score' | 'attempts' | 'submitted' | 'taken' | 'punctual' | `objective:${string}`;

export interface Sorting {
  column: SortColumn;
  descending: boolean;
}

function fits(row: ShownRow, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'late') return row.late !== null;
  if (filter === 'flagged') return row.flags.length > 0 || row.notes.length > 0;
  return row.state === filter;
}

const stateOrder = ['passed', 'waiting', 'failed', 'missing'];

function sortValue(row: ShownRow, column: SortColumn): string | number | null {
  if (column.startsWith('objective:')) return row.objectives[column.slice('objective:'.length)] ?? null;
  switch (column) {
    case 'name':
      return row.name || null;
    case 'number':
      return row.number || null;
    case 'state':
      return stateOrder.indexOf(row.state);
    case 'score':
      return row.score;
    case 'attempts':
      return row.attempts;
    case 'submitted':
      return row.submittedAt;
    case 'taken':
      return row.taken;
    default:
      return row.submittedAt === null ? null : (row.late ?? 0);
  }
}

/**
 * The rows to show. What has no value stands last, whichever way is sorted; equal rows keep their order.
 * @param collator of the page's language
 */
export function visibleRows(
  rows: readonly ShownRow[],
  { search, filter, sorting }: { search: string; filter: RowFilter; sorting: Sorting | null },
  collator: Intl.Collator,
): ShownRow[] {
  const name = foldName(search);
  const number = foldNumber(search);
  const found = rows.filter(
    (row) =>
      fits(row, filter) && (name === '' || foldName(row.name).includes(name) || (number !== '' && foldNumber(row.number).includes(number))),
  );
  if (sorting === null) return found;
  const way = sorting.descending ? -1 : 1;
  const keyed = found.map((row) => ({ row, value: sortValue(row, sorting.column) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    if (typeof a.value === 'string' && typeof b.value === 'string') return way * collator.compare(a.value, b.value);
    return way * (Number(a.value) - Number(b.value));
  });
  return keyed.map(({ row }) => row);
}

export interface RowsSummary {
  handedIn: number;
  missing: number;
  passed: number;
  late: number;
  /** Of those with a score. */
  mean: number | null;
}

export function summaryOf(rows: readonly ShownRow[]): RowsSummary {
  const scores = rows.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    handedIn: rows.filter(({ state }) => state !== 'missing').length,
    missing: rows.filter(({ state }) => state === 'missing').length,
    passed: rows.filter(({ state }) => state === 'passed').length,
    late: rows.filter(({ late }) => late !== null).length,
    mean: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
  };
}
