/** The last work on a page, when everything that reads it has read it. */

/** Takes out what only the search index needed. */
export function withoutIndexMarks(html: string): string {
  return html
    .replace(/<span hidden data-pagefind-filter="[^"]*"><\/span>/g, '')
    .replace(/<[a-z](?:[^<>"]|"[^"]*")*>/g, (tag) => tag.replace(/ data-pagefind-[a-z]+(?:="[^"]*")?/g, ''));
}

const inlineModule = /<script type="module">(.*?)<\/script>/gs;

/**
 * Makes one script of a page's inline modules, in their order: one hash in the page's policy instead of one for each. Every
 * module keeps names of its own.
 * @throws Error when a module imports or exports, which only a whole script can
 */
export function withOneScript(html: string): string {
  const found = [...html.matchAll(inlineModule)];
  const last = found.at(-1);
  if (found.length < 2 || !last) return html;
  const code = found.map(([, module = '']) => {
    if (/(?:^|[;}\s])(?:import\s*[\w{*"'`]|export\b)/.test(module))
      throw new Error(`a page script imports or exports: ${module.slice(0, 80)}`);
    return `(()=>{${module}})();`;
  });
  return html.replace(inlineModule, (_tag: string, _code: string, at: number) =>
    at === last.index ? `<script type="module">${code.join('')}</script>` : '',
  );
}
