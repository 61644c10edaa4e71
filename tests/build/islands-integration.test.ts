import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inlineScripts,
  moduleClosure,
  refuseDoubleScripts,
  takeOutProps,
  unescapeAttribute,
  withoutPreloadHelper,
} from '../../src/build/islands-integration.ts';

const files: Record<string, string> = {
  '/_astro/choice.js': 'import{a}from"./islands.js";import"./view.js";export{a as mount}',
  '/_astro/islands.js': 'export const a=1',
  '/_astro/view.js': 'import{b}from"./islands.js";const later=()=>import("./quiz.js")',
};
const read = (path: string) => files[path] ?? '';

describe('what an island needs', () => {
  it('is everything its module imports at once, each once, and nothing that it imports later', () => {
    expect([...moduleClosure('/_astro/choice.js', read)]).toEqual(['/_astro/choice.js', '/_astro/islands.js', '/_astro/view.js']);
  });
});

describe('the data of islands', () => {
  const island = (component: string, data: unknown) =>
    `<div data-island="${component}" data-props="${JSON.stringify(data).replaceAll('&', '&amp;').replaceAll('"', '&#34;')}">text</div>`;

  it('leaves the page for one file, in order, and comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ item: fc.string({ unit: 'grapheme' }) }), { minLength: 1, maxLength: 5 }), (all) => {
        let written = '';
        const page = takeOutProps(
          `<main>${all.map((data) => island('choice', data)).join('')}</main>`,
          () => ['/_astro/choice.js', '/_astro/islands.js'],
          (data) => {
            written = data;
            return '/_astro/islands.1.json';
          },
        );
        expect(JSON.parse(written)).toEqual(all);
        expect([...page.matchAll(/data-props="([^"]*)"/g)].map((found) => found[1])).toEqual(
          all.map((_, index) => `/_astro/islands.1.json#${index}`),
        );
      }),
    );
  });

  it('names the modules on the island', () => {
    const page = takeOutProps(
      island('choice', {}),
      () => ['/a.js', '/b.js'],
      () => '/d.json',
    );
    expect(page).toContain('data-island="choice" data-props="/d.json#0" data-modules="/a.js /b.js"');
  });

  it('leaves a page without islands alone', () => {
    const page = '<main>Only text</main>';
    expect(takeOutProps(page, () => [], String)).toBe(page);
  });

  it('reads escaped attributes back once, not twice', () => {
    expect(unescapeAttribute('&amp;lt; &quot;&#34;&#39;&lt;b&gt;')).toBe('&lt; ""\'<b>');
  });
});

describe('scripts of a page', () => {
  it('become part of the page, with their imports pointing where they pointed before', () => {
    const html = '<script type="module" src="/_astro/page.js"></script>';
    const page = inlineScripts(html, () => 'import("./later.js");\n');
    expect(page).toBe('<script type="module">import("/_astro/later.js");</script>');
  });

  it('stay files when they need other modules at once, which are then asked for together with them', () => {
    const html = '<script type="module" src="/_astro/choice.js"></script>';
    expect(inlineScripts(html, read)).toBe(
      `<link rel="modulepreload" href="/_astro/islands.js"><link rel="modulepreload" href="/_astro/view.js">${html}`,
    );
  });

  it('are refused when a module imports them too, since they would run twice', () => {
    expect(() => refuseDoubleScripts(new Set(['/_astro/view.js']), ['/_astro/choice.js'], read)).toThrow(
      '/_astro/choice.js imports the page script /_astro/view.js',
    );
    expect(() => refuseDoubleScripts(new Set(['/_astro/other.js']), ['/_astro/choice.js'], read)).not.toThrow();
  });

  it('leave scripts of elsewhere alone', () => {
    const html = '<script type="module" src="/other/page.js"></script>';
    expect(inlineScripts(html, read)).toBe(html);
  });

  it('call a later module plainly instead of through the helper that preloads', () => {
    const code = 'import{t as e}from"./preload-helper.abc.js";var t=()=>e(()=>import(`./x.js`),[]);';
    expect(withoutPreloadHelper(code)).toBe('var t=()=>import(`./x.js`);');
    const picked =
      'import{t as e}from"./preload-helper.abc.js";var t=()=>e(async()=>{let{a:e}=await import(`./x.js`).then(e=>e.g);return{a:e}},[]);';
    expect(withoutPreloadHelper(picked)).toBe('var t=()=>import(`./x.js`).then(e=>e.g);');
  });

  it('keep the call of the helper where it is written in a way that is not known', () => {
    const code = 'import{t as e}from"./preload-helper.abc.js";var t=()=>e(()=>other(`./x.js`),[]);';
    expect(withoutPreloadHelper(code)).toBe('var e=load=>load();var t=()=>e(()=>other(`./x.js`),[]);');
  });
});
