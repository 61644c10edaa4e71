import { expect, it } from 'vitest';
import { withOneScript, withoutIndexMarks } from '../../src/build/finish-page.ts';

it('what only the search index needed is gone, and nothing else', () => {
  expect(
    withoutIndexMarks(
      '<main id="main" data-pagefind-body="true"><span hidden data-pagefind-filter="kind:term"></span><h1 data-pagefind-meta="title" data-pagefind-ignore>A</h1><p data-x="1">data-pagefind-body</p></main>',
    ),
  ).toBe('<main id="main"><h1>A</h1><p data-x="1">data-pagefind-body</p></main>');
});

it('the inline modules of a page become one, each with names of its own', () => {
  const html = '<script>t()</script><script type="module">var a=1</script><p>x</p><script type="module">var a=2;import("/b.js")</script>';
  expect(withOneScript(html)).toBe(
    '<script>t()</script><p>x</p><script type="module">(()=>{var a=1})();(()=>{var a=2;import("/b.js")})();</script>',
  );
  expect(withOneScript('<script type="module">var a=1</script>')).toBe('<script type="module">var a=1</script>');
});

it.each(['import{a}from"./b.js"', 'var a;export{a}', 'import"./b.js"'])('a module with %s is no part of another', (module) => {
  expect(() => withOneScript(`<script type="module">a()</script><script type="module">${module}</script>`)).toThrow('imports or exports');
});
