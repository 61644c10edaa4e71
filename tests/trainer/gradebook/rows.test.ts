import { describe, expect, it } from 'vitest';
import { summaryOf, visibleRows } from '../../../src/trainer/gradebook/rows.ts';
import type { ShownRow } from '../../../src/trainer/gradebook/shown.ts';

const collator = new Intl.Collator('zh-Hans', { numeric: true });
const row = (name: string, different: Partial<ShownRow> = {}): ShownRow => ({
  key: name,
  name,
  number: '',
  state: 'passed',
  onRoster: true,
  attempts: 1,
  score: 1,
  taken: 1,
  submittedAt: '2026-03-03T08:00:00.000Z',
  late: null,
  objectives: {},
  flags: [],
  notes: [],
  ...different,
});
const rows = [
  row('王小明', { number: 'A-1001', score: 0.5, state: 'failed' }),
  row('李丽', { score: 1, late: 60_000 }),
  row('张三', { score: null, state: 'missing', attempts: 0, submittedAt: null, taken: null }),
];
const namesIn = (view: Partial<Parameters<typeof visibleRows>[1]>) =>
  visibleRows(rows, { search: '', filter: 'all', sorting: null, ...view }, collator).map(({ name }) => name);

describe('rows of the table', () => {
  it('keep the order of the gradebook until a column is chosen', () => {
    expect(namesIn({})).toEqual(['王小明', '李丽', '张三']);
  });

  it.each([false, true])('without a value stand last, descending %s', (descending) => {
    expect(namesIn({ sorting: { column: 'score', descending } }).at(-1)).toBe('张三');
  });

  it('are sorted by pinyin', () => {
    expect(namesIn({ sorting: { column: 'name', descending: false } })).toEqual(['李丽', '王小明', '张三']);
  });

  it.each([
    ['小 明', ['王小明']],
    ['a1001', ['王小明']],
    ['Ａ－１００１', ['王小明']],
    ['nobody', []],
    ['', ['王小明', '李丽', '张三']],
  ])('are found by “%s”', (search, found) => {
    expect(namesIn({ search })).toEqual(found);
  });

  it.each([
    ['missing', ['张三']],
    ['late', ['李丽']],
    ['failed', ['王小明']],
    ['flagged', []],
  ] as const)('are filtered by %s', (filter, found) => {
    expect(namesIn({ filter })).toEqual(found);
  });

  it('are summed up', () => {
    expect(summaryOf(rows)).toEqual({ handedIn: 2, missing: 1, passed: 1, late: 1, mean: 0.75 });
  });
});
