import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinWords, splitWords } from '../../src/interchange/csv-columns.ts';
import { readItemsCsv } from '../../src/interchange/csv-in.ts';
import { writeItemsCsv } from '../../src/interchange/csv-items.ts';
import { csvText } from '../../src/interchange/csv-out.ts';
import { csvRows } from '../../src/interchange/csv-rows.ts';
import { decodeText } from '../../src/interchange/decode-text.ts';
import { guarded, unguarded } from '../../src/interchange/formula-guard.ts';
import { parseOwnItem } from '../../src/interchange/own-item.ts';
import type { OwnItem } from '../../src/interchange/own-item-schema.ts';
import {
  anyText,
  importing,
  meaning,
  ownCategorizations,
  ownChoices,
  ownItems,
  ownMatches,
  ownNumbers,
  ownOrders,
  ownRichItems,
  ownTexts,
  ownTypedGaps,
  ownVerdicts,
  words,
} from './arbitraries.ts';

const read = (text: string) => readItemsCsv(text, importing());
const bodies = (text: string) => {
  const { items, problems } = read(text);
  expect(problems).toEqual([]);
  return items.map(({ item }) => item);
};
const codes = (text: string) => read(text).problems.map(({ code, line, kind, field }) => [code, line, kind, field]);

describe('reading CSV', () => {
  it('reads every type by its Chinese name', () => {
    const text = [
      '题型,题干,选项A,选项B,选项C,正确,反馈A,反馈B,讲解,难度,目标,单位',
      '单选,谁是买方？,付钱的人,看货的人,,A,,没有付钱。,付钱的是买方。,1,识别买方,',
      '多选,哪些算？,现金,刷卡,问路,A、B,,,,,,',
      '判断,看货的人是买方。,,,,错,,,,,,',
      '填空,最近一次消费简称____。,F,,,R|r值,那是频率。,,,,,',
      '数值,年利润是多少？,3000000,,,"45,000±10",少除了。,,,3,,元',
      '匹配,配一配,一家人 → 一口锅,经销商 → 一箱锅,→ 一车锅,,自己用。,,,,,',
      '分类,分一分,年龄→社会,购买→行为,,,,,,,,',
      '排序,排一排,询问,下单,付款,,,,,,,',
      '简答,你的买方是谁？,说出了是谁,,,每月付款的三家店。,,,,,,',
    ].join('\n');
    expect(bodies(text)).toMatchObject([
      {
        interaction: 'choice',
        multiple: false,
        explanation: '付钱的是买方。',
        difficulty: 1,
        objective: '识别买方',
        options: [
          { text: '付钱的人', correct: true },
          { correct: false, feedback: '没有付钱。' },
        ],
      },
      { interaction: 'choice', multiple: true, options: [{ correct: true }, { correct: true }, { correct: false }] },
      {
        interaction: 'choice',
        keepOrder: true,
        options: [
          { text: '对', correct: false },
          { text: '错', correct: true },
        ],
      },
      {
        interaction: 'cloze',
        stem: '填空。',
        text: '最近一次消费简称{answer}。',
        gaps: [{ accept: ['R', 'r值'], mistakes: [{ accept: ['F'], feedback: '那是频率。' }] }],
      },
      {
        interaction: 'numeric',
        difficulty: 3,
        fields: [{ label: '答案', unit: '元', value: 45000, tolerance: 10, mistakes: [{ value: 3000000, feedback: '少除了。' }] }],
      },
      {
        interaction: 'match',
        sources: [{ text: '一家人', target: 'place-1', why: '自己用。' }, { target: 'place-2' }],
        targets: [{ text: '一口锅' }, { text: '一箱锅' }, { text: '一车锅' }],
      },
      {
        interaction: 'categorize',
        bins: [{ title: '社会' }, { title: '行为' }],
        cards: [
          { text: '年龄', bin: 'place-1' },
          { text: '购买', bin: 'place-2' },
        ],
      },
      { interaction: 'order', steps: [{ text: '询问' }, { text: '下单' }, { text: '付款' }] },
      { interaction: 'text', modelAnswer: '每月付款的三家店。', checklist: [{ text: '说出了是谁' }] },
    ]);
  });

  it('reads English headings with any delimiter, and guesses types', () => {
    for (const delimiter of [',', ';', '\t', '，']) {
      const text = [
        ['Stem', 'A', 'B', 'Answer'],
        ['Who pays?', 'the buyer', 'the seller', 'the buyer'],
        ['Both?', 'x', 'y', 'AB'],
        ['Is it so?', '', '', 'TRUE'],
        ['How much?', '', '', '4.5'],
        ['What is it called?', '', '', 'recency'],
      ]
        .map((row) => row.join(delimiter))
        .join('\r\n');
      expect(bodies(text).map(({ interaction }) => interaction)).toEqual(['choice', 'choice', 'choice', 'numeric', 'cloze']);
    }
  });

  it('names row and reason, and reads the rest', () => {
    const text = [
      'type,stem,option A,option B,answer,colour,difficulty',
      'single,"Two',
      'lines?",a,b,C,,',
      'quiz,Unknown?,a,b,A,,',
      'numeric,How much?,,,lots,,',
      'match,Pairs?,a → x,b,,,',
      'single,,a,b,A,,',
      'single,Good?,a,b,A,,9',
    ].join('\n');
    expect(read(text).items.map(({ item, line }) => [item.stem, item.difficulty, line])).toEqual([['Good?', 2, 8]]);
    expect(codes(text)).toEqual([
      ['csv-unknown-column', 1, 'changed', ''],
      ['csv-answer', 2, 'left-out', 'answer'],
      ['csv-unknown-type', 4, 'left-out', 'type'],
      ['not-a-number', 5, 'left-out', 'answer'],
      ['csv-pair', 6, 'left-out', 'option B'],
      ['empty', 7, 'left-out', 'stem'],
      ['csv-difficulty', 8, 'changed', 'difficulty'],
    ]);
  });

  it('says when there is no header, nothing at all, or an open quotation mark', () => {
    expect(codes('a,b\nc,d')).toEqual([['csv-no-header', 1, 'left-out', '']]);
    expect(codes('')).toEqual([['nothing-found', 1, 'left-out', '']]);
    expect(codes('stem,answer')).toEqual([['nothing-found', 1, 'left-out', '']]);
    expect(codes('stem,answer\n"Open?,yes\nNext?,no').map(([code]) => code)).toContain('csv-quote');
  });
});

