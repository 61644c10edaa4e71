/** Typography: what an editor would mend, what is rightly so, and where an author reads of it. */
import { describe, expect, it } from 'vitest';
import { proseLines } from '../../src/build/content/lesson-prose.ts';
import { typographyMistakes } from '../../src/build/content/typography.ts';
import type { Language } from '../../src/course/locale.ts';
import { course, en, glossary, items, type MistakeCase, mistakesAfter, replace, zh } from './sample.ts';

describe('a text', () => {
  const quotes = 'expected “ ” or ‘ ’, and ’ as apostrophe';
  const noSpace = 'expected none, as the browser sets it';
  const fullWidth = 'expected full-width，。；：？！';
  const setApart = 'expected it in brackets or quotation marks, or its pinyin in brackets after it';

  it.each<[Language, string, string[]]>([
    ['zh', '用 RFM打分', [`a space between Chinese and Latin in ‹用 RFM打分›; ${noSpace}`]],
    ['zh', '用RFM 打分', [`a space between Chinese and Latin in ‹用RFM 打分›; ${noSpace}`]],
    ['zh', '上一单在 3 天前', [5, 7].map(() => `a space between Chinese and Latin in ‹上一单在 3 天前›; ${noSpace}`)],
    ['zh', '占35% 的客户', [`a space between Chinese and Latin in ‹占35% 的客户›; ${noSpace}`]],
    ['zh', '他说"好"。', [`a straight quotation mark in ‹他说"好"。›; ${quotes}`]],
    ['zh', '青禾,乐筐', [`half-width punctuation beside Chinese in ‹青禾,乐筐›; ${fullWidth}`]],
    ['zh', '先问.再买', [`half-width punctuation beside Chinese in ‹先问.再买›; ${fullWidth}`]],
    ['zh', 'RFM:打分', [`half-width punctuation beside Chinese in ‹RFM:打分›; ${fullWidth}`]],
    ['zh', '客户(个人)', [3, 6].map(() => 'a half-width bracket beside Chinese in ‹客户(个人)›; expected full-width（ ）')],
    ['en', "It's late.", [`a straight quotation mark in ‹It's late.›; ${quotes}`]],
    ['en', 'He says "yes".', [`a straight quotation mark in ‹He says "yes".›; ${quotes}`]],
    ['en', 'Ask, then buy。', ['full-width punctuation in ‹…then buy。›; expected English punctuation']],
    ['en', 'The word 客户 is old.', [`Chinese in the English text in ‹…he word 客户 is old…›; ${setApart}`]],
    [
      'en',
      'product 产品, price 价格',
      ['product 产品, price…', '…, price 价格'].map((words) => `Chinese in the English text in ‹${words}›; ${setApart}`),
    ],
  ])('%s: %s', (language, text, messages) => {
    expect(typographyMistakes(text, language)).toEqual(messages);
  });

  it.each<[Language, string]>([
    ['zh', '用RFM打分，上一单在3天前，占35%。'],
    ['zh', '两次加三次：2 + 3 = 5次。'],
    ['zh', '见Strategic Database Marketing, 1994；他说：“好。”'],
    ['zh', '见Codd等, Providing OLAP to User-Analysts, 1993'],
    ['zh', '同刊, 2000年7–8月'],
    ['zh', '1,650元，3.5分，9:30开门'],
    ['zh', 'RFM（最近消费、消费频率、消费额）'],
    ['en', 'It’s “late”, she said.'],
    ['en', 'A customer (客户, kèhù) pays.'],
    ['en', 'Knowledge, 知识 (zhīshi), is in the head.'],
    ['en', 'Recency, in Chinese 最近消费, is R.'],
    ['en', 'The couplet “世事洞明皆学问，人情练达即文章” names it.'],
    ['en', 'A novel, *Dream of the Red Chamber* (《红楼梦》), says so.'],
  ])('%s, rightly so: %s', (language, text) => {
    expect(typographyMistakes(text, language)).toEqual([]);
  });
});

describe('a lesson’s words', () => {
  it('leave out marks, code and tags, and keep their lines', () => {
    const body =
      '\n## 谁是 **买方**\n\n- **R**是<Term id="recency">最近\n消费</Term>，见[术语](/glossary/#order)。\n\n```\na  b\n```\n\n| R | `F` 次 |\n|---|---|\n\n1. 大于 \\< 小于';
    expect(proseLines(body)).toEqual([
      { text: '谁是 买方', line: 2 },
      { text: 'R是最近', line: 4 },
      { text: '消费，见术语。', line: 5 },
      { text: '\uFFFC', line: 7 },
      { text: 'R', line: 11 },
      { text: '\uFFFC 次', line: 11 },
      { text: '---', line: 12 },
      { text: '---', line: 12 },
      { text: '大于 < 小于', line: 14 },
    ]);
  });
});

describe('mistakes are told where they stand', () => {
  const space = (words: string) => `a space between Chinese and Latin in ‹${words}›; expected none, as the browser sets it`;
  it.each<MistakeCase>([
    ['in prose', replace(zh, '付钱的人。见', '付3 元的人。见'), [`${zh}:12: ${space('付3 元的人。见术语，…')}`]],
    ['in prose, beside what is set bold', replace(zh, '付钱的人。', '**R** 是人。'), [`${zh}:12: ${space('R 是人。见术语，也…')}`]],
    ['in a caption', replace(zh, '>店门口。<', '>2 号门。<'), [`${zh}:14: ${space('2 号门。')}`]],
    ['in a source', replace(zh, 'source="样例"', 'source="样例 A"'), [`${zh}:24: ${space('样例 A')}`]],
    ['in the description', replace(zh, 'description: 谁付钱', 'description: 第1 个付钱'), [`${zh}:2: ${space('第1 个付钱，谁就是买…')}`]],
    [
      'in English prose',
      replace(en, 'comes into a shop', "can’t or won't enter"),
      [`${en}:6: a straight quotation mark in ‹…t or won't enter.›; expected “ ” or ‘ ’, and ’ as apostrophe`],
    ],
    ['in an item', replace(items, 'zh: 谁要什么？', 'zh: 谁要B 套？'), [`${items}:44: ${space('谁要B 套？')}`]],
    ['in a feedback', replace(items, 'zh: 用不完。', 'zh: 用 3年。'), [`${items}:51: ${space('用 3年。')}`]],
    ['in an objective', replace(course, 'zh: 数清订单', 'zh: 数清5 单'), [`${course}:19: ${space('数清5 单')}`]],
    ['in a definition', replace(glossary, 'zh: 付钱的人。', 'zh: 付100 元。'), [`${glossary}:4: ${space('付100 元。')}`]],
  ])('%s', (_, edits, messages) => {
    expect(mistakesAfter(...[edits].flat())).toEqual(messages);
  });

  it.each<MistakeCase>([
    ['code', replace(zh, '付钱的人。', '付 `3 元` 的人。'), []],
    ['what learners type', replace(items, 'accept: { zh: [订单]', 'accept: { zh: [订单, "3 单"]'), []],
    ['gaps', replace(items, '{payer}付钱', '{payer} 付钱'), []],
  ])('except in %s', (_, edits, messages) => {
    expect(mistakesAfter(...[edits].flat())).toEqual(messages);
  });
});
