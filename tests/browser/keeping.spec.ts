/** Records that should last: the browser is asked to keep them, with the reason first, and exporting is brought to mind. */
import type { Page } from '@playwright/test';
import { press } from './keyboard.ts';
import { openFilledProgress } from './learner-records.ts';
import { expect, siteIn, test } from './site.ts';

const zh = siteIn('zh-Hans');

/** What the browser answers when it is asked to keep the site's storage; says how often it was asked. */
async function answering(page: Page, kept: boolean): Promise<() => Promise<number>> {
  await page.addInitScript((answer) => {
    let asked = 0;
    let given = false;
    Object.assign(navigator.storage, {
      persisted: async () => given,
      persist: async () => {
        asked += 1;
        given = answer;
        return given;
      },
    });
    Object.assign(globalThis, { timesAsked: () => asked });
  }, kept);
  return () => page.evaluate(() => (globalThis as unknown as { timesAsked: () => number }).timesAsked());
}

for (const site of [zh, siteIn('en')]) {
  const words = site.strings.keeping;

  test(`${site.locale}: the browser is asked to keep the record by its button, never unbidden`, async ({ page }) => {
    const asked = await answering(page, true);
    await openFilledProgress(page, site);
    const data = page.getByRole('region', { name: words.lastingTitle });
    await expect(data.getByText(words.lastingWhy)).toBeVisible();
    expect(await asked()).toBe(0);
    await press(data.getByRole('button', { name: words.askToKeep }), 'Enter');
    await expect(data.getByRole('status').filter({ hasText: words.willKeep })).toBeFocused();
    await expect(data.getByRole('button', { name: words.askToKeep })).toHaveCount(0);
    expect(await asked()).toBe(1);
  });

  test(`${site.locale}: much work reminds of exporting, on home and progress; put off, it stays away`, async ({ page }) => {
    await openFilledProgress(page, site);
    await expect(page.getByText(words.nudge)).toBeVisible();
    await page.goto(site.path('/'));
    await expect(page.getByText(words.nudge)).toBeVisible();
    await page.getByRole('link', { name: words.nudgeGo }).click();
    await expect(page).toHaveURL(/\/progress\/#backup$/);
    await page.getByRole('button', { name: words.nudgeLater }).click();
    await expect(page.getByText(words.nudge)).toHaveCount(0);
    await expect(page.locator('main')).toBeFocused();
    await page.reload();
    await expect(page.getByRole('heading', { name: site.strings.progress.mastery })).toBeVisible();
    await expect(page.getByText(words.nudge)).toHaveCount(0);
    await page.goto(site.path('/'));
    await page.waitForLoadState('networkidle');
    await expect(page.getByText(words.nudge)).toBeHidden();
  });
}

test('a browser that does not agree is told so, and the button stays', async ({ page }) => {
  await answering(page, false);
  await openFilledProgress(page, zh);
  await page.getByRole('button', { name: zh.strings.keeping.askToKeep }).click();
  await expect(page.getByRole('status').filter({ hasText: zh.strings.keeping.willNotKeep })).toBeVisible();
  await expect(page.getByRole('button', { name: zh.strings.keeping.askToKeep })).toBeVisible();
});

test('nobody new is asked or reminded', async ({ page }) => {
  const asked = await answering(page, true);
  for (const path of ['/', '/progress/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expect(page.getByText(zh.strings.keeping.lastingWhy)).toHaveCount(0);
    await expect(page.getByText(zh.strings.keeping.nudge)).toBeHidden();
    expect(await asked()).toBe(0);
  }
});

test('once exported, nothing reminds of it; put off on the home page, neither', async ({ page }) => {
  await openFilledProgress(page, zh);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: zh.strings.progress.export }).click();
  await download;
  await page.reload();
  await expect(page.getByRole('heading', { name: zh.strings.progress.mastery })).toBeVisible();
  await expect(page.getByText(zh.strings.keeping.nudge)).toHaveCount(0);
  await page.evaluate(() => localStorage.removeItem('zhike.exported'));
  await page.goto('/');
  await press(page.getByRole('button', { name: zh.strings.keeping.nudgeLater }), 'Enter');
  await expect(page.getByText(zh.strings.keeping.nudge)).toBeHidden();
  await expect(page.locator('main')).toBeFocused();
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(zh.strings.keeping.nudge)).toBeHidden();
});

test('the trainer reads why the browser will ask before the key is made', async ({ page }) => {
  const asked = await answering(page, true);
  await page.goto('/trainer/');
  await expect(page.getByText(zh.strings.trainer.key.lasting)).toBeVisible();
  expect(await asked()).toBe(0);
  await page.getByLabel(zh.strings.trainer.key.name).fill('林老师');
  await page.getByRole('button', { name: zh.strings.trainer.key.make, exact: true }).click();
  await expect(page.getByText(zh.strings.trainer.key.made)).toBeVisible();
  await expect.poll(asked).toBe(1);
});
