/** Items that come back in review with other numbers: worked out from what the page shows, not looked up. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { printedNumber } from '../../src/interactions/numeric/number-gaps.ts';
import { answer } from './answering.ts';
import { leaveMissed, ReviewPage, setDay } from './reviews.ts';
import { expect, type Site, siteIn, test } from './site.ts';
import { hostSite, type StaticHost } from './static-host.ts';

const lesson = 'classification/classification-process';
const item = 'process-records-left-to-classify';

/** Where the figures stand in the text: records exported, repeats merged, test accounts dropped. */
const figures = {
  'zh-Hans': [/导出([\d,]+)条/, /合并掉([\d,]+)条/, /删去([\d,]+)条/],
  'zh-Hant': [/導出([\d,]+)條|匯出([\d,]+)條/, /合併掉([\d,]+)條/, /刪去([\d,]+)條/],
  en: [/exports ([\d,]+) records/, /merges away ([\d,]+) duplicates/, /drops ([\d,]+) test accounts/],
} as const;

/** What the learner works out from the text in view. */
async function workOut(page: Page, site: Site): Promise<{ context: string; response: Record<string, string> }> {
  const context = (await page.locator('.round .context').textContent()) ?? '';
  const [records = 0, repeats = 0, tests = 0] = figures[site.locale].map((figure) => {
    const [, ...found] = figure.exec(context) ?? [];
    return Number((found.find((each) => each !== undefined) ?? '').replaceAll(',', ''));
  });
  expect(records, context).toBeGreaterThan(0);
  const share = ((repeats + tests) / records) * 100;
  return { context, response: { 'records-left': printedNumber(records - repeats - tests), 'share-removed': share.toFixed(1) } };
}

async function begin(page: Page, site: Site, review: ReviewPage): Promise<void> {
  await setDay(page, 0);
  await leaveMissed(page, site, lesson, [item], 0);
  await setDay(page, 1);
  await review.open();
  await review.press(review.words.begin);
  await expect(page.locator('.round .stem')).toBeFocused();
}

const rightBox = (page: Page) => page.locator('.round .outcome.right');
const wrongBox = (page: Page) => page.locator('.round .outcome:not(.right)');

for (const [locale, way] of [
  ['zh-Hans', 'keyboard'],
  ['zh-Hant', 'mouse'],
  ['en', 'mouse'],
] as const) {
  test(`a numeric item missed comes back with other numbers, and with others again when taken back: by ${way}, in ${locale}`, async ({
    page,
  }) => {
    test.slow();
    const site = siteIn(locale);
    const review = new ReviewPage(page, site);
    await begin(page, site, review);
    const question = review.question(item);
    const printed = question.item.context ?? '';
    await expect(page.locator('.round .hint', { hasText: review.words.otherNumbers })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: review.words.otherNumbers })).toHaveCount(1);
    const first = await workOut(page, site);
    expect(first.context).not.toBe(printed);

    await answer(question, first.response, way);
    await review.press(site.strings.exercise.check, way);
    await expect(rightBox(page)).toBeVisible();

    await review.press(review.words.undo, way);
    await expect(page.locator('.round .stem')).toBeFocused();
    const second = await workOut(page, site);
    expect(second.context).not.toBe(first.context);
    expect(second.context).not.toBe(printed);
    // What was right a moment ago, or in the lesson, is right no more.
    await answer(question, first.response, way);
    await review.press(site.strings.exercise.check, way);
    await expect(wrongBox(page)).toBeVisible();
    await review.press(review.words.undo, way);
    const third = await workOut(page, site);
    await answer(question, third.response, way);
    await review.press(site.strings.exercise.check, way);
    await expect(rightBox(page)).toBeVisible();
    await review.press(review.words.finish, way);
    await expect(review.heading(review.words.doneTitle)).toBeFocused();

    // The next time it is another one once more, and the item counts as the same, unchanged one.
    await setDay(page, 40);
    await review.open();
    await review.press(review.words.begin, way);
    await expect(page.locator('.round .stem')).toBeFocused();
    await expect(page.getByText(review.words.changed)).toHaveCount(0);
    const later = await workOut(page, site);
    for (const before of [printed, first.context, second.context, third.context]) expect(later.context).not.toBe(before);
  });
}

