/** A quiz that has begun is not lost: not by a reload, a closed tab, a crash, or a second tab. */
import type { Page } from '@playwright/test';
import { answer } from './answering.ts';
import { findPoolItem } from './content.ts';
import { Quiz } from './quizzes.ts';
import { rightResponse } from './responses.ts';
import { expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.quiz;
const { lesson } = findPoolItem('choice', 'zh');

/** Everything of the running quiz: questions, parts and answers in order. */
async function wholeQuiz(quiz: Quiz): Promise<unknown> {
  await quiz.button(words.allOnPage).click();
  await expect(quiz.heads).toHaveCount(await quiz.overview.count());
  const seen = await quiz.page.locator('section[aria-labelledby^="quiz-"]').evaluateAll((sections) =>
    sections.map((section) => {
      const copy = section.cloneNode(true) as Element;
      for (const announcement of copy.querySelectorAll('[role=status]')) announcement.remove();
      const fields = [...section.querySelectorAll<HTMLInputElement>('input, select, textarea')];
      return [
        copy.textContent,
        fields.map((field) => (['radio', 'checkbox'].includes(field.type) ? [field.value, field.checked] : field.value)),
      ];
    }),
  );
  await quiz.button(words.oneAtATime).click();
  return seen;
}

/** Begins a quiz and answers its first two questions. */
async function beginAndAnswerTwo(page: Page): Promise<Quiz> {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  for (const number of [1, 2]) {
    await quiz.goTo(number);
    const question = await quiz.current();
    await answer(question, rightResponse(question.item));
  }
  await page.getByRole('checkbox', { name: words.flag }).check();
  return quiz;
}

const interruptions: { name: string; interrupt: (page: Page) => Promise<Page> }[] = [
  {
    name: 'a reload',
    interrupt: async (page) => {
      await page.reload();
      return page;
    },
  },
  {
    name: 'a closed tab',
    interrupt: async (page) => {
      const context = page.context();
      await page.close();
      return context.newPage();
    },
  },
  {
    name: 'a crash',
    interrupt: async (page) => {
      const crashed = page.waitForEvent('crash');
      page.goto('chrome://crash').catch(() => undefined);
      await crashed;
      return page.context().newPage();
    },
  },
];
for (const { name, interrupt } of interruptions) {
  test(`after ${name} it goes on where it was, with the same questions in the same order`, async ({ page }) => {
    const before = await wholeQuiz(await beginAndAnswerTwo(page));
    const quiz = new Quiz(await interrupt(page), site);
    await quiz.openIn(lesson);
    await quiz.begin('resume');
    await expect(quiz.heads, 'the first unanswered question').toContainText(words.question.replace('{number}', '3'));
    expect(await wholeQuiz(quiz)).toEqual(before);
  });
}

test('two tabs answer different questions, and neither is lost', async ({ page, context }) => {
  const here = new Quiz(page, site);
  await here.openIn(lesson);
  await here.begin();
  const there = new Quiz(await context.newPage(), site);
  await there.openIn(lesson);
  await there.begin('resume');
  await there.goTo(2);
  const second = await there.current();
  await answer(second, rightResponse(second.item));
  const first = await here.current();
  await answer(first, rightResponse(first.item));
  for (const quiz of [here, there]) {
    await expect(quiz.overview.nth(0)).toHaveAccessibleName(new RegExp(words.answered));
    await expect(quiz.overview.nth(1)).toHaveAccessibleName(new RegExp(`${words.answered}$`));
    await expect(quiz.overview.nth(0)).not.toHaveAccessibleName(new RegExp(words.unanswered));
    await expect(quiz.overview.nth(1)).not.toHaveAccessibleName(new RegExp(words.unanswered));
  }
  expect(await wholeQuiz(there)).toEqual(await wholeQuiz(here));
  await page.reload();
  await here.begin('resume');
  await expect(here.overview.nth(0)).not.toHaveAccessibleName(new RegExp(words.unanswered));
  await expect(here.overview.nth(1)).not.toHaveAccessibleName(new RegExp(words.unanswered));
});

test('handed in in one tab, the result shows in the other', async ({ page, context }) => {
  const here = await beginAndAnswerTwo(page);
  const there = new Quiz(await context.newPage(), site);
  await there.openIn(lesson);
  await there.begin('resume');
  await here.button(words.submit).click();
  await here.button(words.submitAnyway).click();
  await expect(here.verdict(false)).toBeVisible();
  await expect(there.verdict(false)).toBeVisible();
});

test('after handing in, the answers can no longer be changed by the other tab', async ({ page, context }) => {
  const here = await beginAndAnswerTwo(page);
  const there = new Quiz(await context.newPage(), site);
  await there.openIn(lesson);
  await there.begin('resume');
  await there.button(words.submit).click();
  await there.button(words.submitAnyway).click();
  await expect(there.verdict(false)).toBeVisible();
  await expect(here.verdict(false)).toBeVisible();
  await expect(page.locator('#quiz').locator('input:enabled, select:enabled, button[draggable=true]')).toHaveCount(0);
});
