/** A glossary term in a lesson shows its definition on hover, on focus and on tap (WCAG 2.2, 1.4.13). */
import { course } from './content.ts';
import { tabTo } from './keyboard.ts';
import { expect, siteIn, test } from './site.ts';
import { firstTerm } from './terms.ts';

const site = siteIn('zh-Hans');
const [module] = course.modules;
const lesson = site.lesson(`${module?.slug}/${module?.lessons[0]?.slug}`);

test.beforeEach(async ({ page }) => {
  await page.goto(lesson);
});

test('on hover, and it stays while it is pointed at', async ({ page }) => {
  const { link: term, definition: words } = await firstTerm(page, site);
  const definition = page.getByText(words);
  await expect(definition).toHaveCount(0);
  await term.hover();
  await expect(definition).toBeVisible();
  await expect(term).toHaveAccessibleDescription(/\S/);
  await definition.hover();
  await expect(definition).toBeVisible();
  await page.mouse.move(640, 880);
  await expect(definition).toBeHidden();
});

test('on focus, and Escape closes it without moving the focus', async ({ page }) => {
  const { link: term, definition: words } = await firstTerm(page, site);
  const definition = page.getByText(words);
  await tabTo(term);
  await expect(definition).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await expect(term).toBeFocused();
});

test('by keyboard, Enter on a term whose definition is open leads on to the glossary', async ({ page }) => {
  const { link: term, definition } = await firstTerm(page, site);
  await tabTo(term);
  await expect(page.getByText(definition)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#/);
});

test('on tap, without leaving the page; a tap elsewhere closes it', { tag: '@phone' }, async ({ page }) => {
  const { link: term, definition: words } = await firstTerm(page, site);
  const definition = page.getByText(words);
  await term.tap();
  await expect(definition).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(lesson);
  const box = await definition.boundingBox();
  expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  await page.touchscreen.tap(180, 720);
  await expect(definition).toBeHidden();
});

test('on tap, the name in the definition leads on to the glossary', { tag: '@phone' }, async ({ page }) => {
  const { link: term, name, definition } = await firstTerm(page, site);
  await term.tap();
  await page.getByText(definition).locator('..').getByRole('link', { name, exact: true }).tap();
  await expect(page).toHaveURL(/\/glossary\/#/);
  const entry = page.locator(new URL(page.url()).hash);
  await expect(entry).toHaveText(name);
  await expect(entry).toBeInViewport();
});

test('a tap leads to the glossary when the definition does not arrive', { tag: '@phone' }, async ({ page }) => {
  await page.route('**/data/terms.json', (route) => route.fulfill({ body: 'not what was asked for' }));
  const { link: term } = await firstTerm(page, site);
  await term.tap();
  await expect(page).toHaveURL(/\/glossary\/#/);
});
