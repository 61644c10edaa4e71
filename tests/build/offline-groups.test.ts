import { afterEach, describe, expect, it } from 'vitest';
import { offlineGroups } from '../../src/build/offline-groups.ts';
import { settleBase } from '../../src/course/base.ts';

const file = (path: string, text?: string) => ({ path, text });
const files = [
  file('/index.html', '<script type="module">import("/_astro/frame.1.js")</script>'),
  file('/en/index.html', '<div data-props="/_astro/islands.en.json#0">'),
  file('/_astro/islands.en.json', '{}'),
  file('/glossary/index.html', '<div data-props="/_astro/islands.g.json#0">'),
  file('/reference/rfm/index.html', '<div data-modules="/_astro/only-reference.1.js">'),
  file('/data/assign-words.json', '{}'),
  file('/trainer/index.html', '<div data-modules="/_astro/trainer.1.js /_astro/frame.1.js">'),
  file(
    '/learn/basics/one/index.html',
    '<div data-props="/_astro/islands.1.json#0" data-modules="/_astro/choice.1.js"><a href="/reference/rfm/">',
  ),
  file('/data/pools/basics.json', '{}'),
  file('/data/pools/basics/one.json', '{}'),
  file('/data/again/basics.json', '{}'),
  file('/data/exercises/basics/first.json', '{}'),
  file('/data/terms.json', '{}'),
  file('/data/items-start.json', '{}'),
  file('/data/assign-words.json', '{}'),
  file('/en/data/terms.json', '{}'),
  file('/data/course-pool.json', '{}'),
  file('/_astro/frame.1.js', 'import("./later.1.js")'),
  file('/_astro/later.1.js', ''),
  file('/_astro/islands.g.json', '{}'),
  file('/_astro/islands.1.json', '{}'),
  file('/_astro/choice.1.js', 'import"./frame.1.js"'),
  file('/_astro/trainer.1.js', ''),
  file('/_astro/only-reference.1.js', ''),
  file('/_astro/nobody.1.js', ''),
  file('/pagefind/fragment/en_1a.pf_fragment'),
  file('/pagefind/fragment/zh-hans_1a.pf_fragment'),
  file('/pagefind/pagefind.js', ''),
  file('/sw.js', ''),
  file('/_headers', ''),
  file('/favicon.svg', ''),
];

// Every page and data file of a language has its like in the others, but for the pool of the whole course.
files.push(
  ...files
    .filter(({ path }) => /^\/(?:glossary|reference|trainer|learn|data\/(?:pools|again|exercises))\//.test(path))
    .map(({ path }) => file(`/en${path}`, '')),
);

afterEach(() => settleBase('/'));

describe('groups of files', () => {
  const groups = offlineGroups(files);

  it('the shell: pages at the top, their data, and the code they come to need', () => {
    expect(groups.get('zh-Hans/shell')).toEqual([
      '/_astro/frame.1.js',
      '/_astro/islands.g.json',
      '/_astro/later.1.js',
      '/data/course-pool.json',
      '/data/terms.json',
      '/favicon.svg',
      '/glossary/index.html',
      '/index.html',
    ]);
  });

  it('a module: its pages, items, their other numbers, and what only they need', () => {
    expect(groups.get('zh-Hans/basics')).toEqual([
      '/_astro/choice.1.js',
      '/_astro/islands.1.json',
      '/data/again/basics.json',
      '/data/exercises/basics/first.json',
      '/data/pools/basics.json',
      '/data/pools/basics/one.json',
      '/learn/basics/one/index.html',
    ]);
  });

  it('the rest of a language, each file once, and nothing of another language or of the host', () => {
    const rest = groups.get('zh-Hans/rest') ?? [];
    expect(rest).toEqual([
      '/_astro/nobody.1.js',
      '/_astro/only-reference.1.js',
      '/_astro/trainer.1.js',
      '/data/assign-words.json',
      '/data/items-start.json',
      '/pagefind/fragment/zh-hans_1a.pf_fragment',
      '/pagefind/pagefind.js',
      '/reference/rfm/index.html',
      '/trainer/index.html',
    ]);
    expect(groups.get('en/shell')).toContain('/_astro/islands.en.json');
    expect(groups.get('en/shell')).toContain('/data/course-pool.json');
    expect(groups.get('en/shell')).not.toContain('/data/terms.json');
  });

  it('are the same for a site in a folder of its host', () => {
    settleBase('/training/');
    const inFolder = files.map(({ path, text }) => ({ path, text: text?.replaceAll(/(["( ])\/(?=[a-z_])/g, '$1/training/') }));
    expect([...offlineGroups(inFolder)]).toEqual([...groups]);
  });
});
