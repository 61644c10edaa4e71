/** What an author reads when an assessment over the whole course cannot be drawn. */
import { describe, expect, it } from 'vitest';
import { course, type MistakeCase, mistakesAfter, replace } from './sample.ts';

describe('the assessments over the whole course', () => {
  it.each<MistakeCase>([
    [
      'a path through a module that is not there',
      replace(course, 'path: [basics]', 'path: [basics, advanced]'),
      [`${course}:32: unknown module "advanced"; expected the slug of a module`],
    ],
    [
      'a path that comes back',
      replace(course, 'path: [basics]', 'path: [basics, basics]'),
      [`${course}:32: module "basics" stands on the path twice; expected it once`],
    ],
    [
      'counts for a module that is not there',
      replace(course, '  each: { 1: 2, 2: 2, 3: 2 }', '  each: { 1: 2, 2: 2, 3: 2 }\n  modules: { advanced: { 1: 1, 2: 1, 3: 1 } }'),
      [`${course}:30: unknown module "advanced"; expected the slug of a module`],
    ],
    [
      'more than the pools hold',
      replace(course, '  each: { 1: 2, 2: 2, 3: 2 }', '  each: { 1: 2, 2: 99, 3: 2 }'),
      [expect.stringContaining(`${course}:29: the assessment draws 99 of difficulty 2 from module "basics"; expected at most `)],
    ],
    [
      'too few to judge a module by',
      replace(course, '  each: { 1: 1, 2: 1, 3: 0 }', '  each: { 1: 1, 2: 0, 3: 0 }'),
      [`${course}:31: the entry test draws 1 from module "basics"; expected at least 2 to judge it by`],
    ],
    [
      'nothing at all',
      replace(course, '  each: { 1: 2, 2: 2, 3: 2 }', '  each: { 1: 0, 2: 0, 3: 0 }'),
      [`${course}:29: the assessment draws no items; expected counts above 0`],
    ],
  ])('refuse %s', (_, edits, messages) => {
    expect(mistakesAfter(...[edits].flat())).toEqual(messages);
  });

  it('refuse a module under the name of an assessment', () => {
    expect(mistakesAfter(replace(course, 'slug: basics', 'slug: entry-test'))).toContain(
      `${course}:3: "entry-test" names an assessment of the whole course; expected another name`,
    );
  });
});
