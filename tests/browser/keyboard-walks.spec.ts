/**
 * Whole ways by keyboard alone, with the focus never lost. Exercises and quizzes are walked in exercise-ways.spec.ts and
 * take.spec.ts, the search dialog in search.spec.ts.
 */
import type { Page } from '@playwright/test';
import { fill } from '../../src/course/strings/fill.ts';
import { answer } from './answering.ts';
import { Sitting } from './assignments.ts';
import { course, poolOf } from './content.ts';
import { entryTest, finalAssessment, leaveCourseAttempt, moduleTitle } from './course-assessments.ts';
import { GradebookPage } from './gradebooks.ts';
import { expectFocusKept, press, pressTo, tabTo } from './keyboard.ts';
import { Drill } from './practice.ts';
import { Quiz } from './quizzes.ts';
import { rightResponse } from './responses.ts';
import { leaveMissed, ReviewPage, setDay } from './reviews.ts';
import { Play } from './scenarios.ts';
import { expect, siteIn, test } from './site.ts';
import { opened, TrainerDesk } from './trainer-desk.ts';

const site = siteIn('zh-Hans');
const [module] = course.modules;
const lessonPath = (index: number) => `${module?.slug}/${module?.lessons[index]?.slug}`;

test('the drawer with the course tree, on a phone: opened, closed by its button, and a lesson chosen', { tag: '@phone' }, async ({
  page,
}) => {
  const { frame } = site.strings;
  await page.goto(site.lesson(lessonPath(0)));
  const tree = page.getByRole('navigation', { name: frame.courseTree });
  const open = page.getByRole('button', { name: frame.menu, exact: true });
  await pressTo(open, 'Enter', tree);
  await press(tree.getByRole('button', { name: frame.closeMenu }), 'Enter');
  await expect(tree).toBeHidden();
  await expect(open).toBeFocused();
  await pressTo(open, 'Enter', tree);
  await press(tree.getByRole('link', { name: module?.lessons[2]?.title.zh ?? '' }), 'Enter');
  await expect(page).toHaveURL(site.lesson(lessonPath(2)));
});

