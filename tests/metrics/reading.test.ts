/** Reading what people type and paste. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../src/metrics/numerals.ts';
import { countKind, moneyKind, percentKind, readAmount, readAmounts } from '../../src/metrics/read-amount.ts';
import { answerCount, countBetween, mostAnswers, readScores, scoreSum } from '../../src/metrics/read-scores.ts';

const tenPoints = { min: 0, max: 10 };
const fivePoints = { min: 1, max: 5 };

/** The scores that were read, one by one in order of size. */
const scoresIn = (text: string, scale = tenPoints) =>
  readScores(text, scale).answers.counts.flatMap((count, place) => Array.from({ length: count }, () => scale.min + place));
const unreadIn = (text: string, scale = tenPoints) =>
  readScores(text, scale).unread.map(({ text: piece, line, reason }) => [piece, line, reason]);

describe('one number', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['3.5', 3.5],
    ['.5', 0.5],
    ['−3', -3],
    ['+3', 3],
    ['四', 4],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['三百五', 350],
    ['一千零五十', 1050],
    ['一万二', 12_000],
    ['一万二千三百四十五', 12_345],
    ['十万', 100_000],
    ['二〇二六', 2026],
    ['三点五', 3.5],
    ['負二', -2],
    ['Seven', 7],
    ['ten', 10],
  ])('%s is %d', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    'abc',
    '四分之一',
    '1e3',
    '0x10',
    'Infinity',
    '1,2',
    '4-5',
    '4/5',
    '百',
    '一百二千',
    '三点',
    '点五',
    '１２ ３',
    '--1',
    '9'.repeat(40),
  ])('%j is none', (text) => {
    expect(readNumeral(text)).toBeUndefined();
  });

  it('is read the same in Chinese as in figures, below a hundred million', () => {
    const digits = '零一二三四五六七八九';
    const below = (value: number, units: readonly [number, string][]): string => {
      let [text, left, gap] = ['', value, false];
      for (const [unit, name] of units) {
        const digit = Math.floor(left / unit);
        left %= unit;
        if (digit === 0) gap = text !== '';
        else {
          text += (gap ? '零' : '') + digits[digit] + name;
          gap = false;
        }
      }
      return text;
    };
    const units: readonly [number, string][] = [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ];
    const written = (value: number): string => {
      const [high, low] = [Math.floor(value / 10_000), value % 10_000];
      if (high === 0) return below(low, units);
      return `${below(high, units)}万${low > 0 && low < 1000 ? '零' : ''}${low > 0 ? below(low, units) : ''}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(readNumeral(written(value))).toBe(value);
      }),
    );
  });
});

describe('scores', () => {
  it('are read from a mixture of separators, signs and words', () => {
    expect(scoresIn('1,2;3\n四')).toEqual([1, 2, 3, 4]);
    expect(scoresIn('５、４，３；2|1\t十\r\n7分 8 pts')).toEqual([1, 2, 3, 4, 5, 7, 8, 10]);
    expect(scoresIn('【9】“10”(8)')).toEqual([8, 9, 10]);
    expect(scoresIn('张三:5 李四：4')).toEqual([4, 5]);
  });

  it('are read several at a time', () => {
    expect(scoresIn('9×3, 4 × 2 10x1 七×2份')).toEqual([4, 4, 7, 7, 9, 9, 9, 10]);
    expect(answerCount(readScores('9*120', tenPoints).answers)).toBe(120);
  });

  it('that could not be read are listed with line and reason, the others counted', () => {
    expect(unreadIn('5 abc\n6 4.5\n\n7 -1', fivePoints)).toEqual([
      ['abc', 1, 'notNumber'],
      ['6', 2, 'offScale'],
      ['4.5', 2, 'notWhole'],
      ['7', 4, 'offScale'],
      ['-1', 4, 'offScale'],
    ]);
    expect(scoresIn('5 abc\n6 4.5\n\n7 -1', fivePoints)).toEqual([5]);
    expect(unreadIn('9×2×3 9×-1 9×1.5')).toEqual([
      ['9×2×3', 1, 'notNumber'],
      ['9×-1', 1, 'offScale'],
      ['9×1.5', 1, 'notWhole'],
    ]);
    expect(unreadIn(`9×${mostAnswers + 1} 3`)).toEqual([[`9×${mostAnswers + 1}`, 1, 'tooMany']]);
  });

  it('are not guessed: “4/5”, “5:3”, “4-5” are no answers', () => {
    for (const text of ['4/5', '5:3', '4-5', '4～5']) {
      expect(scoresIn(text)).toEqual([]);
      expect(unreadIn(text)).toHaveLength(1);
    }
  });

  it('come from any text without a fault, and every piece is counted or listed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom('1', '五', ',', '、', ' ', '\n', '×', 'x', '11', 'é', '９', '.', '-'), { maxLength: 30 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const { answers, unread } = readScores(written, tenPoints);
        expect(answers.counts).toHaveLength(11);
        expect(answers.counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
        for (const { text: piece, line } of unread) {
          expect(piece).not.toBe('');
          expect(line).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('are the same however they are separated and written', () => {
    const score = fc.integer({ min: 0, max: 10 });
    const written = (value: number, way: number) =>
      [
        String(value),
        '〇一二三四五六七八九十'[value] ?? '',
        String(value)
          .normalize('NFKD')
          .replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      ][way] ?? '';
    const separator = fc.constantFrom(',', '，', '、', ' ', '\n', ';', '；', '\t', ' | ', '\u3000');
    fc.assert(
      fc.property(fc.array(fc.tuple(score, fc.nat({ max: 2 }), separator), { maxLength: 30 }), (pieces) => {
        const text = pieces.map(([value, way, after]) => written(value, way) + after).join('');
        expect(scoresIn(text)).toEqual(pieces.map(([value]) => value).sort((a, b) => a - b));
        const { answers, unread } = readScores(text, tenPoints);
        expect(unread).toEqual([]);
        expect(scoreSum(answers)).toBe(pieces.reduce((sum, [value]) => sum + value, 0));
        expect(countBetween(answers, 0, 6) + countBetween(answers, 7, 10)).toBe(pieces.length);
      }),
    );
  });
});

describe('an amount', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['１，２００', 1200],
    ['1 200', 1200],
    ['一千二', 1200],
    ['1.2万', 12_000],
    ['1.1万元', 11_000],
    ['¥600', 600],
    ['600 元', 600],
    ['CNY 600', 600],
    ['0', 0],
  ])('%s is %d', (text, value) => {
    expect(readAmount(text, moneyKind)).toEqual({ state: 'read', value });
  });

  it('says what is wrong', () => {
    expect(readAmount('', countKind)).toEqual({ state: 'empty' });
    expect(readAmount('　', countKind)).toEqual({ state: 'empty' });
    expect(readAmount('%', percentKind)).toEqual({ state: 'wrong', problem: 'notNumber' });
    expect(readAmount('12,00', countKind)).toEqual({ state: 'wrong', problem: 'notNumber' });
    expect(readAmount('−5', countKind)).toEqual({ state: 'wrong', problem: 'negative' });
    expect(readAmount('2.5', countKind)).toEqual({ state: 'wrong', problem: 'notWhole' });
    expect(readAmount('101%', percentKind)).toEqual({ state: 'wrong', problem: 'tooLarge' });
    expect(readAmount('80％', percentKind)).toEqual({ state: 'read', value: 80 });
  });

  it('comes from any text without a fault, and is within its kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(countKind, moneyKind, percentKind), (text, kind) => {
        const amount = readAmount(text, kind);
        if (amount.state !== 'read') return;
        expect(amount.value).toBeGreaterThanOrEqual(0);
        expect(amount.value).toBeLessThanOrEqual(kind.max);
        if (kind.whole) expect(Number.isInteger(amount.value)).toBe(true);
      }),
    );
  });

  it('of a form counts only when all fields are filled in and right', () => {
    const kinds = { part: countKind, whole: countKind };
    expect(readAmounts({ part: '3', whole: '四' }, kinds)).toEqual({ values: { part: 3, whole: 4 }, problems: {} });
    expect(readAmounts({ part: '', whole: 'x' }, kinds)).toEqual({ values: null, problems: { whole: 'notNumber' } });
  });
});
