/** What the pages of assignments ask for before anyone touches them: HTML, modules and data, by brotli 11. */
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

/** Paths of everything that a page and its workers ask for until it is quiet. */
function askedBy(browser: Browser, url: string, locale: string): Promise<string[]> {
  return withPage(browser, locale, async (page) => {
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(url, { waitUntil: 'networkidle' });
    return [...new Set(asked)].filter((path) => !path.startsWith('/favicon'));
  });
}

export async function printDeskPages(browser: Browser, site: BuiltSite): Promise<void> {
  printTitle('Pages of assignments before interaction: bytes by brotli 11, data and workers included');
  const { origin, close } = await site.serve();
  const rows: string[][] = [];
  const worst = new Map<string, number>();
  const early = new Set<string>();
  for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    for (const { path } of pages) {
      const asked = await askedBy(browser, origin + localePath(locale, path), locale);
      const sum = (wanted: (asked: string) => boolean) => asked.filter(wanted).reduce((bytes, one) => bytes + site.size(one), 0);
      const [code, data] = [sum((one) => one.endsWith('.js')), sum((one) => one.endsWith('.json'))];
      const total = sum(() => true);
      worst.set(path, Math.max(worst.get(path) ?? 0, total));
      rows.push([localePath(locale, path), number(total - code - data), number(code), number(data), number(total), number(asked.length)]);
      for (const one of asked.filter((candidate) => candidate.endsWith('.js'))) {
        for (const [what, sign] of Object.entries(later)) if (sign.test(site.read(one) ?? '')) early.add(`${what} on ${path} (${one})`);
      }
    }
  }
  close();
  printTable(['page', 'HTML, CSS', 'JS', 'data', 'sum', 'requests'], rows);
  for (const { path, target } of pages) {
    const bytes = worst.get(path) ?? 0;
    printTarget(bytes <= target, `${path} ${number(bytes)} B ≤ ${number(target)} B`);
  }
  printTarget(early.size === 0, `no encryption, zip or QR code before it is used${[...early].map((one) => `; found ${one}`).join('')}`);
}