test('settings: theme, size and language', async ({ page }) => {
  const { frame } = site.strings;
  await page.goto('/');
  const appearance = page.getByRole('banner').getByRole('button', { name: frame.appearance });
  const radio = (name: string) => page.locator('#display').getByRole('radio', { name, exact: true });
  await pressTo(appearance, 'Enter', radio(frame.themes.system));
  await tabTo(radio(frame.themes.system));
  for (let moves = 0; moves < 3 && !(await radio(frame.themes.dark).isChecked()); moves += 1) await page.keyboard.press('ArrowDown');
  await expect(page.locator('html[data-theme=dark]')).toBeAttached();
  await tabTo(radio(frame.textSizes.normal));
  for (let moves = 0; moves < 4 && !(await radio(frame.textSizes.largest).isChecked()); moves += 1) await page.keyboard.press('ArrowDown');
  await expect(page.locator('html[data-text=largest]')).toBeAttached();
  await expectFocusKept(page);
  await page.keyboard.press('Escape');
  await expect(appearance).toBeFocused();
  const english = page.locator('#languages').getByRole('link', { name: 'English' });
  await pressTo(page.getByRole('banner').getByRole('button', { name: frame.language }), 'Enter', english);
  await press(english, 'Enter');
  await expect(page).toHaveURL('/en/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('search: nothing found, begun anew, closed', async ({ page }) => {
  await page.goto('/');
  const open = page.getByRole('banner').getByRole('button', { name: site.strings.frame.search });
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('searchbox');
  await pressTo(open, 'Enter', field);
  await expect(field).toBeFocused();
  await page.keyboard.type('qqqqxxxx');
  await expect(dialog.locator('.way-on')).toBeVisible();
  await expectFocusKept(page);
  await press(dialog.getByRole('button', { name: site.strings.search.clear }), 'Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
});

test('a round of review: begun, answered, undone, set aside, finished', async ({ page }) => {
  test.slow();
  const review = new ReviewPage(page, site);
  const lesson = 'classification/rfm-scoring';
  await setDay(page, 0);
  const missed = poolOf(lesson).slice(0, 2);
  await leaveMissed(page, site, lesson, missed, 0);
  await setDay(page, 2);
  await review.open();
  const stem = page.locator('.round .stem');
  await pressTo(review.button(review.words.begin), 'Enter', stem);
  const shown = (await stem.textContent()) ?? '';
  const first = missed.find((id) => shown.endsWith(review.question(id).item.stem)) ?? '';
  await review.answer(first, true, 'keyboard');
  await expectFocusKept(page);
  await pressTo(review.button(review.words.undo), 'Enter', stem);
  await review.answer(first, true, 'keyboard');
  await expectFocusKept(page);
  await pressTo(review.button(review.words.next), 'Enter', stem);
  await pressTo(review.button(review.words.know), 'Enter', review.heading(review.words.doneTitle));
  await pressTo(review.button(review.words.back), 'Enter', review.heading(review.words.clearTitle));
  await expect(review.heading(review.words.clearTitle)).toBeFocused();
  const takeIn = page.locator('.set-aside').getByRole('button');
  await pressTo(page.locator('.set-aside summary'), 'Enter', takeIn);
  await press(takeIn, 'Enter');
  await expect(page.getByRole('status').filter({ hasText: review.words.takenIn })).toBeVisible();
  await expectFocusKept(page);
});

test('a round of drills: every press leads on, to the end and round again', async ({ page }) => {
  await page.goto(site.path('/practice/loyalty/'));
  const drill = new Drill(page, site, 'loyalty');
  await drill.begin('calm', 'keyboard');
  for (const right of [true, false]) {
    if (right) await drill.chooseRight('keyboard');
    else await drill.chooseWrong('keyboard');
    await expectFocusKept(page);
    await drill.next('keyboard');
  }
  await pressTo(drill.button(drill.words.stop), 'Enter', page.getByRole('heading', { name: drill.words.endTitle }));
  await pressTo(drill.button(drill.words.again), 'Enter', drill.question(1));
});

test('a scenario: to its end, replayed from a decision, and from the start', async ({ page }) => {
  const slug = 'birthday-review';
  await page.goto(site.path(`/scenarios/${slug}/`));
  const play = new Play(page, site, slug);
  await pressTo(play.button(play.words.start), 'Enter', play.stepHeading(1));
  for (const id of ['report-the-post', 'ask-friends-to-post']) {
    await play.choose(id, 'keyboard');
    await expectFocusKept(page);
  }
  const replay = play.button(fill(play.words.replayOf, { number: 2 })).last();
  await pressTo(replay, 'Enter', play.stepHeading(2));
  await play.choose('ask-friends-to-post', 'keyboard');
  await expectFocusKept(page);
  await pressTo(play.button(play.words.again), 'Enter', play.stepHeading(1));
});

/** Hands in an attempt of which all but the last question is answered. */
async function finish(page: Page, quiz: Quiz, resume: string): Promise<void> {
  await pressTo(quiz.button(resume), 'Enter', quiz.heads.first());
  const question = await quiz.current();
  await answer(question, rightResponse(question.item), 'keyboard');
  await expectFocusKept(page);
  await pressTo(quiz.button(quiz.words.submit), 'Enter', page.getByText(quiz.words.unansweredNone));
  await press(quiz.button(quiz.words.submit), 'Enter');
}

test('from the entry test over the final assessment to the certificate', async ({ page }) => {
  test.slow();
  const { entryTest: words, certificate } = site.strings;
  const entry = { kind: 'entry-test' as const, answers: (_item: unknown, _module: string, index: number) => index > 0 || undefined };
  await leaveCourseAttempt(page, site, entry);
  await page.goto('/entry-test/');
  const quiz = new Quiz(page, site);
  await finish(page, quiz, words.resume);
  await expect(page.getByRole('heading', { name: words.allKnown })).toBeFocused();
  const mark = page.getByRole('checkbox', { name: `${words.mark} ${moduleTitle(site, entryTest.path[0] ?? '')}` });
  const before = await mark.isChecked();
  await press(mark, 'Space');
  await expect(mark).toBeChecked({ checked: !before });
  await expectFocusKept(page);
  await press(page.getByRole('main').getByRole('link', { name: site.strings.finalAssessment.open }).first(), 'Enter');
  await expect(page).toHaveURL('/final-assessment/');

  await leaveCourseAttempt(page, site, { ...entry, kind: 'final-assessment' });
  await page.goto('/final-assessment/');
  await finish(page, quiz, quiz.words.resume);
  await expect(quiz.verdict(true)).toBeFocused();
  expect(finalAssessment.passMark).toBeLessThan(1);
  await press(page.getByRole('link', { name: site.strings.finalAssessment.toCertificate }), 'Enter');
  await expect(page).toHaveURL('/progress/certificate/');
  const name = page.locator('.making').getByLabel(certificate.name, { exact: true });
  await tabTo(name);
  await page.keyboard.insertText('李梅');
  await expect(page.getByRole('article', { name: certificate.paper.title })).toContainText('李梅');
  await expectFocusKept(page);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await press(page.getByRole('button', { name: certificate.print }), 'Enter');
  await expect(page.locator('html[data-printed]')).toBeAttached();
});

test('a trainer: key, assignment, hand-in, gradebook', async ({ page, anotherBrowser }) => {
  test.slow();
  const far = 400;
  const desk = new TrainerDesk(page, site);
  await page.goto(site.path('/trainer/'));
  await tabTo(page.getByLabel(desk.home.key.name));
  await page.keyboard.insertText('林老师');
  await pressTo(desk.button(desk.home.key.make), 'Enter', page.getByText(desk.home.key.made));
  await desk.openNew();
  await tabTo(page.getByLabel(desk.words.name));
  await page.keyboard.insertText('只用键盘');
  for (const index of [0, 1]) {
    const box = page.locator('.item-row').nth(index).getByRole('checkbox');
    await press(box, 'Space', far);
    await expect(box).toBeChecked();
    await expectFocusKept(page);
  }
  await expect(page.locator('.chosen-rows li')).toHaveCount(2);
  await pressTo(page.locator('.chosen-rows li').last().getByRole('button').last(), 'Enter', page.locator('.chosen-rows li').first(), far);
  await expect(page.locator('.chosen-rows li')).toHaveCount(1);
  await expectFocusKept(page);
  const steps = page.getByRole('navigation', { name: desk.words.steps.label });
  for (const step of ['rules', 'roster', 'send'] as const) {
    await press(steps.getByRole('link', { name: desk.words.steps[step] }), 'Enter', far);
    await expectFocusKept(page);
    if (step !== 'roster') continue;
    await tabTo(page.getByLabel(desk.words.roster.paste), far);
    await page.keyboard.insertText('王小明 00317');
    await pressTo(desk.button(desk.words.roster.add), 'Enter', page.getByRole('rowheader', { name: '王小明' }));
  }
  await pressTo(desk.button(desk.words.send.send), 'Enter', page.getByRole('heading', { name: desk.words.send.sent }), far);
  const link = await page.locator('[data-link]').inputValue();
  const { assignment } = await opened(link);

  const learner = await (await anotherBrowser()).newPage();
  await learner.goto(link);
  const sitting = new Sitting(learner, site, assignment);
  await tabTo(learner.getByRole('textbox', { name: sitting.words.name, exact: true }));
  await learner.keyboard.insertText('李丽');
  await pressTo(sitting.button(sitting.words.start), 'Enter', sitting.heads.first());
  const question = await sitting.current();
  await answer(question, rightResponse(question.item), 'keyboard');
  await pressTo(sitting.button(sitting.quiz.submit), 'Enter', learner.getByText(sitting.words.unansweredNone));
  await pressTo(sitting.button(sitting.quiz.submit), 'Enter', sitting.button(sitting.words.copy));
  const text = learner.getByRole('textbox', { name: sitting.words.handInText });
  await pressTo(learner.locator('summary').filter({ hasText: sitting.words.showText }), 'Enter', text);
  const handIn = await text.inputValue();

  const book = new GradebookPage(page, site);
  await page.goto(site.path('/trainer/gradebook/'));
  await expect(book.importPanel).toBeVisible();
  await tabTo(page.getByRole('textbox', { name: book.words.pasteLabel }));
  await page.keyboard.insertText(handIn);
  const into = page.getByRole('link', { name: fill(book.words.acceptedInto, { title: '只用键盘', count: 1 }) });
  await pressTo(book.button(book.words.readText), 'Enter', into);
  await pressTo(into, 'Enter', book.row('李丽'));
  const views = page.getByRole('navigation', { name: book.words.viewsLabel });
  for (const view of ['answers', 'analysis', 'people'] as const) {
    const name = book.words.views[view];
    await pressTo(views.getByRole('link', { name }), 'Enter', page.getByRole('heading', { level: 2, name }));
  }
  const header = page.getByRole('columnheader', { name: book.words.columns.score });
  await press(header.getByRole('button'), 'Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expectFocusKept(page);
  await pressTo(book.row('李丽').getByRole('link').first(), 'Enter', page.getByRole('heading', { level: 3 }).first());
});