describe('encodings', () => {
  const text = '题型,题干,正确\r\n判断,客户分类，对吗？,对\r\n';

  it('are told apart', () => {
    const utf16 = (order: 'le' | 'be', mark: boolean) => {
      const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
      return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
    };
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8', lost: 0 });
    expect(decodeText(new TextEncoder().encode(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8', lost: 0 });
    expect(decodeText(utf16('le', true))).toEqual({ text, encoding: 'utf-16le', lost: 0 });
    expect(decodeText(utf16('be', true))).toEqual({ text, encoding: 'utf-16be', lost: 0 });
    expect(decodeText(utf16('le', false))).toEqual({ text, encoding: 'utf-16le', lost: 0 });
    expect(decodeText(utf16('be', false))).toEqual({ text, encoding: 'utf-16be', lost: 0 });
    // 客户 in GBK, which GB18030 contains.
    expect(decodeText(new Uint8Array([0xbf, 0xcd, 0xbb, 0xa7]))).toEqual({ text: '客户', encoding: 'gb18030', lost: 0 });
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', lost: 0 });
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        decodeText(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        expect(decodeText(new TextEncoder().encode(`\ufeff${any}`)).text).toBe(any);
      }),
    );
  }, 30_000);
});

describe('the formula guard', () => {
  it('makes texts of what a spreadsheet would run', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\n=1', '＝1', "'=1"]) expect(guarded(text)[0]).toBe("'");
    for (const text of ['a=1', '5', '', '客户', "'quoted'", 'a\t']) expect(guarded(text)).toBe(text);
  });

  it('can always be taken away again', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^'{0,3}[ \t=+@-]{0,2}x?$/)), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  }, 30_000);

  it('leaves no cell of a file that a spreadsheet would run, whatever it takes for the delimiter', () => {
    expect(guarded('a; =1+1')).toBe("a; '=1+1");
    expect(guarded('a;"=1')).toBe('a;\'"=1');
    expect(guarded('a;b=1')).toBe('a;b=1');
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const written = csvText(rows);
        expect(written.startsWith('\ufeff')).toBe(true);
        expect(written.endsWith('\r\n')).toBe(true);
        const { rows: again } = csvRows(written, (cells) => (cells.length === rows[0]?.length ? 1 : 0));
        for (const { cells } of again) for (const cell of cells) expect(cell).not.toMatch(/^(?:\s*[=+\-@]|\t)/);
        // As a program sees it that separates by these and minds no quotation marks of ours.
        for (const piece of written.slice(1).split(/[;\t\n]/)) expect(piece).not.toMatch(/^[\s"]*[=+\-@]/);
      }),
      { numRuns: 1000 },
    );
  }, 30_000);
});

