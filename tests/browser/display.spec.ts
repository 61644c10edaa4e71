/** Theme and text size are remembered, and are there before anything is painted. */
import type { Page } from '@playwright/test';
import { expect, siteIn, test } from './site.ts';

const { frame } = siteIn('zh-Hans').strings;

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: frame.appearance }).click();
  await page.getByRole('radio', { name, exact: true }).check();
  const { themes, textSizes } = frame;
  const [value] = [...Object.entries(themes), ...Object.entries(textSizes)].find(([, text]) => text === name) ?? [];
  await expect(page.locator(`html[data-theme="${value}"], html[data-text="${value}"]`)).toBeAttached();
}

/** Notes how the root element was dressed when the body began, which is before the first paint. */
async function watchFirstPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.body) return;
      observer.disconnect();
      const { theme, text } = document.documentElement.dataset;
      Object.assign(window, { dressed: { theme, text } });
    }).observe(document, { childList: true, subtree: true });
  });
}
const dressed = (page: Page) => page.evaluate(() => (window as unknown as { dressed: unknown }).dressed);
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('a chosen theme stays, on every page, without a flash', async ({ page }) => {
  await watchFirstPaint(page);
  await page.goto('/');
  const light = await paper(page);
  await choose(page, frame.themes.dark);
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  for (const path of ['/', '/glossary/', '/en/progress/']) {
    await page.goto(path);
    expect(await dressed(page), path).toEqual({ theme: 'dark', text: 'normal' });
    expect(await paper(page)).toBe(dark);
  }
});

test('the theme follows the system until one is chosen, and again when asked to', async ({ page }) => {
  await page.goto('/');
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  await choose(page, frame.themes.light);
  expect(await paper(page)).toBe(light);
  await page.getByRole('radio', { name: frame.themes.system }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  expect(await paper(page)).toBe(dark);
  await page.reload();
  expect(await paper(page)).toBe(dark);
});

test('a chosen text size stays, without a flash', async ({ page }) => {
  await watchFirstPaint(page);
  await page.goto('/');
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const normal = await size();
  await choose(page, frame.textSizes.largest);
  const largest = await size();
  expect(largest).toBeGreaterThan(normal);
  await page.goto('/reference/');
  expect(await dressed(page)).toEqual({ text: 'largest' });
  expect(await size()).toBe(largest);
  await page.getByRole('banner').getByRole('button', { name: frame.appearance }).click();
  await expect(page.getByRole('radio', { name: frame.textSizes.largest, exact: true })).toBeChecked();
});
