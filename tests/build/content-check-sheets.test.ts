/** Sheets and claims: files in both languages, free names, parts and links that lead somewhere, lines to tick. */
import { describe, expect, it } from 'vitest';
import { append, claims, en, type MistakeCase, mistakesAfter, remove, replace, schemes, sheetEn, sheets, sheetZh } from './sample.ts';

const run = (_: string, edits: MistakeCase[1], messages: string[]) => expect(mistakesAfter(...[edits].flat())).toEqual(messages);

/** The same change in both languages, so that they do not differ. */
const inBoth = (words: string, by: string) => [replace(sheetZh, words, by), replace(sheetEn, words, by)];

describe('the list of sheets', () => {
  it.each<MistakeCase>([
    ['no list', remove(sheets), [`${sheets}:1: the file is missing; content/README.md says what it holds`]],
    ['no Chinese', remove(sheetZh), [`${sheets}:1: sheet "at-the-till": missing in zh; expected ${sheetZh}`]],
    ['no English', remove(sheetEn), [`${sheets}:1: sheet "at-the-till": missing in en; expected ${sheetEn}`]],
    [
      'a lesson that the course does not have',
      replace(sheets, 'basics/first-steps', 'basics/last-steps'),
      [`${sheets}:4: sheet "at-the-till": unknown lesson "basics/last-steps"; expected <module>/<lesson> of course.yaml`],
    ],
    ['no lesson', replace(sheets, '[basics/first-steps]', '[]'), [`${sheets}:4: \`lessons\` has 0 entries; expected at least 1`]],
    [
      'one language',
      replace(sheets, '{ zh: 收款时, en: At the till }', '{ zh: 收款时 }'),
      [`${sheets}:2: missing language: \`title\` has no \`en\`; expected both \`zh\` and \`en\``],
    ],
    [
      'twice the same',
      append(
        sheets,
        '- id: at-the-till\n  title: { zh: 再, en: Again }\n  summary: { zh: 再, en: Again }\n  lessons: [basics/first-steps]\n',
      ),
      [`${sheets}:5: duplicate sheet id "at-the-till"; it stands already in line 1`],
    ],
    [
      'the address of a scheme',
      replace(schemes, '- id: purpose', '- id: at-the-till'),
      [
        'content/cases.yaml:18: case "c01": unknown scheme "purpose"; expected an id of schemes.yaml',
        `${en}:24: broken link /reference/purpose/; expected the path of a page, with a slash at the end and without language prefix`,
        `content/lessons/zh/basics/first-steps.mdx:24: broken link /reference/purpose/; expected the path of a page, with a slash at the end and without language prefix`,
        `${sheets}:1: sheet "at-the-till": there is a scheme of that id; expected another id`,
      ],
    ],
    [
      'the address of the claims',
      append(sheets, '- id: claims\n  title: { zh: 再, en: Again }\n  summary: { zh: 再, en: Again }\n  lessons: [basics/first-steps]\n'),
      [
        `${sheets}:5: sheet "claims": /reference/claims/ is the page of the claims; expected another id`,
        `${sheets}:5: sheet "claims": missing in zh; expected content/sheets/zh/claims.mdx`,
        `${sheets}:5: sheet "claims": missing in en; expected content/sheets/en/claims.mdx`,
      ],
    ],
    [
      'the name of a scheme',
      replace(sheets, 'zh: 收款时', 'zh: 按用途'),
      [`${sheets}:2: sheet "at-the-till": a scheme is called "按用途" too; expected a title that tells them apart`],
    ],
    [
      'a sheet that is not in it, and a file of another kind',
      [append('content/sheets/zh/old-till.mdx', '## 从前\n'), append('content/sheets/notes.txt', 'x')],
      [
        'content/sheets/notes.txt:1: a file that nothing reads; expected content/sheets/<zh or en>/<sheet>.mdx',
        'content/sheets/zh/old-till.mdx:1: sheet old-till is not in sheets.yaml; expected it there, or this file removed',
      ],
    ],
    [
      'a list that cannot be read does not make its sheets strays, nor links to them broken',
      [replace(sheets, '- id: at-the-till', '- id: "at-the-till'), replace(en, '(/reference/purpose/)', '(/reference/at-the-till/)')],
      [`${sheets}:1: a quotation mark begins a text; expected another at its end`],
    ],
  ])('%s', run);
});

