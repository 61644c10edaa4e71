/** Mistakes of form in YAML files: what an author reads, and at which line. */
import { expect, it } from 'vitest';
import { append, cases, course, glossary, items, type MistakeCase, mistakesAfter, remove, replace, schemes } from './sample.ts';

const unclear = 'expected the indentation of the lines around, closed brackets, and quotes around a text with special characters';
const interactions = 'choice, match, order, cloze, categorize, place, numeric, text';

it.each<MistakeCase>([
  [
    'a text with a colon and no quotes',
    replace(glossary, 'definition: { zh: 付钱的人。, en: Whoever pays. }', 'definition:\n    zh: 付钱的人。\n    en: Buyer: whoever pays.'),
    [`${glossary}:6: two colons in one line; expected quotes around a text with a colon and a space in it`],
  ],
  [
    'a text with a comma and no quotes',
    replace(glossary, 'en: Whoever pays. }', 'en: Whoever pays, now or later. }'),
    [`${glossary}:4: unknown field \`now or later.\` in \`definition\`; expected quotes around a text with a comma`],
  ],
  [
    'a bracket that is not closed',
    replace(glossary, 'seeAlso: [order]', 'seeAlso: [order'),
    [`${glossary}:7: not valid YAML (Flow sequence in block collection must be sufficiently indented and end with a ]); ${unclear}`],
  ],
  [
    'a line that begins too far right',
    replace(items, '    objective: name-buyers', '      objective: name-buyers'),
    [`${items}:3: a value, and lines below it that are indented further; expected those lines to begin where this field does`],
  ],
  [
    'a line that begins too far left',
    replace(items, '    objective: name-buyers', '   objective: name-buyers'),
    [`${items}:4: not valid YAML (Sequence item without - indicator); ${unclear}`],
  ],
  [
    'a line that is missing',
    replace(items, 'items:\n', ''),
    [`${items}:1: a value, and lines below it that are indented further; expected those lines to begin where this field does`],
  ],
  [
    'a tab',
    replace(course, '    title: { zh: 基础', '\ttitle: { zh: 基础'),
    [`${course}:4: a tab at the beginning of a line; expected spaces`],
  ],
  [
    'a field that stands twice',
    replace(items, 'difficulty: 1', 'difficulty: 1\n    difficulty: 2'),
    [`${items}:6: a field that stands twice; expected each field once`],
  ],
  [
    'a reference to nothing',
    replace(course, 'counts: { 1: 2, 2: 2, 3: 2 }', 'counts: *lesson-counts'),
    [`${course}:9: *lesson-counts refers to nothing; expected &lesson-counts before it`],
  ],
  [
    'a quotation mark that is not closed',
    replace(course, 'title: { zh: 样例, en: Sample }', "title: { zh: 样例, en: 'Sample }"),
    [`${course}:1: a quotation mark begins a text; expected another at its end`],
  ],
  ['an empty file', [remove(glossary), append(glossary, '\n')], [`${glossary}:1: the file is empty; expected a list`]],
  [
    'a missing field',
    replace(items, '    stem: { zh: 谁是买方？, en: Who is the buyer? }\n', ''),
    [`${items}:3: \`items.stem\` is missing; expected a group of fields`],
  ],
  [
    'two unknown fields',
    replace(items, 'difficulty: 1', 'difficulty: 1\n    hint: x\n    author: y'),
    [
      `${items}:6: unknown field \`hint\` in \`items\`; expected a field of content/README.md`,
      `${items}:7: unknown field \`author\` in \`items\`; expected a field of content/README.md`,
    ],
  ],
  [
    'an unknown field at the top of an entry',
    replace(cases, 'party: person', 'party: person\n  age: 40'),
    [`${cases}:5: unknown field \`age\` in the entry; expected a field of content/README.md`],
  ],
  [
    'an unknown field of an option',
    replace(items, 'correct: true', 'correct: true\n        right: true'),
    [`${items}:14: unknown field \`right\` in \`items.options\`; expected a field of content/README.md`],
  ],
  [
    'a language that is missing',
    replace(items, 'stem: { zh: 谁是买方？, en: Who is the buyer? }', 'stem: { zh: 谁是买方？ }'),
    [`${items}:8: missing language: \`items.stem\` has no \`en\`; expected both \`zh\` and \`en\``],
  ],
  [
    'a language that is missing in a text over several lines',
    replace(items, 'stem: { zh: 谁是买方？, en: Who is the buyer? }', 'stem:\n      en: Who is the buyer?'),
    [`${items}:8: missing language: \`items.stem\` has no \`zh\`; expected both \`zh\` and \`en\``],
  ],
  [
    'a language that is empty',
    replace(glossary, 'term: { zh: 买方, en: buyer }', "term:\n    zh: 买方\n    en: ''"),
    [`${glossary}:4: missing language: \`term\` has an empty \`en\`; expected both \`zh\` and \`en\``],
  ],
  [
    'a text in one language only',
    replace(course, 'title: { zh: 第一步, en: First steps }', 'title: 第一步'),
    [`${course}:12: \`modules.lessons.title\` is "第一步"; expected a group of fields`],
  ],
  [
    'a number where a text is expected',
    replace(items, 'zh: 付钱的人, en: Whoever pays', 'zh: 5, en: five'),
    [`${items}:12: \`items.options.text.zh\` is the number 5; expected a text (put it in quotes)`],
  ],
  [
    'a list that is no list',
    replace(items, 'accept: { zh: [订单], en: [order] }', 'accept: { zh: 订单, en: [order] }'),
    [`${items}:89: \`items.gaps.accept.zh\` is "订单"; expected a list`],
  ],
  [
    'a list that is too short',
    replace(items, '      - { id: pay, text: { zh: 付款, en: Pay }, why: { zh: 最后。, en: Last. } }\n', ''),
    [`${items}:68: \`items.steps\` has 2 entries; expected at least 3`],
  ],
  [
    'a number that is too large',
    replace(course, 'passMark: 0.8', 'passMark: 80'),
    [`${course}:7: \`modules.quiz.passMark\` is 80; expected at most 1`],
  ],
  [
    'a part of a whole number',
    replace(cases, 'daysSinceLastOrder: 40', 'daysSinceLastOrder: 40.5'),
    [`${cases}:6: \`data.daysSinceLastOrder\` is the number 40.5; expected a whole number`],
  ],
  [
    'a word that is not one of those allowed',
    replace(cases, 'contract: us', 'contract: them'),
    [`${cases}:14: \`contract\` is "them"; expected one of us, agent, none`],
  ],
  [
    'a difficulty that there is not',
    replace(items, 'difficulty: 1', 'difficulty: 4'),
    [`${items}:5: \`items.difficulty\` is the number 4; expected one of 1, 2, 3`],
  ],
  ['no difficulty', replace(items, '    difficulty: 1\n', ''), [`${items}:3: \`items.difficulty\` is missing; expected one of 1, 2, 3`]],
  [
    'an interaction that there is not',
    replace(items, 'interaction: match', 'interaction: pairs'),
    [`${items}:43: \`items.interaction\` is "pairs"; expected one of ${interactions}`],
  ],
  [
    'no interaction',
    replace(items, '    interaction: match\n', ''),
    [`${items}:40: \`items.interaction\` is missing; expected one of ${interactions}`],
  ],
  [
    'an item id that is a position',
    replace(items, 'id: steps-who-pays', 'id: q3'),
    [`${items}:3: \`items.id\` is "q3": an id names what the thing is, not its position (not "a", "q3", "option-b")`],
  ],
  [
    'an option id that is a position',
    replace(items, 'id: whoever-pays', 'id: a'),
    [`${items}:11: \`items.options.id\` is "a": an id names what the thing is, not its position (not "a", "q3", "option-b")`],
  ],
  [
    'an objective id that is a position',
    replace(course, 'id: count-orders', 'id: item-2'),
    [
      `${course}:18: \`modules.lessons.objectives.id\` is "item-2": an id names what the thing is, not its position (not "a", "q3", "option-b")`,
    ],
  ],
  [
    'an id with capitals',
    replace(schemes, 'id: reseller', 'id: Reseller'),
    [`${schemes}:11: \`categories.id\` is "Reseller": an id is lower-case words joined by hyphens, such as "first-order-date"`],
  ],
  [
    'a key that is no id',
    replace(items, 'mistakes: { one-carton:', 'mistakes: { One Carton:'),
    [
      `${items}:51: \`items.sources.mistakes\` has the key "One Carton": an id is lower-case words joined by hyphens, such as "first-order-date"`,
    ],
  ],
  [
    'a wrong option without feedback',
    replace(items, '        feedback: { zh: 看不等于买。, en: Looking is not buying. }\n', ''),
    [`${items}:14: \`items.options.feedback\`: a wrong option needs feedback that names the misconception`],
  ],
  [
    'two right options where one is expected',
    replace(items, '        feedback: { zh: 看不等于买。, en: Looking is not buying. }\n', '        correct: true\n'),
    [`${items}:10: \`items.options\`: exactly one option must be correct, found 2`],
  ],
  [
    'a gap that is not in the text',
    replace(items, 'en: "The {payer} pays; the {thing} is noted."', 'en: "The {payer} pays."'),
    [`${items}:81: \`items.text.en\`: each gap must occur exactly once in the text: thing`],
  ],
  [
    'a card in no cell',
    replace(items, 'column: many\n        row: large', 'column: many'),
    [`${items}:137: \`items.cards\`: a card needs a column and a row of this board, or \`outside: true\` on an item that has \`outside\``],
  ],
  [
    'another lesson’s name',
    replace(items, 'lesson: basics/first-steps', 'lesson: basics/next-steps'),
    [`${items}:1: \`lesson\` is basics/next-steps; expected basics/first-steps, as the file is named`],
  ],
  [
    'a missing field at the top of a file',
    replace(course, 'title: { zh: 样例, en: Sample }\n', ''),
    [`${course}:1: \`title\` is missing; expected a group of fields`],
  ],
  [
    'words after the end of an entry',
    append(cases, '  x\n'),
    [`${cases}:19: words without a field; expected a field name, a colon and a space before them`],
  ],
])('%s', (_, edits, messages) => {
  expect(mistakesAfter(...[edits].flat())).toEqual(messages);
});
