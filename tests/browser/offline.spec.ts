/** Without a network, and with a new version published while somebody works. In a real browser, with its service worker. */
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { smallSiteFolder } from '../small-site.ts';
import { test as base, expect, siteIn } from './site.ts';
import { makeSecondVersion, newSentence } from './site-versions.ts';
import { hostSite, type StaticHost } from './static-host.ts';

const { strings } = siteIn('en');
const words = strings.offline;
const first = join(smallSiteFolder(), 'dist');

const test = base.extend<{ host: StaticHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  host: async ({}, use) => {
    const host = await hostSite(first);
    await use(host);
    await host.close();
  },
  baseURL: ({ host }, use) => use(host.origin),
});
test.use({
  serviceWorkers: 'allow',
  // A cut network and a broken file are reported on the console, rightly.
  allowed: [/Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/],
});
test.describe.configure({ timeout: 120_000 });

const lesson = 'en/learn/basics/first-steps/';

/** Opens a page for the first time and waits until the service worker says that it is ready. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

async function startQuiz(page: Page): Promise<void> {
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.locator('#quiz').getByRole('button', { name: strings.quiz.start }).click();
  await expect(page.locator('#quiz').getByRole('group').or(page.locator('#quiz').getByRole('textbox')).first()).toBeVisible();
}

async function keepEverything(page: Page, host: StaticHost, context: BrowserContext): Promise<void> {
  await visit(page, `${host.base}en/offline/`);
  await page.getByRole('button', { name: new RegExp(words.keep.split(' (')[0] ?? '') }).click();
  await expect(page.getByRole('status').filter({ hasText: words.kept })).toBeVisible({ timeout: 60_000 });
  await context.setOffline(true);
}

test('after one visit to a lesson: the lesson, its quiz, the tools of the shell', async ({ page, host, context }) => {
  await visit(page, `${host.base}${lesson}`);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
  await startQuiz(page);
  for (const path of ['en/', 'en/glossary/', 'en/progress/', 'en/take/', 'en/learn/basics/', 'en/learn/basics/quiz/']) {
    await page.goto(`${host.base}${path}`);
    await expect(page.locator('[data-missing]'), path).toHaveCount(0);
    await expect(page.locator('h1, h2').first(), path).toBeVisible();
  }
});

test('a page that is not kept says so, in its language, and what works instead', async ({ page, host, context }) => {
  await visit(page, `${host.base}${lesson}`);
  await context.setOffline(true);
  await page.goto(`${host.base}en/reference/claims/`);
  await expect(page.getByRole('alert')).toHaveText(words.missing);
  await page.getByRole('navigation', { name: words.pages }).getByRole('link', { name: strings.frame.glossary }).click();
  await expect(page).toHaveURL(`${host.origin}${host.base}en/glossary/`);
  await context.setOffline(false);
  await page.goto(`${host.base}en/reference/claims/`);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('everything in a language: reference, search, trainer’s pages; and its removal', async ({ page, host, context }) => {
  await keepEverything(page, host, context);
  for (const path of ['en/reference/claims/', 'en/learn/basics/first-steps/questions/', 'en/trainer/', 'en/trainer/gradebook/']) {
    await page.goto(`${host.base}${path}`);
    await expect(page.locator('[data-missing]'), path).toHaveCount(0);
    await expect(page.locator('h1').first(), path).toBeVisible();
  }
  await page.goto(`${host.base}en/search/?q=buyer`);
  await expect(page.locator('a.result-link').first()).toBeVisible();
  await page.goto(`${host.base}en/offline/`);
  await page.getByRole('button', { name: words.remove }).click();
  await expect(page.getByRole('status').filter({ hasText: words.removed })).toBeVisible();
  await page.goto(`${host.base}en/reference/claims/`);
  await expect(page.getByRole('alert')).toHaveText(words.missing);
  await page.goto(`${host.base}en/glossary/`);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a lost network while keeping everything loses nothing: the next press goes on', async ({ page, host }) => {
  await visit(page, `${host.base}en/offline/`);
  const broken = /reference|pagefind/;
  host.broken = broken;
  const start = host.asked.length;
  const keep = page.getByRole('button', { name: new RegExp(words.keep.split(' (')[0] ?? '') });
  await keep.click();
  await expect(page.getByRole('status').filter({ hasText: words.problems.network })).toBeVisible();
  host.broken = undefined;
  const before = host.asked.length;
  await keep.click();
  await expect(page.getByRole('status').filter({ hasText: words.kept })).toBeVisible({ timeout: 60_000 });
  const kept = new Set(host.asked.slice(start, before).filter((path) => !broken.test(path)));
  expect(kept.size).toBeGreaterThan(5);
  expect(host.asked.slice(before).filter((path) => kept.has(path))).toEqual([]);
});

test('a new version waits while an attempt goes on, and comes when it is asked for', async ({ page, host }, info) => {
  await visit(page, `${host.base}${lesson}`);
  host.publish(makeSecondVersion(first, info.outputPath('second')));
  // The code of a quiz is loaded when it starts; on the host it has another name now.
  await startQuiz(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  const offer = page.locator('.new-version');
  await expect(offer).toContainText(words.update.text, { timeout: 60_000 });
  await expect(page.locator('#quiz').getByRole('button', { name: strings.quiz.start })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(newSentence)).toHaveCount(0);
  await expect(offer).toContainText(words.update.text, { timeout: 60_000 });
  await offer.getByRole('button', { name: words.update.now }).click();
  await expect(page.getByText(newSentence)).toBeVisible();
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await expect(page.locator('#quiz').getByRole('button', { name: strings.quiz.resume })).toBeVisible();
});

test('an update that breaks off leaves the version that is there, and is made up for later', async ({ page, host, context }, info) => {
  await visit(page, `${host.base}${lesson}`);
  host.publish(makeSecondVersion(first, info.outputPath('second')));
  host.broken = /first-steps\/$|glossary/;
  const update = () =>
    page.evaluate(() =>
      navigator.serviceWorker.ready.then(async (registration) => {
        await registration.update();
        const { installing } = registration;
        if (!installing) return 'none';
        return new Promise<string>((resolve) =>
          installing.addEventListener(
            'statechange',
            () => ['redundant', 'installed'].includes(installing.state) && resolve(installing.state),
          ),
        );
      }),
    );
  expect(await update()).toBe('redundant');
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.getByText(newSentence)).toHaveCount(0);
  await startQuiz(page);
  await context.setOffline(false);
  host.broken = undefined;
  expect(await update()).toBe('installed');
  await expect(page.locator('.new-version')).toContainText(words.update.text);
});
