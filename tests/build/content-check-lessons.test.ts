/** Lesson files: front matter, parts, links, and that both languages hold the same. */
import { describe, expect, it } from 'vitest';
import { append, course, en, items, type MistakeCase, mistakesAfter, replace, zh } from './sample.ts';

const run = (_: string, edits: MistakeCase[1], messages: string[]) => expect(mistakesAfter(...[edits].flat())).toEqual(messages);
const parts = 'Passage, Term, Item, Figure, Case, Note, Example, Mistakes, Summary';

/** The same change in both languages, so that they do not differ. */
const inBoth = (words: string, by: string) => [replace(zh, words, by), replace(en, words, by)];

describe('parts that refer to nothing', () => {
  it.each<MistakeCase>([
    [
      'an item',
      inBoth('id="steps-in-your-words"', 'id="steps-in-my-words"'),
      [
        `${items}:164: item "steps-in-your-words": no quiz draws free text; expected <Item id="steps-in-your-words" /> in the lesson`,
        `${en}:16: <Item id="steps-in-my-words">: unknown id; expected an id of this lesson's items file`,
        `${zh}:16: <Item id="steps-in-my-words">: unknown id; expected an id of this lesson's items file`,
      ],
    ],
    [
      'a term',
      replace(en, 'Term id="buyer"', 'Term id="seller"'),
      [`${en}:6: <Term id="seller">: unknown id; expected an id of glossary.yaml`],
    ],
    [
      'a figure',
      inBoth('name="shop-door"', 'name="shop-window"'),
      [
        `${en}:14: <Figure name="shop-window">: unknown name; expected the name of a file in src/ui/figures/`,
        `${zh}:14: <Figure name="shop-window">: unknown name; expected the name of a file in src/ui/figures/`,
      ],
    ],
    [
      'a case',
      inBoth('Case id="c01"', 'Case id="c09"'),
      [
        `${en}:22: <Case id="c09">: unknown id; expected an id of cases.yaml`,
        `${zh}:22: <Case id="c09">: unknown id; expected an id of cases.yaml`,
      ],
    ],
    [
      'an objective',
      replace(en, 'objective="name-buyers"', 'objective="name-sellers"'),
      [
        `${en}:1: no <Passage objective="name-buyers" />; expected one where that objective is taught`,
        `${en}:8: <Passage objective="name-sellers">: unknown objective; expected one of name-buyers, count-orders`,
      ],
    ],
    [
      'a kind of note',
      replace(en, 'kind="care"', 'kind="hint"'),
      [`${en}:24: <Note kind="hint">: unknown kind; expected one of convention, addition, care`],
    ],
  ])('%s', run);
});

describe('parts that are written wrongly', () => {
  it.each<MistakeCase>([
    [
      'an unknown part',
      replace(en, '<Case id="c01" />', '<Case id="c01" />\n\n<Video src="x.mp4" />'),
      [`${en}:24: unknown part <Video>; expected one of ${parts}`],
    ],
    ['HTML', replace(en, 'At the door.', '<b>At</b> the door.'), [`${en}:14: unknown part <b>; expected one of ${parts}`]],
    [
      'no id',
      inBoth('<Case id="c01" />', '<Case />'),
      [`${en}:22: <Case> has no id; expected <Case id="…">`, `${zh}:22: <Case> has no id; expected <Case id="…">`],
    ],
    [
      'an unknown attribute',
      replace(en, '<Case id="c01" />', '<Case id="c01" size="large" />'),
      [`${en}:22: <Case> has an unknown attribute size; expected: id`],
    ],
    [
      'no source',
      replace(en, ' source="Sample"', ''),
      [`${en}:24: <Note kind="care"> has no source; expected source="…", as it goes beyond the curriculum`],
    ],
    [
      'an attribute without quotes',
      replace(en, '<Term id="buyer">', '<Term id=buyer>'),
      [
        `${en}:6: cannot read "<Term id=buyer>buyer…"; expected a part such as <Item id="…" />, or \\< for the character itself`,
        `${en}:6: </Term> closes nothing; expected <Term> before it, and parts closed in the order they were opened`,
      ],
    ],
    [
      'a sign that is no part',
      replace(en, 'At the door.', 'Fewer than 3, or <3.'),
      [`${en}:14: cannot read "<3.</Figure>…"; expected a part such as <Item id="…" />, or \\< for the character itself`],
    ],
    ['the same sign, escaped or as code', replace(en, 'At the door.', 'Fewer than 3, or \\<3, or `<3` or `{x}`.'), []],
    ['a part over two lines', replace(en, '<Note kind="care" source="Sample">', '<Note\n  kind="care" source="Sample">'), []],
    ['a part that is not closed', replace(en, '</Note>', ''), [`${en}:24: <Note> is not closed; expected </Note> after it`]],
    [
      'a part that is closed twice',
      replace(en, '</Note>', '</Note></Note>'),
      [`${en}:24: </Note> closes nothing; expected <Note> before it, and parts closed in the order they were opened`],
    ],
    [
      'a part that holds no text',
      inBoth('<Case id="c01" />', '<Case id="c01">'),
      [`${en}:22: <Case> holds no text; expected <Case … />`, `${zh}:22: <Case> holds no text; expected <Case … />`],
    ],
    [
      'code',
      replace(en, 'At the door.', 'At {1 + 1} doors.'),
      [`${en}:14: a lesson holds no code, and { begins code; expected \\{ for the character itself`],
    ],
    [
      'an import',
      replace(en, 'Whoever pays.', 'import x from "y"'),
      [`${en}:12: a lesson holds no code; expected no line that begins with import or export`],
    ],
    [
      'an objective marked twice',
      replace(en, '<Case id="c01" />', '<Case id="c01" />\n\n<Passage objective="name-buyers" />'),
      [`${en}:24: a second <Passage objective="name-buyers" />; expected exactly one`],
    ],
    [
      'an exercise placed twice',
      inBoth('<Case id="c01" />', '<Case id="c01" />\n\n<Item id="steps-in-your-words" />'),
      [
        `${en}:24: <Item id="steps-in-your-words"> stands twice in this lesson; expected once`,
        `${zh}:24: <Item id="steps-in-your-words"> stands twice in this lesson; expected once`,
      ],
    ],
    [
      'a title',
      inBoth('<Figure', '# Title\n\n<Figure'),
      [
        `${en}:14: a heading of level 1; expected ## or ###, as the title comes from course.yaml`,
        `${zh}:14: a heading of level 1; expected ## or ###, as the title comes from course.yaml`,
      ],
    ],
  ])('%s', run);
});

