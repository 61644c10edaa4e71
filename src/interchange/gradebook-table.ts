/**
 * The tables of a gradebook: results, responses, item analysis, answers. They are built from plain rows and words, so the
 * page, the files and the tests make them the same way; `table-csv.ts` and `table-xlsx.ts` write them down.
 */
import type { Analysis } from '../analysis/item-analysis.ts';
import type { Table, TableCell, TableColumn } from './table.ts';

/** One submission that counts, or a person without one. */
export interface ResultRow {
  name: string;
  number: string;
  /** The person's attempt, from 1; null where nothing was handed in. */
  attempt: number | null;
  /** ISO 8601. */
  startedAt: string | null;
  submittedAt: string | null;
  /** Minutes from start to finish, by the learner's clock. */
  minutes: number | null;
  /** Share of the points, 0–1. */
  score: number | null;
  passed: boolean | null;
  /** Mean score by objective id. */
  objectives: ReadonlyMap<string, number | null>;
  /** What is worth knowing about it, in words. */
  remarks: readonly string[];
}

export interface ResponseRow {
  name: string;
  number: string;
  attempt: number;
  /** Place in the order asked, from 1. */
  place: number;
  item: string;
  stem: string;
  /** In words, see `responseText`. */
  response: string;
  key: string;
  score: number | null;
  seconds: number | null;
  /** Why the trainer changed the score; empty when it is as marked. */
  correction: string;
}

/** An item as tables name it. */
export interface ItemTitle {
  id: string;
  /** From 1, as on the page. */
  number: number;
  stem: string;
  objective: string;
}

export interface GradebookWords {
  sheets: { results: string; responses: string; items: string; answers: string };
  columns: Record<
    | 'name'
    | 'number'
    | 'attempt'
    | 'startedAt'
    | 'submittedAt'
    | 'minutes'
    | 'score'
    | 'passed'
    | 'remarks'
    | 'place'
    | 'item'
    | 'stem'
    | 'objective'
    | 'response'
    | 'key'
    | 'seconds'
    | 'correction'
    | 'asked'
    | 'scored'
    | 'difficulty'
    | 'discrimination'
    | 'upperLower'
    | 'reliabilityWithout'
    | 'medianSeconds'
    | 'lowerQuartile'
    | 'upperQuartile'
    | 'rapid'
    | 'part'
    | 'answer'
    | 'right'
    | 'all'
    | 'upper'
    | 'middle'
    | 'lower'
    | 'share',
    string
  >;
  yes: string;
  no: string;
  /** Those who answered nothing, in the table of answers. */
  nothing: string;
}

type ColumnName = keyof GradebookWords['columns'];

function columnsOf(words: GradebookWords, kinds: readonly (readonly [ColumnName, TableColumn['kind']])[]): TableColumn[] {
  return kinds.map(([name, kind]) => ({ title: words.columns[name], kind }));
}

function yesOrNo(value: boolean | null, words: GradebookWords): TableCell {
  return value === null ? null : value ? words.yes : words.no;
}

/** One row for each submission, one column for each objective. */
export function resultsTable(
  rows: readonly ResultRow[],
  objectives: readonly { id: string; label: string }[],
  words: GradebookWords,
): Table {
  return {
    name: words.sheets.results,
    columns: [
      ...columnsOf(words, [
        ['name', 'text'],
        ['number', 'text'],
        ['attempt', 'whole'],
        ['startedAt', 'moment'],
        ['submittedAt', 'moment'],
        ['minutes', 'number'],
        ['score', 'share'],
        ['passed', 'text'],
      ]),
      ...objectives.map(({ label }): TableColumn => ({ title: label, kind: 'share' })),
      ...columnsOf(words, [['remarks', 'text']]),
    ],
    rows: rows.map((row) => [
      row.name,
      row.number,
      row.attempt,
      row.startedAt,
      row.submittedAt,
      row.minutes,
      row.score,
      yesOrNo(row.passed, words),
      ...objectives.map(({ id }) => row.objectives.get(id) ?? null),
      row.remarks.join('; '),
    ]),
  };
}

