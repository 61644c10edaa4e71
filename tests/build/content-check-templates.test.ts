/** Case templates and the words that show a case’s label: what an author reads when something is wrong. */
import { describe, expect, it } from 'vitest';
import { append, cases, type Edit, mistakesAfter, replace } from './sample.ts';

const file = 'content/case-templates-more.yaml';

const template = `- id: t-corner-stall
  seller: qinghe
  text:
    zh: '{surname}师傅摆摊，去年添了{orders}回蒸屉，花了{spend}元，用到坏为止。'
    en: '{surname} runs a stall, restocked {orders} times last year for {spend} yuan and uses them up.'
  gaps:
    surname: { words: [{ zh: 罗, en: Mr Luo }, { zh: 钱, en: Mr Qian }] }
    orders: { from: 13, to: 20 }
    spend: { from: 9000, to: 18000, step: 200 }
  party: person
  data: { daysSinceLastOrder: 12, ordersPerYear: orders, spendPerYear: spend, margin: 0.25, years: 4, complaints: 0, shareOfWallet: 0.6, referred: false }
  contract: us
  firstContact: alone
  order: none
  labels:
    purpose: { is: end-user, sign: { zh: 用到坏为止, en: uses them up } }
`;

/** The template with changes, in a file of its own. */
const written = (...changes: [string, string][]): Edit =>
  append(
    file,
    changes.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the template does not hold ${from}`);
      return text.replace(from, () => to);
    }, template),
  );

/** A scheme that a rule labels, added to the sample. */
const valueLevels: Edit = append(
  'content/schemes.yaml',
  `- id: value-levels
  kind: customers
  name: { zh: 价值三档, en: Value levels }
  summary: { zh: 看贡献。, en: Looks at contribution. }
  question: { zh: 贡献多大？, en: How much? }
  categories:
    - { id: high, name: { zh: 高, en: High }, definition: { zh: 多。, en: Much. }, sign: { zh: 多。, en: Much. } }
    - { id: middle, name: { zh: 中, en: Middle }, definition: { zh: 中。, en: Some. }, sign: { zh: 中。, en: Some. } }
    - { id: low, name: { zh: 低, en: Low }, definition: { zh: 少。, en: Little. }, sign: { zh: 少。, en: Little. } }
  borderline: { case: { zh: 一般。, en: So so. }, answer: middle, reason: { zh: 居中。, en: Between. } }
  lessons: [basics/first-steps]
`,
);
const labelled = (is: string, sign = ''): [string, string] => ['  labels:\n', `  labels:\n    value-levels: { is: ${is}${sign} }\n`];

describe('a template', () => {
  it('may be there, with all in order', () => {
    expect(mistakesAfter(written())).toEqual([]);
    expect(mistakesAfter(valueLevels, written(labelled('high')))).toEqual([]);
  });

  it.each<[string, [string, string][], string]>([
    [
      'a gap that is not declared',
      [['{surname}师傅', '{surname}{title}']],
      `${file}:4: template "t-corner-stall": gap {title} is not declared; expected it under \`gaps\``,
    ],
    [
      'a gap in one language only',
      [['{surname} runs', 'Somebody runs']],
      `${file}:7: template "t-corner-stall": gap "surname" stands in the zh text only; expected it in both languages`,
    ],
    [
      'a gap that nothing uses',
      [['  party:', '    colour: { from: 1, to: 9 }\n  party:']],
      `${file}:10: template "t-corner-stall": gap "colour" is not used; expected {colour} in the text, or its name in the data`,
    ],
    [
      'data that name no number gap',
      [['spendPerYear: spend', 'spendPerYear: surname']],
      `${file}:11: template "t-corner-stall": "surname" is no number gap; expected a number, or a gap with \`from\` and \`to\``,
    ],
    [
      'bounds that leave no choice',
      [['from: 13', 'from: 20']],
      `${file}:8: template "t-corner-stall": from 20 to 20 is no choice; expected \`to\` above \`from\``,
    ],
    ['a stray brace', [['花了', '花了}']], `${file}:4: template "t-corner-stall": a brace that begins or ends no gap; expected {gap-name}`],
    [
      'words that are not in the text',
      [['en: uses them up }', 'en: used them up }']],
      `${file}:16: template "t-corner-stall": “used them up” does not stand in the text; expected a piece of it, letter by letter`,
    ],
    [
      'half a gap among the words that decide',
      [['zh: 用到坏为止, en', "zh: 'spend}元，用到坏为止', en"]],
      `${file}:16: template "t-corner-stall": “spend}元，用到坏为止” does not stand in the text; expected a piece of it, letter by letter`,
    ],
    [
      'a judged label without words',
      [[', sign: { zh: 用到坏为止, en: uses them up }', '']],
      `${file}:16: template "t-corner-stall": no words that decide; expected \`sign\`, as only a rule may decide by figures alone`,
    ],
    [
      'an unknown scheme',
      [['purpose:', 'purposes:']],
      `${file}:16: template "t-corner-stall": unknown scheme "purposes"; expected an id of schemes.yaml`,
    ],
    [
      'an unknown category',
      [['is: end-user', 'is: user']],
      `${file}:16: template "t-corner-stall": unknown category "user" of scheme "purpose"; expected one of end-user, reseller`,
    ],
  ])('with %s', (_, changes, message) => {
    expect(mistakesAfter(written(...changes))).toEqual([message]);
  });

  it('that makes too few texts', () => {
    const few = written(
      ['{ from: 13, to: 20 }', '{ from: 13, to: 14 }'],
      ['{ from: 9000, to: 18000, step: 200 }', '{ from: 9000, to: 9400, step: 200 }'],
    );
    expect(mistakesAfter(few)).toEqual([`${file}:6: template "t-corner-stall": 12 different texts; expected at least 24`]);
  });

  it('whose label some of its numbers contradict', () => {
    expect(mistakesAfter(valueLevels, written(['from: 9000', 'from: 5000'], labelled('high')))).toEqual([
      `${file}:16: template "t-corner-stall": the rule gives middle for some of its numbers; expected bounds that always make it "high"`,
    ]);
  });

  it('that stands twice, also in another file', () => {
    const twice = append('content/case-templates.yaml', template);
    expect(mistakesAfter(twice, written())).toEqual([
      'content/case-templates.yaml:1: template "t-corner-stall": stands twice; expected each id once in all files',
    ]);
  });

  it('whose id is no template’s', () => {
    expect(mistakesAfter(written(['id: t-corner-stall', 'id: corner-stall']))[0]).toContain(`${file}:1: `);
  });
});

describe('the words that show a label', () => {
  const shows = (words: string): Edit => append(cases, `  shows:\n    ${words}\n`);

  it('may be there, with all in order', () => {
    expect(mistakesAfter(shows('purpose: { zh: 买了一口锅, en: bought a pot }'))).toEqual([]);
  });

  it('must stand in the text, under a scheme that exists', () => {
    expect(mistakesAfter(shows('purpose: { zh: 买了两口锅, en: bought a pot }'))).toEqual([
      `${cases}:20: case "c01": “买了两口锅” does not stand in the text; expected a piece of it, letter by letter`,
    ]);
    expect(mistakesAfter(shows('colour: { zh: 买了一口锅, en: bought a pot }'))).toEqual([
      `${cases}:20: case "c01": unknown scheme "colour"; expected an id of schemes.yaml`,
    ]);
  });
});

it('a scheme’s objective must be one of the course', () => {
  expect(
    mistakesAfter(replace('content/schemes.yaml', '  lessons: [basics/first-steps]', '  lessons: [basics/first-steps]\n  objective: fly')),
  ).toEqual([expect.stringContaining('scheme "purpose": unknown objective "fly"; expected one of course.yaml')]);
});