describe('front matter', () => {
  it.each<MistakeCase>([
    ['none', replace(en, '---\n', ''), [`${en}:1: no front matter; expected a line ---, then description and facts, then a line ---`]],
    [
      'no description',
      replace(en, 'description: Whoever pays is the buyer; name your buyers first.\n', ''),
      [`${en}:2: \`description\` is missing; expected a text`],
    ],
    [
      'a description that is too short',
      replace(en, 'description: Whoever pays is the buyer; name your buyers first.', 'description: Buyers'),
      [`${en}:2: \`description\` has 6 characters; expected at least 10`],
    ],
    [
      'an unknown field',
      replace(en, 'facts: [F1, F2]', 'facts: [F1, F2]\ntitle: Buyers'),
      [`${en}:4: unknown field \`title\` in the file; expected a field of content/README.md`],
    ],
    [
      'a fact that is none',
      inBoth('facts: [F1, F2]', 'facts: [F1, second]'),
      [
        `${en}:3: \`facts\` is "second": a curriculum fact id, such as F3`,
        `${zh}:3: \`facts\` is "second": a curriculum fact id, such as F3`,
      ],
    ],
    [
      'not YAML',
      replace(en, 'buyer; name', 'buyer: name'),
      [`${en}:2: two colons in one line; expected quotes around a text with a colon and a space in it`],
    ],
  ])('%s', run);
});

describe('links', () => {
  const path = 'expected the path of a page, with a slash at the end and without language prefix';
  it.each<MistakeCase>([
    ['to no page', replace(en, '(/reference/purpose/)', '(/reference/porpoise/)'), [`${en}:24: broken link /reference/porpoise/; ${path}`]],
    [
      'without the slash at the end',
      replace(en, '(/reference/purpose/)', '(/reference/purpose)'),
      [`${en}:24: broken link /reference/purpose; ${path}`],
    ],
    [
      'with a language',
      replace(en, '(/reference/purpose/)', '(/en/reference/purpose/)'),
      [`${en}:24: broken link /en/reference/purpose/; ${path}`],
    ],
    [
      'with a title',
      replace(en, '(/reference/purpose/)', '(/reference/porpoise/ "Scheme")'),
      [`${en}:24: broken link /reference/porpoise/; ${path}`],
    ],
    [
      'to no term',
      replace(en, '(/glossary/#order)', '(/glossary/#ordre)'),
      [`${en}:12: broken link /glossary/#ordre; expected one of the anchors buyer, order`],
    ],
    [
      'to no anchor of this page',
      replace(en, '(#count-the-orders)', '(#count-orders)'),
      [
        `${en}:12: broken link #count-orders; expected one of the anchors who-buys, count-the-orders, objective-name-buyers, steps-in-your-words, objective-count-orders`,
      ],
    ],
    [
      'to no anchor of a lesson',
      replace(zh, '(#count-the-orders)', '(/learn/basics/first-steps/#数清订单)'),
      [
        `${zh}:12: broken link /learn/basics/first-steps/#数清订单; expected one of the anchors who-buys, count-the-orders, objective-name-buyers, steps-in-your-words, objective-count-orders`,
      ],
    ],
    [
      'to an anchor of a page that has none',
      replace(en, '(#count-the-orders)', '(/reference/#purpose)'),
      [`${en}:12: broken link /reference/#purpose; expected an anchor of that page`],
    ],
    [
      'from here',
      replace(en, '(/reference/purpose/)', '(../purpose/)'),
      [`${en}:24: unknown kind of link "../purpose/"; expected /path/ of a page, #anchor of this one, or https://…`],
    ],
    ['to the outside', replace(en, '(/reference/purpose/)', '(https://example.org/x)'), []],
  ])('%s', run);
});

