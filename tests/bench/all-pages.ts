/** Times of every kind of page, each against a bare page with that page's own text. */
import type { Browser } from '@playwright/test';
import { barePage, textBlocks } from './bare-page.ts';
import { throttling } from './browser.ts';
import type { BuiltSite } from './built-site.ts';
import { type KindOfPage, kindsOfPages } from './page-kinds.ts';
import { type PaintTimes, paintTimes } from './page-times.ts';
import { inTurn, pairedRatio, written } from './paired-ratio.ts';
import { number, printTable, printTarget, printTitle, spread, spreadOf } from './report.ts';

const paintRatio = 1.25;
const blockingTarget = 50;

/** A bare page has nothing that begins later; ours has islands. */
const bareRest = 500;

interface Measured extends KindOfPage {
  bare: string;
  ours: PaintTimes[];
  theirs: PaintTimes[];
}

const middle = (runs: readonly PaintTimes[], key: keyof PaintTimes) => spreadOf(runs.map((times) => times[key])).median;
const ratioOf = ({ ours, theirs }: Measured, key: 'fcp' | 'lcp') =>
  pairedRatio(
    ours.map((times) => times[key]),
    theirs.map((times) => times[key]),
  );
const ratio = (page: Measured, key: 'fcp' | 'lcp') => ratioOf(page, key).median;

/** The kinds whose figure misses, as words to print. */
function missing(pages: readonly Measured[], figure: (page: Measured) => number, limit: number, digits: number): string {
  const missed = pages.filter((page) => !(figure(page) <= limit));
  return missed.length === 0 ? '' : `; missed by ${missed.map((page) => `${page.kind} ${number(figure(page), digits)}`).join(', ')}`;
}

/** Measures and prints. */
export async function benchAllPages(browser: Browser, folder: string, site: BuiltSite, runs: number): Promise<void> {
  printTitle('Every kind of page against a bare page with its text, in milliseconds, throttled');
  const { origin, close } = await site.serve();
  const pages: Measured[] = [];
  for (const { kind, path } of kindsOfPages(folder, site)) {
    const bare = `/bench/bare/${kind.replaceAll(' ', '-')}/`;
    site.add(bare, barePage(await textBlocks(browser, origin + path)));
    pages.push({ kind, path, bare, ours: [], theirs: [] });
  }
  console.log(
    `CPU ${throttling.cpu}× slower, ${(throttling.bytesPerSecond * 8) / 1e6} Mbit/s, ${throttling.latency} ms each request; ${runs} pairs of visits, untouched; median (min–max) of the times, median (quartiles) of the pairs’ ratios.\n`,
  );
  for (let run = 0; run < runs; run += 1) {
    for (const { path, bare, ours, theirs } of pages) {
      await inTurn(
        run,
        async () => void ours.push(await paintTimes(browser, origin + path)),
        async () => void theirs.push(await paintTimes(browser, origin + bare, bareRest)),
      );
    }
  }
  close();
  printTable(
    ['page', 'HTML B', 'FCP', 'bare', 'ratio', 'LCP', 'bare', 'ratio', 'TBT'],
    pages.map((page) => [
      `${page.kind} ${page.path}`,
      number(site.size(page.path)),
      ...(['fcp', 'lcp'] as const).flatMap((key) => [
        spread(page.ours.map((times) => times[key])),
        number(middle(page.theirs, key)),
        written(ratioOf(page, key)),
      ]),
      spread(page.ours.map(({ tbt }) => tbt)),
    ]),
  );
  for (const key of ['fcp', 'lcp'] as const) {
    const worst = Math.max(...pages.map((page) => ratio(page, key)));
    const words = `${key.toUpperCase()} ours / bare, the worst of ${pages.length} kinds = ${number(worst, 2)} ≤ ${paintRatio}`;
    printTarget(worst <= paintRatio, words + missing(pages, (page) => ratio(page, key), paintRatio, 2));
  }
  const blocked = (page: Measured) => middle(page.ours, 'tbt');
  const worst = Math.max(...pages.map(blocked));
  printTarget(
    worst <= blockingTarget,
    `TBT, the worst: ${number(worst)} ms ≤ ${blockingTarget} ms${missing(pages, blocked, blockingTarget, 0)}`,
  );
}
