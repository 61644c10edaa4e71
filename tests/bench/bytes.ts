/** Bytes: what a lesson page weighs before it is touched, and what its islands weigh. */
import type { Browser } from '@playwright/test';
import type { BuiltSite } from './built-site.ts';
import { printDeskPages } from './desk-pages.ts';
import { type FirstView, firstView } from './first-view.ts';
import { laterModules, modulesByKind, sizeOf, strangersIn } from './island-code.ts';
import { dataOf, type LessonPage, lessonPages } from './lesson-pages.ts';
import { number, printTable, printTarget, printTitle, spread, spreadOf } from './report.ts';

/** Ten segments of 1,460 bytes, less headers: what a server may send before it hears from the browser. */
const firstFlight = 14_000;
const choiceTarget = 12_000;
const heaviestTarget = 20_000;

const columns: readonly (readonly [string, (view: FirstView) => number])[] = [
  ['HTML', (view) => view.html],
  ['CSS', (view) => view.css],
  ['JS', (view) => view.js],
  ['sum', (view) => view.total],
  ['requests', (view) => view.requests],
  ['blocking', (view) => view.blocking],
  ['fonts', (view) => view.fonts],
  ['ahead: JS', (view) => view.aheadCode],
  ['ahead: data', (view) => view.aheadData],
];

async function printFirstViews(browser: Browser, folder: string, site: BuiltSite): Promise<void> {
  printTitle('First view of every lesson: bytes by brotli 11, without scrolling');
  const { origin, close } = await site.serve();
  const views: FirstView[] = [];
  for (const locale of ['zh-Hans', 'en'] as const) {
    const rows: string[][] = [];
    const own: FirstView[] = [];
    for (const page of lessonPages(folder, site, locale)) {
      const view = await firstView(browser, origin, site, page, locale);
      own.push(view);
      rows.push([page.lesson, ...columns.map(([, pick]) => number(pick(view)))]);
    }
    for (const end of ['min', 'median', 'max'] as const) {
      rows.push([end, ...columns.map(([, pick]) => number(spreadOf(own.map(pick))[end]))]);
    }
    printTable([locale, ...columns.map(([title]) => title)], rows);
    views.push(...own);
  }
  close();
  const reaching = views.filter((view) => view.aheadCode > 0).length;
  console.log(
    `Ahead: code and data of exercises within one screen of the view, asked for without being waited for (${reaching} of ${views.length} pages).`,
  );
  console.log(`The tab's icon (${number(site.size('/favicon.svg'))} B) is not counted. Styles and small scripts stand in the HTML.\n`);
  const worst = Math.max(...views.map((view) => view.total));
  const most = (pick: (view: FirstView) => number) => Math.max(...views.map(pick));
  printTarget(worst <= firstFlight, `heaviest first view ${number(worst)} B ≤ ${number(firstFlight)} B`);
  printTarget(most((view) => view.requests) === 1, `requests of a first view: ${most((view) => view.requests)}, wanted 1`);
  printTarget(most((view) => view.blocking) === 1, `blocking requests: ${most((view) => view.blocking)}, wanted 1`);
  printTarget(most((view) => view.fonts) === 0, `fonts: ${most((view) => view.fonts)}, wanted 0`);
}

/** All modules a lesson can come to need: those of its islands, and what its quiz asks for when it starts. */
function lessonModules(page: LessonPage, site: BuiltSite, kinds: ReadonlyMap<string, readonly string[]>): string[] {
  const quiz = page.islands.find(({ kind }) => kind === 'quiz');
  if (!quiz) return page.islands.flatMap(({ modules }) => modules);
  // The quiz can load every interaction; it does load those of its pool.
  const { interactions } = dataOf(site, quiz) as { interactions: readonly string[] };
  const needed = interactions.flatMap((kind) => kinds.get(kind) ?? []);
  const spared = [...kinds].flatMap(([kind, modules]) => (kind === 'quiz' || interactions.includes(kind) ? [] : modules));
  const later = laterModules(site, quiz.modules).filter((module) => needed.includes(module) || !spared.includes(module));
  return [...page.islands.flatMap(({ modules }) => modules), ...later];
}

function printIslands(folder: string, site: BuiltSite): void {
  printTitle('JavaScript of islands: bytes by brotli 11, each module by itself');
  const found = lessonPages(folder, site, 'zh-Hans');
  const kinds = modulesByKind(found);
  const pages = found.map((page) => ({
    ...page,
    near: sizeOf(
      site,
      page.islands.flatMap(({ modules }) => modules),
    ),
    withQuiz: sizeOf(site, lessonModules(page, site, kinds)),
  }));
  const heaviest = pages.reduce((most, page) => (page.near > most.near ? page : most));
  const rows = [...kinds].map(([kind, modules]) => {
    const islands = pages.flatMap((page) => page.islands.filter((island) => island.kind === kind)).length;
    return [kind, number(sizeOf(site, modules)), number(modules.length), number(islands)];
  });
  printTable(['island', 'bytes', 'modules', 'places in the course'], rows);

  console.log(`Read to the end, a lesson loads ${spread(pages.map(({ near }) => near))} B`);
  console.log(
    `Starting its quiz loads the player and its pool's interactions: ${spread(pages.map(({ withQuiz }) => withQuiz))} B in all\n`,
  );
  const ofData = (all: readonly LessonPage[]) => all.flatMap((page) => page.islands[0]?.dataFile ?? []).map((file) => site.size(file));
  console.log(
    `Data of a lesson's islands, one file: ${spread(ofData(pages))} B in Chinese, ${spread(ofData(lessonPages(folder, site, 'en')))} B in English\n`,
  );
  const choice = sizeOf(site, kinds.get('choice') ?? []);
  printTarget(choice <= choiceTarget, `a choice needs ${number(choice)} B ≤ ${number(choiceTarget)} B`);
  printTarget(
    heaviest.near <= heaviestTarget,
    `the exercises and the quiz of the heaviest lesson, ${heaviest.lesson}, need ${number(heaviest.near)} B when near ≤ ${number(heaviestTarget)} B`,
  );
  const strangers = strangersIn(
    site,
    pages.flatMap((page) => lessonModules(page, site, kinds)),
  );
  const parts = [...new Set(lessonModules(heaviest, site, kinds))].sort((a, b) => site.size(b) - site.size(a));
  console.log(
    `          of these: ${parts.map((module) => `${module.replace(/^.*\/|\.[\w-]{8}\.js$/g, '')} ${number(site.size(module))}`).join(', ')}`,
  );
  printTarget(
    strangers.length === 0,
    `no search, schemas, YAML, encryption, migration steps or import in these modules${strangers.map((stranger) => `; found ${stranger}`).join('')}`,
  );
}

/** Measures and prints. */
export async function benchBytes(browser: Browser, folder: string, site: BuiltSite): Promise<void> {
  await printFirstViews(browser, folder, site);
  printIslands(folder, site);
  await printDeskPages(browser, site);
}
