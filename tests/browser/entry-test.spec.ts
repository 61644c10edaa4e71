/** The entry test: a suggestion where to begin, and marks for what can be skipped that can be taken away. */
import type { Page } from '@playwright/test';
import { courseCounts } from '../../src/assessment/course-form-length.ts';
import { formLength } from '../../src/assessment/form-length.ts';
import { moduleOf } from '../../src/course/lesson-path.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { course, itemsById } from './content.ts';
import { courseEntriesOf, entryTest, leaveCourseAttempt, moduleTitle } from './course-assessments.ts';
import { press } from './keyboard.ts';
import { Quiz } from './quizzes.ts';
import { expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.entryTest;
const { path } = entryTest;
const slugs = course.modules.map(({ slug }) => slug);
const [first = '', second = '', third = ''] = path;
const firstLesson = (slug: string) => `/learn/${slug}/${course.modules.find((module) => module.slug === slug)?.lessons[0]?.slug}/`;

class EntryTest extends Quiz {
  constructor(page: Page) {
    super(page, { ...site, strings: { ...site.strings, quiz: { ...site.strings.quiz, start: words.start, resume: words.resume } } });
  }

  async open(): Promise<void> {
    await this.page.goto('/entry-test/');
  }

  async handInAsItIs(): Promise<void> {
    await this.button(this.words.submit).click();
    await this.button(this.words.submitAnyway).click();
  }

  /** The heading of the suggestion. */
  suggestion(module: string): ReturnType<Page['getByRole']> {
    return this.page.getByRole('heading', { name: fill(words.startHere, { module: moduleTitle(site, module) }) });
  }
}

/** Everything about the first two modules on the path right, the rest wrong. */
const knowsTwo = (module: string) => module === first || module === second;

test('taken in earnest, it suggests the first module that was not all right, and marks the others', async ({ page }) => {
  test.setTimeout(120_000);
  const moduleOfItem = new Map((await courseEntriesOf(page)).map(({ id, lesson }) => [id, moduleOf(lesson)]));
  await page.goto('/');
  await page.getByRole('link', { name: site.strings.home.testFirst }).click();
  const quiz = new EntryTest(page);
  await quiz.begin();
  await expect(quiz.overview).toHaveCount(formLength({ counts: courseCounts(entryTest, slugs) }));
  const asked = await quiz.answerAll((item) => knowsTwo(moduleOfItem.get(item.id) ?? ''));
  for (const slug of slugs) expect(asked.filter((id) => moduleOfItem.get(id) === slug).length, slug).toBeGreaterThanOrEqual(2);
  await quiz.handIn();
  await expect(quiz.suggestion(third)).toBeFocused();
  await expect(page.getByText(words.honest)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: words.mark })).toHaveCount(2);
  await page.getByRole('link', { name: fill(words.open, { module: moduleTitle(site, third) }), exact: true }).click();
  await expect(page).toHaveURL(firstLesson(third));

  await page.goto('/');
  const { skippable } = site.strings.frame;
  await expect(page.getByRole('main').getByRole('img', { name: skippable })).toHaveCount(2);
  await expect(page.getByRole('link', { name: moduleTitle(site, first) }).getByRole('img', { name: skippable })).toBeVisible();
  await expect(page.locator('[data-go-on]'), 'home goes on at the suggestion').toHaveAttribute('href', firstLesson(third));
});

test('what was left blank is told apart from what was wrong, by module and question by question', async ({ page }) => {
  let asked = 0;
  const attempt = await leaveCourseAttempt(page, site, {
    kind: 'entry-test',
    answers: (_item, module) => {
      if (module === first) asked += 1;
      return module === second ? undefined : module === first && asked > 1 ? undefined : module !== first;
    },
    handedIn: true,
  });
  const quiz = new EntryTest(page);
  await quiz.open();
  await quiz.button(words.showResult).click();
  await expect(quiz.suggestion(first)).toBeFocused();
  await expect(page.getByText(fill(words.someBlank.learn, { missed: 1, blank: asked - 1, count: asked }))).toBeVisible();
  const ofSecond = attempt.items.filter(({ lesson }) => lesson && moduleOf(lesson) === second).length;
  await expect(page.getByText(fill(words.allBlank, { count: ofSecond }))).toBeVisible();

  const { exercise, quiz: quizWords } = site.strings;
  const items = itemsById(site.locale);
  for (const [index, { id, lesson }] of attempt.items.entries()) {
    const row = page
      .locator('.reviewed summary')
      .filter({ hasText: new RegExp(`${fill(quizWords.question, { number: index + 1 })}(?!\\d)`) });
    const blank = attempt.responses[id] === undefined;
    const wrong = !blank && moduleOf(lesson ?? '') === first;
    await expect(row).toContainText(blank ? exercise.notGiven : wrong ? exercise.wrong : exercise.right);
    await expect(row.getByText(items.get(id)?.stem ?? '', { exact: true })).toBeVisible();
  }
});