describe('a sheet', () => {
  it.each<MistakeCase>([
    [
      'with a part for lessons',
      inBoth('<Note kind="convention">', '<Item id="steps-who-pays" />\n\n<Note kind="convention">'),
      [sheetEn, sheetZh].map((file) => `${file}:10: unknown part <Item>; expected one of Term, Figure, Note, Example`),
    ],
    [
      'with an unknown term',
      replace(sheetEn, 'id="buyer"', 'id="bayer"'),
      [`${sheetEn}:12: <Term id="bayer">: unknown id; expected an id of glossary.yaml`],
    ],
    [
      'with an unknown diagram',
      inBoth('<Note', '<Figure name="shop-window">x</Figure>\n\n<Note'),
      [sheetEn, sheetZh].map(
        (file) => `${file}:10: <Figure name="shop-window">: unknown name; expected the name of a file in src/ui/figures/`,
      ),
    ],
    [
      'with code',
      replace(sheetEn, 'Count it', 'Count {it}'),
      [`${sheetEn}:8: a sheet holds no code, and { begins code; expected \\{ for the character itself`],
    ],
    [
      'with a sign that is no part',
      replace(sheetEn, 'Count it', 'Count <3'),
      [`${sheetEn}:8: cannot read "<3 in front of them …"; expected a part such as <Term id="…">, or \\< for the character itself`],
    ],
    [
      'with a title',
      inBoth('## ', '# '),
      [
        `${sheetEn}:1: a heading of level 1; expected ## or ###, as the title comes from sheets.yaml`,
        `${sheetZh}:1: a heading of level 1; expected ## or ###, as the title comes from sheets.yaml`,
      ],
    ],
    [
      'with front matter',
      replace(sheetEn, '## Before', '---\ntitle: Till\n---\n\n## Before'),
      [`${sheetEn}:1: front matter; expected none, as title and summary come from sheets.yaml`],
    ],
    [
      'with a link to no page',
      replace(sheetEn, '/reference/claims/#cash-is-faster', '/reference/claim/'),
      [`${sheetEn}:8: broken link /reference/claim/; expected the path of a page, with a slash at the end and without language prefix`],
    ],
    [
      'with a link to no claim',
      replace(sheetEn, '#cash-is-faster', '#cash-is-king'),
      [`${sheetEn}:8: broken link /reference/claims/#cash-is-king; expected one of the anchors cash-is-faster`],
    ],
    [
      'with a link to no anchor of its own',
      replace(sheetZh, '#before-the-money', '#收钱之前'),
      [`${sheetZh}:12: broken link #收钱之前; expected one of the anchors before-the-money`],
    ],
    ['linked from a lesson, to its anchor', replace(en, '(/reference/purpose/)', '(/reference/at-the-till/#before-the-money)'), []],
    [
      'linked from a lesson, to no anchor of it',
      replace(en, '(/reference/purpose/)', '(/reference/at-the-till/#before)'),
      [`${en}:24: broken link /reference/at-the-till/#before; expected one of the anchors before-the-money`],
    ],
    [
      'with a link in a line to tick',
      replace(sheetEn, '**Say the total**', '[**Say the total**](/glossary/)'),
      [`${sheetEn}:4: a line to tick that holds a link; expected plain words, as a tap on them sets the tick`],
    ],
    [
      'with a line that is ticked already',
      inBoth('- [ ] **', '- [x] **'),
      [sheetEn, sheetZh].map((file) => `${file}:3: a line that is ticked already; expected - [ ]`),
    ],
  ])('%s', run);
});

describe('two languages of a sheet that differ', () => {
  const same = 'expected the same in the same order';
  it.each<MistakeCase>([
    [
      'in headings',
      replace(sheetZh, '## 收钱之前', '## 收钱之前\n\n### 数'),
      [
        `${sheetEn}:1: the two languages differ in headings: number 2 is ### in zh and missing in en; ${same}`,
        `${sheetEn}:3: the two languages differ in lines to tick: number 1 is below heading 2 in zh and below heading 1 in en; ${same}`,
      ],
    ],
    [
      'in lines to tick',
      replace(sheetEn, '- [ ] **Say the total**, then take the money\n', ''),
      [`${sheetEn}:3: the two languages differ in lines to tick: number 2 is below heading 1 in zh and missing in en; ${same}`],
    ],
    [
      'in notes',
      replace(sheetEn, 'kind="convention"', 'kind="addition" source="Sample"'),
      [`${sheetEn}:10: the two languages differ in <Note>: number 1 is convention in zh and addition in en; ${same}`],
    ],
  ])('%s', run);
});

describe('claims', () => {
  it.each<MistakeCase>([
    ['no list', remove(claims), [`${claims}:1: the file is missing; content/README.md says what it holds`]],
    [
      'a lesson that the course does not have',
      replace(claims, 'basics/first-steps', 'basics/last-steps'),
      [`${claims}:6: claim "cash-is-faster": unknown lesson "basics/last-steps"; expected <module>/<lesson> of course.yaml`],
    ],
    [
      'an unknown certainty',
      replace(claims, 'no-source', 'rather-sure'),
      [`${claims}:4: \`certainty\` is "rather-sure"; expected one of measured, calculated, experience, disputed, second-hand, no-source`],
    ],
    [
      'no origin',
      replace(claims, '  origin: { zh: 店里的老话，没人量过。, en: Shop lore; nobody has measured it. }\n', ''),
      [`${claims}:1: \`origin\` is missing; expected a group of fields`],
    ],
    [
      'an unknown field',
      replace(claims, 'certainty:', 'sure: yes\n  certainty:'),
      [`${claims}:4: unknown field \`sure\` in the entry; expected a field of content/README.md`],
    ],
    [
      'twice the same',
      append(
        claims,
        '- id: cash-is-faster\n  claim: { zh: 再, en: Again }\n  origin: { zh: 再, en: Again }\n  certainty: measured\n  say: { zh: 再, en: Again }\n  lessons: [basics/first-steps]\n',
      ),
      [`${claims}:7: duplicate claim id "cash-is-faster"; it stands already in line 1`],
    ],
  ])('%s', run);
});
