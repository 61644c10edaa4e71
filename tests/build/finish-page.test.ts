import { expect, it } from 'vitest';
import { withFewScripts, withoutIndexMarks } from '../../src/build/finish-page.ts';

it('what only the search index needed is gone, and nothing else', () => {
  expect(
    withoutIndexMarks(
      '<main id="main" data-pagefind-body="true"><span hidden data-pagefind-filter="kind:term"></span><h1 data-pagefind-meta="title" data-pagefind-ignore>A</h1><p data-x="1">data-pagefind-body</p></main>',
    ),
  ).toBe('<main id="main"><h1>A</h1><p data-x="1">data-pagefind-body</p></main>');
});

it('the inline modules of a page become one, each with names of its own', () => {
  const html = '<script>t()</script><script type="module">var a=1</script><p>x</p><script type="module">var a=2;import("/b.js")</script>';
  expect(withFewScripts(html)).toBe(
    '<script>t()</script><p>x</p><script type="module">(()=>{var a=1})();(()=>{var a=2;import("/b.js")})();</script>',
  );
  expect(withFewScripts('<script type="module">var a=1</script>')).toBe('<script type="module">var a=1</script>');
});

it('modules in the head run where they stand, while the page still arrives, apart from those in the body', () => {
  const html =
    '<head><script>t()</script><script type="module">var a=1</script><script type="module">var b=1</script></head><body><p>x</p><script type="module">var c=1</script></body>';
  expect(withFewScripts(html)).toBe(
    '<head><script>t()</script><script>(()=>{var a=1})();(()=>{var b=1})();</script></head><body><p>x</p><script type="module">var c=1</script></body>',
  );
});

it.each(['import{a}from"./b.js"', 'var a;export{a}', 'import"./b.js"'])('a module with %s is no part of another', (module) => {
  expect(() => withFewScripts(`<script type="module">a()</script><script type="module">${module}</script>`)).toThrow('imports or exports');
});

it('where an island waits, the script that lets it wait runs where it stands, before the first painting, and the others after it', () => {
  const wait = 'document.querySelector(`[data-waits]`)';
  const html = `<head></head><body><p data-waits=""></p><script type="module">var a=1</script><script type="module">${wait};import("/b.js")</script></body>`;
  expect(withFewScripts(html)).toBe(
    `<head></head><body><p data-waits=""></p><script>(()=>{${wait};import("/b.js")})();</script><script type="module">var a=1</script></body>`,
  );
  expect(() => withFewScripts(`<script type="module">${wait};import"/b.js"</script>`)).toThrow('imports or exports');
});

it('an island that waits without a script for it stops the build', () => {
  expect(() => withFewScripts('<p data-waits=""></p><script type="module">var a=1</script>')).toThrow('no script of its page looks for');
});
