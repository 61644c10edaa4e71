/** Learners who are faster than the page: they answer before its code, or the rest of its text, has arrived. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { answer } from './answering.ts';
import { findExercise } from './content.ts';
import { rightResponse } from './responses.ts';
import { test as base, checkButton, expect, siteIn } from './site.ts';
import { hostSite, type StaticHost } from './static-host.ts';

const test = base.extend<Record<never, never>, { host: StaticHost }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const host = await hostSite(fileURLToPath(new URL('../../dist', import.meta.url)));
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ host }, use) => use(host.origin),
});

const site = siteIn('zh-Hans');

/** Keeps the answers to some requests back until the returned function is called. */
async function holdCode(page: Page, addresses: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(addresses, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('what was chosen before the code arrived is the answer', async ({ page }) => {
  const { lesson, item } = findExercise('choice', 'zh');
  const letCodeCome = await holdCode(page, '**/_astro/*choice*.js');
  await page.goto(`${site.lesson(lesson)}#${item.id}`, { waitUntil: 'commit' });
  const question = { area: page.locator(`[id="${item.id}"]`), item, words: site.strings.exercise };
  const right = item.options.filter((option) => option.correct).map((option) => option.text);
  for (const text of right) await question.area.getByText(text, { exact: true }).click();
  await expect(checkButton(question)).toBeDisabled();
  letCodeCome();
  await expect(checkButton(question)).toBeEnabled();
  for (const text of right) await expect(question.area.getByLabel(text, { exact: true })).toBeChecked();
  await checkButton(question).click();
  await expect(question.area.getByRole('status').filter({ hasText: question.words.right })).toBeAttached();
});

test('what was typed before the code arrived is the answer', async ({ page }) => {
  const { lesson, item } = findExercise('numeric', 'zh');
  const letCodeCome = await holdCode(page, '**/_astro/*numeric*.js');
  await page.goto(`${site.lesson(lesson)}#${item.id}`, { waitUntil: 'commit' });
  const question = { area: page.locator(`[id="${item.id}"]`), item, words: site.strings.exercise };
  const fields = question.area.getByRole('textbox');
  await fields.first().fill('12');
  await fields.last().fill('13');
  letCodeCome();
  await expect(checkButton(question)).toBeEnabled();
  await expect(fields.first()).toHaveValue('12');
  await expect(fields.last()).toHaveValue('13');
  await page.reload();
  await expect(checkButton(question)).toBeEnabled();
  await expect(fields.first()).toHaveValue('12');
  await expect(fields.last()).toHaveValue('13');
});

test('an answer of an earlier visit that was checked stays as it is', async ({ page }) => {
  const { lesson, item } = findExercise('choice', 'zh');
  const address = `${site.lesson(lesson)}#${item.id}`;
  const question = { area: page.locator(`[id="${item.id}"]`), item, words: site.strings.exercise };
  await page.goto(address);
  await expect(checkButton(question)).toBeEnabled();
  await answer(question, rightResponse(item));
  await checkButton(question).click();
  await expect(question.area.locator('.outcome')).toBeVisible();

  const letCodeCome = await holdCode(page, '**/_astro/*choice*.js');
  await page.reload({ waitUntil: 'commit' });
  const wrong = item.options.find((option) => !option.correct)?.text ?? '';
  await question.area.getByText(wrong, { exact: true }).click();
  letCodeCome();
  await expect(question.area.locator('.outcome')).toBeVisible();
  await expect(question.area.getByLabel(wrong)).not.toBeChecked();
  await expect(question.area.getByRole('radio', { checked: true }).or(question.area.getByRole('checkbox', { checked: true }))).toHaveCount(
    item.options.filter((option) => option.correct).length,
  );
});

test('an exercise comes to life while the text below it is still on its way', async ({ page, host }) => {
  const { lesson, item } = findExercise('choice', 'zh');
  const question = { area: page.locator(`[id="${item.id}"]`), item, words: site.strings.exercise };
  // The words of its key follow the exercise.
  host.heldAfter = item.explanation.slice(0, 12);
  await page.goto(site.lesson(lesson), { waitUntil: 'commit' });
  await question.area.scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  await answer(question, rightResponse(item));
  await checkButton(question).click();
  await expect(question.area.locator('.outcome')).toBeVisible();
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  host.sendRest();
  host.heldAfter = undefined;
  await expect(page.getByRole('contentinfo')).toBeAttached();
  await expect(question.area.locator('.outcome')).toBeVisible();
});
