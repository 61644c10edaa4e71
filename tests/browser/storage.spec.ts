/** When the browser keeps nothing, is full, or holds damaged records: the site goes on and says so. */
import type { Page } from '@playwright/test';
import { fill } from '../../src/course/strings/fill.ts';
import { answer } from './answering.ts';
import { findExercise, findPoolItem } from './content.ts';
import { Quiz } from './quizzes.ts';
import { rightResponse } from './responses.ts';
import { checkButton, expect, openExercise, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.exercise;

async function block(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
}
async function fillUp(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (localStorage.length === 0) localStorage.setItem('of-another-page', 'x');
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
}

for (const { name, spoil, reason, onProgress } of [
  { name: 'blocked', spoil: block, reason: words.blocked, onProgress: site.strings.progress.storage.blocked },
  { name: 'full', spoil: fillUp, reason: words.full, onProgress: site.strings.progress.storage.full },
]) {
  test.describe(`storage is ${name}`, () => {
    test.beforeEach(async ({ page }) => spoil(page));

    test('an exercise works and says that nothing can be kept', async ({ page }) => {
      const question = await openExercise(page, site, findExercise('choice', 'zh'));
      await answer(question, rightResponse(question.item));
      await expect(question.area.getByText(fill(words.notSaved, { reason }))).toBeVisible();
      await checkButton(question).click();
      await expect(question.area.getByRole('status').filter({ hasText: words.right })).toBeAttached();
    });

    test('a quiz can be taken to its result', async ({ page }) => {
      const quiz = new Quiz(page, site);
      await quiz.openIn(findPoolItem('choice', 'zh').lesson);
      await quiz.begin();
      await quiz.answerAll(() => true);
      await expect(page.locator('#quiz').getByText(fill(words.notSaved, { reason }))).toBeVisible();
      await quiz.handIn();
      await expect(quiz.verdict(true)).toBeVisible();
    });

    test('the progress page opens and says that nothing can be kept', async ({ page }) => {
      await page.goto('/progress/');
      await expect(page.getByText(site.strings.progress.empty)).toBeVisible();
      await expect(page.getByText(onProgress)).toBeVisible();
    });

    test('the display can be set', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('banner').getByRole('button', { name: site.strings.frame.appearance }).click();
      await page.getByRole('radio', { name: site.strings.frame.themes.dark }).check();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });
  });
}

const damaged = [
  { name: 'not JSON', text: '{"version":1,"savedAt":' },
  { name: 'JSON of another shape', text: '{"version":1,"savedAt":"2026-03-02T08:00:00.000Z","data":{"id":"x"}}' },
  { name: 'no envelope', text: '"hello"' },
];
for (const { name, text } of damaged) {
  test(`a damaged attempt (${name}) is set aside, and the site goes on`, async ({ page }) => {
    const key = 'zhike.attempt.damaged-by-test';
    await page.goto('/');
    await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
    const question = await openExercise(page, site, findExercise('choice', 'zh'));
    await answer(question, rightResponse(question.item));
    await checkButton(question).click();
    await expect(question.area.getByRole('status').filter({ hasText: words.right })).toBeAttached();
    const kept = await page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.includes('damaged-by-test')));
    expect(kept).toEqual([[expect.stringMatching(/^zhike\.aside\..*\.zhike\.attempt\.damaged-by-test$/), text]]);
    await page.goto('/progress/');
    await expect(page.getByRole('heading', { name: site.strings.progress.problems })).toBeVisible();
    await expect(page.getByText(site.strings.progress.problemNote)).toBeVisible();
  });
}

test('a damaged digest of marks or list of lessons does no harm', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    localStorage.setItem('zhike.marks', '{{{');
    localStorage.setItem('zhike.lessons', '[1,2');
    localStorage.setItem('zhike.theme', 'purple');
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const question = await openExercise(page, site, findExercise('choice', 'zh'));
  await answer(question, rightResponse(question.item));
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await expect(page.getByRole('navigation', { name: site.strings.frame.courseTree }).getByRole('img').first()).toBeVisible();
});

test('a record of a newer version is left alone', async ({ page }) => {
  const key = 'zhike.attempt.newer-by-test';
  const text = '{"version":99,"savedAt":"2026-03-02T08:00:00.000Z","data":{"anything":true}}';
  await page.goto('/');
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
  const question = await openExercise(page, site, findExercise('choice', 'zh'));
  await answer(question, rightResponse(question.item));
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(text);
});
