/** Pages whose code comes with the first sign of a hand: nothing is asked for before, and nothing done meanwhile is lost. */
import type { Page } from '@playwright/test';
import { poolOf } from './content.ts';
import { leaveMissed, ReviewPage, setDay } from './reviews.ts';
import { expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const lesson = 'classification/rfm-scoring';
const start = (page: Page) => page.getByRole('button', { name: site.strings.entryTest.start, exact: true });

/** Lets code arrive late, as on a slow network. */
async function slowCode(page: Page): Promise<void> {
  await page.route(/\/_astro\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
}

const waitingPages = [
  '/entry-test/',
  '/final-assessment/',
  '/learn/classification/quiz/',
  '/review/',
  '/progress/',
  '/progress/certificate/',
  '/reference/metrics-workshop/',
  '/scenarios/silent-hospital/',
  '/search/',
  '/trainer/',
  '/trainer/assign/',
  '/trainer/gradebook/',
];
for (const path of waitingPages) {
  test(`${path} asks for no island before a hand comes near`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const modules = (await page.locator('[data-waits]').getAttribute('data-modules'))?.split(' ') ?? [];
    expect(modules.length).toBeGreaterThan(1);
    // The number of cards due comes by itself where it stands; the island and what all islands share do not.
    expect(asked.filter((one) => one === modules[0] || /\/islands\.[^/]+\.js$/.test(one))).toEqual([]);
    await page.mouse.move(200, 200);
    await expect(page.locator('[data-waits][data-live]')).toBeAttached();
    expect(asked).toContain(modules[0]);
  });
}

for (const path of waitingPages) {
  test(`coming to life, ${path} moves no button and no field`, async ({ page }) => {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const places = () =>
      page.locator('[data-waits]').evaluate((island) =>
        [...island.querySelectorAll<HTMLElement>('button, input, textarea, select, summary')]
          .filter((control) => control.checkVisibility())
          .map((control) => {
            const { left, top } = control.getBoundingClientRect();
            return `${control.id || control.getAttribute('name') || control.textContent?.trim()}: ${Math.round(left)}, ${Math.round(top)}`;
          }),
      );
    const before = await places();
    await page.mouse.move(2, 2);
    await expect(page.locator('[data-waits][data-live]')).toBeAttached();
    // What the record makes of it is drawn a frame or two later.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)))));
    const after = await places();
    expect(before.filter((place) => !after.includes(place))).toEqual([]);
  });
}

test('a button pressed before its code arrived acts once it is there, by mouse', async ({ page }) => {
  await slowCode(page);
  await page.goto('/entry-test/');
  await start(page).click();
  await expect(page.locator('.quiz .stem')).toBeVisible();
});

test('a button pressed before its code arrived acts once it is there, by keyboard', async ({ page }) => {
  await slowCode(page);
  await page.goto('/entry-test/');
  await start(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.quiz .stem')).toBeVisible();
});

test('a button held down while the page comes to life acts when it is let go', async ({ page }) => {
  const review = new ReviewPage(page, site);
  await setDay(page, 0);
  await leaveMissed(page, site, lesson, poolOf(lesson).slice(0, 2), 0);
  await setDay(page, 1);
  const [island = ''] = (await (await page.request.get('/review/')).text()).match(/\/_astro\/review\.[^" ]+\.js/) ?? [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**${island}`, async (route) => {
    await held;
    await route.continue();
  });
  await review.open();
  await page.getByRole('button', { name: review.words.begin }).hover();
  await page.mouse.down();
  release();
  // Drawn from the record: the button that was pressed is gone, another stands in its place.
  await expect(page.locator('main').getByRole('img')).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.round .stem')).toBeVisible();
});

test('what was typed before the code arrived is kept and worked out', async ({ page }) => {
  const { csat } = site.strings.metrics;
  await slowCode(page);
  await page.goto('/reference/metrics-workshop/');
  await page.getByLabel(csat.label).fill('5 5 5 1');
  await expect(page.locator('.workshop[data-live]')).toBeAttached();
  await expect(page.getByLabel(csat.label)).toHaveValue('5 5 5 1');
  await expect(page.getByRole('region', { name: csat.name })).toContainText('75%');
});
