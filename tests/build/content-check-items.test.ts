/** Items: ids, references, keys, examples, quizzes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  append,
  cases,
  course,
  en,
  glossary,
  items,
  type MistakeCase,
  mistakesAfter,
  replace,
  sampleFolder,
  schemes,
  zh,
} from './sample.ts';

const run = (_: string, edits: MistakeCase[1], messages: string[]) => expect(mistakesAfter(...[edits].flat())).toEqual(messages);

const textOf = (file: string) => readFileSync(`${sampleFolder}/${file}`, 'utf8');

describe('ids that stand twice', () => {
  it.each<MistakeCase>([
    [
      'items in one file',
      replace(items, 'id: steps-who-belongs', 'id: steps-who-pays'),
      [`${items}:20: duplicate item id "steps-who-pays"; it stands already in ${items}:3`],
    ],
    [
      'items in two files',
      [
        replace(
          course,
          '    lessons:\n',
          '    lessons:\n      - slug: before\n        title: { zh: 先, en: Before }\n        minutes: 1\n        facts: 1\n        prerequisites: []\n        objectives: [{ id: look-back, text: { zh: 回头看, en: Look back } }]\n        quiz: { passMark: 0.8, perObjective: 0, counts: { 1: 1, 2: 0, 3: 0 } }\n',
        ),
        append(
          'content/items/basics/before.yaml',
          'lesson: basics/before\nitems:\n' +
            ['one-of', 'two-of', 'three-of', 'four-of', 'five-of', 'six-of', 'seven-of']
              .concat('steps-count-them')
              .map(
                (id, index) =>
                  `  - id: ${id === 'steps-count-them' ? id : `before-${id}-them`}\n    objective: look-back\n    difficulty: ${(index % 3) + 1}\n    context: { zh: 一本账, en: A record }\n    interaction: numeric\n    stem: { zh: 算, en: Count }\n    explanation: { zh: 算, en: Count }\n    fields: [{ id: number, label: { zh: 数, en: Number }, value: 1, why: { zh: 数, en: Count } }]\n`,
              )
              .join(''),
        ),
        ...['zh', 'en'].map((language) =>
          append(
            `content/lessons/${language}/basics/before.mdx`,
            '---\ndescription: Before the first steps.\nfacts: [F1]\n---\n\n<Passage objective="look-back" />\n',
          ),
        ),
      ],
      [`${items}:146: duplicate item id "steps-count-them"; it stands already in content/items/basics/before.yaml:59`],
    ],
    [
      'options',
      replace(items, 'id: whoever-looks', 'id: whoever-pays'),
      [`${items}:14: item "steps-who-pays": duplicate id "whoever-pays" in options; expected each id once`],
    ],
    [
      'options of a gap',
      replace(items, 'id: the-seller', 'id: the-buyer'),
      [`${items}:86: item "steps-fill-the-gaps": duplicate id "the-buyer" in gaps.options; expected each id once`],
    ],
    [
      'steps',
      replace(items, 'id: buy,', 'id: ask,'),
      [`${items}:70: item "steps-in-sequence": duplicate id "ask" in steps; expected each id once`],
    ],
    [
      'targets',
      replace(items, '- { id: one-carton', '- { id: one-pot'),
      [
        `${items}:51: item "steps-who-needs-what": unknown target "one-carton"; expected one of one-pot`,
        `${items}:54: item "steps-who-needs-what": unknown target "one-carton"; expected one of one-pot`,
        `${items}:58: item "steps-who-needs-what": duplicate id "one-pot" in targets; expected each id once`,
      ],
    ],
    [
      'columns',
      replace(items, 'id: few, title', 'id: many, title'),
      [`${items}:128: item "steps-place-people": duplicate id "many" in columns.values; expected each id once`],
    ],
    ['schemes', append(schemes, textOf(schemes)), [`${schemes}:20: duplicate scheme id "purpose"; it stands already in line 1`]],
    [
      'categories',
      replace(schemes, 'id: reseller', 'id: end-user'),
      [`${schemes}:11: duplicate category "end-user" of scheme "purpose"; it stands already in line 7`],
    ],
    ['cases', append(cases, textOf(cases)), [`${cases}:19: duplicate case id "c01"; it stands already in line 1`]],
    [
      'terms',
      append(glossary, textOf(glossary)),
      [
        `${glossary}:11: duplicate term id "buyer"; it stands already in line 1`,
        `${glossary}:17: duplicate term id "order"; it stands already in line 7`,
      ],
    ],
    [
      'objectives',
      replace(course, '        quiz:', '          - id: name-buyers\n            text: { zh: 又一次, en: Once more }\n        quiz:'),
      [`${course}:20: duplicate objective id "name-buyers"; it stands already in line 16`],
    ],
    [
      'lessons',
      append(course, textOf(course).split('    lessons:\n')[1] ?? ''),
      [
        `${course}:28: duplicate lesson "basics/first-steps"; it stands already in line 11`,
        `${course}:33: duplicate objective id "name-buyers"; it stands already in line 16`,
        `${course}:35: duplicate objective id "count-orders"; it stands already in line 18`,
      ],
    ],
    [
      'modules',
      append(course, textOf(course).split('modules:\n')[1] ?? ''),
      [
        `${course}:28: duplicate module "basics"; it stands already in line 3`,
        `${course}:36: duplicate lesson "basics/first-steps"; it stands already in line 11`,
        `${course}:41: duplicate objective id "name-buyers"; it stands already in line 16`,
        `${course}:43: duplicate objective id "count-orders"; it stands already in line 18`,
      ],
    ],
  ])('%s', run);
});

describe('references to nothing', () => {
  it.each<MistakeCase>([
    [
      'an objective',
      replace(items, 'objective: count-orders', 'objective: count-odours'),
      [`${items}:63: item "steps-in-sequence": unknown objective "count-odours"; expected one of name-buyers, count-orders`],
    ],
    [
      'a case',
      replace(items, 'case: c01', 'case: c02'),
      [`${items}:7: item "steps-who-pays": unknown case "c02"; expected an id of cases.yaml`],
    ],
    [
      'a target',
      replace(items, 'target: one-carton', 'target: two-cartons'),
      [`${items}:54: item "steps-who-needs-what": unknown target "two-cartons"; expected one of one-pot, one-carton`],
    ],
    [
      'a target of a mistake',
      replace(items, 'mistakes: { one-carton', 'mistakes: { two-cartons'),
      [`${items}:51: item "steps-who-needs-what": unknown target "two-cartons"; expected one of one-pot, one-carton`],
    ],
    [
      'a bin',
      replace(items, 'alsoAccept: [buyers]', 'alsoAccept: [sellers]'),
      [`${items}:113: item "steps-sort-people": unknown bin "sellers"; expected one of buyers, visitors`],
    ],
    [
      'a cell',
      replace(items, 'cellNames: { many-large:', 'cellNames: { large-many:'),
      [`${items}:134: item "steps-place-people": unknown cell "large-many"; expected one of few-large, many-large, few-small, many-small`],
    ],
    [
      'the place outside a board that has none',
      replace(items, 'row: large', 'row: large\n        mistakes: { beside: { zh: 不在, en: No } }'),
      [
        `${items}:141: item "steps-place-people": unknown cell "beside"; expected one of few-large, many-large, few-small, many-small, outside`,
      ],
    ],
    [
      'a scheme',
      replace(cases, 'purpose: end-user', 'porpoise: end-user'),
      [`${cases}:18: case "c01": unknown scheme "porpoise"; expected an id of schemes.yaml`],
    ],
    [
      'a category',
      replace(cases, 'purpose: end-user', 'purpose: dealer'),
      [`${cases}:18: case "c01": unknown category "dealer" of scheme "purpose"; expected one of end-user, reseller`],
    ],
    [
      'a label that is computed',
      replace(cases, 'purpose: end-user', 'loyalty: loyal'),
      [`${cases}:18: case "c01": the label for "loyalty" is computed from the data; expected only labels judged from the text`],
    ],
    [
      'a borderline category',
      replace(schemes, 'answer: end-user', 'answer: middleman'),
      [`${schemes}:17: scheme "purpose": unknown category "middleman"; expected one of end-user, reseller, none`],
    ],
    [
      'what a confusion is said with',
      replace(
        schemes,
        '  lessons: [basics/first-steps]',
        '  confusions: [{ zh: 词。, en: Word., when: { purposes: reseller } }, { zh: 字。, en: Name., when: { purpose: dealer } }]\n  lessons: [basics/first-steps]',
      ),
      [
        `${schemes}:19: scheme "purpose": does not name this scheme; expected \`purpose: <category>\` too`,
        `${schemes}:19: scheme "purpose": unknown scheme "purposes"; expected an id of schemes.yaml`,
        `${schemes}:19: scheme "purpose": unknown category "dealer"; expected one of end-user, reseller`,
      ],
    ],
    [
      'a lesson of a scheme',
      replace(schemes, 'lessons: [basics/first-steps]', 'lessons: [basics/next-steps]'),
      [`${schemes}:19: scheme "purpose": unknown lesson "basics/next-steps"; expected <module>/<lesson> of course.yaml`],
    ],
    [
      'a lesson of a term',
      replace(glossary, 'lesson: basics/first-steps', 'lesson: first-steps'),
      [`${glossary}:5: term "buyer": unknown lesson "first-steps"; expected <module>/<lesson> of course.yaml`],
    ],
    [
      'a prerequisite',
      replace(course, 'prerequisites: []', 'prerequisites: [zeroth-steps]'),
      [`${course}:14: unknown prerequisite "zeroth-steps"; expected a lesson of this module, or <module>/<lesson>`],
    ],
  ])('%s', run);
});

/**
 * A key can fail to score 1 only where it is a text that marking reads back: a typed word or a number. The keys of the
 * other interactions are ids of the item itself, and those that are unknown or stand twice are told as such.
 */
