/** Times: our lesson against the same text in a bare page, and its first question against one written by hand. */
import type { Browser } from '@playwright/test';
import { articleBlocks, barePage, type ChoiceData } from './bare-page.ts';
import { throttling } from './browser.ts';
import type { BuiltSite } from './built-site.ts';
import { dataOf, type Island, type LessonPage, lessonPages } from './lesson-pages.ts';
import { answerTime, type PaintTimes, paintTimes } from './page-times.ts';
import { inTurn, type PairedRatio, pairedRatio, written } from './paired-ratio.ts';
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

type Answer = Awaited<ReturnType<typeof answerTime>>;

/** Measures and prints. */
export async function benchTiming(browser: Browser, folder: string, site: BuiltSite, runs: number): Promise<void> {
  printTitle('Times in milliseconds, throttled');
  const { lesson, choice } = ordinaryLesson(lessonPages(folder, site, 'zh-Hans'));
  const { origin, close } = await site.serve();
  const blocks = await articleBlocks(browser, origin + lesson.path);
  site.add('/bench/bare/', barePage(blocks));
  site.add('/bench/inline/', barePage(blocks, dataOf(site, choice) as ChoiceData));
  console.log(
    `CPU ${throttling.cpu}× slower, ${(throttling.bytesPerSecond * 8) / 1e6} Mbit/s, ${throttling.latency} ms each request; HTTP/1.1 kept open, brotli 11; fresh context each visit.`,
  );
  console.log(
    `${runs} pairs of visits; median (min–max) of the times, median (quartiles) of the pairs’ ratios. A paint visit touches nothing; an answer visit scrolls and clicks every 50 ms.\n`,
  );

  const ours: PaintTimes[] = [];
  const bare: PaintTimes[] = [];
  const oursAnswers: Answer[] = [];
  const inlineAnswers: Answer[] = [];
  for (let run = 0; run < runs; run += 1) {
    await inTurn(
      run,
      async () => void ours.push(await paintTimes(browser, origin + lesson.path)),
      async () => void bare.push(await paintTimes(browser, `${origin}/bench/bare/`)),
    );
    await inTurn(
      run,
      async () => void oursAnswers.push(await answerTime(browser, origin + lesson.path, '.exercise:has([data-island="choice"])')),
      async () => void inlineAnswers.push(await answerTime(browser, `${origin}/bench/inline/`, '#question')),
    );
  }
  close();

  const row = (name: string, path: string, paints: readonly PaintTimes[], answers: readonly Answer[]) => [
    name,
    number(site.size(path)),
    ...(['fcp', 'lcp', 'tbt'] as const).map((key) => (paints.length > 0 ? spread(paints.map((times) => times[key])) : '–')),
    ...(['answered', 'tbt'] as const).map((key) => (answers.length > 0 ? spread(answers.map((times) => times[key])) : '–')),
  ];
  printTable(
    ['page', 'HTML B', 'FCP', 'LCP', 'TBT', 'first question answers', 'blocked until then'],
    [
      row(`our lesson ${lesson.lesson}`, lesson.path, ours, oursAnswers),
      row('bare page, same text and questions', '/bench/bare/', bare, []),
      row('bare page + inline script quiz', '/bench/inline/', [], inlineAnswers),
    ],
  );
  for (const key of ['fcp', 'lcp'] as const) {
    const pairs = pairedRatio(
      ours.map((times) => times[key]),
      bare.map((times) => times[key]),
    );
    printRatio(`${key.toUpperCase()} ours / bare`, pairs, paintRatio);
  }
  const blocked = spreadOf(ours.map(({ tbt }) => tbt)).median;
  printTarget(blocked === 0, `TBT of our first view ${number(blocked)} ms, wanted 0`);
  const answers = pairedRatio(
    oursAnswers.map(({ answered }) => answered),
    inlineAnswers.map(({ answered }) => answered),
  );
  printRatio('first question ours / inline', answers, answerRatio);
}

function printRatio(what: string, ratio: PairedRatio, limit: number): void {
  printTarget(ratio.median <= limit, `${what} = ${written(ratio)} ≤ ${limit}`);
}
