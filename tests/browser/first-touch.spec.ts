/**
 * The code that answers hands loads with the first touch. On a slow network it comes late; what was touched meanwhile
 * must not be lost.
 */
import type { Page } from '@playwright/test';
import { localeNames } from '../../src/course/locale.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { course } from './content.ts';
import { expect, siteIn, test } from './site.ts';
import { firstTerm } from './terms.ts';

const site = siteIn('zh-Hans');
const { frame } = site.strings;
const [module] = course.modules;
const lesson = site.lesson(`${module?.slug}/${module?.lessons[0]?.slug}`);

/** Holds back everything a page asks for after it has loaded. Returns what lets it go. */
async function slowDown(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/_astro\/.*\.js$|\/data\/terms\.json$/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

for (const [setting, name, value] of [
  ['theme', frame.themes.dark, 'dark'],
  ['text', frame.textSizes.largest, 'largest'],
] as const) {
  test(`a ${setting} chosen at once is applied, and stays marked as chosen`, async ({ page }) => {
    await page.goto('/');
    const arrive = await slowDown(page);
    await page.getByRole('banner').getByRole('button', { name: frame.appearance }).click();
    const choice = page.getByRole('radio', { name, exact: true });
    await choice.check();
    arrive();
    await expect(page.locator('html')).toHaveAttribute(`data-${setting}`, value);
    await page.waitForLoadState('networkidle');
    await expect(choice).toBeChecked();
  });
}

test('a term touched at once shows its definition', { tag: '@phone' }, async ({ page }) => {
  await page.goto(lesson);
  const arrive = await slowDown(page);
  const { link: term, definition } = await firstTerm(page, site);
  await term.tap();
  arrive();
  await expect(page.getByText(definition)).toBeVisible();
});

test('search asked for at once opens', async ({ page }) => {
  await page.goto('/');
  const arrive = await slowDown(page);
  await page.keyboard.press('/');
  arrive();
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
});

test.describe('a browser that prefers English', () => {
  test.use({ locale: 'en-GB' });
  const english = siteIn('en').strings.frame;

  test('an offer declined at once goes and stays away', { tag: '@phone' }, async ({ page }) => {
    await page.goto('/');
    const offer = page.getByText(fill(english.offer, { name: localeNames.en }), { exact: true });
    await expect(offer).toBeVisible();
    const arrive = await slowDown(page);
    await page.getByRole('button', { name: english.offerDismiss }).tap();
    arrive();
    await expect(offer).toBeHidden();
    await page.unrouteAll({ behavior: 'wait' });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(offer).toBeHidden();
  });
});
