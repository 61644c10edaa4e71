/** The last work on a page, when everything that reads it has read it. */

/** Takes out what only the search index needed. */
export function withoutIndexMarks(html: string): string {
  return html
    .replace(/<span hidden data-pagefind-filter="[^"]*"><\/span>/g, '')
    .replace(/<[a-z](?:[^<>"]|"[^"]*")*>/g, (tag) => tag.replace(/ data-pagefind-[a-z]+(?:="[^"]*")?/g, ''));
}

const inlineModule = /<script type="module">(.*?)<\/script>/gs;

/** Modules as one; every module keeps names of its own. */
function joined(modules: readonly string[]): string {
  if (modules.length === 1) return modules[0] ?? '';
  const importing = modules.find((module) => /(?:^|[;}\s])(?:import\s*[\w{*"'`]|export\b)/.test(module));
  if (importing !== undefined) throw new Error(`a page script imports or exports: ${importing.slice(0, 80)}`);
  return modules.map((module) => `(()=>{${module}})();`).join('');
}

/**
 * Makes of a page's inline modules, in their order, one script at the place of the first in the head, which is `async`: it
 * runs while the page still arrives; and one at the place of the last in the body. Fewer scripts are fewer hashes in the
 * page's policy.
 * @throws Error when a module imports or exports, which only a whole script can
 */
export function withFewScripts(html: string): string {
  const headEnd = html.indexOf('</head>');
  const found = [...html.matchAll(inlineModule)];
  const early = found.filter(({ index }) => index < headEnd);
  const late = found.filter(({ index }) => index > headEnd);
  const of = (scripts: typeof found) => joined(scripts.map(([, code = '']) => code));
  return html.replace(inlineModule, (_tag: string, _code: string, at: number) => {
    if (at === early[0]?.index) return `<script type="module" async>${of(early)}</script>`;
    return at === late.at(-1)?.index ? `<script type="module">${of(late)}</script>` : '';
  });
}
