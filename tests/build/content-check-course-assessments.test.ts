/** What an author reads when an assessment over the whole course cannot be drawn. */
import { describe, expect, it } from 'vitest';
import { course, mistakesAfter, replace } from './sample.ts';

const final = 'finalAssessment:\n  passMark: 0.8\n  each: { 1: 2, 2: 2, 3: 2 }\n';
const entry = 'entryTest:\n  each: { 1: 1, 2: 1, 3: 0 }\n  path: [basics]\n';

/** The sample with these assessments right below its title: lines 2–4 and 5–7, before the modules. */
const withAssessments = (text: string) => replace(course, 'modules:\n', `${text}modules:\n`);

describe('the assessments over the whole course', () => {
  it('may be left out, and may be written', () => {
    expect(mistakesAfter()).toEqual([]);
    expect(mistakesAfter(withAssessments(final + entry))).toEqual([]);
  });

  it.each([
    [
      'a path through a module that is not there',
      final + entry.replace('[basics]', '[basics, advanced]'),
      `${course}:7: unknown module "advanced"; expected the slug of a module`,
    ],
    [
      'a path that comes back',
      final + entry.replace('[basics]', '[basics, basics]'),
      `${course}:7: module "basics" stands on the path twice; expected it once`,
    ],
    [
      'counts for a module that is not there',
      `${final}  modules: { advanced: { 1: 1, 2: 1, 3: 1 } }\n`,
      `${course}:5: unknown module "advanced"; expected the slug of a module`,
    ],
    [
      'more than the pools hold',
      final.replace('2: 2', '2: 99'),
      expect.stringContaining(`${course}:4: the assessment draws 99 of difficulty 2 from module "basics"; expected at most `),
    ],
    [
      'too few to judge a module by',
      final + entry.replace('2: 1', '2: 0'),
      `${course}:6: the entry test draws 1 from module "basics"; expected at least 2 to judge it by`,
    ],
    [
      'nothing at all',
      final.replace('{ 1: 2, 2: 2, 3: 2 }', '{ 1: 0, 2: 0, 3: 0 }'),
      `${course}:4: the assessment draws no items; expected counts above 0`,
    ],
  ])('refuse %s', (_, text, message) => {
    expect(mistakesAfter(withAssessments(text))).toEqual([message]);
  });

  it('refuse items for the entry test that no quiz draws, and too few that one does', () => {
    expect(mistakesAfter(withAssessments(`${final}${entry}  items: [steps-who-cares]\n`))).toEqual([
      expect.stringContaining(`${course}:6: the assessment draws 1 of difficulty 1 from module "basics"; expected at most 0`),
      expect.stringContaining(`${course}:6: the assessment draws 1 of difficulty 2 from module "basics"; expected at most 0`),
      `${course}:8: no quiz draws an item "steps-who-cares"; expected the id of one that is in a lesson’s pool`,
    ]);
  });

  it('refuse a module under their name', () => {
    expect(mistakesAfter(replace(course, 'slug: basics', 'slug: entry-test'))).toContain(
      `${course}:3: "entry-test" names an assessment of the whole course; expected another name`,
    );
  });
});
