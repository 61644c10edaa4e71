import { expect, it } from 'vitest';
import { askAheadForNearIsland } from '../../src/build/near-island.ts';

const island = '<div data-island="choice" data-props="/_astro/islands.1.json#0" data-modules="/_astro/choice.js /_astro/islands.js"></div>';
const page = (above: string) =>
  `<head><title>T</title></head><body><nav>${'导'.repeat(900)}</nav><main>${above}${island}${island}</main></body>`;
const links =
  '<link rel="modulepreload" href="/_astro/choice.js"><link rel="modulepreload" href="/_astro/islands.js"><link rel="preload" as="fetch" href="/_astro/islands.1.json" crossorigin>';

it('a page asks ahead for an island near its top, once, before the scripts and styles of its head', () => {
  const html = page(`<h1 class="${'x'.repeat(2000)}">客户</h1>`);
  expect(askAheadForNearIsland(html)).toBe(html.replace('<title>', `${links}<title>`));
});

it('Latin letters take half the room', () => {
  expect(askAheadForNearIsland(page('字'.repeat(1000)))).not.toContain('preload');
  expect(askAheadForNearIsland(page('a'.repeat(1000)))).toContain('preload');
});

it.each([
  ['a long text above it', page('客'.repeat(700))],
  ['a drawing above it', page('<svg></svg>')],
  ['no island', '<head></head><main>客户</main>'],
  ['an island without data of its own', '<head></head><main><div data-island="x" data-props=""></div></main>'],
])('not with %s', (_what, html) => {
  expect(askAheadForNearIsland(html)).toBe(html);
});

it('where the island works with a fragment of the address, only with one', () => {
  const html = page('').replaceAll('<div data-island', '<div data-keeps-fragment data-island');
  const asked = askAheadForNearIsland(html);
  expect(asked).not.toContain('<link');
  const [, script = ''] = /<script>(.*?)<\/script><title>/.exec(asked) ?? [];
  const linksWith = (hash: string) => {
    const made: object[] = [];
    const document = { head: { append: (link: object) => made.push(link) }, createElement: (name: string) => ({ name }) };
    new Function('location', 'document', script)({ hash }, document);
    return made;
  };
  expect(linksWith('')).toEqual([]);
  expect(linksWith('#work')).toEqual([
    { name: 'link', rel: 'modulepreload', href: '/_astro/choice.js' },
    { name: 'link', rel: 'modulepreload', href: '/_astro/islands.js' },
    { name: 'link', rel: 'preload', as: 'fetch', href: '/_astro/islands.1.json', crossOrigin: 'anonymous' },
  ]);
});
