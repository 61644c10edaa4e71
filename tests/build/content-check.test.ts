/** The content check as a whole: a valid folder passes, and an author sees every mistake at once, in order. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkMaterial } from '../../src/build/content/check.ts';
import { readMaterial } from '../../src/build/content/material.ts';
import { ContentError } from '../../src/build/content/problem.ts';
import {
  append,
  cases,
  course,
  en,
  glossary,
  items,
  type MistakeCase,
  mistakesAfter,
  remove,
  replace,
  sampleFolder,
  schemes,
  zh,
} from './sample.ts';

describe('the valid sample', () => {
  it('has no mistake', () => {
    expect(mistakesAfter()).toEqual([]);
  });

  it('holds every interaction', () => {
    const { material } = readMaterial(sampleFolder);
    const kinds = [...material.itemsFiles.values()].flatMap((file) => file.items.map((item) => item.interaction));
    expect([...new Set(kinds)].sort()).toEqual(['categorize', 'choice', 'cloze', 'match', 'numeric', 'order', 'place', 'text']);
  });

  it('is read the same with the line ends of Windows and a byte order mark', () => {
    const asOnWindows = [items, zh, en, course].map((file) => {
      const text = readFileSync(`${sampleFolder}/${file}`, 'utf8');
      return replace(file, text, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    });
    expect(mistakesAfter(...asOnWindows)).toEqual([]);
    expect(mistakesAfter(...asOnWindows, replace(zh, 'id="buyer"', 'id="bayer"'))).toEqual([
      `${zh}:6: <Term id="bayer">: unknown id; expected an id of glossary.yaml`,
    ]);
  });
});

describe('missing and stray files', () => {
  it.each<MistakeCase>([
    ['no items', remove(items), [`${course}:11: lesson basics/first-steps has no items; expected content/items/basics/first-steps.yaml`]],
    [
      'no Chinese',
      remove(zh),
      [`${course}:11: lesson basics/first-steps is missing in zh; expected content/lessons/zh/basics/first-steps.mdx`],
    ],
    [
      'no English',
      remove(en),
      [`${course}:11: lesson basics/first-steps is missing in en; expected content/lessons/en/basics/first-steps.mdx`],
    ],
    ['no course', remove(course), [`${course}:1: the file is missing; content/README.md says what it holds`]],
    ['no schemes', remove(schemes), [`${schemes}:1: the file is missing; content/README.md says what it holds`]],
    ['no cases', remove(cases), [`${cases}:1: the file is missing; content/README.md says what it holds`]],
    ['no glossary', remove(glossary), [`${glossary}:1: the file is missing; content/README.md says what it holds`]],
    [
      'a lesson that the course does not have',
      append('content/lessons/zh/basics/old.mdx', '---\ndescription: 从前的一节课，早就不上了。\nfacts: []\n---\n'),
      ['content/lessons/zh/basics/old.mdx:1: lesson basics/old is not in course.yaml; expected it there, or this file removed'],
    ],
    [
      'items that the course does not have',
      [append('content/items/basics/old.yaml', readFileSync(`${sampleFolder}/${items}`, 'utf8').replaceAll('steps-', 'old-'))],
      [
        'content/items/basics/old.yaml:1: `lesson` is basics/first-steps; expected basics/old, as the file is named',
        'content/items/basics/old.yaml:1: lesson basics/old is not in course.yaml; expected it there, or this file removed',
      ],
    ],
    [
      'files of another kind',
      [
        append('content/items/basics/notes.yml', 'x: 1'),
        append('content/lessons/fr/basics/first-steps.mdx', 'x'),
        append('content/lessons/zh/.DS_Store', 'x'),
      ],
      [
        'content/items/basics/notes.yml:1: a file that nothing reads; expected content/items/<module>/<lesson>.yaml',
        'content/lessons/fr/basics/first-steps.mdx:1: a file that nothing reads; expected content/lessons/<zh or en>/<module>/<lesson>.mdx',
      ],
    ],
  ])('%s', (_, edits, messages) => {
    expect(mistakesAfter(...[edits].flat())).toEqual(messages);
  });
});

describe('several mistakes', () => {
  const edits = [
    replace(zh, 'name="shop-door"', 'name="shop-window"'),
    replace(en, 'name="shop-door"', 'name="shop-window"'),
    replace(items, 'target: one-pot', 'target: two-pots'),
    replace(items, 'value: 5', 'value: five'),
    replace(items, 'objective: name-buyers', 'objective: name-sellers'),
    replace(glossary, 'seeAlso: [order]', 'seeAlso: [ordre]'),
    replace(cases, 'purpose: end-user', 'purpose: end-loser'),
  ];
  const messages = [
    `${cases}:18: case "c01": unknown category "end-loser" of scheme "purpose"; expected one of end-user, reseller`,
    `${glossary}:6: term "buyer": unknown term "ordre"; expected an id of glossary.yaml`,
    `${items}:4: item "steps-who-pays": unknown objective "name-sellers"; expected one of name-buyers, count-orders`,
    `${items}:49: item "steps-who-needs-what": unknown target "two-pots"; expected one of one-pot, one-carton`,
    `${items}:156: \`items.fields.value\` is "five"; expected a number`,
    `${en}:14: <Figure name="shop-window">: unknown name; expected the name of a file in src/ui/figures/`,
    `${zh}:14: <Figure name="shop-window">: unknown name; expected the name of a file in src/ui/figures/`,
  ];

  it('are told all at once, by file and line', () => {
    expect(mistakesAfter(...edits)).toEqual(messages);
  });

  it('are told in the same order whatever came first', () => {
    expect(mistakesAfter(...edits.toReversed())).toEqual(messages);
  });

  it('stop a build with all of them in one error', () => {
    const problems = checkMaterial(readMaterial(sampleFolder), []);
    const error = new ContentError(problems);
    expect(error.problems).toHaveLength(2);
    expect(error.message).toBe(
      `The content has 2 mistake(s):
${en}:14: <Figure name="shop-door">: unknown name; expected the name of a file in src/ui/figures/
${zh}:14: <Figure name="shop-door">: unknown name; expected the name of a file in src/ui/figures/`,
    );
  });
});

describe('one mistake is told once', () => {
  it.each<MistakeCase>([
    [
      'an item with a mistake of form is still an item that the lesson may place',
      replace(items, 'checklist:', 'check-list:'),
      [
        `${items}:161: \`items.checklist\` is missing; expected a list`,
        `${items}:168: unknown field \`check-list\` in \`items\`; expected a field of content/README.md`,
      ],
    ],
    [
      'a scheme with a mistake of form is still a scheme that cases and links may name',
      replace(schemes, 'kind: customers', 'kind: persons'),
      [`${schemes}:2: \`kind\` is "persons"; expected one of customers, data`],
    ],
    [
      'schemes that cannot be read',
      replace(schemes, '- id: purpose', '- id: "purpose'),
      [`${schemes}:1: a quotation mark begins a text; expected another at its end`],
    ],
    [
      'a case with a mistake of form is still a case that items may show',
      replace(cases, 'margin: 0.35', 'margin: 35'),
      [`${cases}:9: \`data.margin\` is 35; expected at most 1`],
    ],
    [
      'a term with a mistake of form is still a term that lessons may explain',
      replace(glossary, 'pinyin: mǎi fāng', 'pinyin: '),
      [`${glossary}:3: \`pinyin\` is empty; expected a text`],
    ],
    [
      'a course that cannot be read does not make its lessons strays',
      replace(course, 'minutes: 5', 'minutes: 0'),
      [`${course}:13: \`modules.lessons.minutes\` is 0; expected at least 1`],
    ],
    [
      'items that do not fit together are not marked',
      replace(items, 'bin: buyers', 'bin: bayers'),
      [`${items}:107: item "steps-sort-people": unknown bin "bayers"; expected one of buyers, visitors`],
    ],
  ])('%s', (_, edits, messages) => {
    expect(mistakesAfter(...[edits].flat())).toEqual(messages);
  });
});
