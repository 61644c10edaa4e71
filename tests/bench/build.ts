/** Build time and memory, and whether pages grow with the course. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesUnder, shownPath } from '../../src/build/content/files.ts';
import { brotli } from './built-site.ts';
import { generateCourse, lessonsPerModule } from './generate-course.ts';
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
  /** Bytes of one and the same lesson's page, and of the home page. */
  firstLesson: number;
  homePage: number;
  /** The largest lesson page by brotli 11. */
  travelling: number;
}

function siteFigures(folder: string): Omit<BuildFigures, 'lessons' | 'run'> {
  const sizes = new Map(filesUnder(folder).map((file) => [shownPath(folder, file), statSync(file).size]));
  const paths = [...sizes.keys()];
  const size = (path: string) => sizes.get(path) ?? 0;
  const lessons = paths.filter((path) => /^learn\/[^/]+\/topic-\d+\/index\.html$/.test(path)).sort((a, b) => size(b) - size(a));
  return {
    pages: paths.filter((path) => path.endsWith('.html')).length,
    dataFiles: paths.filter((path) => path.endsWith('.json') && !path.startsWith('pagefind/')).length,
    megabytes: [...sizes.values()].reduce((sum, each) => sum + each, 0) / 1e6,
    lessonPage: spreadOf(lessons.map(size)),
    firstLesson: size('learn/part-0-of-course/topic-0/index.html'),
    homePage: size('index.html'),
    travelling: brotli(readFileSync(join(folder, lessons[0] ?? 'index.html'))).length,
  };
}

async function buildCourse(root: string, lessons: number, keep: boolean): Promise<BuildFigures> {
  const folder = mkdtempSync(join(tmpdir(), `zhike-bench-${lessons}-`));
  try {
    generateCourse(root, folder, lessons, characters);
    const run = await runWatched(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], folder);
    if (run.code !== 0)
      throw new Error(
        `the build of ${lessons} lessons failed:\n${run.lines
          .slice(-20)
          .map(({ text }) => text)
          .join('\n')}`,
      );
    return { lessons, run, ...siteFigures(join(folder, 'dist')) };
  } finally {
    if (keep) console.log(`kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** When each step of the build begins, in seconds, as far as its output and its processes tell. */
function stepBegins({ lines, processes }: RunFigures): readonly (readonly [string, number | undefined])[] {
  const lineAfter = (from: number, sign: RegExp) => lines.findIndex(({ text }, index) => index > from && sign.test(text));
  const routes = lineAfter(-1, /generating static routes/);
  return [
    ['start', 0],
    ['bundle', lines[lineAfter(-1, /Building static entrypoints/)]?.second],
    ['material, check and pages', lines[routes]?.second],
    ['islands', lines[lineAfter(routes, /✓ Completed in/)]?.second],
    ['search index', processes.find(({ command }) => command.startsWith('pagefind'))?.since],
  ];
}

/** Each step with its seconds and its share of the whole. */
function stepWords(run: RunFigures): string {
  const begins = stepBegins(run).flatMap(([name, second]) => (second === undefined ? [] : [{ name, second }]));
  const words = begins.map(({ name, second }, index) => {
    const seconds = (begins[index + 1]?.second ?? run.wallSeconds) - second;
    return `${name} ${number(seconds, 1)} s (${number((seconds / run.wallSeconds) * 100)} %)`;
  });
  return words.join(', ');
}

function printBuild({ lessons, run, pages, dataFiles, megabytes }: BuildFigures): void {
  const cpu = run.processes.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  const milliseconds = run.wallSeconds * 1000;
  console.log(
    `${number(lessons)} lessons: ${number(run.wallSeconds, 1)} s wall, ${number(cpu, 1)} s on processors; ${number(pages)} pages, ${number(dataFiles)} data files, ${number(megabytes)} MB`,
  );
  console.log(
    `  wall: ${number(milliseconds / lessons, 1)} ms a lesson, ${number(milliseconds / pages, 1)} ms a page, ${number(milliseconds / (pages + dataFiles), 1)} ms a file`,
  );
  console.log(`  processors: ${number((cpu * 1000) / lessons, 1)} ms a lesson`);
  console.log(`  steps: ${stepWords(run)}`);
  const large = run.processes.filter(({ peakMegabytes }) => peakMegabytes > 20).sort((a, b) => b.peakMegabytes - a.peakMegabytes);
  const words = large.map(
    ({ command, peakMegabytes, cpuSeconds }) => `${command} ${number(peakMegabytes)} MB, ${number(cpuSeconds, 1)} s on processors`,
  );
  console.log(`  processes: ${words.join('; ') || 'not measured here'}\n`);
}

/** Measures and prints. */
export async function benchBuild(root: string, sizes: readonly number[], keep: boolean): Promise<void> {
  printTitle('Build of generated courses');
  console.log(
    `Each lesson: about ${characters} Chinese characters in three locales, 2 items in the text and 8 in the pool; it makes 3 lesson pages,`,
  );
  console.log(
    '3 pages with the questions as text, 3 pool files and 3 files for its islands. Modules of 25 lessons. A search index is made. Read as ±20 %.\n',
  );
  const builds: BuildFigures[] = [];
  for (const lessons of sizes) {
    const figures = await buildCourse(root, lessons, keep);
    printBuild(figures);
    builds.push(figures);
  }
  printTable(
    [
      'lessons',
      'pages',
      'wall s',
      'ms a lesson',
      'ms a page',
      'peak MB',
      'smallest lesson page B',
      'median',
      'largest',
      'largest, brotli',
      'home page',
    ],
    builds.map(({ lessons, run, pages, lessonPage, travelling, homePage }) => [
      number(lessons),
      number(pages),
      number(run.wallSeconds, 1),
      number((run.wallSeconds * 1000) / lessons, 1),
      number((run.wallSeconds * 1000) / pages, 1),
      number(Math.max(...run.processes.map(({ peakMegabytes }) => peakMegabytes))),
      ...[lessonPage.min, lessonPage.median, lessonPage.max, travelling, homePage].map((figure) => number(figure)),
    ]),
  );
  printGrowth(builds);
}

function printGrowth(builds: readonly BuildFigures[]): void {
  const large = builds.find(({ lessons }) => lessons >= targetSize);
  if (large) {
    const each = (large.run.wallSeconds * 1000) / large.lessons;
    const small = builds.find(({ lessons }) => lessons < large.lessons);
    if (small) {
      const more = ((large.run.wallSeconds - small.run.wallSeconds) * 1000) / (large.lessons - small.lessons);
      console.log(`each lesson beyond ${number(small.lessons)} costs ${number(more, 1)} ms`);
    }
    printTarget(
      each <= millisecondsPerLesson,
      `${number(each, 1)} ms a lesson at ${number(large.lessons)} lessons ≤ ${millisecondsPerLesson} ms`,
    );
  }
  const [first, last] = [builds[0], builds.at(-1)];
  if (!first || !last || first === last) return;
  const more = last.lessons - first.lessons;
  const modules = Math.ceil(last.lessons / lessonsPerModule) - Math.ceil(first.lessons / lessonsPerModule);
  const growth = last.firstLesson - first.firstLesson;
  console.log(
    `The page of the first lesson is ${number(growth)} B larger with ${number(more)} lessons more, which come in ${number(modules)} modules;`,
  );
  console.log(`the home page, which is for the whole course, ${number(last.homePage - first.homePage)} B.\n`);
}
