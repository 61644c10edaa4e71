import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/item-analysis.ts';
import { markResponse } from '../../src/interactions/marking.ts';
import { csvRows } from '../../src/interchange/csv-rows.ts';
import { unguarded } from '../../src/interchange/formula-guard.ts';
import {
  answersTable,
  type GradebookWords,
  itemsTable,
  type ResponseRow,
  type ResultRow,
  responsesTable,
  resultsTable,
} from '../../src/interchange/gradebook-table.ts';
import { keyText, responseText } from '../../src/interchange/response-text.ts';
import { resultsData } from '../../src/interchange/results-data.ts';
import { plainNumber, type Table, wallClock, wallClockText } from '../../src/interchange/table.ts';
import { tableCsv } from '../../src/interchange/table-csv.ts';
import { tablesXlsx } from '../../src/interchange/table-xlsx.ts';
import { items, responsesTo } from '../interactions/arbitraries.ts';
import {
  categorizeItem,
  choiceItem,
  clozeItem,
  freeTextItem,
  matchItem,
  numericItem,
  orderItem,
  placeItem,
} from '../interactions/builders.ts';
import { anyText } from './arbitraries.ts';

const names = [
  'name',
  'number',
  'attempt',
  'startedAt',
  'submittedAt',
  'minutes',
  'score',
  'passed',
  'remarks',
  'place',
  'item',
  'stem',
  'objective',
  'response',
  'key',
  'seconds',
  'correction',
  'asked',
  'scored',
  'difficulty',
  'discrimination',
  'upperLower',
  'reliabilityWithout',
  'medianSeconds',
  'lowerQuartile',
  'upperQuartile',
  'rapid',
  'part',
  'answer',
  'right',
  'all',
  'upper',
  'middle',
  'lower',
  'share',
] as const;
const words: GradebookWords = {
  sheets: { results: '成绩', responses: '作答', items: '题目分析', answers: '选项' },
  columns: Object.fromEntries(names.map((name) => [name, `column ${name}`])) as GradebookWords['columns'],
  yes: '是',
  no: '否',
  nothing: '（未答）',
};

const result: ResultRow = {
  name: '=cmd|calc',
  number: '007',
  attempt: 1,
  startedAt: '2026-03-02T08:00:00.000Z',
  submittedAt: '2026-03-02T08:30:30.000Z',
  minutes: 30.5,
  score: 0.1 + 0.2,
  passed: false,
  objectives: new Map([['name-buyers', 0.5]]),
  remarks: ['迟交', '重开两次'],
};
const objectives = [
  { id: 'name-buyers', label: '识别买方' },
  { id: 'count-orders', label: '数清订单' },
];

describe('gradebook tables', () => {
  it('have a row for each submission and a column for each objective', () => {
    const table = resultsTable([result], objectives, words);
    expect(table.columns.map(({ title, kind }) => [title, kind])).toEqual([
      ['column name', 'text'],
      ['column number', 'text'],
      ['column attempt', 'whole'],
      ['column startedAt', 'moment'],
      ['column submittedAt', 'moment'],
      ['column minutes', 'number'],
      ['column score', 'share'],
      ['column passed', 'text'],
      ['识别买方', 'share'],
      ['数清订单', 'share'],
      ['column remarks', 'text'],
    ]);
    expect(table.rows).toEqual([
      ['=cmd|calc', '007', 1, result.startedAt, result.submittedAt, 30.5, result.score, '否', 0.5, null, '迟交; 重开两次'],
    ]);
  });

  it('have as many cells in each row as columns', () => {
    const item = choiceItem({ right: ['loyal'], wrong: ['new'] });
    const sort = categorizeItem({ clinic: 'growing', stranger: 'possible' }, ['growing', 'possible']);
    const count = numericItem({ profit: { value: 5 } });
    const people = [['loyal'], ['new']].map((response, index) => ({
      id: `p${index}`,
      items: new Map([
        [item.id, { score: markResponse(item, response).score, response, milliseconds: 4_000 }],
        [sort.id, { score: 0.5, response: { clinic: 'possible', stranger: 'possible' }, milliseconds: null }],
        [count.id, { score: 0, response: { profit: '7' }, milliseconds: null }],
      ]),
    }));
    const analysis = analyse({ items: [item, sort, count], people });
    const titles = [{ id: item.id, number: 1, stem: item.stem, objective: '识别买方' }];
    const response: ResponseRow = {
      name: 'a',
      number: '',
      attempt: 1,
      place: 1,
      item: item.id,
      stem: item.stem,
      response: 'x',
      key: 'y',
      score: 1,
      seconds: 4,
      correction: '',
    };
    const tables = [itemsTable(analysis, titles, words), answersTable(analysis, titles, words), responsesTable([response], words)];
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(tables[0]?.rows[0]).toEqual([1, item.id, item.stem, '识别买方', 2, 2, 0.5, null, null, null, 4, 4, 4, 0]);
    expect(tables[1]?.rows.map((row) => [row[1], row[2], row[3], row[5]])).toEqual(
      [
        [item.id, '', 'The loyal one', 1],
        [item.id, '', 'The new one', 1],
        [item.id, '', '（未答）', 0],
        [count.id, 'Label of profit', '7', 2],
        [count.id, 'Label of profit', '（未答）', 0],
        [sort.id, 'Text of clinic', 'Title of growing', 0],
        [sort.id, 'Text of clinic', 'Title of possible', 2],
        [sort.id, 'Text of stranger', 'Title of possible', 2],
      ].sort((a, b) => [item.id, sort.id, count.id].indexOf(String(a[0])) - [item.id, sort.id, count.id].indexOf(String(b[0]))),
    );
  });
});

