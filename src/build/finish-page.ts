/** The last work on a page, when everything that reads it has read it. */

/** Takes out what only the search index needed. */
export function withoutIndexMarks(html: string): string {
  return html
    .replace(/<span hidden data-pagefind-filter="[^"]*"><\/span>/g, '')
    .replace(/<[a-z](?:[^<>"]|"[^"]*")*>/g, (tag) => tag.replace(/ data-pagefind-[a-z]+(?:="[^"]*")?/g, ''));
}

/** In the script of `learn/waiting-islands.ts`, and in no other. */
const lookForWaiting = '[data-waits]';

const inlineModule = /<script type="module">(.*?)<\/script>/gs;

/**
 * Modules as one; every module keeps names of its own.
 * @throws Error when a module imports or exports, which only a whole script can
 */
function joined(modules: readonly string[]): string {
  const importing = modules.find((module) => /(?:^|[;}\s])(?:import\s*[\w{*"'`]|export\b)|\bimport\.meta\b/.test(module));
  if (importing !== undefined) throw new Error(`a page script imports or exports: ${importing.slice(0, 80)}`);
  return modules.map((module) => `(()=>{${module}})();`).join('');
}

/**
 * Makes of a page's inline modules, in their order, one script at the place of the first in the head and one at the place of
 * the last in the body. Fewer scripts are fewer hashes in the page's policy. The one in the head is no module: it runs where it
 * stands, thus before the first frame, which tells it what is near (browsers run an `async` one when they have nothing better
 * to do, often after the page). Nor is, on a page whose island waits, the script that lets it wait: what the island shows
 * without a record is part of the first painting, while all others run after it.
 * @throws Error when modules that become one import or export, or an island waits without the script that lets it
 */
export function withFewScripts(html: string): string {
  const headEnd = html.indexOf('</head>');
  const found = [...html.matchAll(inlineModule)];
  const early = found.filter(({ index }) => index < headEnd);
  const late = found.filter(({ index }) => index > headEnd);
  const waiting = late.filter(([, code = '']) => code.includes(lookForWaiting));
  if (html.includes(' data-waits=') && waiting.length === 0)
    throw new Error(`an island waits, but no script of its page looks for ${lookForWaiting}`);
  const others = late.filter((script) => !waiting.includes(script));
  const asScript = (scripts: typeof found) =>
    scripts.length === 0 ? '' : `<script>${joined(scripts.map(([, code = '']) => code))}</script>`;
  const asModule = (scripts: typeof found) => {
    const [only = '', ...more] = scripts.map(([, code = '']) => code);
    return scripts.length === 0 ? '' : `<script type="module">${more.length === 0 ? only : joined([only, ...more])}</script>`;
  };
  return html.replace(inlineModule, (_tag: string, _code: string, at: number) => {
    if (at === early[0]?.index) return asScript(early);
    return at === late.at(-1)?.index ? asScript(waiting) + asModule(others) : '';
  });
}
