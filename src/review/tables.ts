/** The review log as a table for spreadsheets, one row for each review. */
import { type Grade, isGrade } from '../progress/review-log.ts';
import { eventsOf, type ReviewRecord } from '../progress/review-record.ts';

export interface TableWords {
  columns: { time: string; item: string; objective: string; difficulty: string; score: string; seconds: string; grade: string };
  grades: Record<Grade, string>;
}

/** Rows with the head first. Times as ISO 8601, scores 0–1; a time that is not known is left out. */
export function reviewTable(record: ReviewRecord, words: TableWords): (string | number | null)[][] {
  const { time, item, objective, difficulty, score, seconds, grade } = words.columns;
  const rows = Object.entries(record).flatMap(([id, about]) =>
    eventsOf(record, id).flatMap((event) =>
      isGrade(event.deed)
        ? [
            {
              at: event.at,
              row: [id, about.objective, about.difficulty, event.percent / 100, event.seconds || null, words.grades[event.deed]],
            },
          ]
        : [],
    ),
  );
  rows.sort((a, b) => a.at - b.at);
  return [
    [time, item, objective, difficulty, score, seconds, grade],
    ...rows.map(({ at, row }) => [new Date(at * 1000).toISOString(), ...row]),
  ];
}
