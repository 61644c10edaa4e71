/** Reads own items from CSV, a row each (see `csv-columns.ts`). */
import { readNumber } from '../interactions/numeric/typed-number.ts';
import { arrow, blank, columnOf, type ItemColumn, type ItemType, letters, splitWords, typeOf } from './csv-columns.ts';
import { csvRows } from './csv-rows.ts';
import { unguarded } from './formula-guard.ts';
import { Collector, type ImportOptions, type ImportResult, type ImportWords, sizeProblem } from './import-result.ts';
import { isOwnItemId } from './own-item.ts';
import { changed, type ImportProblem, type ImportProblemCode, leftOut } from './problem.ts';

/** A row by its columns. */
interface Row {
  line: number;
  cell: (column: ItemColumn) => string;
  /** Lettered columns that say something. */
  options: { letter: string; text: string; feedback: string }[];
  words: ImportWords;
  note: (code: ImportProblemCode, field: ItemColumn, params?: ImportProblem['params']) => void;
}

type Reading = { body: Record<string, unknown> } | { problem: { code: ImportProblemCode; field: ItemColumn; found: string; gap?: string } };

function optional(key: string, text: string): Record<string, string> {
  return text === '' ? {} : { [key]: text };
}

function verdictOf(cell: string): boolean | null {
  const word = cell.normalize('NFKC').trim();
  if (/^(对|對|正确|正確|是|√|✓|true|t|yes|y)$/i.test(word)) return true;
  return /^(错|錯|错误|錯誤|否|×|✗|x|false|f|no|n)$/i.test(word) ? false : null;
}

/** Options by letters, or by their texts; null when something names none. */
function chosen(row: Row): Set<string> | null {
  const cell = row.cell('answer');
  const plain = cell.normalize('NFKC').toUpperCase();
  const known = row.options.map(({ letter }) => letter);
  const named = /^[A-Z](?:[\s,、;/|&+和]*[A-Z])*$/.test(plain) ? plain.match(/[A-Z]/g) : null;
  if (named?.every((letter) => known.includes(letter))) return new Set(named);
  const texts = row.options.some(({ text }) => text === cell) ? [cell] : splitWords(cell);
  const byText = texts.map((text) => row.options.find((option) => option.text === text)?.letter);
  return byText.length > 0 && byText.every((letter) => letter !== undefined) ? new Set(byText) : null;
}

function readChoice(row: Row, multiple: boolean): Reading {
  const right = chosen(row);
  if (right === null) return { problem: { code: 'csv-answer', field: 'answer', found: row.cell('answer') } };
  const options = row.options.map(({ letter, text, feedback }) => ({
    text,
    correct: right.has(letter),
    ...optional('feedback', feedback),
  }));
  return { body: { interaction: 'choice', multiple, keepOrder: verdictOf(row.cell('keepOrder')) ?? false, options } };
}

function readVerdict(row: Row): Reading {
  const right = verdictOf(row.cell('answer'));
  if (right === null) return { problem: { code: 'csv-answer', field: 'answer', found: row.cell('answer') } };
  const { words } = row;
  const options = [
    { id: 'true', text: words.isTrue, correct: right, ...optional('feedback', row.cell('feedback A')) },
    { id: 'false', text: words.isFalse, correct: !right, ...optional('feedback', row.cell('feedback B')) },
  ];
  return { body: { interaction: 'choice', keepOrder: true, options } };
}

/** Braces mean gaps; others must look different. */
function withoutBraces(text: string, row: Row): string {
  if (!/[{}]/.test(text)) return text;
  row.note('braces-replaced', 'text');
  return text.replaceAll('{', '｛').replaceAll('}', '｝');
}