test('a skipped module counts as neither read nor passed, and its mark can be taken away', async ({ page }) => {
  await leaveCourseAttempt(page, site, { kind: 'entry-test', answers: (_item, module) => knowsTwo(module), handedIn: true });
  await page.goto('/progress/');
  await expect(page.getByRole('heading', { name: site.strings.progress.attempts })).toBeVisible();
  await page.goto(`/learn/${first}/`);
  const note = page.getByText(site.strings.module.skippable);
  await expect(note).toBeVisible();
  const { frame, module } = site.strings;
  const tree = page.getByRole('navigation', { name: frame.courseTree });
  const lessons = course.modules.find(({ slug }) => slug === first)?.lessons ?? [];
  // Its lessons, its own name, and the name of the other module.
  await expect(tree.getByRole('img', { name: frame.skippable })).toHaveCount(lessons.length + 2);
  await expect(page.getByText(fill(module.read, { done: lessons.length, all: lessons.length }))).toHaveCount(0);
  await expect(tree.getByRole('link', { name: site.strings.lesson.moduleQuiz }).getByRole('img')).toHaveCount(0);

  await press(page.getByRole('button', { name: module.takeMarkAway }), 'Enter');
  await expect(note).toBeHidden();
  await expect(tree.getByRole('img', { name: frame.skippable })).toHaveCount(1);
  await page.reload();
  await expect(tree.getByRole('img', { name: frame.skippable })).toHaveCount(1);
  await expect(note).toBeHidden();

  const quiz = new EntryTest(page);
  await quiz.open();
  await quiz.button(words.showResult).click();
  await expect(quiz.suggestion(third)).toBeFocused();
  const box = page.getByRole('checkbox', { name: `${words.mark} ${moduleTitle(site, first)}` });
  await expect(box).not.toBeChecked();
  await press(box, 'Space');
  await expect(box).toBeChecked();
  await page.goto(`/learn/${first}/`);
  await expect(note).toBeVisible();
});

test('everything on the path right, it suggests the final assessment', async ({ page }) => {
  await leaveCourseAttempt(page, site, { kind: 'entry-test', answers: (_item, module) => path.includes(module) });
  const quiz = new EntryTest(page);
  await quiz.open();
  await quiz.begin('resume');
  await quiz.handIn();
  await expect(page.getByRole('heading', { name: words.allKnown })).toBeFocused();
  await page.getByRole('region').or(page.getByRole('main')).getByRole('link', { name: site.strings.finalAssessment.open }).first().click();
  await expect(page).toHaveURL('/final-assessment/');
});

test('an item that has changed stops an unfinished test, which can be drawn anew', async ({ page }) => {
  const attempt = await leaveCourseAttempt(page, site, { kind: 'entry-test', answers: () => undefined });
  await page.evaluate((id) => {
    const key = `zhike.attempt.${id}`;
    localStorage.setItem(key, (localStorage.getItem(key) ?? '').replace(/"hash":"[^"]+"/, '"hash":"of-long-ago"'));
  }, attempt.id);
  const quiz = new EntryTest(page);
  await quiz.open();
  await quiz.button(words.resume).click();
  await expect(page.getByText(site.strings.quiz.outdated)).toBeVisible();
  await quiz.button(words.again).click();
  await expect(quiz.heads.first()).toBeFocused();
});

test('where the browser keeps nothing, it still suggests, and says that it keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  const quiz = new EntryTest(page);
  await quiz.open();
  await quiz.begin();
  await quiz.handInAsItIs();
  await expect(quiz.suggestion(first)).toBeFocused();
  const { exercise } = site.strings;
  await expect(page.getByText(fill(exercise.notSaved, { reason: exercise.blocked }))).toBeVisible();
});

test.describe('without a network', () => {
  test.use({ allowed: [/net::ERR_FAILED/] });

  test('it says so, and starts once there is one', async ({ page, context }) => {
    const quiz = new EntryTest(page);
    await quiz.open();
    await expect(quiz.button(words.start)).toBeEnabled();
    await context.route('**/data/course-pool.json', (route) => route.abort());
    await quiz.button(words.start).click();
    await expect(page.getByRole('status')).toContainText(site.strings.quiz.loadFailed.split('{')[0] ?? '');
    await context.unroute('**/data/course-pool.json');
    await quiz.begin();
  });
});
