import { expect, it } from 'vitest';
import { groupsOfName, groupsOfPage } from '../../src/offline/worker-groups.ts';

const groups = { 'zh-Hans/shell': 1, 'zh-Hans/basics': 1, 'zh-Hans/rest': 1, 'zh-Hant/shell': 1, 'en/shell': 1, 'en/basics': 1 };

it.each([
  ['/', ['zh-Hans/shell']],
  ['/glossary/', ['zh-Hans/shell']],
  ['/learn/basics/first-steps/', ['zh-Hans/shell', 'zh-Hans/basics']],
  ['/en/learn/basics/', ['en/shell', 'en/basics']],
  ['/en/', ['en/shell']],
  ['/zh-hant/learn/gone/', ['zh-Hant/shell']],
  ['/english/', ['zh-Hans/shell']],
])('%s belongs to %j', (path, expected) => {
  expect(groupsOfPage(path, groups)).toEqual(expected);
});

it('all of a language is every group of it, and a name of a former version is none', () => {
  expect(groupsOfName('zh-Hans/*', groups)).toEqual(['zh-Hans/shell', 'zh-Hans/basics', 'zh-Hans/rest']);
  expect(groupsOfName('en/basics', groups)).toEqual(['en/basics']);
  expect(groupsOfName('en/gone', groups)).toEqual([]);
});
