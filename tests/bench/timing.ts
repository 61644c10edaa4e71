/** Times: our lesson against the same text in a bare page, and its first question against one written by hand. */
import type { Browser } from '@playwright/test';
import { articleBlocks, barePage, type ChoiceData } from './bare-page.ts';
import { throttling } from './browser.ts';
import type { BuiltSite } from './built-site.ts';
import { dataOf, type Island, type LessonPage, lessonPages } from './lesson-pages.ts';
import { answerTime, type PaintTimes, paintTimes } from './page-times.ts';
import { number, printTable, printTarget, printTitle, spread, spreadOf } from './report.ts';

const paintRatio = 1.25;
const answerRatio = 1.7;

/** Characters of the prose; exercises are counted with it, which changes little in the order of lessons. */
function textLength({ html }: LessonPage): number {
  const article = /<article>([\s\S]*?)<\/article>/.exec(html)?.[1] ?? '';
  return article.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>|\s/g, '').length;
}

/** The lesson nearest to ordinary length among those that begin with a choice, else among those where a choice comes earliest. */
function ordinaryLesson(pages: readonly LessonPage[]): { lesson: LessonPage; choice: Island } {
  const median = spreadOf(pages.map(textLength)).median;
  const candidates = pages.flatMap((lesson) => {
    const place = lesson.islands.findIndex(({ kind }) => kind === 'choice');
    const choice = lesson.islands[place];
    return choice ? [{ lesson, choice, place, distance: Math.abs(textLength(lesson) - median) }] : [];
  });
  const [found] = candidates.sort((a, b) => a.place - b.place || a.distance - b.distance);
  if (!found) throw new Error('no lesson of the built site has a choice in it');
  return found;
}

interface Subject {
  name: string;
  path: string;
  /** Where its question is, if it has one. */
  question?: string;
}

interface Runs {
  paint: PaintTimes[];
  answer: { answered: number; tbt: number }[];
}

/** Measures and prints. */
export async function benchTiming(browser: Browser, folder: string, site: BuiltSite, runs: number): Promise<void> {
  printTitle('Times in milliseconds, throttled');
  const { lesson, choice } = ordinaryLesson(lessonPages(folder, site, 'zh-Hans'));
  const { origin, close } = await site.serve();
  const blocks = await articleBlocks(browser, origin + lesson.path);
  site.add('/bench/bare/', barePage(blocks));
  site.add('/bench/inline/', barePage(blocks, dataOf(site, choice) as ChoiceData));
  const subjects: Subject[] = [
    { name: `our lesson ${lesson.lesson}`, path: lesson.path, question: '.exercise:has([data-island="choice"])' },
    { name: 'bare page, same text and questions', path: '/bench/bare/' },
    { name: 'bare page + inline script quiz', path: '/bench/inline/', question: '#question' },
  ];
  console.log(
    `CPU ${throttling.cpu}× slower, ${(throttling.bytesPerSecond * 8) / 1e6} Mbit/s, ${throttling.latency} ms each request; HTTP/1.1 kept open, brotli 11; fresh context each visit.`,
  );
  console.log(
    `${runs} runs, pages in turn; median (min–max). A paint visit touches nothing; an answer visit scrolls and clicks every 50 ms.\n`,
  );

  const results = new Map<Subject, Runs>(subjects.map((subject) => [subject, { paint: [], answer: [] }]));
  for (let run = 0; run < runs; run += 1) {
    for (const [subject, { paint, answer }] of results) {
      paint.push(await paintTimes(browser, origin + subject.path));
      if (subject.question) answer.push(await answerTime(browser, origin + subject.path, subject.question));
    }
  }
  close();

  const rows = [...results].map(([{ name, path }, { paint, answer }]) => [
    name,
    number(site.size(path)),
    ...(['fcp', 'lcp', 'tbt'] as const).map((key) => spread(paint.map((times) => times[key]))),
    answer.length > 0 ? spread(answer.map(({ answered }) => answered)) : '–',
    answer.length > 0 ? spread(answer.map(({ tbt }) => tbt)) : '–',
  ]);
  printTable(['page', 'HTML B', 'FCP', 'LCP', 'TBT', 'first question answers', 'blocked until then'], rows);
  printRatios([...results.values()]);
}

function printRatios([ours, bare, inline]: readonly Runs[]): void {
  const median = (values: readonly number[] = []) => spreadOf(values).median;
  for (const key of ['fcp', 'lcp'] as const) {
    const ratio = median(ours?.paint.map((times) => times[key])) / median(bare?.paint.map((times) => times[key]));
    printTarget(ratio <= paintRatio, `${key.toUpperCase()} ours / bare = ${number(ratio, 2)} ≤ ${paintRatio}`);
  }
  const blocked = median(ours?.paint.map(({ tbt }) => tbt));
  printTarget(blocked === 0, `TBT of our first view ${number(blocked)} ms, wanted 0`);
  const ratio = median(ours?.answer.map(({ answered }) => answered)) / median(inline?.answer.map(({ answered }) => answered));
  printTarget(ratio <= answerRatio, `first question ours / inline = ${number(ratio, 2)} ≤ ${answerRatio}`);
}
