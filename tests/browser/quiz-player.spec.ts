/** While a quiz runs: moving about, flags, the overview, what is unanswered, all on one page. */
import { fill } from '../../src/course/strings/fill.ts';
import { answer } from './answering.ts';
import { course, findPoolItem, type Item } from './content.ts';
import { press } from './keyboard.ts';
import { leaveAttempt, Quiz } from './quizzes.ts';
import { rightResponse } from './responses.ts';
import { expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const { quiz: words, exercise } = site.strings;
const { lesson } = findPoolItem('choice', 'zh');
const nameOf = (number: number, ...rest: string[]) => [fill(words.question, { number }), ...rest].join(exercise.listSeparator);

test('a quiz says beforehand how much it asks, and asks so much', async ({ page }) => {
  const lessonCourse = course.modules.flatMap((module) => module.lessons).find(({ slug }) => lesson.endsWith(`/${slug}`));
  const counts = lessonCourse?.quiz.counts ?? { 1: 0, 2: 0, 3: 0 };
  const count = counts[1] + counts[2] + counts[3];
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await expect(
    page
      .getByText(` ${count} `)
      .or(page.getByText(`抽${count}道`))
      .or(page.getByText(`抽 ${count} 道`))
      .first(),
  ).toBeVisible();
  await quiz.begin();
  await expect(quiz.overview).toHaveCount(count);
});

test('back and forth keeps every answer', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  await expect(quiz.button(words.previous)).toHaveAttribute('aria-disabled', 'true');
  const first = await quiz.current();
  await answer(first, rightResponse(first.item));
  await expect(quiz.overview.nth(0)).toHaveAccessibleName(nameOf(1, words.answered));
  await quiz.button(words.next).click();
  await expect(quiz.heads).toBeFocused();
  await expect(quiz.heads).toContainText(fill(words.question, { number: 2 }));
  await quiz.button(words.previous).click();
  await expect(quiz.heads).toBeFocused();
  expect((await quiz.current()).item.id).toBe(first.item.id);
  await expect(quiz.overview.nth(0)).toHaveAccessibleName(nameOf(1, words.answered));
  await expect(quiz.overview.nth(1)).toHaveAccessibleName(nameOf(2, words.unanswered));
});

test('a question can be flagged, and the overview leads back to it', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  await quiz.goTo(3);
  const { item } = await quiz.current();
  await page.getByRole('checkbox', { name: words.flag }).check();
  await quiz.goTo(1);
  await expect(page.getByRole('checkbox', { name: words.flag })).not.toBeChecked();
  await page.getByRole('button', { name: nameOf(3, words.unanswered, words.flagged) }).click();
  await expect(quiz.overview.nth(2)).toHaveAttribute('aria-current', 'step');
  expect((await quiz.current()).item.id).toBe(item.id);
  await page.getByRole('checkbox', { name: words.flag }).uncheck();
  await expect(quiz.overview.nth(2)).toHaveAccessibleName(nameOf(3, words.unanswered));
});

test('handing in early lists what is unanswered, and each leads there', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  const count = await quiz.overview.count();
  const first = await quiz.current();
  await answer(first, rightResponse(first.item));
  await quiz.button(words.submit).click();
  await expect(page.getByRole('heading', { name: words.confirmTitle })).toBeFocused();
  await expect(page.getByText(fill(words.unansweredList, { count: count - 1 }))).toBeVisible();
  const list = page.getByRole('region', { name: words.confirmTitle }).getByRole('listitem');
  await expect(list).toHaveCount(count - 1);
  await list.last().getByRole('button').click();
  await expect(quiz.heads).toContainText(fill(words.question, { number: count }));
  await quiz.button(words.submit).click();
  await quiz.button(words.goOn).click();
  await expect(quiz.heads).toContainText(fill(words.question, { number: 2 }));
  await quiz.button(words.submit).click();
  await quiz.button(words.submitAnyway).click();
  await expect(quiz.verdict(false)).toBeFocused();
});

test('all questions can stand on one page and be answered there', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  await quiz.button(words.allOnPage).click();
  await expect(quiz.heads).toHaveCount(await quiz.overview.count());
  for (const question of await quiz.shown()) await answer(question, rightResponse(question.item));
  await quiz.handIn();
  await expect(quiz.verdict(true)).toBeVisible();
});

test('in the list of all questions, the overview brings the focus to each', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  await quiz.button(words.allOnPage).click();
  await quiz.overview.nth(3).click();
  await expect(quiz.heads.nth(3)).toBeFocused();
  await expect(quiz.heads.nth(3)).toBeInViewport();
});

test('on a phone a question comes into view from the beginning of its case, to which its heading leads', { tag: '@phone' }, async ({
  page,
}) => {
  const hasCase = (item: Item) => item.context !== undefined;
  const one = findPoolItem('choice', 'zh', hasCase);
  const scope = one.lesson.split('/')[0] ?? '';
  const two = findPoolItem('choice', 'zh', (item) => hasCase(item) && item.id !== one.item.id, scope);
  await leaveAttempt(page, site, { kind: 'module-quiz', scope, items: [one.item.id, two.item.id] });
  await page.goto(`/learn/${scope}/quiz/`);
  const quiz = new Quiz(page, site);
  const beginsInView = async (text: string) => {
    await expect(quiz.heads).toBeFocused();
    await expect(quiz.heads).toHaveAccessibleDescription(text);
    const top = await page.getByText(text, { exact: true }).evaluate((shown) => {
      const { left, top } = shown.getBoundingClientRect();
      return shown.contains(document.elementFromPoint(left + 20, top + 4)) ? top : Number.NaN;
    });
    expect(top, 'nothing lies over it').toBeGreaterThan(0);
    expect(top).toBeLessThan(300);
  };
  await quiz.begin('resume');
  await beginsInView(one.item.context ?? '');
  await quiz.button(words.next).scrollIntoViewIfNeeded();
  await quiz.button(words.next).click();
  await beginsInView(two.item.context ?? '');
  await quiz.button(words.previous).click();
  await beginsInView(one.item.context ?? '');
});

