import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGift } from '../../src/interchange/gift-in.ts';
import { writeGift } from '../../src/interchange/gift-out.ts';
import { parseOwnItem } from '../../src/interchange/own-item.ts';
import type { OwnItem } from '../../src/interchange/own-item-schema.ts';
import {
  anyText,
  importing,
  meaning,
  ownChoices,
  ownItems,
  ownMatches,
  ownNumbers,
  ownTexts,
  ownTypedGaps,
  ownVerdicts,
  words,
} from './arbitraries.ts';

const read = (text: string) => readGift(text, importing());
const first = (text: string) => {
  const { items, problems } = read(text);
  expect(problems).toEqual([]);
  expect(items).toHaveLength(1);
  return items[0]?.item as OwnItem;
};
const codes = (text: string) => read(text).problems.map(({ code, line, kind }) => [code, line, kind]);

describe('reading GIFT', () => {
  it('reads the questions of Moodle’s own description', () => {
    expect(first("Who's buried in Grant's tomb?{~Grant ~Jefferson =no one}")).toMatchObject({
      interaction: 'choice',
      multiple: false,
      stem: "Who's buried in Grant's tomb?",
      options: [
        { text: 'Grant', correct: false },
        { text: 'Jefferson', correct: false },
        { text: 'no one', correct: true },
      ],
    });
    expect(first("Grant is {~buried =entombed ~living} in Grant's tomb.")).toMatchObject({
      interaction: 'cloze',
      stem: '填空。',
      text: "Grant is {answer} in Grant's tomb.",
      gaps: [{ options: [{ text: 'buried' }, { text: 'entombed', correct: true }, { text: 'living' }] }],
    });
    expect(first("Grant is buried in Grant's tomb.{FALSE}")).toMatchObject({
      interaction: 'choice',
      keepOrder: true,
      options: [
        { id: 'true', text: '对', correct: false },
        { id: 'false', text: '错', correct: true },
      ],
    });
    expect(first("Who's buried in Grant's tomb?{=no one =nobody}")).toMatchObject({
      interaction: 'cloze',
      stem: "Who's buried in Grant's tomb?",
      text: '{answer}',
      gaps: [{ accept: ['no one', 'nobody'] }],
    });
    expect(first('When was Ulysses S. Grant born?{#1822:5}')).toMatchObject({
      interaction: 'numeric',
      fields: [{ label: '答案', value: 1822, tolerance: 5 }],
    });
    expect(first('Match the following countries with their capitals.{=Canada->Ottawa =Italy->Rome =Japan->Tokyo}')).toMatchObject({
      interaction: 'match',
      sources: [
        { text: 'Canada', target: 'target-1' },
        { text: 'Italy', target: 'target-2' },
        { text: 'Japan', target: 'target-3' },
      ],
      targets: [{ text: 'Ottawa' }, { text: 'Rome' }, { text: 'Tokyo' }],
    });
    expect(first('Write a short biography of Dag Hammarskjöld. {####He was …}')).toMatchObject({
      interaction: 'text',
      modelAnswer: 'He was …',
      explanation: '',
    });
  });

  it('reads names, comments, categories, feedback and explanations', () => {
    const text = [
      '// a comment',
      '$CATEGORY: $course$/top/客户分类//分级',
      '',
      '// another',
      '::RFM 1::三天前买过，R 得几分？{',
      '  =5 # 越近分越高。',
      '  ~1 # 方向反了。',
      '  // inside',
      '  ####R 是最近一次消费。',
      '}',
    ].join('\n');
    expect(first(text)).toMatchObject({
      name: 'RFM 1',
      objective: '客户分类/分级',
      stem: '三天前买过，R 得几分？',
      explanation: 'R 是最近一次消费。',
      options: [
        { text: '5', feedback: '越近分越高。' },
        { text: '1', feedback: '方向反了。' },
      ],
    });
  });

  it('gives the first comment of true/false to the wrong answer, as Moodle does', () => {
    expect(first('Buyers pay.{T#wrong#right####general}')).toMatchObject({
      explanation: 'general',
      options: [
        { id: 'true', correct: true, feedback: 'right' },
        { id: 'false', correct: false, feedback: 'wrong' },
      ],
    });
  });

  it('resolves escapes', () => {
    expect(first('a\\=b \\{c\\} \\~ \\# \\: \\\\ \\n line{T}').stem).toBe('a=b {c} ~ # : \\ \n line');
    expect(first('::a\\:\\:b::x{T}').name).toBe('a::b');
  });

  it('reduces HTML to what it says', () => {
    expect(first('[html]<p>What is <b>RFM</b>?</p><script>alert(1)</script>{=a&nbsp;&lt;b&gt; ~<i>c</i>}')).toMatchObject({
      stem: 'What is RFM?',
      options: [{ text: 'a <b>' }, { text: 'c' }],
    });
    expect(first('Is 1 < 2 and 3 > 2, <b>really</b>?{T}').stem).toBe('Is 1 < 2 and 3 > 2, really?');
    expect(first('[plain]Is <b> a tag?{T}').stem).toBe('Is <b> a tag?');
    expect(first('[markdown]*Is* it?{T}').stem).toBe('*Is* it?');
    expect(codes('[html]<img src="x.png"> What is it?{T}')).toEqual([['gift-media-lost', 1, 'changed']]);
  });

  it('reads weights of several right options', () => {
    expect(first('Which? {~%50%a ~%50%b ~%-50%c}')).toMatchObject({
      multiple: true,
      options: [{ correct: true }, { correct: true }, { correct: false }],
    });
    expect(codes('Which? {~%75%a ~%25%b ~c}')).toEqual([['gift-weights-evened', 1, 'changed']]);
    expect(codes('Which? {=a =b ~c}')).toEqual([['gift-several-right', 1, 'changed']]);
    expect(codes('Which? {=a ~%50%b ~c}')).toEqual([['gift-partial-weight', 1, 'changed']]);
  });

  it('reads ranges, several values and mistakes of numbers', () => {
    expect(first('x {#1..5}')).toMatchObject({ fields: [{ value: 3, tolerance: 2 }] });
    expect(first('x {#0.1..0.3}')).toMatchObject({ fields: [{ value: 0.2, tolerance: 0.1 }] });
    expect(first('x {#=1822:0#right =%0%1922:2#a century off}')).toMatchObject({
      fields: [{ value: 1822, why: 'right', mistakes: [{ value: 1922, tolerance: 2, feedback: 'a century off' }] }],
    });
    expect(first('A year has\\n\\n{#365} days')).toMatchObject({ fields: [{ label: '答案', value: 365, unit: 'days' }] });
    expect(codes('x {#=1822:0 =%50%1822:2}')).toEqual([['gift-partial-weight', 1, 'changed']]);
    expect(codes('x {#=1 =2}')).toEqual([['gift-several-values', 1, 'changed']]);
    expect(codes('x {#=1 ~#no}')).toEqual([['gift-feedback-lost', 1, 'changed']]);
    expect(codes('x {#about five}')).toEqual([['not-a-number', 1, 'left-out']]);
    expect(codes('x {#}')).toEqual([['gift-no-full-answer', 1, 'left-out']]);
  });

  it('names what it cannot take, with the line, and reads the rest', () => {
    const text = [
      'Just a text.',
      '',
      'Open { brace',
      '',
      'Two {T} or {F}?',
      '',
      'Pairs {=a -> b =c}',
      '',
      'None {~a ~b}',
      '',
      '{T}',
      '',
      'Good{T}',
    ].join('\n');
    const { items, problems } = read(text);
    expect(items.map(({ item, line }) => [item.stem, line])).toEqual([['Good', 13]]);
    expect(problems.map(({ code, line, kind }) => [code, line, kind])).toEqual([
      ['gift-description', 1, 'left-out'],
      ['gift-braces', 3, 'left-out'],
      ['gift-several-answers', 5, 'left-out'],
      ['gift-match-pair', 7, 'left-out'],
      ['no-right-option', 9, 'left-out'],
      ['empty', 11, 'left-out'],
    ]);
    expect(problems[0]?.excerpt).toBe('Just a text.');
  });

  it('tells lines inside a question', () => {
    expect(read('Pairs {\n=a -> b\n=c\n}').problems).toMatchObject([{ code: 'gift-match-pair', line: 3, params: { found: 'c' } }]);
  });

  it('notes asterisks, free answers without a model, and braces in a sentence with a gap', () => {
    expect(codes('x{=buy* =%0%*#no}')).toEqual([['gift-wildcard', 1, 'changed']]);
    expect(codes('Say it.{}')).toEqual([['gift-no-model-answer', 1, 'changed']]);
    expect(codes('\\{a\\} is {=b} here')).toEqual([['braces-replaced', 1, 'changed']]);
    expect(codes('')).toEqual([['nothing-found', 1, 'left-out']]);
  });

  it('reads files of Windows, with a byte order mark', () => {
    expect(read('\ufeffA?{T}\r\n\r\nB?{F}\r\n').items.map(({ item }) => item.stem)).toEqual(['A?', 'B?']);
  });
});

