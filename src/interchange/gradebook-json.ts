/** The gradebook as JSON, for other programs. Its shape is versioned: a reader can tell what it has before it. */
import type { Analysis } from '../analysis/item-analysis.ts';
import type { ResponseRow, ResultRow } from './gradebook-table.ts';

export const gradebookFormat = 'zhike-gradebook';
/** Raise it with any change of the shape below. */
export const gradebookVersion = 1;

export interface GradebookData {
  assignment: { id: string; title: string; locale: string; passMark: number; createdAt: string };
  results: readonly ResultRow[];
  responses: readonly (ResponseRow & {
    /** As it was handed in, to the item with its key. */
    raw: unknown;
  })[];
  analysis: Analysis | null;
}

/** @param now ISO 8601 */
export function gradebookJson(data: GradebookData, now: string): string {
  const results = data.results.map((row) => ({ ...row, objectives: Object.fromEntries(row.objectives) }));
  return `${JSON.stringify({ format: gradebookFormat, version: gradebookVersion, savedAt: now, data: { ...data, results } }, null, 2)}\n`;
}
