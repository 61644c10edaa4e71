/** A learner takes a whole lesson: reads, does an exercise, takes the closing quiz, passes. */
import { fill } from '../../src/course/strings/fill.ts';
import { answer } from './answering.ts';
import { course, findExercise } from './content.ts';
import { Quiz } from './quizzes.ts';
import { rightResponse } from './responses.ts';
import { checkButton, expect, openExercise, siteIn, test } from './site.ts';

for (const locale of ['zh-Hans', 'en'] as const) {
  test(`a lesson from the first line to a passed quiz, in ${locale}`, async ({ page }) => {
    const site = siteIn(locale);
    const exercise = findExercise('choice', site.language);
    const tree = page.getByRole('navigation', { name: site.strings.frame.courseTree });
    const entry = tree.locator('[aria-current=page]');

    const question = await openExercise(page, site, exercise);
    await expect(entry.getByRole('img')).toHaveCount(0);
    await answer(question, rightResponse(question.item));
    await checkButton(question).click();
    await expect(question.area.getByRole('status').filter({ hasText: question.words.right })).toBeAttached();

    const quiz = new Quiz(page, site);
    await quiz.button(quiz.words.start).scrollIntoViewIfNeeded();
    await expect(entry.getByRole('img', { name: site.strings.frame.read })).toBeVisible();
    await quiz.begin();
    await quiz.answerAll(() => true);
    await quiz.handIn();
    await expect(quiz.verdict(true)).toBeFocused();
    await expect(entry.getByRole('img', { name: site.strings.frame.passed })).toBeVisible();

    await page.reload();
    await expect(entry.getByRole('img', { name: site.strings.frame.passed })).toBeVisible();
    await page.goto(site.path('/'));
    const module = course.modules.find(({ slug }) => exercise.lesson.startsWith(`${slug}/`));
    const readCount = fill(site.strings.module.read, { done: 1, all: module?.lessons.length ?? 0 });
    await expect(page.getByRole('main').getByText(readCount), 'home counts it').toBeVisible();
    await page.goto(site.path(`/learn/${module?.slug}/`));
    const mark = page.getByRole('main').locator(`[data-mark="${exercise.lesson}"]`).getByRole('img');
    await expect(mark).toBeVisible();
    expect(await mark.getAttribute('aria-label'), 'the mark has a name on the module page too').toBe(site.strings.frame.passed);
  });
}

test('home leads on to the first lesson that is not read yet', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const [module] = course.modules;
  const [first, second] = module?.lessons ?? [];
  await page.goto('/');
  await expect(page.getByRole('link', { name: site.strings.home.start })).toHaveAttribute(
    'href',
    site.lesson(`${module?.slug}/${first?.slug}`),
  );
  await page.goto(`${site.lesson(`${module?.slug}/${first?.slug}`)}#quiz`);
  await expect(page.getByRole('navigation', { name: site.strings.frame.courseTree }).getByRole('img').first()).toBeVisible();
  await page.goto('/');
  const goOn = page.getByRole('link', { name: second?.title.zh ?? '' }).first();
  await expect(goOn).toHaveAttribute('href', new RegExp(`${site.lesson(`${module?.slug}/${second?.slug}`)}$`));
  await goOn.click();
  await expect(page.getByRole('heading', { level: 1, name: second?.title.zh ?? '' })).toBeVisible();
});