function readBlank(row: Row): Reading {
  const stem = row.cell('stem');
  const own = row.cell('text');
  const sentence = own !== '' ? own : blank.test(stem) ? stem : '___';
  const place = blank.exec(sentence);
  if (place === null) return { problem: { code: 'gap-not-in-text', field: 'text', found: sentence, gap: '___' } };
  const [before, after] = [sentence.slice(0, place.index), sentence.slice(place.index + place[0].length)];
  const mistakes = row.options.map(({ text, feedback }) => ({ accept: splitWords(text), feedback }));
  const gap = { id: 'answer', accept: splitWords(row.cell('answer')), mistakes, why: row.cell('why') };
  const text = `${withoutBraces(before, row)}{answer}${withoutBraces(after, row)}`;
  return { body: { interaction: 'cloze', stem: own === '' && sentence === stem ? row.words.fillIn : stem, text, gaps: [gap] } };
}

/** `45000`, `45000±10`, `45000:10` or `1..5`, with the separators and units people type. */
function numberIn(cell: string, unit: string): { value: number; tolerance: number } | null {
  const plain = cell.normalize('NFKC').replace(/\+\/?-/g, '±');
  const [first = '', second] = plain.split(/±|:|\.{2,}/, 2);
  const [a, b] = [readNumber(first, unit), second === undefined ? 0 : readNumber(second, unit)];
  if (a === null || b === null) return null;
  const isRange = /\.{2,}/.test(plain);
  const round = (value: number) => Number(value.toPrecision(12));
  return isRange ? { value: round((a + b) / 2), tolerance: round(Math.abs(b - a) / 2) } : { value: a, tolerance: Math.abs(b) };
}

function readNumeric(row: Row): Reading {
  const unit = row.cell('unit');
  const found = numberIn(row.cell('answer'), unit);
  if (found === null) return { problem: { code: 'not-a-number', field: 'answer', found: row.cell('answer') } };
  const mistakes: Record<string, unknown>[] = [];
  for (const { letter, text, feedback } of row.options) {
    const wrong = numberIn(text, unit);
    if (wrong === null) return { problem: { code: 'not-a-number', field: `option ${letter}`, found: text } };
    mistakes.push({ ...wrong, feedback });
  }
  const label = row.cell('label') === '' ? row.words.answer : row.cell('label');
  return { body: { interaction: 'numeric', fields: [{ label, ...optional('unit', unit), ...found, mistakes, why: row.cell('why') }] } };
}

/** Parts and places from `part → place`; a place alone is one more to choose from. */
function readPairs(row: Row, type: 'match' | 'categorize'): Reading {
  const places: { id: string; text: string }[] = [];
  const parts: { text: string; place: string; why: string }[] = [];
  for (const { letter, text, feedback } of row.options) {
    const found = arrow.exec(text);
    if (found === null) return { problem: { code: 'csv-pair', field: `option ${letter}`, found: text } };
    const [part, place] = [text.slice(0, found.index).trim(), text.slice(found.index + found[0].length).trim()];
    const known = places.find((one) => one.text === place) ?? { id: `place-${places.length + 1}`, text: place };
    if (!places.includes(known)) places.push(known);
    if (part !== '') parts.push({ text: part, place: known.id, why: feedback });
  }
  if (type === 'match') {
    return { body: { interaction: 'match', targets: places, sources: parts.map(({ place, ...part }) => ({ ...part, target: place })) } };
  }
  const bins = places.map(({ id, text }) => ({ id, title: text }));
  return { body: { interaction: 'categorize', bins, cards: parts.map(({ place, ...part }) => ({ ...part, bin: place })) } };
}

function readByType(row: Row, type: ItemType): Reading {
  switch (type) {
    case 'single':
    case 'multiple':
      return readChoice(row, type === 'multiple');
    case 'true-false':
      return readVerdict(row);
    case 'blank':
      return readBlank(row);
    case 'numeric':
      return readNumeric(row);
    case 'match':
    case 'categorize':
      return readPairs(row, type);
    case 'order':
      return { body: { interaction: 'order', steps: row.options.map(({ text, feedback }) => ({ text, why: feedback })) } };
    case 'text':
      return {
        body: { interaction: 'text', modelAnswer: row.cell('answer'), checklist: row.options.map(({ text }) => ({ text })) },
      };
  }
}

