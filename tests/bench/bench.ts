/**
 * `npm run bench`: measures the built site and prints figures beside their targets. No test: it never fails for a missed target.
 *
 *   --only bytes|timing|search|gradebook|mastery|build   one part; all without it
 *   --runs 5                    visits to each page for the times; without it 9, and 5 where every kind of page is visited
 *   --lessons 100,1000          sizes of the generated courses
 *   --dist <folder>             another built site than dist/
 *   --keep                      leaves the generated courses where they are, for a look or a profiler
 *
 * Figures in bytes are exact. Times hold for the machine and the moment: other work on it shows at once in times and hardly
 * in their ratios.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchAllPages } from './all-pages.ts';
import { startBrowser } from './browser.ts';
import { benchBuild } from './build.ts';
import { BuiltSite } from './built-site.ts';
import { benchBytes } from './bytes.ts';
import { benchGradebook } from './gradebook.ts';
import { benchGradebookPage } from './gradebook-page.ts';
import { benchMastery } from './mastery.ts';
import { number } from './report.ts';
import { benchRevisit } from './revisit.ts';
import { benchSearch } from './search.ts';
import { benchTiming } from './timing.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string' },
    lessons: { type: 'string', default: '100,1000' },
    dist: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs ?? 9);
const parts = ['bytes', 'timing', 'search', 'gradebook', 'mastery', 'build'];
if (options.only !== undefined && !parts.includes(options.only)) {
  console.error(`--only ${options.only}: unknown; expected one of ${parts.join(', ')}`);
  process.exit(2);
}
const wanted = (part: string) => options.only === undefined || options.only === part;

/** The site's folder; the project's own is built first when it is missing. */
function builtFolder(): string {
  const folder = options.dist === undefined ? join(root, 'dist') : resolve(options.dist);
  if (options.dist === undefined && !existsSync(join(folder, 'index.html'))) {
    console.log('There is no built site yet: building it.');
    spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: root, stdio: 'ignore' });
  }
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`no built site in ${folder}`);
  return folder;
}

/** Says how busy the machine is: times of a busy one compare with nothing. */
function printLoad(when: string): void {
  const load = loadavg()[0] ?? 0;
  const busy = load > cpus().length / 2 ? ': times are disturbed' : '';
  console.log(`Load ${number(load, 1)} on ${cpus().length} processors ${when}${busy}`);
}

console.log(`${cpus()[0]?.model.trim()}, Node ${process.version}`);
printLoad('before this run');
if (wanted('bytes') || wanted('timing') || wanted('search') || wanted('gradebook')) {
  const folder = builtFolder();
  const site = new BuiltSite(folder);
  const browser = await startBrowser();
  if (wanted('bytes')) await benchBytes(browser, folder, site);
  if (wanted('timing')) {
    await benchTiming(browser, folder, site, runs);
    await benchAllPages(browser, folder, site, Number(options.runs ?? 5));
    await benchRevisit(browser, folder, site, Number(options.runs ?? 3));
  }
  if (wanted('search')) await benchSearch(browser, folder, site, runs);
  if (wanted('gradebook')) await benchGradebookPage(browser, site);
  await browser.close();
}
if (wanted('gradebook')) await benchGradebook();
if (wanted('mastery')) benchMastery();
if (wanted('build')) await benchBuild(root, options.lessons.split(',').map(Number), options.keep);
printLoad('at the end, this run included');
