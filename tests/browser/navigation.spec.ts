/** Getting about: skip link, course tree as a drawer on a phone, print, a page that is not there. */
import { fill } from '../../src/course/strings/fill.ts';
import { course, findExercise } from './content.ts';
import { press, tabTo } from './keyboard.ts';
import { checkButton, expect, openExercise, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const { frame, notFound } = site.strings;
const [module] = course.modules;
const lesson = site.lesson(`${module?.slug}/${module?.lessons[0]?.slug}`);

test('the first press of Tab offers to skip to the content', async ({ page }) => {
  await page.goto(lesson);
  const skip = page.getByRole('link', { name: frame.skip });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
});

test('every stop of the Tab key on a lesson page shows where the focus is', async ({ page }) => {
  await page.goto(lesson);
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const { name, outline, width } = await focused.evaluate((element) => {
      const style = getComputedStyle(element);
      return { name: element.outerHTML.slice(0, 120), outline: style.outlineStyle, width: Number.parseFloat(style.outlineWidth) };
    });
    expect(outline, name).not.toBe('none');
    expect(width, name).toBeGreaterThanOrEqual(2);
    await expect(focused, name).toBeInViewport();
  }
});

test('the course tree marks the page one is on', async ({ page }) => {
  await page.goto(lesson);
  const tree = page.getByRole('navigation', { name: frame.courseTree });
  await expect(tree).toBeVisible();
  await expect(tree.locator('[aria-current=page]')).toHaveText(module?.lessons[0]?.title.zh ?? '');
  await tree.getByRole('link', { name: module?.lessons[2]?.title.zh ?? '' }).click();
  await expect(page).toHaveURL(site.lesson(`${module?.slug}/${module?.lessons[2]?.slug}`));
});

test('on a phone the course tree is a drawer: by touch', { tag: '@phone' }, async ({ page }) => {
  await page.goto(lesson);
  const tree = page.getByRole('navigation', { name: frame.courseTree });
  await expect(tree).toBeHidden();
  await page.getByRole('button', { name: frame.menu, exact: true }).tap();
  await expect(tree).toBeVisible();
  await tree.getByRole('button', { name: frame.closeMenu }).tap();
  await expect(tree).toBeHidden();
  await page.getByRole('button', { name: frame.menu, exact: true }).tap();
  await page.touchscreen.tap(345, 600);
  await expect(tree, 'a tap beside it closes it').toBeHidden();
  await page.getByRole('button', { name: frame.menu, exact: true }).tap();
  await tree.getByRole('link', { name: module?.lessons[1]?.title.zh ?? '' }).tap();
  await expect(page).toHaveURL(site.lesson(`${module?.slug}/${module?.lessons[1]?.slug}`));
  await expect(page.getByRole('navigation', { name: frame.courseTree })).toBeHidden();
});

test('on a phone the course tree is a drawer: by keyboard', { tag: '@phone' }, async ({ page }) => {
  await page.goto(lesson);
  const tree = page.getByRole('navigation', { name: frame.courseTree });
  const open = page.getByRole('button', { name: frame.menu, exact: true });
  await press(open, 'Enter');
  await expect(tree).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('nav')?.id), 'the next stop is in the drawer').toBe('tree');
  await page.keyboard.press('Escape');
  await expect(tree).toBeHidden();
  await expect(open).toBeFocused();
});

test('on a phone the other pages are reached through the language menu', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('button', { name: frame.language }).tap();
  await page.getByRole('link', { name: frame.glossary }).filter({ visible: true }).first().tap();
  await expect(page).toHaveURL('/glossary/');
});

test('menus of the top bar close with Escape and give the focus back', async ({ page }) => {
  await page.goto('/');
  for (const name of [frame.language, frame.appearance]) {
    const button = page.getByRole('banner').getByRole('button', { name });
    await press(button, 'Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  }
});

test('on paper there is the lesson and not the frame', async ({ page }) => {
  const question = await openExercise(page, site, findExercise('choice', 'zh'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('navigation', { name: frame.courseTree })).toBeHidden();
  await expect(page.getByRole('navigation', { name: frame.onThisPage })).toBeHidden();
  await expect(page.getByRole('navigation', { name: frame.breadcrumbs })).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(checkButton(question)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(question.area.getByText(question.item.stem).filter({ visible: true }).first()).toBeVisible();
});

test.describe('a page that is not there', () => {
  test.use({ allowed: [/status of 404/] });

  test('says so and offers to search for the words of its address', async ({ page }) => {
    const answer = await page.goto('/learn/rfm-analysis.html');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: notFound.title })).toBeVisible();
    const search = page.getByRole('link', { name: fill(notFound.searchFor, { words: 'rfm analysis' }) });
    await expect(search).toHaveAttribute('href', /\/search\/\?q=rfm%20analysis$/);
    for (const path of ['/', '/reference/', '/glossary/']) await expect(page.getByRole('main').locator(`a[href="${path}"]`)).toBeVisible();
  });

  test('speaks English first where an English page was asked for', async ({ page }) => {
    await page.goto('/en/nothing-here/');
    const { title } = siteIn('en').strings.notFound;
    const first = page.getByRole('main').getByRole('heading').first();
    await expect(first).toHaveText(title);
    await page
      .getByRole('main')
      .locator('[lang=en]')
      .getByRole('link', { name: siteIn('en').strings.frame.home })
      .click();
    await expect(page).toHaveURL('/en/');
  });
});

test('the glossary narrows down as one types', async ({ page }) => {
  await page.goto('/glossary/');
  const entries = page.getByRole('article').filter({ visible: true });
  const all = await entries.count();
  await page.getByRole('searchbox', { name: site.strings.glossary.filter }).fill('kehu');
  await expect(entries.first()).toBeVisible();
  expect(await entries.count()).toBeLessThan(all);
  // English that stands nowhere on the Chinese page.
  await page.getByRole('searchbox', { name: site.strings.glossary.filter }).fill('attrition');
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText('客户流失率');
  await page.getByRole('searchbox', { name: site.strings.glossary.filter }).fill('没有这个词');
  await expect(entries).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText(site.strings.glossary.filterNone);
  await page.getByRole('searchbox', { name: site.strings.glossary.filter }).fill('');
  await expect(entries).toHaveCount(all);
  await tabTo(page.getByRole('navigation', { name: site.strings.glossary.jump }).getByRole('link').first());
});
