/** A site that lives in a folder of its host: everything on it works, and nothing is asked for outside the folder. */
import { join } from 'node:path';
import { smallSiteFolder } from '../small-site.ts';
import { test as base, expect, siteIn } from './site.ts';
import { hostSite, type StaticHost } from './static-host.ts';

const test = base.extend<Record<never, never>, { host: StaticHost }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const host = await hostSite(join(smallSiteFolder(), 'dist'));
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ host }, use) => use(host.origin),
});

const lesson = 'learn/basics/first-steps/';
const { strings } = siteIn('en');

test.afterEach(({ host }) => {
  const strays = host.asked.filter((path) => !path.startsWith(host.base) && path !== '/favicon.ico');
  expect(strays).toEqual([]);
});

test('from the home page to a lesson, an answer, and the record of it', async ({ page, host }) => {
  await page.goto(`${host.base}en/`);
  await page.locator(`a[href="${host.base}en/${lesson}"]`).first().click();
  await expect(page).toHaveURL(`${host.origin}${host.base}en/${lesson}`);
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.locator('#quiz').getByRole('button', { name: strings.quiz.start }).click();
  await expect(page.locator('#quiz').getByRole('radio').or(page.locator('#quiz').getByRole('checkbox')).first()).toBeVisible();
  await page.goto(`${host.base}en/progress/`);
  await expect(page.getByRole('main').locator(`a[href="${host.base}en/${lesson}"]`).first()).toBeVisible();
});

test('the language switch leads to the same lesson', async ({ page, host }) => {
  await page.goto(`${host.base}${lesson}`);
  for (const [locale, prefix] of [
    ['en', 'en/'],
    ['zh-Hant', 'zh-hant/'],
    ['zh-Hans', ''],
  ] as const) {
    await page.locator('button[popovertarget=languages]').click();
    await page.locator(`#languages a[data-locale="${locale}"]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    expect(new URL(page.url()).pathname).toBe(`${host.base}${prefix}${lesson}`);
  }
});

test('a definition, and search from the frame that leads to a page', async ({ page, host }) => {
  await page.goto(`${host.base}en/${lesson}`);
  await page.locator('a.term').first().hover();
  await expect(page.locator('.definition')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('buyer');
  const result = page.locator('a.result-link').first();
  await expect(result).toHaveAttribute('href', new RegExp(`^${host.base}en/`));
  await result.click();
  await expect(page.locator('h1')).toBeVisible();
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${host.base}en/`));
});

test.describe('a page that is not there', () => {
  test.use({ allowed: [/404/] });
  test('says so in its language, and searches for the words of the address without the folder', async ({ page, host }) => {
    await page.goto(`${host.base}en/lost-words/`);
    await expect(page.locator('main section').first()).toHaveAttribute('lang', 'en');
    await expect(page.locator('main [data-search-link]').first()).toHaveAttribute(
      'href',
      `${host.origin}${host.base}en/search/?q=lost%20words`,
    );
  });
});

test('addresses for search engines name the folder', async ({ page, host }) => {
  await page.goto(`${host.base}en/${lesson}`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${host.base}en/${lesson}$`));
  expect(await (await page.request.get(`${host.base}sitemap.xml`)).text()).toContain(`${host.base}en/${lesson}</loc>`);
});

test('a trainer makes a key, and the gradebook starts its worker', async ({ page, host }) => {
  await page.goto(`${host.base}en/trainer/`);
  await page.getByLabel(strings.trainer.key.name).fill('Lin');
  await page.getByRole('button', { name: strings.trainer.key.make, exact: true }).click();
  await expect(page.getByText(strings.trainer.key.made)).toBeVisible();
  await page.goto(`${host.base}en/trainer/gradebook/`);
  await expect(page.getByText(strings.gradebook.noAssignments)).toBeVisible();
});
