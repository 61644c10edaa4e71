import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, type Piece, withoutHeading } from '../../src/search/excerpt.ts';

/** Marked text in brackets. */
const shown = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('an excerpt', () => {
  it.each([
    ['marks Chinese as typed', '忠诚的客户会回来。', ['忠诚'], 40, '[忠诚]的客户会回来。'],
    ['marks the words of a name that stand apart', '分类以后，客户高兴。', ['客户分类'], 40, '[分类]以后，[客户]高兴。'],
    ['marks every form of a Latin word', 'Complaints: grade, graded.', ['complaint', 'grades'], 80, '[Complaints]: [grade], [graded].'],
    ['marks no words of asking', 'what is a complaint', ['what is a complaint'], 80, 'what is a [complaint]'],
    ['marks Latin in Chinese text', '装上CRM系统。', ['crm'], 40, '装上[CRM]系统。'],
    [
      'begins with the sentence that matches',
      '先说别的事情。再说别的事情。客户投诉要登记。然后别的。',
      ['投诉'],
      14,
      '…客户[投诉]要登记。然后别的。',
    ],
    ['prefers where all marks stand', '投诉很多。别的别的别的别的。投诉和客户一起。', ['投诉', '客户'], 12, '…[投诉]和[客户]一起。'],
    ['without a match, the beginning', '甲乙丙丁戊己庚辛', ['投诉'], 4, '甲乙丙丁…'],
    ['cuts no Latin word', 'one two three four', ['xyz'], 10, 'one two…'],
    ['of nothing is nothing', '', ['a'], 10, ''],
  ] as const)('%s', (_, text, marks, length, expected) => {
    expect(shown(excerptOf(text, marks, length))).toBe(expected);
  });

  it('finds a match inside a sentence longer than its room', () => {
    const text = `${'很长的一句话没有停顿'.repeat(10)}投诉在这里`;
    expect(shown(excerptOf(text, ['投诉'], 20))).toContain('[投诉]');
  });

  it('is a part of the text, whatever is looked for, and shows tags as text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'客户投诉。ab <>&'), maxLength: 60 }),
        fc.array(fc.string({ unit: fc.constantFrom(...'客户投诉ab'), minLength: 1, maxLength: 4 }), { maxLength: 3 }),
        (text, marks) => {
          const plain = excerptOf(text, marks, 15)
            .map((piece) => piece.text)
            .join('')
            .replace(/^…|…$/g, '');
          expect(text).toContain(plain.trimEnd());
        },
      ),
    );
  });
});

describe('a heading is not said twice', () => {
  it.each([
    ['at the beginning', '客户​分级. ​星期一', '客户分级', '星期一'],
    ['in English', 'RFM scoring. Your manager', 'RFM scoring', 'Your manager'],
    ['that ends with a question mark', 'Why classify? A year ago', 'Why classify', 'A year ago'],
    ['only when a stop follows', '客户分级有四点', '客户分级', '客户分级有四点'],
    ['only at the beginning', '先看。客户分级。再看', '客户分级', '先看。客户分级。再看'],
    ['empty', 'text. text', '', 'text. text'],
  ])('%s', (_, text, heading, expected) => {
    expect(withoutHeading(text, heading)).toBe(expected);
  });
});
