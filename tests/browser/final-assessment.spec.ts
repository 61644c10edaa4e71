/** The final assessment: drawn over all modules, survives, is told by module, and leads to the certificate. */
import type { Page } from '@playwright/test';
import { courseCounts, moduleCounts } from '../../src/assessment/course-form-length.ts';
import { formLength } from '../../src/assessment/form-length.ts';
import { moduleOf } from '../../src/course/lesson-path.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { answer } from './answering.ts';
import { course } from './content.ts';
import { courseEntriesOf, finalAssessment, leaveCourseAttempt, moduleTitle } from './course-assessments.ts';
import { Quiz } from './quizzes.ts';
import { rightResponse } from './responses.ts';
import { expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.finalAssessment;
const slugs = course.modules.map(({ slug }) => slug);
const length = formLength({ counts: courseCounts(finalAssessment, slugs) });
const lessons = course.modules.flatMap((module) => module.lessons);

async function open(page: Page): Promise<Quiz> {
  await page.goto('/final-assessment/');
  return new Quiz(page, site);
}

test('it is reached from home, from progress and from the last module', async ({ page }) => {
  for (const path of ['/', '/progress/', `/learn/${slugs.at(-1)}/`]) {
    await page.goto(path);
    const link = page.getByRole('main').locator('a[href="/final-assessment/"]');
    await expect(link.first()).toBeVisible();
  }
});

test('it says how much was read and forbids nothing', async ({ page }) => {
  const quiz = await open(page);
  await expect(page.getByText(fill(words.notRead, { all: lessons.length, read: 0, passed: 0 }))).toBeVisible();
  await expect(quiz.button(quiz.words.start)).toBeEnabled();
});

test('a form holds what the blueprint asks of every module, and a new one holds others', async ({ page }) => {
  const moduleOfItem = new Map((await courseEntriesOf(page)).map(({ id, lesson }) => [id, moduleOf(lesson)]));
  const quiz = await open(page);
  await quiz.begin();
  await expect(quiz.overview).toHaveCount(length);
  const first = await quiz.form();
  for (const slug of slugs) {
    const wanted = formLength({ counts: moduleCounts(finalAssessment, slug) });
    expect(
      first.filter((id) => moduleOfItem.get(id) === slug),
      slug,
    ).toHaveLength(wanted);
  }

  await page.reload();
  await quiz.begin('resume');
  expect(await quiz.form(), 'a reload keeps the form').toEqual(first);

  await quiz.button(quiz.words.submit).click();
  await quiz.button(quiz.words.submitAnyway).click();
  await expect(quiz.verdict(false)).toBeFocused();
  await expect(page.getByRole('link', { name: words.toCertificate })).toHaveCount(0);
  await quiz.button(quiz.words.retryNew).click();
  await expect(quiz.heads).toBeFocused();
  expect((await quiz.form()).filter((id) => first.includes(id))).toEqual([]);
});

test('the last answer given and handed in, it is passed, told by module, and leads to the certificate', async ({ page }) => {
  const attempt = await leaveCourseAttempt(page, site, {
    kind: 'final-assessment',
    answers: (_item, module, index) => (index === length - 1 ? undefined : module !== 'trainers-handbook'),
  });
  const quiz = await open(page);
  await quiz.begin('resume');
  const question = await quiz.current();
  expect(question.item.id, 'it goes on at the open question').toBe(attempt.items.at(-1)?.id);
  await answer(question, rightResponse(question.item));
  await quiz.handIn();
  await expect(quiz.verdict(true)).toBeFocused();

  const modules = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: moduleTitle(site, 'classification'), exact: true }) });
  await expect(modules).toContainText('100%');
  const missed = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: moduleTitle(site, 'trainers-handbook') }) });
  await expect(missed.first()).not.toContainText('100%');
  await expect(page.getByRole('link', { name: new RegExp(`^${site.strings.quiz.reread.split('{')[0]}`) }).first()).toHaveAttribute(
    'href',
    /^\/learn\/trainers-handbook\/[\w-]+\/#objective-/,
  );

  const { question: numbered } = site.strings.quiz;
  const review = page.getByRole('group').filter({ hasText: fill(numbered, { number: length }) });
  await expect(review.getByText(question.item.explanation), 'so many begin folded').toHaveCount(0);
  await review.getByText(fill(numbered, { number: length })).click();
  await expect(review.getByText(question.item.explanation)).toBeVisible();

  await page.getByRole('link', { name: words.toCertificate }).click();
  await expect(page).toHaveURL('/progress/certificate/');
  await expect(page.getByRole('article', { name: site.strings.certificate.paper.title })).toBeVisible();
});

test('it stands in the list of quizzes and in the table of progress, and its link is marked as passed', async ({ page }) => {
  await leaveCourseAttempt(page, site, { kind: 'final-assessment', answers: () => true, handedIn: true });
  await leaveCourseAttempt(page, site, { kind: 'entry-test', answers: () => true, handedIn: true });
  await page.goto('/progress/');
  const list = page.getByRole('region', { name: site.strings.progress.attempts });
  await expect(list.getByRole('row', { name: new RegExp(`^${words.title}.*${site.strings.progress.passed}`) })).toBeVisible();
  const entry = list.getByRole('row', { name: new RegExp(`^${site.strings.entryTest.title}`) });
  await expect(entry).toContainText('100%');
  await expect(entry).not.toContainText(site.strings.progress.passed);
  const table = page.getByRole('region', { name: site.strings.progress.lessons });
  await expect(table.getByRole('row', { name: new RegExp(`^${words.title}`) })).toContainText(site.strings.progress.passed);
  await page.goto('/');
  await expect(page.getByRole('link', { name: words.open }).getByRole('img', { name: site.strings.frame.passed })).toBeVisible();
});

test('where the browser keeps nothing it can be taken in earnest, and says that there will be no certificate', async ({ page }) => {
  test.setTimeout(240_000);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  const quiz = await open(page);
  await quiz.begin();
  const { exercise } = site.strings;
  await expect(page.getByText(fill(exercise.notSaved, { reason: exercise.blocked }))).toBeVisible();
  await quiz.answerAll(() => true);
  await quiz.handIn();
  await expect(quiz.verdict(true)).toBeVisible();
  await expect(page.getByText(words.notKept)).toBeVisible();
  await expect(page.getByRole('link', { name: words.toCertificate })).toHaveCount(0);
});