test('on a phone the numbers of the questions leave room for the question, and the present one is in view', { tag: '@phone' }, async ({
  page,
}) => {
  await page.goto('/final-assessment/');
  const quiz = new Quiz(page, site);
  await quiz.begin();
  const count = await quiz.overview.count();
  expect(count).toBeGreaterThan(10);
  const height = await page.getByRole('navigation', { name: words.overview, exact: true }).evaluate((nav) => nav.clientHeight);
  expect(height).toBeLessThan(100);
  await expect(quiz.overview.first()).toBeInViewport();
  await expect(quiz.overview.last()).not.toBeInViewport();
  await quiz.goTo(count);
  // Only the page is scrolled; the row was pushed along before.
  await page.evaluate(() => scrollTo(0, 0));
  await expect(quiz.overview.last()).toBeInViewport();
  await expect(quiz.overview.first()).not.toBeInViewport();
  await expect(quiz.overview.last()).toHaveAttribute('aria-current', 'step');
  await press(quiz.overview.first(), 'Enter');
  await expect(quiz.heads).toContainText(fill(words.question, { number: 1 }));
});

const interactions: readonly Item['interaction'][] = ['choice', 'match', 'order', 'cloze', 'categorize', 'place', 'numeric'];
for (const way of ['mouse', 'keyboard'] as const) {
  test(`a quiz with every interaction is taken with the ${way}`, async ({ page }) => {
    test.slow();
    // The largest module has every interaction in its pool.
    const [module] = course.modules.toSorted((one, other) => other.lessons.length - one.lessons.length);
    const several = findPoolItem('choice', 'zh', (item) => item.multiple, module?.slug);
    const single = interactions.map((interaction) => findPoolItem(interaction, 'zh', () => true, module?.slug));
    const items = [...single, several].map(({ item }) => item.id);
    await leaveAttempt(page, site, { kind: 'module-quiz', scope: module?.slug ?? '', items });
    const quiz = new Quiz(page, site);
    await page.goto(`/learn/${module?.slug}/quiz/`);
    await quiz.begin('resume');
    for (let number = 1; number <= items.length; number += 1) {
      await expect(quiz.heads).toContainText(fill(words.question, { number }));
      const question = await quiz.current();
      await answer(question, rightResponse(question.item), way);
      if (number < items.length) await (way === 'keyboard' ? press(quiz.button(words.next), 'Enter') : quiz.button(words.next).click());
    }
    if (way === 'keyboard') {
      await press(quiz.button(words.submit), 'Enter');
      await expect(page.getByRole('heading', { name: words.confirmTitle })).toBeFocused();
      await press(quiz.button(words.submit), 'Enter');
    } else await quiz.handIn();
    await expect(quiz.verdict(true)).toBeFocused();
    await expect(page.getByText(fill(words.scoreLine, { score: '100%', passMark: '80%' }))).toBeVisible();
  });
}

test('keys that come faster than the page paints find the focus where it belongs', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  const count = await quiz.overview.count();
  const next = await quiz.button(words.next).elementHandle();
  // Between the press and the look nothing is painted; an effect that waits for the frame would come later and take the focus away.
  const focusedAt = await page.evaluate(
    async ([button, all]) => {
      const seen: string[] = [];
      for (let presses = 1; presses < Number(all); presses += 1) {
        (button as HTMLElement).focus();
        (button as HTMLElement).click();
        for (let turns = 0; turns < 10; turns += 1) await null;
        seen.push(document.activeElement?.id ?? '');
      }
      return seen;
    },
    [next, count] as const,
  );
  expect(focusedAt).toEqual((await quiz.form()).slice(1).map((id) => `quiz-${id}`));
});

test('the module quiz draws from all lessons and asks as many as its blueprint says', async ({ page }) => {
  const [module] = course.modules;
  const counts = module?.quiz.counts ?? { 1: 0, 2: 0, 3: 0 };
  await page.goto(`/learn/${module?.slug}/`);
  await page.getByRole('link', { name: site.strings.module.openQuiz }).click();
  const quiz = new Quiz(page, site);
  await quiz.begin();
  await expect(quiz.overview).toHaveCount(counts[1] + counts[2] + counts[3]);
  expect(new Set(await quiz.form()).size).toBe(counts[1] + counts[2] + counts[3]);
});

test('when the questions cannot be fetched, it says so, and trying again works', async ({ page, context }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await expect(quiz.button(words.start)).toBeEnabled();
  await context.route('**/data/pools/**', (route) => route.fulfill({ status: 200, body: 'not what was asked for' }));
  await quiz.button(words.start).click();
  await expect(page.getByRole('status').filter({ hasText: fill(words.loadFailed, { reason: '' }).split('：')[0] ?? '' })).toBeVisible();
  await context.unroute('**/data/pools/**');
  await quiz.begin();
  await expect(quiz.overview.first()).toBeVisible();
});
