import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoster } from '../../src/interchange/roster.ts';
import { anyText } from './arbitraries.ts';

const codes = (text: string, already: { name: string; number: string }[] = []) =>
  readRoster(text, already).problems.map(({ code, line, kind, params }) => [code, line, kind, params]);

describe('a roster', () => {
  it('is read from whatever was pasted', () => {
    const text = [
      '王小明, 1024',
      '李华\tA-7\t15',
      'Anna Li，1025，10 min',
      '赵敏、1026',
      'Ben Carter 1027 +20',
      '“老”周；1028；30分钟',
      '"Li, Anna",1029',
    ].join('\n');
    expect(readRoster(text)).toEqual({
      people: [
        { name: '王小明', number: '1024', line: 1 },
        { name: '李华', number: 'A-7', extraMinutes: 15, line: 2 },
        { name: 'Anna Li', number: '1025', extraMinutes: 10, line: 3 },
        { name: '赵敏', number: '1026', line: 4 },
        { name: 'Ben Carter', number: '1027', extraMinutes: 20, line: 5 },
        { name: '“老”周', number: '1028', extraMinutes: 30, line: 6 },
        { name: 'Li, Anna', number: '1029', line: 7 },
      ],
      problems: [],
    });
  });

  it('may have headings in any order', () => {
    expect(readRoster('工号,姓名\n1024,王小明\n').people).toEqual([{ name: '王小明', number: '1024', line: 2 }]);
    expect(readRoster('\ufeffName\tExtra minutes\tStaff number\r\nAnna\t5\t7\r\n').people).toEqual([
      { name: 'Anna', number: '7', extraMinutes: 5, line: 2 },
    ]);
  });

  it('names duplicates and what is missing by line', () => {
    const text = ['王小明,1024', '', '王晓明,１０２４', ',1030', '李华', '李华', 'Anna,7,soon', 'Ben,8,5,night shift'].join('\n');
    expect(readRoster(text).people.map(({ name }) => name)).toEqual(['王小明', '李华', 'Anna', 'Ben']);
    expect(codes(text)).toEqual([
      ['roster-duplicate', 3, 'left-out', { number: '１０２４', first: 1 }],
      ['roster-no-name', 4, 'left-out', {}],
      ['roster-no-number', 5, 'changed', { name: '李华' }],
      ['roster-duplicate', 6, 'left-out', { name: '李华', first: 5 }],
      ['roster-minutes', 7, 'changed', { found: 'soon', limit: 1000 }],
      ['roster-too-much', 8, 'changed', { found: 'night shift' }],
    ]);
  });

  it('does not take in twice who is there', () => {
    expect(codes('王小明,1024', [{ name: '王小明', number: '1024' }])).toEqual([
      ['roster-duplicate', 1, 'left-out', { number: '1024', first: 0 }],
    ]);
  });

  it('takes two people of one name with different numbers', () => {
    expect(readRoster('王小明,1\n王小明,2').people).toHaveLength(2);
  });

  it('never throws and never gives a person without a name', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            anyText,
            fc.tuple(anyText, anyText, anyText).map((parts) => parts.join(',')),
          ),
          { maxLength: 8 },
        ),
        (lines) => {
          const { people, problems } = readRoster(lines.join('\n'));
          for (const person of people) expect(person.name.trim()).not.toBe('');
          for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  }, 30_000);

  it('comes back from CSV as it was', () => {
    const text = anyText
      .map((one) =>
        one
          .toWellFormed()
          .replace(/[\s\p{Cc}\ufeff\u2028\u2029]+/gu, ' ')
          .trim(),
      )
      .filter((one) => /\p{L}/u.test(one) && one.length < 50);
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 5 }), (names) => {
        const usable = names.map((name, index) => ({ name, number: String(index + 1) }));
        const csv = ['姓名,工号', ...usable.map(({ name, number }) => `${quote(name)},${number}`)].join('\n');
        expect(readRoster(csv).people.map(({ name, number }) => ({ name, number }))).toEqual(usable);
      }),
    );
  }, 30_000);
});