describe('two languages that differ', () => {
  const same = 'expected the same in the same order';
  const firstPlaced = '<Item id="steps-in-your-words" />';
  const secondPlaced = '<Item id="steps-in-more-words" />';
  const secondText = append(
    items,
    `
  - id: steps-in-more-words
    objective: count-orders
    difficulty: 3
    interaction: text
    stem: { zh: 再说一次。, en: Say it again. }
    explanation: { zh: 熟能生巧。, en: Practice helps. }
    modelAnswer: { zh: 三张订单。, en: Three orders. }
    checklist: [{ id: names-orders, text: { zh: 说了订单, en: Names orders } }]
`,
  );
  it.each<MistakeCase>([
    [
      'in exercises: one is missing',
      [secondText, replace(zh, firstPlaced, `${firstPlaced}\n\n${secondPlaced}`)],
      [`${en}:16: the two languages differ in <Item>: number 2 is steps-in-more-words in zh and missing in en; ${same}`],
    ],
    [
      'in exercises: another order',
      [
        secondText,
        replace(zh, firstPlaced, `${firstPlaced}\n\n${secondPlaced}`),
        replace(en, firstPlaced, `${secondPlaced}\n\n${firstPlaced}`),
      ],
      [`${en}:16: the two languages differ in <Item>: number 1 is steps-in-your-words in zh and steps-in-more-words in en; ${same}`],
    ],
    [
      'in diagrams',
      replace(en, '<Figure name="shop-door">At the door.</Figure>', 'x'),
      [`${en}:1: the two languages differ in <Figure>: number 1 is shop-door in zh and missing in en; ${same}`],
    ],
    [
      'in headings: another level',
      replace(en, '### Count the orders', '## Count the orders'),
      [`${en}:20: the two languages differ in headings: number 2 is ### in zh and ## in en; ${same}`],
    ],
    [
      'in headings: one more',
      replace(en, '<Case id="c01" />', '<Case id="c01" />\n\n## One more'),
      [`${en}:24: the two languages differ in headings: number 3 is missing in zh and ## in en; ${same}`],
    ],
  ])('%s', run);
});

describe('facts of the curriculum', () => {
  const each = 'expected F1 to F2, each once';
  it.each<MistakeCase>([
    ['missing in one language', replace(en, 'facts: [F1, F2]', 'facts: [F2]'), [`${en}:3: missing in \`facts\`: F1; ${each}`]],
    [
      'missing in both',
      inBoth('facts: [F1, F2]', 'facts: []'),
      [`${en}:3: missing in \`facts\`: F1, F2; ${each}`, `${zh}:3: missing in \`facts\`: F1, F2; ${each}`],
    ],
    ['unknown', replace(zh, 'facts: [F1, F2]', 'facts: [F1, F2, F3, F0]'), [`${zh}:3: unknown in \`facts\`: F3, F0; ${each}`]],
    ['listed twice', replace(zh, 'facts: [F1, F2]', 'facts: [F1, F2, F1, F1]'), [`${zh}:3: repeated in \`facts\`: F1; ${each}`]],
    [
      'one in place of another',
      replace(en, 'facts: [F1, F2]', 'facts: [F1, F3]'),
      [`${en}:3: missing in \`facts\`: F2; ${each}`, `${en}:3: unknown in \`facts\`: F3; ${each}`],
    ],
    ['in another order, which is the lesson’s own', replace(en, 'facts: [F1, F2]', 'facts: [F2, F1]'), []],
    [
      'more of them in the curriculum than the lesson teaches',
      replace(course, 'facts: 2', 'facts: 3'),
      [en, zh].map((file) => `${file}:3: missing in \`facts\`: F3; expected F1 to F3, each once`),
    ],
    [
      'a single one',
      [replace(course, 'facts: 2', 'facts: 1'), replace(en, 'facts: [F1, F2]', 'facts: [F1]')],
      [`${zh}:3: unknown in \`facts\`: F2; expected only F1`],
    ],
    [
      'no number in course.yaml',
      replace(course, '        facts: 2\n', ''),
      [`${course}:11: \`modules.lessons.facts\` is missing; expected a number`],
    ],
    ['none at all', replace(course, 'facts: 2', 'facts: 0'), [`${course}:27: \`modules.lessons.facts\` is 0; expected at least 1`]],
  ])('%s', run);
});
