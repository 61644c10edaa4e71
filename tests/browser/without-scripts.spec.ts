/** Without JavaScript a lesson still reads, and its questions and explanations are still there. */
import { course, exercisesOf, findPoolItem, itemsById, poolOf } from './content.ts';
import { expect, siteIn, test } from './site.ts';
import { firstTerm } from './terms.ts';

test.use({ javaScriptEnabled: false });

const { lesson } = findPoolItem('choice', 'zh');

for (const locale of ['zh-Hans', 'en'] as const) {
  const site = siteIn(locale);
  const items = itemsById(locale);

  test(`a lesson reads, and every exercise opens its answer and explanation, in ${locale}`, async ({ page }) => {
    await page.goto(site.lesson(lesson));
    const place = course.modules.flatMap((module) => module.lessons).find(({ slug }) => lesson.endsWith(`/${slug}`));
    await expect(page.getByRole('heading', { level: 1, name: place?.title[site.language] ?? '' })).toBeVisible();
    await expect(page.locator('article')).toContainText(/.{1000}/s);
    for (const id of exercisesOf(lesson)) {
      const item = items.get(id);
      const area = page.locator(`[id="${id}"]`);
      await expect(area.getByRole('heading', { name: item?.stem ?? '' })).toBeVisible();
      await expect(area.getByText(item?.explanation ?? '')).toBeHidden();
      await area.getByText(site.strings.exercise.answerAndReason).click();
      await expect(area.getByText(item?.explanation ?? '')).toBeVisible();
    }
    await expect(page.getByRole('button', { name: site.strings.exercise.check }), 'nothing offers itself that cannot work').toHaveCount(0);
    await page.getByRole('link', { name: site.strings.lesson.textVersion }).click();
    await expect(page).toHaveURL(`${site.lesson(lesson)}questions/`);
  });

  test(`the text version of a quiz has every question with its explanation, in ${locale}`, async ({ page }) => {
    await page.goto(`${site.lesson(lesson)}questions/`);
    for (const id of poolOf(lesson)) {
      const item = items.get(id);
      const question = page.locator('section').filter({ has: page.getByRole('heading', { name: item?.stem ?? '' }) });
      await expect(question).toHaveCount(1);
      await question.getByText(site.strings.exercise.answerAndReason).click();
      await expect(question.getByText(item?.explanation ?? '')).toBeVisible();
    }
  });
}

test('the module quiz says where its questions can be read', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const [module] = course.modules;
  await page.goto(`/learn/${module?.slug}/quiz/`);
  await expect(page.locator('noscript p').filter({ hasText: site.strings.lesson.textVersionNote })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: site.strings.lesson.textVersion })).toHaveCount(
    module?.lessons.length ?? 0,
  );
});

test('search and progress say that they need scripts and where to look instead', async ({ page }) => {
  const { strings } = siteIn('zh-Hans');
  await page.goto('/search/');
  await expect(page.locator('noscript p')).toHaveText(strings.search.noScript);
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('noscript a[href="/glossary/"]')).toBeVisible();
  await page.goto('/progress/');
  await expect(page.locator('noscript p')).toHaveText(strings.progress.noScript);
  await expect(page.locator('noscript p')).toBeVisible();
});

test('terms lead to the glossary, and the glossary can be read', async ({ page }) => {
  const site = siteIn('zh-Hans');
  await page.goto(site.lesson(lesson));
  const { link: term, name } = await firstTerm(page, site);
  await term.click();
  await expect(page).toHaveURL(/\/glossary\/#/);
  await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport();
});

test('an assignment says that it needs scripts, and offers nothing that cannot work', async ({ page }) => {
  const { strings } = siteIn('zh-Hans');
  await page.goto('/take/');
  await expect(page.locator('noscript p')).toHaveText(strings.take.noScript);
  await expect(page.getByRole('button', { name: strings.take.open, exact: true })).toBeHidden();
});