describe('keys that do not score 1', () => {
  it.each<MistakeCase>([
    [
      'a typed word that folds to nothing',
      replace(items, 'accept: { zh: [订单], en: [order] }', "accept: { zh: ['——'], en: [order] }"),
      [
        `${items}:78: item "steps-fill-the-gaps": the key itself scores 0.5 in zh-Hans, zh-Hant; expected 1 (not right: thing)`,
        `${items}:92: item "steps-fill-the-gaps": an example scores 0.5; it says 1`,
      ],
    ],
    [
      'a number that is not read as people type it',
      replace(items, 'value: 5', 'value: 1e-7'),
      [
        `${items}:149: item "steps-count-them": the key itself scores 0 in zh-Hans, zh-Hant, en; expected 1 (not right: orders)`,
        `${items}:159: item "steps-count-them": an example scores 0; it says 1`,
      ],
    ],
  ])('%s', run);
});

describe('examples', () => {
  it.each<MistakeCase>([
    [
      'another score',
      replace(items, 'response: [pays-cash], score: 0.5', 'response: [pays-cash, pays-by-card], score: 0.5'),
      [`${items}:38: item "steps-who-belongs": an example scores 1; it says 0.5`],
    ],
    [
      'another score, with thirds',
      replace(items, '[buy, ask, pay], score: 0.5', '[pay, buy, ask], score: 0.333'),
      [`${items}:73: item "steps-in-sequence": an example scores 0; it says 0.333`],
    ],
    [
      'a score for free text',
      replace(items, 'score: null', 'score: 1'),
      [`${items}:171: item "steps-in-your-words": an example scores null, as free text is not machine-marked; it says 1`],
    ],
    [
      'the second of two',
      replace(items, 'thing: Order }, score: 0.5', 'thing: Odour }, score: 0.5'),
      [`${items}:93: item "steps-fill-the-gaps": an example scores 0; it says 0.5`],
    ],
    [
      'choice: an unknown option',
      replace(items, 'response: [whoever-looks]', 'response: [whoever-waits]'),
      [`${items}:18: item "steps-who-pays": the response of an example does not fit the item: unknown option "whoever-waits"`],
    ],
    [
      'choice: not a list',
      replace(items, 'response: [whoever-looks]', 'response: whoever-looks'),
      [`${items}:18: item "steps-who-pays": the response of an example does not fit the item: expected a list of option ids`],
    ],
    [
      'no response',
      replace(items, '{ response: [whoever-looks], score: 0 }', '{ score: 0 }'),
      [`${items}:18: \`items.examples.response\` is missing; expected a value`],
    ],
    [
      'match: an unknown place',
      replace(items, 'dealer: one-pot', 'dealer: two-pots'),
      [`${items}:60: item "steps-who-needs-what": the response of an example does not fit the item: unknown place "two-pots"`],
    ],
    [
      'categorize: an unknown card',
      replace(items, 'asks-only: buyers', 'asks-twice: buyers'),
      [`${items}:116: item "steps-sort-people": the response of an example does not fit the item: unknown part "asks-twice"`],
    ],
    [
      'place: an unknown cell',
      replace(items, 'weekly-dealer: few-small', 'weekly-dealer: small-few'),
      [`${items}:144: item "steps-place-people": the response of an example does not fit the item: unknown place "small-few"`],
    ],
    [
      'numeric: an unknown field',
      replace(items, 'orders: "５次"', 'odours: "５次"'),
      [`${items}:159: item "steps-count-them": the response of an example does not fit the item: unknown field "odours"`],
    ],
    [
      'text: not an answer',
      replace(items, 'response: { answer: 三家店, ticked: [names-somebody] }', 'response: 三家店'),
      [`${items}:171: item "steps-in-your-words": the response of an example does not fit the item: expected { answer, ticked }`],
    ],
  ])('%s', run);
});

