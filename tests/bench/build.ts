/** Build time and memory, and whether pages grow with the course. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesUnder, shownPath } from '../../src/build/content/files.ts';
import { generateCourse } from './generate-course.ts';
import { number, printTable, printTarget, printTitle, type Spread, spreadOf } from './report.ts';
import { type RunFigures, runWatched } from './watched-process.ts';

/** Chinese characters of a generated lesson: those of the peers' measurements. Real lessons of this course have about twice as many. */
const characters = 900;
const millisecondsPerLesson = 12;
const targetSize = 1000;

interface BuildFigures {
  lessons: number;
  run: RunFigures;
  pages: number;
  dataFiles: number;
  megabytes: number;
  /** Bytes of Chinese lesson pages on disk, before compression. */
  lessonPage: Spread;
}

function siteFigures(folder: string): Omit<BuildFigures, 'lessons' | 'run'> {
  const files = filesUnder(folder);
  const sizes = new Map(files.map((file) => [shownPath(folder, file), statSync(file).size]));
  const paths = [...sizes.keys()];
  return {
    pages: paths.filter((path) => path.endsWith('.html')).length,
    dataFiles: paths.filter((path) => path.endsWith('.json') && !path.startsWith('pagefind/')).length,
    megabytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1e6,
    lessonPage: spreadOf(paths.filter((path) => /^learn\/[^/]+\/topic-\d+\/index\.html$/.test(path)).map((path) => sizes.get(path) ?? 0)),
  };
}

async function buildCourse(root: string, lessons: number, keep: boolean): Promise<BuildFigures> {
  const folder = mkdtempSync(join(tmpdir(), `zhike-bench-${lessons}-`));
  try {
    generateCourse(root, folder, lessons, characters);
    const run = await runWatched(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], folder);
    if (run.code !== 0) throw new Error(`the build of ${lessons} lessons failed:\n${run.lines.slice(-20).map(({ text }) => text).join('\n')}`);
    return { lessons, run, ...siteFigures(join(folder, 'dist')) };
  } finally {
    if (keep) console.log(`kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** Steps of the build by the lines Astro prints when one begins. */
const steps: readonly (readonly [string, RegExp])[] = [
  ['start', /^/],
  ['bundle', /Building static entrypoints/],
  ['material, pages', /generating static routes/],
  ['islands', /^(?!.*├).*\[build\] ✓ Completed in/],
  ['search index', /zhike-search-index/],
  ['end', /page\(s\) built/],
];

/** Seconds of each step, as far as its beginning can be told from what the build prints. */
function stepSeconds({ lines, wallSeconds }: RunFigures): Map<string, number> {
  const routes = lines.findIndex(({ text }) => /generating static routes/.test(text));
  const begins = steps.flatMap(([name, sign], index) => {
    const found = lines.findIndex(({ text }, line) => (index < 3 || line > routes) && sign.test(text));
    return found < 0 ? [] : [{ name, second: name === 'start' ? 0 : (lines[found]?.second ?? 0) }];
  });
  return new Map(begins.map(({ name, second }, index) => [name, (begins[index + 1]?.second ?? wallSeconds) - second]));
}

function printBuild({ lessons, run, pages, dataFiles, megabytes }: BuildFigures): void {
  const cpu = run.processes.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  const milliseconds = run.wallSeconds * 1000;
  console.log(`${number(lessons)} lessons: ${number(run.wallSeconds, 1)} s wall, ${number(cpu, 1)} s on processors; ${number(pages)} pages, ${number(dataFiles)} data files, ${number(megabytes)} MB`);
  console.log(`  wall: ${number(milliseconds / lessons, 1)} ms a lesson, ${number(milliseconds / pages, 1)} ms a page, ${number(milliseconds / (pages + dataFiles), 1)} ms a file`);
  console.log(`  processors: ${number((cpu * 1000) / lessons, 1)} ms a lesson`);
  console.log(`  steps, wall: ${[...stepSeconds(run)].map(([name, seconds]) => `${name} ${number(seconds, 1)} s`).join(', ')}`);
  const named = [...run.processes].sort((a, b) => b.peakMegabytes - a.peakMegabytes).filter(({ peakMegabytes }) => peakMegabytes > 20);
  console.log(`  memory: ${named.map(({ command, peakMegabytes, cpuSeconds }) => `${command} ${number(peakMegabytes)} MB (${number(cpuSeconds, 1)} s)`).join(', ') || 'not measured here'}\n`);
}

/** Measures and prints. */
export async function benchBuild(root: string, sizes: readonly number[], keep: boolean): Promise<void> {
  printTitle('Build of generated courses');
  console.log(`Each lesson: about ${characters} Chinese characters in three locales, 2 items in the text and 8 in the pool; it makes 3 lesson pages,`);
  console.log('3 pages with the questions as text, 3 pool files and 3 files for its islands. Modules of 25 lessons. A search index is made. Read as ±20 %.\n');
  const builds: BuildFigures[] = [];
  for (const lessons of sizes) {
    const figures = await buildCourse(root, lessons, keep);
    printBuild(figures);
    builds.push(figures);
  }
  printTable(
    ['lessons', 'pages', 'wall s', 'ms a lesson', 'ms a page', 'peak MB', 'smallest lesson page B', 'largest B'],
    builds.map(({ lessons, run, pages, lessonPage }) => [
      number(lessons),
      number(pages),
      number(run.wallSeconds, 1),
      number((run.wallSeconds * 1000) / lessons, 1),
      number((run.wallSeconds * 1000) / pages, 1),
      number(Math.max(...run.processes.map(({ peakMegabytes }) => peakMegabytes))),
      number(lessonPage.min),
      number(lessonPage.max),
    ]),
  );
  const large = builds.find(({ lessons }) => lessons >= targetSize);
  if (large) {
    const each = (large.run.wallSeconds * 1000) / large.lessons;
    printTarget(each <= millisecondsPerLesson, `${number(each, 1)} ms a lesson at ${number(large.lessons)} lessons ≤ ${millisecondsPerLesson} ms`);
  }
  const [first, last] = [builds[0], builds.at(-1)];
  if (first && last && first !== last) {
    const growth = last.lessonPage.median - first.lessonPage.median;
    printTable(['lesson page', 'smallest B', 'median B', 'largest B'], builds.map(({ lessons, lessonPage: { min, median, max } }) => [`of ${number(lessons)}`, number(min), number(median), number(max)]));
    console.log(`median page ${growth >= 0 ? '+' : ''}${number(growth)} B for ${number(last.lessons - first.lessons)} lessons more\n`);
  }
}
