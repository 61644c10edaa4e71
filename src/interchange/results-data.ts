/**
 * What a gradebook comes to, for other programs: plain values that stand in the gradebook's file beside what they were worked
 * out from (`gradebook/gradebook-file.ts`). Nothing is read back from them, so they cannot disagree with the hand-ins.
 */
import type { Analysis } from '../analysis/item-analysis.ts';
import type { ResponseRow, ResultRow } from './gradebook-table.ts';

export interface ResultsSource {
  results: readonly ResultRow[];
  responses: readonly (ResponseRow & {
    /** As it was handed in, to the item with its key. */
    raw: unknown;
  })[];
  analysis: Analysis | null;
}

/** Scores are 0–1, times ISO 8601; objectives by id. */
export function resultsData({ results, ...rest }: ResultsSource) {
  return { results: results.map((row) => ({ ...row, objectives: Object.fromEntries(row.objectives) })), ...rest };
}
