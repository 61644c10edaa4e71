/** The gradebook as the tables of `interchange/`: results, scores, responses, item analysis, answers; and as one file with everything. */
import type { Analysis } from '../../analysis/item-analysis.ts';
import { scenarioId } from '../../assignment/assigned-scenario.ts';
import { fill } from '../../course/strings/fill.ts';
import type { GradebookStrings } from '../../course/strings/index.ts';
import { gradebookFile } from '../../gradebook/gradebook-file.ts';
import {
  answersTable,
  type GradebookWords,
  type ItemTitle,
  itemsTable,
  type ResponseRow,
  type ResultRow,
  responsesTable,
  resultsTable,
} from '../../interchange/gradebook-table.ts';
import { keyText, responseText } from '../../interchange/response-text.ts';
import { resultsData } from '../../interchange/results-data.ts';
import type { Table, TableCell } from '../../interchange/table.ts';
import { pathWords } from './path-words.ts';
import type { OpenBook } from './show.ts';
import type { ShownBook, ShownPerson, ShownRow } from './shown.ts';

export interface TableWords {
  strings: GradebookStrings;
  /** Objective to its words. */
  objectives: Readonly<Record<string, string>>;
}

/** Everything of one assignment that goes out. */
export interface Exported {
  book: ShownBook;
  people: readonly ShownPerson[];
  analysis: Analysis | null;
}

function wordsOf({ people, answers, analysis, responses, columns, yes, no, nothing }: GradebookStrings): GradebookWords {
  const { submitted, stem, taken: _taken, ...rest } = columns;
  return {
    sheets: { results: people, responses, items: analysis, answers },
    columns: { ...rest, submittedAt: submitted, stem },
    yes,
    no,
    nothing,
  };
}

const minutesOf = (milliseconds: number | null) => (milliseconds === null ? null : Math.round(milliseconds / 6_000) / 10);

function remarksOf(row: ShownRow, strings: GradebookStrings): string[] {
  return [
    ...(row.state === 'waiting' || row.state === 'missing' ? [strings.states[row.state]] : []),
    ...(row.late === null ? [] : [`${strings.flagNames.late} ${fill(strings.minutesShort, { count: Math.ceil(row.late / 60_000) })}`]),
    ...row.flags.map((flag) => strings.flagNames[flag]),
  ];
}

function resultRows({ book, people }: Exported, strings: GradebookStrings): ResultRow[] {
  const attempts = new Map(people.map(({ row, attempts: all }) => [row.key, all]));
  return book.rows.map((row) => {
    const all = attempts.get(row.key) ?? [];
    const place = all.findIndex(({ counts }) => counts);
    const attempt = all[place];
    return {
      name: row.name,
      number: row.number,
      attempt: attempt ? place + 1 : null,
      startedAt: attempt?.startedAt ?? null,
      submittedAt: attempt?.submittedAt ?? null,
      minutes: minutesOf(row.taken),
      score: row.score,
      passed: attempt && row.state !== 'waiting' ? row.state === 'passed' : null,
      objectives: new Map(Object.entries(row.objectives)),
      remarks: remarksOf(row, strings),
    };
  });
}

function responseRows({ people }: Exported, strings: GradebookStrings): (ResponseRow & { raw: unknown })[] {
  return people.flatMap(({ row, attempts }) =>
    attempts.flatMap(({ answers }, attempt) =>
      answers.map(({ item, number, response, score, milliseconds, comment, state }) => ({
        name: row.name,
        number: row.number,
        attempt: attempt + 1,
        place: number,
        item: item.id,
        stem: item.stem,
        response: responseText(item, response),
        key: keyText(item),
        score,
        seconds: Math.round(milliseconds / 100) / 10,
        correction: [...(state === 'marked' ? [] : [strings.itemStates[state]]), ...(comment === '' ? [] : [comment])].join('; '),
        raw: response,
      })),
    ),
  );
}

/** Paths through scenarios, as rows behind those of the items. */
function pathRows({ book, people }: Exported): (ResponseRow & { raw: unknown })[] {
  return people.flatMap(({ row, attempts }) =>
    attempts.flatMap(({ scenarios }, attempt) =>
      scenarios.map(({ kept, path, score, milliseconds }, index) => {
        const { taken, best } = pathWords(kept, path);
        return {
          name: row.name,
          number: row.number,
          attempt: attempt + 1,
          place: book.items.length + index + 1,
          item: scenarioId(kept.slug),
          stem: kept.title,
          response: taken.join(' → '),
          key: best.join(' → '),
          score,
          seconds: Math.round(milliseconds / 100) / 10,
          correction: '',
          raw: path,
        };
      }),
    ),
  );
}

/** One row an attempt, with the score of every item side by side. */
function scoresTable({ book, people }: Exported, strings: GradebookStrings): Table {
  const { columns } = strings;
  return {
    name: strings.scores,
    columns: [
      { title: columns.name, kind: 'text' },
      { title: columns.number, kind: 'text' },
      { title: columns.attempt, kind: 'whole' },
      { title: columns.counts, kind: 'text' },
      { title: columns.score, kind: 'share' },
      ...book.items.map(({ number }) => ({ title: fill(strings.itemNumber, { number }), kind: 'share' as const })),
      ...book.scenarios.map(({ title }) => ({ title, kind: 'share' as const })),
    ],
    rows: people.flatMap(({ row, attempts }) =>
      attempts.map((attempt, index): TableCell[] => [
        row.name,
        row.number,
        index + 1,
        attempt.counts ? strings.yes : strings.no,
        attempt.score,
        ...book.items.map(({ id }) => attempt.answers.find(({ item }) => item.id === id)?.score ?? null),
        ...book.scenarios.map(({ slug }) => attempt.scenarios.find((played) => played.slug === slug)?.score ?? null),
      ]),
    ),
  };
}

/** The table of people alone, for CSV. */
export function peopleTable(exported: Exported, { strings, objectives }: TableWords): Table {
  const labelled = exported.book.objectives.map((id) => ({ id, label: objectives[id] ?? id }));
  return resultsTable(resultRows(exported, strings), labelled, wordsOf(strings));
}

/** All tables, for a workbook. */
export function allTables(exported: Exported, words: TableWords): Table[] {
  const { strings, objectives } = words;
  const { analysis, book } = exported;
  const titles: ItemTitle[] = book.items.map(({ id, number, stem, objective }) => ({
    id,
    number,
    stem,
    objective: objectives[objective] ?? objective,
  }));
  const tableWords = wordsOf(strings);
  return [
    peopleTable(exported, words),
    scoresTable(exported, strings),
    responsesTable([...responseRows(exported, strings), ...pathRows(exported)], tableWords),
    ...(analysis ? [itemsTable(analysis, titles, tableWords), answersTable(analysis, titles, tableWords)] : []),
  ];
}

/**
 * The assignment with all that came in and was done, to be read back, and its results for other programs.
 * @param now ISO 8601
 */
export function jsonText(
  { record, received, deeds }: Pick<OpenBook, 'record' | 'received' | 'deeds'>,
  exported: Exported,
  { strings }: TableWords,
  now: string,
): string {
  const workedOut = resultsData({
    results: resultRows(exported, strings),
    responses: [...responseRows(exported, strings), ...pathRows(exported)],
    analysis: exported.analysis,
  });
  return gradebookFile({ books: [{ record, deeds: [...deeds] }], received: [...received] }, now, workedOut);
}