/** One row for each response. */
export function responsesTable(rows: readonly ResponseRow[], words: GradebookWords): Table {
  return {
    name: words.sheets.responses,
    columns: columnsOf(words, [
      ['name', 'text'],
      ['number', 'text'],
      ['attempt', 'whole'],
      ['place', 'whole'],
      ['item', 'text'],
      ['stem', 'text'],
      ['response', 'text'],
      ['key', 'text'],
      ['score', 'share'],
      ['seconds', 'number'],
      ['correction', 'text'],
    ]),
    rows: rows.map((row) => [
      row.name,
      row.number,
      row.attempt,
      row.place,
      row.item,
      row.stem,
      row.response,
      row.key,
      row.score,
      row.seconds,
      row.correction,
    ]),
  };
}

function seconds(milliseconds: number | undefined): number | null {
  return milliseconds === undefined ? null : milliseconds / 1000;
}

/** One row for each item with its figures. */
export function itemsTable(analysis: Analysis, titles: readonly ItemTitle[], words: GradebookWords): Table {
  return {
    name: words.sheets.items,
    columns: columnsOf(words, [
      ['place', 'whole'],
      ['item', 'text'],
      ['stem', 'text'],
      ['objective', 'text'],
      ['asked', 'whole'],
      ['scored', 'whole'],
      ['difficulty', 'number'],
      ['discrimination', 'number'],
      ['upperLower', 'number'],
      ['reliabilityWithout', 'number'],
      ['medianSeconds', 'number'],
      ['lowerQuartile', 'number'],
      ['upperQuartile', 'number'],
      ['rapid', 'whole'],
    ]),
    rows: analysis.items.map((item) => {
      const title = titles.find(({ id }) => id === item.id);
      return [
        title?.number ?? null,
        item.id,
        title?.stem ?? '',
        title?.objective ?? item.objective,
        item.asked,
        item.scored,
        item.difficulty,
        item.discrimination,
        item.upperLower?.index ?? null,
        item.reliabilityWithout,
        seconds(item.times?.median),
        seconds(item.times?.lowerQuartile),
        seconds(item.times?.upperQuartile),
        item.times?.rapid.length ?? null,
      ];
    }),
  };
}

/** One row for each option, typed answer or placing: who gave it, by thirds where known. */
export function answersTable(analysis: Analysis, titles: readonly ItemTitle[], words: GradebookWords): Table {
  const rows = analysis.items.flatMap((item): TableCell[][] => {
    const number = titles.find(({ id }) => id === item.id)?.number ?? null;
    const counts = ({ all, upper, middle, lower }: { all: number; upper: number; middle: number; lower: number }) => [
      all,
      upper,
      middle,
      lower,
    ];
    const share = (count: number, of: number) => (of === 0 ? null : count / of);
    const chosen = item.options.flatMap(({ part, options, nothing, asked }) => [
      ...options.map((option) => [
        number,
        item.id,
        part ?? '',
        option.text,
        yesOrNo(option.right, words),
        ...counts(option.counts),
        option.share,
      ]),
      [number, item.id, part ?? '', words.nothing, null, ...counts(nothing), share(nothing.all, asked.all)],
    ]);
    const typed = item.typed.flatMap(({ part, label, answers, nothing, asked }) => [
      ...answers.map((answer) => [
        number,
        item.id,
        label || part,
        answer.text,
        yesOrNo(answer.right, words),
        ...counts(answer.counts),
        answer.share,
      ]),
      [number, item.id, label || part, words.nothing, null, ...counts(nothing), share(nothing.all, asked.all)],
    ]);
    const { confusion } = item;
    const placed = (confusion?.parts ?? []).flatMap((part) => {
      const total = part.counts.reduce((sum, count) => sum + count, part.nothing);
      return (confusion?.columns ?? []).flatMap((column, index): TableCell[][] => {
        const count = part.counts[index] ?? 0;
        // Of a board's many cells only those count in which anything lay.
        if (count === 0 && column.id !== part.expected) return [];
        return [[number, item.id, part.text, column.title, null, count, null, null, null, share(count, total)]];
      });
    });
    return [...chosen, ...typed, ...placed];
  });
  return {
    name: words.sheets.answers,
    columns: columnsOf(words, [
      ['place', 'whole'],
      ['item', 'text'],
      ['part', 'text'],
      ['answer', 'text'],
      ['right', 'text'],
      ['all', 'whole'],
      ['upper', 'whole'],
      ['middle', 'whole'],
      ['lower', 'whole'],
      ['share', 'share'],
    ]),
    rows,
  };
}
