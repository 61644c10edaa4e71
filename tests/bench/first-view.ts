/** What a lesson page asks for before a reader touches it. */
import type { Browser } from '@playwright/test';
import { withPage } from './browser.ts';
import type { BuiltSite } from './built-site.ts';
import type { LessonPage } from './lesson-pages.ts';

/** Bytes by brotli 11, without headers. */
export interface FirstView {
  html: number;
  css: number;
  /** Scripts in files of their own; those in the page are part of its HTML. */
  js: number;
  /** The three together. */
  total: number;
  /** Without the tab's icon and without what is fetched ahead. */
  requests: number;
  /** The page itself and what the browser says blocks rendering. */
  blocking: number;
  fonts: number;
  /** Code and data of islands within one screen of the view, which come without being waited for. */
  aheadCode: number;
  aheadData: number;
}

/** Long enough for scripts that wait for the page, such as islands within one screen of the view. */
const quietMilliseconds = 700;

/** Loads a page unthrottled, scrolls nowhere and counts. */
export function firstView(browser: Browser, origin: string, site: BuiltSite, lesson: LessonPage, locale: string): Promise<FirstView> {
  return withPage(browser, locale, async (page) => {
    const asked: { path: string; type: string }[] = [];
    page.on('request', (request) => asked.push({ path: new URL(request.url()).pathname, type: request.resourceType() }));
    await page.goto(origin + lesson.path, { waitUntil: 'load' });
    await page.waitForTimeout(quietMilliseconds);
    const blockers = await page.evaluate(
      () =>
        (performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus?: string })[]).filter(
          (entry) => entry.renderBlockingStatus === 'blocking',
        ).length,
    );
    const code = new Set(lesson.islands.flatMap(({ modules }) => modules));
    const data = new Set(lesson.islands.map(({ dataFile }) => dataFile));
    const own = asked.filter(({ path }) => !code.has(path) && !data.has(path) && !path.startsWith('/favicon'));
    const bytes = (requests: readonly { path: string }[]) => requests.reduce((sum, { path }) => sum + site.size(path), 0);
    const ofType = (wanted: string) => own.filter(({ type }) => type === wanted);
    const [html, css, js] = [bytes(ofType('document')), bytes(ofType('stylesheet')), bytes(ofType('script'))];
    return {
      html,
      css,
      js,
      total: html + css + js,
      requests: own.length,
      blocking: 1 + blockers,
      fonts: ofType('font').length,
      aheadCode: bytes(asked.filter(({ path }) => code.has(path))),
      aheadData: bytes(asked.filter(({ path }) => data.has(path))),
    };
  });
}
