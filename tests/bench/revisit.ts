/** A lesson visited again without a network, from what the service worker has kept, against its first visit over the network. */
import type { Browser, BrowserContext } from '@playwright/test';
import { throttle, throttling, viewport } from './browser.ts';
import type { BuiltSite } from './built-site.ts';
import { lessonPages } from './lesson-pages.ts';
import { type PaintTimes, timesOf } from './page-times.ts';
import { printTable, printTarget, printTitle, spread, spreadOf } from './report.ts';

/** Until the service worker is in charge: it starts seconds after the page and fetches the shell and the module. */
const patience = 120_000;

interface Visits {
  first: PaintTimes;
  again: PaintTimes;
}

/**
 * Opens the page until the service worker answers for it and has kept it. `waitForFunction` asks
 * for a value that is there: given a promise it takes the promise itself for a yes.
 */
async function keep(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, { timeout: patience });
  const kept = await page.evaluate(async () => (await caches.match(location.pathname)) !== undefined);
  if (!kept) throw new Error(`the service worker is in charge, and has not kept ${url}`);
  await page.close();
}

async function visitTwice(browser: Browser, url: string): Promise<Visits> {
  const context = await browser.newContext({ viewport, locale: 'zh-Hans', serviceWorkers: 'allow' });
  try {
    const page = await context.newPage();
    await throttle(page);
    const first = await timesOf(page, url);
    await page.close();
    // What installs is not measured: unthrottled, in a page of its own.
    await keep(context, url);
    await context.setOffline(true);
    const later = await context.newPage();
    const session = await context.newCDPSession(later);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttling.cpu });
    return { first, again: await timesOf(later, url) };
  } finally {
    await context.close();
  }
}

/** Measures and prints. */
export async function benchRevisit(browser: Browser, folder: string, site: BuiltSite, runs: number): Promise<void> {
  printTitle('A lesson visited again without a network, in milliseconds');
  const lessons = lessonPages(folder, site, 'zh-Hans').sort((a, b) => a.html.length - b.html.length);
  const lesson = lessons[Math.floor(lessons.length / 2)];
  if (!lesson) throw new Error('the built site has no lesson');
  const { origin, close } = await site.serve();
  const visits: Visits[] = [];
  try {
    for (let run = 0; run < runs; run += 1) visits.push(await visitTwice(browser, origin + lesson.path));
  } catch (error) {
    printTarget(false, `a lesson opens again without a network: ${String(error).split('\n')[0]}`);
    return;
  } finally {
    close();
  }
  const of = (visit: keyof Visits, key: keyof PaintTimes) => visits.map((both) => both[visit][key]);
  const row = (name: string, visit: keyof Visits) => [name, ...(['fcp', 'lcp', 'tbt'] as const).map((key) => spread(of(visit, key)))];
  printTable(
    [lesson.path, 'FCP', 'LCP', 'TBT'],
    [row('first visit, throttled', 'first'), row(`again, network cut, CPU ${throttling.cpu}× slower`, 'again')],
  );
  for (const key of ['fcp', 'lcp'] as const) {
    const [first, again] = [spreadOf(of('first', key)).median, spreadOf(of('again', key)).median];
    printTarget(again <= first, `${key.toUpperCase()} again ${Math.round(again)} ms ≤ first ${Math.round(first)} ms`);
  }
}