test('a mistake made with the new numbers is explained with them', async ({ page }) => {
  const site = siteIn('en');
  const review = new ReviewPage(page, site);
  await begin(page, site, review);
  const { context } = await workOut(page, site);
  const [records = 0, repeats = 0] = figures.en.map((figure) => Number(figure.exec(context)?.[1]?.replaceAll(',', '')));
  await answer(review.question(item), { 'records-left': String(records - repeats), 'share-removed': '1' });
  await review.press(site.strings.exercise.check);
  await expect(page.getByText('You removed only the duplicates. Test accounts are not customers either.')).toBeVisible();
  await expect(page.locator('.round .parts')).toContainText(`${printedNumber(records)} − ${printedNumber(repeats)}`);
});

test('quizzes keep the printed numbers', async ({ page }) => {
  const pool = await (await page.request.get(siteIn('en').path(`/data/pools/${lesson}.json`))).text();
  expect(pool).toContain('exports 1,860 records');
});

test.describe('without the file of numbers', () => {
  test.use({ allowed: [/Failed to load resource/] });

  test('the item comes as printed, and nothing breaks', async ({ page }) => {
    const site = siteIn('zh-Hans');
    const review = new ReviewPage(page, site);
    await page.route('**/data/again/**', (route) => route.abort());
    await begin(page, site, review);
    await expect(page.getByText(review.words.otherNumbers)).toHaveCount(0);
    await expect(page.locator('.round .context')).toHaveText(review.question(item).item.context ?? '');
    await review.answer(item, true);
    await expect(rightBox(page)).toBeVisible();
    // With the next round it is asked for again.
    await page.unroute('**/data/again/**');
    await review.press(review.words.undo);
    await review.press(review.words.stop);
    await review.press(review.words.back);
    await review.press(review.words.begin);
    await expect(page.locator('.round .hint', { hasText: review.words.otherNumbers })).toBeVisible();
  });
});

test('a round without numeric items asks for no numbers', async ({ page }) => {
  const site = siteIn('en');
  const review = new ReviewPage(page, site);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await setDay(page, 0);
  await leaveMissed(page, site, lesson, ['process-output-of-each-step'], 0);
  await setDay(page, 1);
  await review.open();
  await review.press(review.words.begin);
  await expect(page.locator('.round .stem')).toBeFocused();
  expect(asked.filter((url) => url.includes('/data/again/'))).toEqual([]);
});

/** A host of its own, so that the service worker may be let in and the network cut. */
const hosted = test.extend<{ host: StaticHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  host: async ({}, use) => {
    const host = await hostSite(fileURLToPath(new URL('../../dist', import.meta.url)));
    await use(host);
    await host.close();
  },
  baseURL: ({ host }, use) => use(host.origin),
});

hosted.describe('without a network', () => {
  hosted.use({ serviceWorkers: 'allow', allowed: [/Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/] });
  hosted.describe.configure({ timeout: 120_000 });

  hosted('after one visit to a lesson of the module the item still comes with other numbers', async ({ page, context }) => {
    const site = siteIn('en');
    const review = new ReviewPage(page, site);
    await setDay(page, 0);
    await page.goto(site.lesson(lesson));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await leaveMissed(page, site, lesson, [item], 0);
    await context.setOffline(true);
    await setDay(page, 1);
    await review.open();
    await review.press(review.words.begin);
    await expect(page.locator('.round .hint', { hasText: review.words.otherNumbers })).toBeVisible();
    const worked = await workOut(page, site);
    expect(worked.context).not.toBe(review.question(item).item.context);
    await answer(review.question(item), worked.response);
    await review.press(site.strings.exercise.check);
    await expect(rightBox(page)).toBeVisible();
  });
});