/** The type of a row that names none: options make it a choice, else what the answer looks like. */
function guessedType(row: Row): ItemType {
  if (row.options.length > 0)
    return row.options.every(({ text }) => arrow.test(text)) ? 'match' : (chosen(row)?.size ?? 1) > 1 ? 'multiple' : 'single';
  const answer = row.cell('answer');
  if (verdictOf(answer) !== null) return 'true-false';
  return numberIn(answer, row.cell('unit')) !== null && /^[\d\s.,±:+-]+$/.test(answer.normalize('NFKC')) ? 'numeric' : 'blank';
}

function readRow(row: Row, noticed: readonly ImportProblem[], options: ImportOptions, collector: Collector): void {
  const { line, cell } = row;
  const excerpt = cell('stem') || cell('text');
  const type = cell('type') === '' ? guessedType(row) : typeOf(cell('type'));
  if (type === null) {
    collector.add(leftOut('csv-unknown-type', line, excerpt, { found: cell('type').slice(0, 60) }, 'type'));
    return;
  }
  const reading = readByType(row, type);
  if ('problem' in reading) {
    const { code, field, found, gap } = reading.problem;
    collector.add(leftOut(code, line, excerpt, { found: found.slice(0, 60), ...(gap === undefined ? {} : { gap }) }, field));
    return;
  }
  const difficulty = cell('difficulty').normalize('NFKC');
  if (!/^[123]?$/.test(difficulty)) row.note('csv-difficulty', 'difficulty', { found: difficulty.slice(0, 60) });
  const item = {
    id: isOwnItemId(cell('id')) ? cell('id') : options.newId(),
    name: cell('name'),
    objective: cell('objective'),
    difficulty: /^[123]$/.test(difficulty) ? Number(difficulty) : 2,
    stem: cell('stem'),
    ...optional('context', cell('context')),
    explanation: cell('explanation'),
    ...reading.body,
  };
  collector.take(item, line, excerpt, noticed);
}

/** Reads a text of rows. */
export function readItemsCsv(text: string, options: ImportOptions): ImportResult {
  const collector = new Collector();
  const tooLong = sizeProblem(text);
  if (tooLong) {
    collector.add(tooLong);
    return collector.result();
  }
  const { rows, badQuotes } = csvRows(text, (cells) => cells.filter((cell) => columnOf(unguarded(cell)) !== null).length);
  const [head, ...body] = rows;
  if (head === undefined) return collector.result();
  const columns = head.cells.map((cell) => columnOf(unguarded(cell)));
  if (!columns.includes('stem')) {
    collector.add(leftOut('csv-no-header', head.line, head.cells.join(', '), { found: head.cells.join(', ').slice(0, 60) }));
    return collector.result();
  }
  for (const [index, column] of columns.entries()) {
    const heading = head.cells[index]?.trim() ?? '';
    if (column === null && heading !== '')
      collector.add(changed('csv-unknown-column', head.line, heading, { column: heading.slice(0, 60) }));
  }
  for (const line of badQuotes) collector.add(changed('csv-quote', line, ''));
  for (const { cells, line } of body) {
    const cell: Row['cell'] = (column) => unguarded(cells[columns.indexOf(column)] ?? '').trim();
    const noticed: ImportProblem[] = [];
    const lettered = letters.map((letter) => ({ letter, text: cell(`option ${letter}`), feedback: cell(`feedback ${letter}`) }));
    const row: Row = {
      line,
      cell,
      options: lettered.filter(({ text: option }) => option !== ''),
      words: options.words,
      note: (code, field, params = {}) => noticed.push(changed(code, line, cell('stem'), params, field)),
    };
    readRow(row, noticed, options, collector);
  }
  return collector.result();
}