describe('CSV rows', () => {
  it('come back as they were written, each with its line', () => {
    const cell = anyText.map((text) => text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\ufeff', ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const { rows: again, badQuotes } = csvRows(csvText(rows), (cells) =>
          cells.length > 1 && cells[0] === guarded(rows[0]?.[0] ?? '') ? cells.length : 0,
        );
        expect(badQuotes).toEqual([]);
        let line = 1;
        const expected = rows.flatMap((cells) => {
          const row = { cells, line };
          line += 1 + cells.join('').split('\n').length - 1;
          return cells.some((one) => guarded(one).trim() !== '') ? [row] : [];
        });
        expect(again.map((row) => ({ ...row, cells: row.cells.map(unguarded) }))).toEqual(expected);
      }),
    );
  }, 30_000);

  it('keep accepted words apart', () => {
    const word = anyText.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (list) => {
        expect(splitWords(joinWords(list))).toEqual(list);
      }),
    );
    expect(splitWords('R ｜ 最近消费|a\\|b')).toEqual(['R', '最近消费', 'a|b']);
  }, 30_000);
});

describe('CSV out and in', () => {
  it('gives the same items, with their ids', () => {
    const writable = fc.oneof(ownChoices, ownVerdicts, ownMatches, ownCategorizations, ownOrders, ownTypedGaps, ownNumbers, ownTexts);
    fc.assert(
      fc.property(fc.array(writable, { minLength: 1, maxLength: 4 }), fc.constantFrom('zh' as const, 'en' as const), (items, language) => {
        const { text, leftOut } = writeItemsCsv(items, language, words);
        const written = items.filter((item) => !leftOut.some((one) => one.item === item.id));
        // Only arrows, blanks and too many parts may keep an item out here.
        for (const { reason } of leftOut) expect(['arrow-in-text', 'blank-in-text']).toContain(reason);
        const { items: again, problems } = read(text);
        expect(problems.filter(({ code }) => code !== 'nothing-found')).toEqual([]);
        expect(again.map(({ item }) => item.id)).toEqual(written.map((item) => item.id));
        expect(again.map(({ item }) => meaning(item))).toEqual(written.map(meaning));
      }),
    );
  }, 30_000);

  it('names what has no row', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(ownItems, ownRichItems), { maxLength: 4 }), (items) => {
        const { text, leftOut } = writeItemsCsv(items, 'en', words);
        expect(read(text).items.length + leftOut.length).toBe(items.length);
      }),
    );
  }, 30_000);

  it('is the template when there are no items', () => {
    const [head = ''] = writeItemsCsv([], 'zh', words).text.split('\r\n');
    expect(head).toBe(
      '\ufeff编号,名称,题型,目标,难度,材料,题干,文本,正确,选项A,反馈A,选项B,反馈B,选项C,反馈C,选项D,反馈D,选项E,反馈E,选项F,反馈F,选项G,反馈G,选项H,反馈H,单位,标签,理由,讲解,固定顺序',
    );
  });

  it('never throws on any text, and every item it reads is one', () => {
    const cell = fc.oneof(
      anyText,
      fc.constantFrom('stem', 'type', '单选', 'A', 'option A', 'answer', 'match', 'a → b', '5±1', 'numeric', '填空', '___'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        (rows, delimiter, headed) => {
          const text = [...(headed ? [['stem', 'type', 'option A', 'option B', 'answer']] : []), ...rows]
            .map((row) => row.join(delimiter))
            .join('\n');
          const { items, problems } = read(text);
          for (const { item } of items) expect(parseOwnItem(item) as { item?: OwnItem }).toEqual({ ok: true, item });
          for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  }, 30_000);
});
