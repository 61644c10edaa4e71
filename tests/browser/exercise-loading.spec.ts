/** Exercises come to life when they are near; when their code does not arrive, the page stays readable and quiet. */
import { answer } from './answering.ts';
import { course, exercisesOf, findExercise, itemsById } from './content.ts';
import { rightResponse } from './responses.ts';
import { checkButton, expect, openExercise, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');

test('no code of exercises loads before they are near', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const [module] = course.modules;
  await page.goto(site.lesson(`${module?.slug}/${module?.lessons.at(-1)?.slug}`));
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('/data/pools/'))).toEqual([]);
  expect(asked.filter((path) => /quiz|sitting/.test(path))).toEqual([]);
});

test.describe('the code does not arrive', () => {
  test.use({ allowed: [/Failed to (load resource|fetch)|ERR_FAILED|dynamically imported module|error on the page/] });

  test('the text, the answer and the explanation stay, and it does not ask without end', async ({ page }) => {
    let asked = 0;
    await page.route('**/_astro/*.js', (route) => {
      asked += 1;
      return route.abort();
    });
    const exercise = findExercise('choice', 'zh');
    await page.goto(`${site.lesson(exercise.lesson)}#${exercise.item.id}`);
    const area = page.locator(`[id="${exercise.item.id}"]`);
    await area.getByText(site.strings.exercise.answerAndReason).click();
    await expect(area.getByText(exercise.item.explanation)).toBeVisible();
    await expect(checkButton({ area, item: exercise.item, words: site.strings.exercise })).toBeDisabled();
    // Each island may ask for its handful of modules once or twice, but never in a loop.
    const before = asked;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(asked - before).toBeLessThan(20);
  });

  test('scrolling near again tries again', async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    const exercise = findExercise('choice', 'zh');
    await page.goto(`${site.lesson(exercise.lesson)}#${exercise.item.id}`);
    const area = page.locator(`[id="${exercise.item.id}"]`);
    await expect(area.getByText(site.strings.exercise.answerAndReason)).toBeVisible();
    await page.unroute('**/_astro/*.js');
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await expect(page.getByRole('contentinfo')).toBeInViewport();
    await area.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    const question = { area, item: exercise.item, words: site.strings.exercise };
    await expect(checkButton(question)).toBeEnabled();
    await answer(question, rightResponse(question.item));
    await checkButton(question).click();
    await expect(area.getByRole('status').filter({ hasText: question.words.right })).toBeAttached();
  });
});

test('every exercise of every kind comes to life while reading through a lesson', async ({ page }) => {
  const items = itemsById('zh-Hans');
  const { lesson } = findExercise('place', 'zh');
  await page.goto(site.lesson(lesson));
  for (const id of exercisesOf(lesson)) {
    const area = page.locator(`[id="${id}"]`);
    await area.scrollIntoViewIfNeeded();
    const item = items.get(id);
    if (!item) throw new Error(id);
    await expect(checkButton({ area, item, words: site.strings.exercise })).toBeEnabled();
    await expect(area.getByText(site.strings.exercise.answerAndReason), 'the key is not one click away').toBeHidden();
  }
  expect((await openExercise(page, site, findExercise('place', 'zh'))).area).toBeTruthy();
});
