import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, parseExcerpt, withoutHeading } from '../../src/search/excerpt.ts';

/** Marked text in brackets. */
const shown = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('an excerpt becomes text and marks', () => {
  it.each([
    ['plain text', 'no mark', 'no mark'],
    ['one mark', 'a <mark>loyal</mark> customer', 'a [loyal] customer'],
    ['Chinese words touching each other', '<mark>忠诚</mark><mark>客户</mark>的', '[忠诚客户]的'],
    ['a mark with the punctuation after it', '<mark>customers,</mark> and', '[customers], and'],
    ['a mark with a space after it', '<mark>RFM </mark>打分', '[RFM] 打分'],
    ['a mark of punctuation only', '<mark>—</mark>忠诚', '—忠诚'],
    ['entities', 'A &amp; B &lt; C &gt; D &quot;E&quot; &#39;F&#39;', 'A & B < C > D "E" \'F\''],
    ['an entity of an entity, once only', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['an ampersand that Pagefind leaves alone', 'R&D &nbsp; &x;', 'R&D &nbsp; &x;'],
    ['a stop between parts of Chinese text', '客户. 星期一。 下一段. …', '客户。星期一。下一段。…'],
    ['a stop after a mark', '<mark>客户</mark>. 星期一', '[客户]。星期一'],
    ['a stop after pinyin or English', 'kè hù. 凡是 customer. 凡是', 'kè hù. 凡是 customer. 凡是'],
    ['an unclosed mark', 'a <mark>b', 'a [b]'],
    ['nothing', '', ''],
  ])('%s', (_, html, expected) => {
    expect(shown(parseExcerpt(html))).toBe(expected);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<mark onclick="alert(1)">x</mark >',
    '<MARK>x</MARK>',
    '<mark/><svg onload=alert(1)>',
    '&lt;mark&gt;x&lt;/mark&gt;',
  ])('%s stays text', (html) => {
    const decoded = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    expect(parseExcerpt(html)).toEqual([{ text: decoded, marked: false }]);
  });

  it('loses and adds no text but marks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('<mark>', '</mark>', 'ab', '客户', ', ', '<', '>', '&', '…'), { maxLength: 30 }), (parts) => {
        const html = parts.join('');
        expect(
          parseExcerpt(html)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(html.replace(/<\/?mark>/g, ''));
      }),
    );
  });
});

describe('a heading is not said twice', () => {
  it.each([
    ['at the beginning', '<mark>客户</mark>分级. 星期一', '客户分级', '星期一'],
    ['cut off at its beginning', '…—<mark>忠诚</mark>矩阵. 年底', '利润—忠诚矩阵', '年底'],
    ['in English', 'RFM <mark>scoring.</mark> Your manager', 'RFM scoring', 'Your manager'],
    ['only when a stop follows', '客户分级有四点', '客户分级', '客户分级有四点'],
    ['only at the beginning', '先看。客户分级. 再看', '客户分级', '先看。客户分级。再看'],
    ['with regular expressions in it', 'frequency (F). How often', 'frequency (F)', 'How often'],
    ['empty', 'text. text', '', 'text. text'],
  ])('%s', (_, html, heading, expected) => {
    expect(shown(withoutHeading(parseExcerpt(html), heading))).toBe(expected);
  });
});