describe('writing GIFT', () => {
  const own = (value: object) => {
    const parsed = parseOwnItem({ id: 'own-0000000000000000000000', stem: 'Which?', ...value });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return parsed.item;
  };

  it('writes what Moodle reads', () => {
    const item = own({
      interaction: 'choice',
      name: 'A: 1',
      objective: 'RFM',
      difficulty: 3,
      explanation: 'Why.',
      options: [{ text: '=5', correct: true, feedback: 'yes' }, { text: '50%' }],
    });
    expect(writeGift([item], words).text).toBe(
      '$CATEGORY: $course$/top/RFM\n\n// zhike difficulty=3\n::A\\: 1::[plain]Which?{\n\t=\\=5#yes\n\t~50%\n\t####Why.\n}\n\n',
    );
  });

  it('keeps the order of a gap’s options', () => {
    const gaps = [{ id: 'score', keepOrder: true, options: ['1', '2', '3'].map((text) => ({ text, correct: text === '2' })) }];
    const item = own({ interaction: 'cloze', text: 'R scores {score} here.', gaps });
    expect(first(writeGift([item], words).text)).toMatchObject({
      stem: 'Which?',
      text: 'R scores {answer} here.',
      gaps: [{ keepOrder: true }],
    });
  });

  it('shares weights among right options', () => {
    const options = ['a', 'b', 'c'].map((text) => ({ text, correct: true }));
    const item = own({ interaction: 'choice', multiple: true, options: [...options, { text: 'd' }] });
    expect(writeGift([item], words).text).toContain('~%33.33333%a\n\t~%33.33333%b\n\t~%33.33333%c\n\t~%-33.33333%d');
  });

  it('names what cannot be written and what is lost', () => {
    const order = own({ interaction: 'order', steps: [{ text: 'a' }, { text: 'b' }] });
    const fields = [
      { label: 'a', value: 1 },
      { label: 'b', value: 2 },
    ];
    const numeric = { ...own({ interaction: 'numeric', fields }), id: 'own-1111111111111111111111' };
    const sort = own({
      interaction: 'categorize',
      bins: [
        { id: 'x', title: 'X' },
        { id: 'y', title: 'Y' },
      ],
      cards: [
        { text: 'a -> b', bin: 'x', why: 'so' },
        { text: 'c', bin: 'y', alsoAccept: ['x'] },
      ],
    });
    const written = writeGift([order, numeric, sort], words);
    expect(written.leftOut).toEqual([
      { item: order.id, reason: 'order' },
      { item: numeric.id, reason: 'several-fields' },
    ]);
    expect(written.changed).toEqual([{ item: sort.id, losses: ['becomes-match', 'reasons-lost', 'other-places-lost', 'arrow-replaced'] }]);
    expect(first(written.text)).toMatchObject({ interaction: 'match', sources: [{ text: 'a → b' }, { text: 'c' }] });
  });
});