describe('times', () => {
  it('are those of a clock in the trainer’s zone', () => {
    expect(wallClockText('2026-03-02T17:30:00.000Z', 'Asia/Shanghai')).toBe('2026-03-03 01:30:00');
    expect(wallClockText('2026-07-02T00:00:00Z', 'Europe/London')).toBe('2026-07-02 01:00:00');
    expect(wallClockText('2026-03-02T00:00:00Z', 'No/Such_Zone')).toBe('2026-03-02 00:00:00');
    expect(wallClockText('soon', 'UTC')).toBeNull();
    expect(wallClock('2026-03-02T16:00:00Z', 'Asia/Shanghai')?.toISOString()).toBe('2026-03-03T00:00:00.000Z');
  });
});

describe('CSV', () => {
  it('has numbers as numbers, times in the zone, and no formulas', () => {
    expect(tableCsv(resultsTable([result], objectives, words), 'Asia/Shanghai').split('\r\n')[1]).toBe(
      '\'=cmd|calc,007,1,2026-03-02 16:00:00,2026-03-02 16:30:30,30.5,0.3,否,0.5,,"迟交; 重开两次"',
    );
  });

  it('holds any text', () => {
    const text = anyText.map((one) => one.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\ufeff', ''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const table: Table = {
          name: 'x',
          columns: [
            { title: 'first', kind: 'text' },
            { title: 'second', kind: 'text' },
          ],
          rows: texts.map((one) => [one, 'end']),
        };
        const again = csvRows(tableCsv(table, 'UTC'), (cells) => (cells[0] === 'first' ? cells.length : 0)).rows.slice(1);
        expect(again.map(({ cells }) => cells.map(unguarded))).toEqual(texts.map((one) => [one, 'end']));
      }),
    );
  }, 30_000);
});

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

function textsIn(parts: Record<string, string>): string[] {
  const decode = (xml: string) =>
    xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
  return [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map(([, text]) => decode(text ?? ''));
}

/** XML has no place for control characters, half characters and signs that are none; everything else must come through. */
function withoutXmlRefused(text: string): string {
  const isRefused = (code: number) =>
    (code < 32 && ![9, 10, 13].includes(code)) ||
    (code >= 0x7f && code <= 0x9f && code !== 0x85) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xfdd0 && code <= 0xfdef) ||
    code === 0xfffd ||
    (code & 0xfffe) === 0xfffe;
  return [...text].filter((sign) => !isRefused(sign.codePointAt(0) ?? 0)).join('');
}

