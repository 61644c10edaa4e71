/**
 * The gradebook under load: a thousand hand-ins of forty questions read in, marked and analysed, while the page is asked
 * for frames; a table of five thousand rows scrolled.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { layIn } from '../browser/gradebooks.ts';
import { aClass, byAbility, sent, someItems, storedFor } from '../trainer/gradebook/class.ts';
import type { BuiltSite } from './built-site.ts';
import { number, printTable, printTarget, printTitle } from './report.ts';

const people = 1_000;
const questions = 40;
const rows = 5_000;

/** Targets, in milliseconds: all read and marked; the page answers. */
const importTarget = 5_000;
const answerTarget = 100;

/** Watches for tasks that keep the page from answering, and for gaps between its frames. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { longest: 0, gap: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
    let last = performance.now();
    const frame = (now: number) => {
      seen.gap = Math.max(seen.gap, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

interface Seen {
  longest: number;
  gap: number;
}

/** What was seen since the last time. Tasks under 50 ms are not reported by the browser and count as nothing. */
function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    const now = { ...seen };
    Object.assign(seen, { longest: 0, gap: 0 });
    return now;
  });
}

export async function benchGradebookPage(browser: Browser, site: BuiltSite): Promise<void> {
  printTitle(`Gradebook: ${number(people)} hand-ins of ${questions} questions, a roster of ${number(rows)}`);
  const names = Array.from({ length: rows }, (_, index) => `学员${index + 1}`);
  const klass = await aClass(someItems(questions), names);
  const texts: string[] = [];
  for (let person = 1; person <= people; person += 1) texts.push(await sent(klass, { person, right: byAbility(person) }));
  const folder = mkdtempSync(join(tmpdir(), 'zhike-gradebook-'));
  // From the disk, as a trainer's file is: handed over by the test program it would be decoded in the page.
  const file = join(folder, 'chat.txt');
  writeFileSync(file, texts.join('\n学员：老师，交作业了\n'));
  console.log(`${number(statSync(file).size)} bytes of chat`);

  const { origin, close } = await site.serve();
  // As for all times: without a service worker, which on the first visit of all fetches the site beside the work that is measured.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  const figures: string[][] = [];
  const step = async (name: string, work: () => Promise<unknown>): Promise<{ time: number } & Seen> => {
    await page.waitForTimeout(500);
    await seen(page);
    const begun = Date.now();
    await work();
    const time = Date.now() - begun;
    const { longest, gap } = await seen(page);
    figures.push([name, number(time), number(longest), number(gap)]);
    return { time, longest, gap };
  };
  try {
    await page.goto(`${origin}/404.html`);
    await layIn(page, storedFor([klass]));
    await page.goto(`${origin}/trainer/gradebook/`);
    await page.waitForSelector('.import');
    await watch(page);
    const book = `#assignment/${klass.record.id}`;
    const go = async (hash: string, selector: string) => {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.waitForSelector(selector, { timeout: 60_000 });
    };
    const imported = await step('read in and stored', async () => {
      await page.locator('input[type=file]').first().setInputFiles(file);
      await page.waitForSelector('.import-report', { timeout: 120_000 });
    });
    console.log(await page.locator('.import > .status').textContent());
    const steps = [
      await step('marked, table shown', () => go(book, 'table.people')),
      await step('item analysis', () => go(`${book}/analysis`, '.plot')),
      await step('one item, answers that could be accepted', () => go(`${book}/item/${klass.items[0]?.id}`, '.corrections')),
      await step('correction previewed', async () => {
        await page.locator('.corrections .actions button').first().click();
        await page.waitForSelector('.preview');
      }),
      await step('correction made, all marked again', async () => {
        await page.locator('.preview button.main').click();
        await page.waitForSelector('.changes', { timeout: 60_000 });
      }),
      await step('back to the table', () => go(book, 'table.people')),
      await step('sorted by score', async () => {
        await page.locator('thead button').nth(3).click();
        await page.waitForSelector('[aria-sort="descending"]');
      }),
    ];
    const scrolled = await step('table scrolled through', async () => {
      await page.locator('.people-box').hover();
      for (let turn = 0; turn < 60; turn += 1) {
        await page.mouse.wheel(0, 1500);
        await page.waitForTimeout(16);
      }
    });
    await step('workbook exported', async () => {
      await go(`${book}/export`, '.exports');
      const download = page.waitForEvent('download', { timeout: 60_000 });
      await page.locator('.exports button').nth(1).click();
      await download;
    });
    printTable(['step', 'ms', 'longest task', 'longest gap between frames'], figures);
    const marked = imported.time + (steps[0]?.time ?? 0);
    printTarget(
      marked < importTarget,
      `${number(people)} read, stored, marked and shown in ${number(marked)} ms, wanted under ${number(importTarget)}`,
    );
    const longest = Math.max(imported.longest, ...steps.map((one) => one.longest));
    printTarget(longest < answerTarget, `longest task of the page ${number(longest)} ms, wanted under ${answerTarget}`);
    printTarget(
      scrolled.longest < answerTarget / 2,
      `scrolling ${number(rows)} rows: longest task ${number(scrolled.longest)} ms, longest gap ${number(scrolled.gap)} ms`,
    );
  } finally {
    await context.close();
    close();
    rmSync(folder, { recursive: true });
  }
}
