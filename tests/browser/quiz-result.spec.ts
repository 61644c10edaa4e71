/** After handing in: passed or not, where to read again, and another go. */
import { fill } from '../../src/course/strings/fill.ts';
import { course, findPoolItem } from './content.ts';
import { Quiz } from './quizzes.ts';
import { expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.quiz;
const { lesson } = findPoolItem('choice', 'zh');
const lessonCourse = course.modules.flatMap((module) => module.lessons).find(({ slug }) => lesson.endsWith(`/${slug}`));

test('all wrong: not passed, and every objective leads to the passage that teaches it', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  await quiz.answerAll(() => false);
  await quiz.handIn();
  await expect(quiz.verdict(false)).toBeFocused();

  const links = page.getByRole('link', { name: fill(words.reread, { lesson: lessonCourse?.title.zh ?? '' }) });
  await expect(links).toHaveCount(lessonCourse?.objectives.length ?? 0);
  const targets = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(new Set(targets).size).toBe(targets.length);
  await links.last().click();
  const { hash } = new URL(targets.at(-1) ?? '');
  expect(new URL(page.url()).hash).toBe(hash);
  const passage = page.locator(`[id="${hash.slice(1)}"]`);
  await expect(async () => {
    const top = await passage.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(450);
  }).toPass();
  for (const target of targets) await expect(page.locator(`[id="${new URL(target).hash.slice(1)}"]`)).toBeAttached();
});

test('each question can be looked at again with the right answer and the reason', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  const questions = new Map<string, string>();
  await quiz.answerAll((item) => {
    questions.set(item.stem, item.explanation);
    return questions.size % 2 === 0;
  });
  await quiz.handIn();
  await expect(quiz.verdict(false)).toBeVisible();
  for (const [index, [stem, explanation]] of [...questions].entries()) {
    const review = page.getByRole('group').filter({ hasText: fill(words.question, { number: index + 1 }) });
    // What was missed stands open; what was right opens on request.
    if (index % 2 === 1) await review.getByText(fill(words.question, { number: index + 1 })).click();
    await expect(review.getByRole('heading', { name: stem })).toBeVisible();
    await expect(review.getByText(explanation)).toBeVisible();
  }
});

test('the last result, opened again, is read from its heading', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  await quiz.answerAll(() => false);
  await quiz.handIn();
  await page.reload();
  await quiz.button(words.showLast).click();
  await expect(quiz.verdict(false)).toBeFocused();
});

test('a new try draws other questions', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  const first = await quiz.answerAll(() => true);
  await quiz.handIn();
  await quiz.button(words.retryNew).click();
  await expect(quiz.heads).toBeFocused();
  const second = await quiz.form();
  expect(second).toHaveLength(first.length);
  expect(new Set(second)).not.toEqual(new Set(first));
});

test('only what was missed can be done again; it leaves the best result alone', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  const asked = await quiz.answerAll((_item, index) => index !== 1 && index !== 3);
  await quiz.handIn();
  await expect(quiz.verdict(false)).toBeVisible();
  await quiz.button(fill(words.retryMissed, { count: 2 })).click();
  await expect(quiz.overview).toHaveCount(2);
  const again = await quiz.answerAll(() => true);
  expect(new Set(again)).toEqual(new Set([asked[1], asked[3]]));
  await quiz.handIn();
  await expect(quiz.verdict(true)).toBeVisible();
  await expect(quiz.button(fill(words.retryMissed, { count: 1 }))).toHaveCount(0);

  await page.reload();
  const score = new Intl.NumberFormat('zh-Hans', { style: 'percent' }).format((asked.length - 2) / asked.length);
  await expect(page.getByText(words.last.split('{date}')[1]?.replace('{best}', score) ?? '')).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: site.strings.frame.courseTree }).getByRole('img', { name: site.strings.frame.passed }),
  ).toHaveCount(0);
});