describe('GIFT out and in', () => {
  /** Pairs and typed answers cannot hold `->`; their texts are compared with the arrow they get. */
  const arrows = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_key, part) =>
        part instanceof Set ? [...part].sort() : typeof part === 'string' ? part.replaceAll('->', '→') : part,
      ),
    );

  it('gives the same items', () => {
    const writable = fc.oneof(
      ownChoices,
      ownVerdicts,
      ownMatches,
      ownTypedGaps,
      ownNumbers,
      ownTexts.map((item) => ({ ...item, explanation: '' })),
    );
    fc.assert(
      fc.property(fc.array(writable, { minLength: 1, maxLength: 4 }), (items) => {
        const { text, leftOut } = writeGift(items, words);
        expect(leftOut).toEqual([]);
        const { items: again, problems } = read(text);
        expect(problems).toEqual([]);
        expect(again.map(({ item }) => arrows(meaning(item)))).toEqual(items.map((item) => arrows(meaning(item))));
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('never loses an item without saying so', () => {
    fc.assert(
      fc.property(fc.array(ownItems, { maxLength: 4 }), (items) => {
        const { text, leftOut } = writeGift(items, words);
        const { items: again, problems } = read(text);
        expect(problems.filter(({ kind, code }) => kind === 'left-out' && code !== 'nothing-found')).toEqual([]);
        expect(again.length + leftOut.length).toBe(items.length);
      }),
    );
  }, 30_000);

  it('never throws on any text, and every item it reads is one', () => {
    const question = fc.tuple(anyText, anyText, anyText).map(([a, b, c]) => `${a}{${b}}${c}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, question), { maxLength: 6 }), (parts) => {
        const { items, problems } = read(parts.join('\n\n'));
        for (const { item } of items) expect(parseOwnItem(item)).toEqual({ ok: true, item });
        for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  }, 30_000);
});
