/** One visit to a page under throttling: when it paints, how long it blocks, when its first question answers. */
import type { Browser, Page } from '@playwright/test';
import { throttle, withPage } from './browser.ts';

export interface PaintTimes {
  fcp: number;
  lcp: number;
  /** Sum of what long tasks take beyond 50 ms. */
  tbt: number;
}

interface Watched {
  lcp: number;
  tbt: number;
  answered: number | undefined;
}

declare global {
  interface Window {
    zhikeBench: Watched;
  }
}

const limit = 30_000;

/** What the page says on its console once it has answered. Asking it from outside would make it run the asker's scripts. */
const answeredWord = 'zhike-bench: answered';

/** Runs in the page before anything else. */
function watch(): void {
  const watched: Watched = { lcp: 0, tbt: 0, answered: undefined };
  window.zhikeBench = watched;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.tbt += Math.max(0, entry.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * Runs in the page. Every 50 ms it does what an eager hand would: brings the question into view, chooses an option,
 * presses the button, until a verdict shows. Its three steps are tasks of their own, so that the page can render between.
 */
function answerEagerly([root, said]: [string, string]): void {
  const step = () => new Promise((resolve) => setTimeout(resolve, 0));
  const attempt = async () => {
    const question = document.querySelector<HTMLElement>(root);
    if (!question) return;
    question.scrollIntoView({ block: 'center' });
    question.querySelector<HTMLElement>('label')?.click();
    await step();
    question.querySelector<HTMLElement>('.actions button')?.click();
    await step();
    if (window.zhikeBench.answered === undefined && question.querySelector('.outcome')?.checkVisibility()) {
      clearInterval(timer);
      window.zhikeBench.answered = performance.now();
      console.log(said);
    }
  };
  const timer = setInterval(attempt, 50);
}

/** Milliseconds after a page is loaded in which its islands come to life and its largest piece is painted. */
const usualRest = 1500;

/** Paint times of one visit in a page that is still empty. */
export async function timesOf(page: Page, url: string, rest = usualRest): Promise<PaintTimes> {
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(rest);
  return page.evaluate(() => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    lcp: window.zhikeBench.lcp,
    tbt: window.zhikeBench.tbt,
  }));
}

/** Paint times of a visit without any touch. */
export function paintTimes(browser: Browser, url: string, rest = usualRest): Promise<PaintTimes> {
  return withPage(browser, 'zh-Hans', async (page) => {
    await throttle(page);
    return timesOf(page, url, rest);
  });
}

/** From the start of the navigation until the question in `root` has answered; and how long the page blocked until then. */
export function answerTime(browser: Browser, url: string, root: string): Promise<{ answered: number; tbt: number }> {
  return withPage(browser, 'zh-Hans', async (page) => {
    await throttle(page);
    await page.addInitScript(watch);
    await page.addInitScript(answerEagerly, [root, answeredWord] as [string, string]);
    const answered = page.waitForEvent('console', { predicate: (message) => message.text() === answeredWord, timeout: limit });
    await page.goto(url, { waitUntil: 'commit' });
    await answered;
    return page.evaluate(() => ({ answered: window.zhikeBench.answered ?? Number.NaN, tbt: window.zhikeBench.tbt }));
  });
}
