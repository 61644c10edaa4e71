/** What the pages of assignments ask for by themselves, and when a hand comes near: HTML, modules and data, by brotli 11. */
import type { Browser } from '@playwright/test';
import { localePath } from '../../src/course/locale.ts';
import { withPage } from './browser.ts';
import type { BuiltSite } from './built-site.ts';
import { number, printTable, printTarget, printTitle } from './report.ts';

const trainerTarget = 60_000;
const takeTarget = 20_000;

const pages = [
  { path: '/trainer/', target: trainerTarget },
  { path: '/trainer/guide/', target: trainerTarget },
  { path: '/trainer/assign/', target: trainerTarget },
  { path: '/trainer/gradebook/', target: trainerTarget },
  { path: '/take/', target: takeTarget },
] as const;

/** Signs of code that loads only when it is used. */
const later: Record<string, RegExp> = {
  encryption: /age-encryption\.org|expand 32-byte k|chacha20/i,
  zip: /invalid zip data|unknown compression type/,
  'QR code': /Data too long|uqr|reedSolomon/i,
};

interface Asked {
  untouched: string[];
  /** The same and what came once the pointer moved. */
  near: string[];
}

/** Paths of everything that a page and its workers ask for until it is quiet; then with the pointer moved, but on nothing. */
function askedBy(browser: Browser, url: string, locale: string): Promise<Asked> {
  return withPage(browser, locale, async (page) => {
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
    const paths = () => [...new Set(asked)].filter((path) => !path.startsWith('/favicon'));
    await page.goto(url, { waitUntil: 'networkidle' });
    const untouched = paths();
    await page.mouse.move(5, 5);
    // Modules ask for modules and data, one after the other.
    await page.waitForTimeout(1500);
    await page.waitForLoadState('networkidle');
    return { untouched, near: paths() };
  });
}

export async function printDeskPages(browser: Browser, site: BuiltSite): Promise<void> {
  printTitle('Pages of assignments, untouched and once a hand comes near: bytes by brotli 11, data and workers included');
  const { origin, close } = await site.serve();
  const rows: string[][] = [];
  const worst = new Map<string, number>();
  const early = new Set<string>();
  for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    for (const { path } of pages) {
      const { untouched, near } = await askedBy(browser, origin + localePath(locale, path), locale);
      const sum = (asked: readonly string[]) => asked.reduce((bytes, one) => bytes + site.size(one), 0);
      const ending = (end: string) => sum(near.filter((one) => one.endsWith(end)));
      const [code, data, total] = [ending('.js'), ending('.json'), sum(near)];
      worst.set(path, Math.max(worst.get(path) ?? 0, sum(untouched)));
      rows.push([
        localePath(locale, path),
        number(sum(untouched)),
        ...[total - code - data, code, data, total, near.length].map((figure) => number(figure)),
      ]);
      for (const one of near.filter((candidate) => candidate.endsWith('.js'))) {
        for (const [what, sign] of Object.entries(later)) if (sign.test(site.read(one) ?? '')) early.add(`${what} on ${path} (${one})`);
      }
    }
  }
  close();
  printTable(['page', 'untouched', 'near: HTML, CSS', 'JS', 'data', 'sum', 'requests'], rows);
  for (const { path, target } of pages) {
    const bytes = worst.get(path) ?? 0;
    printTarget(bytes <= target, `${path} before interaction ${number(bytes)} B ≤ ${number(target)} B`);
  }
  printTarget(early.size === 0, `no encryption, zip or QR code before it is used${[...early].map((one) => `; found ${one}`).join('')}`);
}
