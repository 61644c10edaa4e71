/** What a lesson page asks for before a reader touches it. */
import type { Browser } from '@playwright/test';
import type { BuiltSite } from './built-site.ts';
import { withPage } from './browser.ts';

export interface FirstView {
  /** Bytes by brotli 11, without headers. */
  html: number;
  css: number;
  js: number;
  /** Data of islands within reach of the first view. */
  data: number;
  total: number;
  requests: number;
  /** The page itself and what the browser says blocks rendering. */
  blocking: number;
  fonts: number;
}

/** Long enough for scripts that wait for the page, such as islands within one screen of the view. */
const quietMilliseconds = 700;

/** Loads a page unthrottled, scrolls nowhere and counts. */
export function firstView(browser: Browser, origin: string, site: BuiltSite, path: string, locale: string): Promise<FirstView> {
  return withPage(browser, locale, async (page) => {
    const asked: { path: string; type: string }[] = [];
    page.on('request', (request) => asked.push({ path: new URL(request.url()).pathname, type: request.resourceType() }));
    await page.goto(origin + path, { waitUntil: 'load' });
    await page.waitForTimeout(quietMilliseconds);
    const blockers = await page.evaluate(
      () =>
        (performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus?: string })[]).filter(
          (entry) => entry.renderBlockingStatus === 'blocking',
        ).length,
    );
    const bytes = (...kinds: string[]) => asked.filter(({ type }) => kinds.includes(type)).reduce((sum, request) => sum + site.size(request.path), 0);
    const html = bytes('document');
    const css = bytes('stylesheet');
    const js = bytes('script');
    return {
      html,
      css,
      js,
      data: bytes('fetch', 'xhr'),
      total: html + css + js,
      requests: asked.length,
      blocking: 1 + blockers,
      fonts: asked.filter(({ type }) => type === 'font').length,
    };
  });
}