describe('XLSX', () => {
  it('has a sheet for each table, real numbers and dates, and texts that are no formulas', async () => {
    const parts = partsOf(
      await tablesXlsx([resultsTable([result], objectives, words), { name: '题目/分析', columns: [], rows: [] }], 'Asia/Shanghai'),
    );
    expect(parts['xl/workbook.xml']).toContain('name="成绩"');
    expect(parts['xl/workbook.xml']).toContain('name="题目 分析"');
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toContain('<f>');
    const texts = textsIn(parts);
    expect(texts).toEqual(expect.arrayContaining(['=cmd|calc', '007', '迟交; 重开两次']));
    const cell = (name: string) => new RegExp(`<c r="${name}"([^>]*)><v>([^<]*)</v>`).exec(sheet);
    expect(texts[Number(cell('A2')?.[2])]).toBe('=cmd|calc');
    expect(cell('A2')?.[1]).toContain('t="s"');
    expect(cell('C2')?.[2]).toBe('1');
    // Days since 30 December 1899: 2 March 2026 is 46083; four in the afternoon is two thirds.
    expect(Number(cell('D2')?.[2])).toBeCloseTo(46083 + 16 / 24, 9);
    expect(cell('G2')?.[2]).toBe('0.3');
    expect(cell('G2')?.[1]).not.toContain('t=');
    expect(sheet).toContain('<pane ');
  });

  it('holds any text, also the names of what every object has', async () => {
    const inherited = Object.getOwnPropertyNames(Object.prototype);
    const cases = [...fc.sample(anyText, 100), ...inherited, 'x'.repeat(40_000), '😀'.repeat(16_384)];
    const table: Table = { name: 'x', columns: [{ title: 'constructor', kind: 'text' }], rows: cases.map((text) => [text]) };
    const parts = partsOf(await tablesXlsx([table], 'UTC'));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const texts = textsIn(parts);
    for (const [index, text] of cases.entries()) {
      const found = new RegExp(`<c r="A${index + 2}"[^>]*><v>(\\d+)</v>`).exec(sheet);
      const plain = withoutXmlRefused(text);
      if (text === '') expect(found).toBeNull();
      else if (text.length <= 32_767) expect(texts[Number(found?.[1])]).toBe(plain);
      else expect(texts[Number(found?.[1])]?.length).toBeLessThanOrEqual(32_767);
    }
    expect(textsIn(parts)[0]).toBe('constructor');
  });

  it('gives sheets names that Excel takes', async () => {
    const table = (name: string): Table => ({ name, columns: [], rows: [] });
    const parts = partsOf(
      await tablesXlsx([table('a'.repeat(40)), table('a'.repeat(40)), table(''), table("'[x]:*?/\\'"), table('History')], 'UTC'),
    );
    const found = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name ?? '');
    expect(new Set(found).size).toBe(5);
    for (const name of found) expect(name.length > 0 && name.length <= 31 && !/[[\]:*?/\\]/.test(name)).toBe(true);
  });
});

describe('results for other programs', () => {
  it('are plain values that JSON carries', () => {
    const data = resultsData({ results: [result], responses: [], analysis: null });
    expect(JSON.parse(JSON.stringify(data)).results[0].objectives).toEqual({ 'name-buyers': 0.5 });
  });
});

describe('responses in words', () => {
  it('name parts and places by their texts', () => {
    expect(responseText(choiceItem({ right: ['loyal', 'new'], wrong: ['lost'] }), ['lost', 'loyal'])).toBe('The loyal one; The lost one');
    expect(responseText(orderItem('ask', 'buy'), ['buy', 'ask'])).toBe('1. Text of buy; 2. Text of ask');
    expect(responseText(matchItem({ ann: 'gold', bob: 'iron' }, ['gold', 'iron']), { bob: 'gold' })).toBe('Text of bob → Text of gold');
    expect(responseText(categorizeItem({ ann: 'gold' }, ['gold', 'iron']), { ann: 'iron' })).toBe('Text of ann → Title of iron');
    const board = placeItem({ mill: 'outside', cat: { column: 'low-loyalty', row: 'low-profit' } }, { outside: true });
    expect(responseText(board, { mill: 'outside', cat: 'high-loyalty-low-profit' })).toBe(
      'Text of mill → No customer; Text of cat → Title of high-loyalty × Title of low-profit',
    );
    expect(responseText(clozeItem({ a: { accept: ['x'] }, b: { right: ['yes'], wrong: ['no'] } }), { a: ' y ', b: 'no' })).toBe(
      '1 →  y ; 2 → no',
    );
    expect(responseText(numericItem({ profit: { value: 5 } }), { profit: ' 7 ' })).toBe('7');
    expect(responseText(freeTextItem('x'), { answer: ' so ', ticked: [] })).toBe('so');
    expect(keyText(numericItem({ profit: { value: 5 } }))).toBe('5');
    expect(keyText(freeTextItem('x'))).toBe('I am sorry. We replace it today.');
  });

  it('are empty for what is no response, and never throw', () => {
    fc.assert(
      fc.property(
        items.chain((item) => fc.tuple(fc.constant(item), fc.oneof(responsesTo(item), fc.anything()))),
        ([item, response]) => {
          expect(typeof responseText(item, response)).toBe('string');
          expect(keyText(item)).not.toBe('');
        },
      ),
    );
    expect(responseText(choiceItem({ right: ['loyal'], wrong: ['new'] }), 'loyal')).toBe('');
  }, 30_000);

  it('write numbers without the noise of binary fractions', () => {
    expect(plainNumber(0.1 + 0.2)).toBe(0.3);
    expect(plainNumber(Number.NaN)).toBeNull();
  });
});
