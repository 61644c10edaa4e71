/** Bytes: what a lesson page weighs before it is touched, and what its islands weigh. */
import type { Browser } from '@playwright/test';
import type { BuiltSite } from './built-site.ts';
import { type FirstView, firstView } from './first-view.ts';
import { laterModules, modulesByKind, sizeOf, strangersIn } from './island-code.ts';
import { type LessonPage, lessonPages } from './lesson-pages.ts';
import { number, printTable, printTarget, printTitle, spread } from './report.ts';

/** Ten segments of 1,460 bytes, less headers: what a server may send before it hears from the browser. */
const firstFlight = 14_000;
const choiceTarget = 12_000;
const heaviestTarget = 20_000;

async function printFirstViews(browser: Browser, folder: string, site: BuiltSite): Promise<void> {
  printTitle('First view of every lesson: bytes by brotli 11, without scrolling');
  const { origin, close } = await site.serve();
  const views: FirstView[] = [];
  for (const locale of ['zh-Hans', 'en'] as const) {
    const rows: string[][] = [];
    const own: FirstView[] = [];
    for (const page of lessonPages(folder, site, locale)) {
      const view = await firstView(browser, origin, site, page.path, locale);
      own.push(view);
      rows.push([page.lesson, ...[view.html, view.css, view.js, view.total, view.data, view.requests, view.blocking, view.fonts].map((figure) => number(figure))]);
    }
    const all = (pick: (view: FirstView) => number) => spread(own.map(pick));
    rows.push(['median (min–max)', all((view) => view.html), all((view) => view.css), all((view) => view.js), all((view) => view.total), all((view) => view.data), all((view) => view.requests), all((view) => view.blocking), all((view) => view.fonts)]);
    printTable([locale, 'HTML', 'CSS', 'JS', 'sum', 'data', 'requests', 'blocking', 'fonts'], rows);
    views.push(...own);
  }
  close();
  const worst = Math.max(...views.map((view) => view.total));
  printTarget(worst <= firstFlight, `heaviest first view ${number(worst)} B ≤ ${number(firstFlight)} B`);
  printTarget(
    views.every((view) => view.blocking === 1),
    `blocking requests: ${spread(views.map((view) => view.blocking))}, wanted 1`,
  );
  printTarget(
    views.every((view) => view.fonts === 0),
    `fonts: ${Math.max(...views.map((view) => view.fonts))}, wanted 0`,
  );
}

/** All modules a lesson can come to need: those of its islands, and what its quiz asks for when it starts. */
function lessonModules(page: LessonPage, site: BuiltSite): string[] {
  const quiz = page.islands.find(({ kind }) => kind === 'quiz')?.modules ?? [];
  return [...page.islands.flatMap(({ modules }) => modules), ...laterModules(site, quiz)];
}

function printIslands(folder: string, site: BuiltSite): void {
  printTitle('JavaScript of islands: bytes by brotli 11, each module by itself');
  const pages = lessonPages(folder, site, 'zh-Hans');
  const kinds = modulesByKind(pages);
  const rows = [...kinds].map(([kind, modules]) => {
    const islands = pages.flatMap((page) => page.islands.filter((island) => island.kind === kind)).length;
    return [kind, number(sizeOf(site, modules)), number(modules.length), number(islands)];
  });
  printTable(['island', 'bytes', 'modules', 'places in the course'], rows);
  const quiz = kinds.get('quiz') ?? [];
  console.log(`When a quiz starts, it may ask for up to ${number(sizeOf(site, laterModules(site, quiz)))} B more (every interaction its pool can hold; counted below).`);

  const weighed = pages.map((page) => ({ page, bytes: sizeOf(site, lessonModules(page, site)) })).sort((a, b) => b.bytes - a.bytes);
  const heaviest = weighed[0];
  const ofData = (all: readonly LessonPage[]) => all.flatMap((page) => page.islands[0]?.dataFile ?? []).map((file) => site.size(file));
  console.log(`Data of a lesson's islands, one file: ${spread(ofData(pages))} B in Chinese, ${spread(ofData(lessonPages(folder, site, 'en')))} B in English\n`);
  const choice = sizeOf(site, kinds.get('choice') ?? []);
  printTarget(choice <= choiceTarget, `a choice needs ${number(choice)} B ≤ ${number(choiceTarget)} B`);
  printTarget((heaviest?.bytes ?? 0) <= heaviestTarget, `the heaviest lesson, ${heaviest?.page.lesson}, needs ${number(heaviest?.bytes ?? 0)} B in all ≤ ${number(heaviestTarget)} B`);
  const strangers = strangersIn(site, pages.flatMap((page) => lessonModules(page, site)));
  printTarget(strangers.length === 0, `no search, schemas, YAML, encryption, migration steps or import in these modules${strangers.map((stranger) => `; found ${stranger}`).join('')}`);
}

/** Measures and prints. */
export async function benchBytes(browser: Browser, folder: string, site: BuiltSite): Promise<void> {
  await printFirstViews(browser, folder, site);
  printIslands(folder, site);
}
