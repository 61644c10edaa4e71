/**
 * Reads a roster: a line for each person, “name, staff number, extra minutes”, pasted from anywhere or a CSV file. Between
 * them may stand tabs, commas, semicolons (of either width), 、 or spaces; with spaces the number begins at the first word
 * with a digit. A first line of headings may put the columns in another order.
 */
import Papa from 'papaparse';
import { tidyLine } from './own-item-schema.ts';
import { excerptOf, type ImportProblem, type ImportProblemCode } from './problem.ts';

export interface RosterEntry {
  name: string;
  /** Staff number; may be empty. */
  number: string;
  /** Minutes on top of the time limit. */
  extraMinutes?: number;
  line: number;
}

export interface RosterResult {
  people: RosterEntry[];
  problems: ImportProblem[];
}

/** As an invitation allows (`assignment/assignment-schema.ts`). */
const textLimit = 100;
const minutesLimit = 1_000;
/** More people than any group; the rest is named. */
export const rosterLimit = 5_000;

type Column = 'name' | 'number' | 'minutes';

const headings: [Column, RegExp][] = [
  ['name', /^(姓名|名字|员工|員工|学员|學員|name|full ?name|learner|employee)$/i],
  ['number', /^(工号|工號|员工号|員工號|编号|編號|学号|學號|号码|號碼|no\.?|number|staff ?(number|no\.?|id)|employee ?(number|id)|id)$/i],
  ['minutes', /^(加时|加時|额外分钟|額外分鐘|延时|延時|extra( ?(minutes|time))?|minutes)$/i],
];

function columnOf(cell: string): Column | undefined {
  return headings.find(([, pattern]) => pattern.test(cell.trim()))?.[0];
}

/** The cells of a line. */
function cellsOf(line: string): string[] {
  const delimiter = ['\t', ',', '，', ';', '；', '、'].find((sign) => line.includes(sign));
  if (delimiter !== undefined) {
    const row = Papa.parse<string[]>(line, { delimiter, newline: '\n' }).data[0] ?? [];
    return row.map(tidyLine);
  }
  const words = tidyLine(line).split(/\s+/);
  const first = words.findIndex((word) => /\d/.test(word));
  if (first < 1) return [words.join(' ')];
  const [number = '', ...rest] = words.slice(first);
  return [words.slice(0, first).join(' '), number, ...(rest.length === 0 ? [] : [rest.join(' ')])];
}

/** Minutes as people write them; null when it is none. */
function minutesOf(cell: string): number | null {
  const found = /^\+?\s*(\d{1,5})\s*(?:分钟|分鐘|分|min(?:s|utes?)?\.?|['′])?$/i.exec(cell.normalize('NFKC').trim());
  const minutes = Number(found?.[1] ?? Number.NaN);
  return minutes <= minutesLimit ? minutes : null;
}

/** Numbers and names are the same in any width and case. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** By number where there is one; two people may share a name. */
function keyOf({ name, number }: { name: string; number: string }): string {
  return number === '' ? `name ${folded(name)}` : `number ${folded(number)}`;
}

/** Which cell is what, by a line of headings; null when the line is none. */
function headingsIn(cells: readonly string[]): Map<Column, number> | null {
  const columns = cells.map(columnOf);
  const found = new Map(columns.flatMap((column, index) => (column === undefined ? [] : [[column, index] as const])));
  return found.has('name') && columns.every((column) => column !== undefined) ? found : null;
}

/**
 * @param already the roster as it is; its people are not taken in again
 */
export function readRoster(text: string, already: readonly { name: string; number: string }[] = []): RosterResult {
  const people: RosterEntry[] = [];
  const problems: ImportProblem[] = [];
  const known = new Map(already.map((person) => [keyOf(person), 0]));
  let columns = new Map<Column, number>([
    ['name', 0],
    ['number', 1],
    ['minutes', 2],
  ]);
  let isFirst = true;
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  for (const [index, content] of lines.entries()) {
    if (content.trim() === '') continue;
    const line = index + 1;
    const problem = (code: ImportProblemCode, kind: ImportProblem['kind'], params: ImportProblem['params'] = {}, field = '') => {
      problems.push({ code, line, kind, field, params, excerpt: excerptOf(content) });
    };
    const cells = cellsOf(content);
    const heading = isFirst ? headingsIn(cells) : null;
    isFirst = false;
    if (heading !== null) {
      columns = heading;
      continue;
    }
    const cell = (column: Column) => cells[columns.get(column) ?? -1] ?? '';
    const person = { name: cell('name'), number: cell('number') };
    if (person.name === '') {
      problem('roster-no-name', 'left-out');
      continue;
    }
    if (person.name.length > textLimit || person.number.length > textLimit) {
      problem('too-long', 'left-out', { limit: textLimit });
      continue;
    }
    const key = keyOf(person);
    const first = known.get(key);
    if (first !== undefined) {
      problem('roster-duplicate', 'left-out', { ...(person.number === '' ? { name: person.name } : { number: person.number }), first });
      continue;
    }
    if (people.length >= rosterLimit) {
      problem('too-many', 'left-out', { limit: rosterLimit });
      break;
    }
    const minutes = cell('minutes');
    const extraMinutes = minutes === '' ? undefined : minutesOf(minutes);
    if (extraMinutes === null) problem('roster-minutes', 'changed', { found: minutes.slice(0, 60), limit: minutesLimit }, 'minutes');
    if (person.number === '') problem('roster-no-number', 'changed', { name: person.name }, 'number');
    const last = Math.max(...columns.values());
    const more = cells.slice(last + 1).filter((entry) => entry !== '');
    if (more.length > 0) problem('roster-too-much', 'changed', { found: more.join(' ').slice(0, 60) });
    known.set(key, line);
    people.push({ ...person, ...(extraMinutes == null ? {} : { extraMinutes }), line });
  }
  return { people, problems };
}
