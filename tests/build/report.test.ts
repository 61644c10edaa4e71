/** The figures that the content check prints. */
import { expect, it } from 'vitest';
import { readMaterial } from '../../src/build/content/material.ts';
import { reportLines } from '../../src/build/content/report.ts';
import { sampleFolder } from './sample.ts';

it('tells the figures of the sample', () => {
  expect(reportLines(readMaterial(sampleFolder).material)).toEqual([
    'lesson              facts  inline  pool  difficulty  case  choice  match  order  cloze  categorize  place  numeric  text',
    'basics/first-steps      2       1     8       2+3+3  38 %       2      1      1      1           1      1        1     1',
    '',
    '1 lesson, 2 facts, 9 items: choice 2, match 1, order 1, cloze 1, categorize 1, place 1, numeric 1, text 1',
    'choices: 22.2 % of the items (at most 50 %)',
    'right options against wrong ones:',
    '  zh: in 1 choice of one, longest in 0 % (chance 50 %, at least 0 %, at most 100 %), shortest in 0 %; all choices, length right/wrong 1.06 (at most 1.1)',
    '  en: in 1 choice of one, longest in 0 % (chance 50 %, at least 0 %, at most 100 %), shortest in 100 %; all choices, length right/wrong 0.90 (at most 1.1)',
    '  lists that keep their order, place of the right option: none',
    '1 scheme, 1 case, 2 terms, 1 sheet, 1 claim, 1 scenario',
  ]);
});