describe('quizzes', () => {
  it.each<MistakeCase>([
    [
      'a pool that is too small',
      [zh, en].map((file) =>
        replace(file, '<Item id="steps-in-your-words" />', '<Item id="steps-in-your-words" />\n\n<Item id="steps-sort-people" />'),
      ),
      [`${items}:2: the closing quiz has 7 items to draw from; expected at least 8 that are not placed in the lesson`],
    ],
    [
      'free text that stands nowhere in the lesson',
      [zh, en].map((file) => replace(file, '<Item id="steps-in-your-words" />', 'x')),
      [`${items}:164: item "steps-in-your-words": no quiz draws free text; expected <Item id="steps-in-your-words" /> in the lesson`],
    ],
    [
      'more of a difficulty than there are',
      replace(course, '            1: 2', '            1: 3'),
      [`${course}:24: the quiz draws 3 of difficulty 1; expected at most 2, as its pool holds no more`],
    ],
    [
      'more for an objective than there are',
      [replace(course, 'perObjective: 1', 'perObjective: 3'), replace(items, 'objective: count-orders', 'objective: name-buyers')],
      [`${course}:22: the quiz draws 3 for objective "count-orders"; expected at most 2, as its pool holds no more`],
    ],
    [
      'more for all objectives than it draws',
      [
        replace(course, '            2: 2\n            3: 2', '            2: 1\n            3: 0'),
        replace(course, 'perObjective: 1', 'perObjective: 2'),
      ],
      [`${course}:22: the counts of the quiz add up to 3; expected at least 4, which is 2 for each of 2 objectives`],
    ],
    [
      'a module’s final quiz that is too large',
      replace(course, 'counts: { 1: 2, 2: 2, 3: 2 }', 'counts: { 1: 2, 2: 20, 3: 2 }'),
      [`${course}:9: the quiz draws 20 of difficulty 2; expected at most 3, as its pool holds no more`],
    ],
    [
      'a quiz of nothing',
      replace(course, 'counts: { 1: 2, 2: 2, 3: 2 }', 'counts: { 1: 0, 2: 0, 3: 0 }'),
      [`${course}:9: the quiz draws no items; expected counts above 0`],
    ],
  ])('%s', run);
});
