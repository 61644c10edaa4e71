/** No violation of WCAG 2.2 A and AA that a machine can find, on every kind of page and in every state of it. */
import type { Page } from '@playwright/test';
import type { Locale } from '../../src/course/locale.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { aClass, type Class, sent, someItems } from '../trainer/gradebook/class.ts';
import { answer } from './answering.ts';
import { anAssignment, keptScenario, linkText, oneOfEach, playAssigned, Sitting } from './assignments.ts';
import { violations } from './axe.ts';
import { course, findExercise, findPoolItem, type Item, interactions } from './content.ts';
import { leaveCourseAttempt, leavePassedFinal } from './course-assessments.ts';
import { GradebookPage } from './gradebooks.ts';
import { openFilledProgress } from './learner-records.ts';
import { Drill, DrillTable } from './practice.ts';
import { Quiz } from './quizzes.ts';
import { rightResponse, wrongResponse } from './responses.ts';
import { leaveMissed, ReviewPage, setDay } from './reviews.ts';
import { Play } from './scenarios.ts';
import { checkButton, expect, openExercise, type Site, siteIn, test } from './site.ts';
import { firstTerm } from './terms.ts';
import { TrainerDesk, textOf } from './trainer-desk.ts';

test.use({ allowed: [/status of 404/] });

const [module] = course.modules;

/** An assignment of one item of each interaction, opened. */
async function openedAssignment(page: Page, site: Site, different: Parameters<typeof anAssignment>[0] = {}): Promise<Sitting> {
  const assignment = await anAssignment({
    locale: site.locale,
    carried: oneOfEach(site.locale),
    minutes: 20,
    dueAt: '2026-03-02T08:00:00Z',
    timeZone: 'America/New_York',
    welcome: 'Good luck!',
    ...different,
  });
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  return sitting;
}

async function handedIn(page: Page, site: Site): Promise<Sitting> {
  const sitting = await openedAssignment(page, site);
  await sitting.start();
  await sitting.handIn();
  await page.getByText(sitting.words.showText).click();
  await page.getByText(sitting.words.qr, { exact: true }).click();
  return sitting;
}

const choiceForReview = findPoolItem('choice', 'zh', (item) => !item.multiple);

/** The review page on a day on which one item is due. */
async function dueReview(
  page: Page,
  site: Site,
  { lesson, item }: { lesson: string; item: { id: string } } = choiceForReview,
): Promise<ReviewPage> {
  await setDay(page, 0);
  await leaveMissed(page, site, lesson, [item.id], 0);
  await setDay(page, 1);
  const review = new ReviewPage(page, site);
  await review.open();
  await expect(review.due(1)).toBeVisible();
  return review;
}

interface State {
  name: string;
  open: (page: Page, site: Site) => Promise<unknown>;
}

async function checkedExercise(page: Page, site: Site, interaction: Item['interaction'], rightly: boolean): Promise<void> {
  const question = await openExercise(page, site, findExercise(interaction, site.language));
  await answer(question, rightly ? rightResponse(question.item) : wrongResponse(question.item));
  await checkButton(question).click();
}

async function begunQuiz(page: Page, site: Site): Promise<Quiz> {
  const quiz = new Quiz(page, site);
  await quiz.openIn(findPoolItem('choice', 'zh').lesson);
  await quiz.begin();
  return quiz;
}

async function failedQuiz(page: Page, site: Site): Promise<Quiz> {
  const quiz = await begunQuiz(page, site);
  await quiz.button(quiz.words.submit).click();
  await quiz.button(quiz.words.submitAnyway).click();
  await expect(quiz.verdict(false)).toBeVisible();
  return quiz;
}

const states: State[] = [
  { name: 'home', open: (page, site) => page.goto(site.path('/')) },
  { name: 'module', open: (page, site) => page.goto(site.path(`/learn/${module?.slug}/`)) },
  ...interactions.flatMap((interaction): State[] => [
    {
      name: `lesson with ${interaction}`,
      open: (page, site) => openExercise(page, site, findExercise(interaction, site.language)),
    },
    {
      name: `lesson with ${interaction}, checked and wrong`,
      open: (page, site) => checkedExercise(page, site, interaction, false),
    },
  ]),
  { name: 'lesson with a card picked up', open: pickUp },
  { name: 'lesson with a definition', open: showDefinition },
  { name: 'quiz running', open: begunQuiz },
  {
    name: 'quiz, all on one page',
    open: async (page, site) => {
      const quiz = await begunQuiz(page, site);
      await quiz.button(quiz.words.allOnPage).click();
    },
  },
  {
    name: 'quiz, about to hand in',
    open: async (page, site) => {
      const quiz = await begunQuiz(page, site);
      await quiz.button(quiz.words.submit).click();
    },
  },
  { name: 'quiz result', open: failedQuiz },
  { name: 'module quiz', open: (page, site) => page.goto(site.path(`/learn/${module?.slug}/quiz/`)) },
  { name: 'questions as text', open: (page, site) => page.goto(`${site.lesson(findPoolItem('place', 'zh').lesson)}questions/`) },
  { name: 'glossary', open: (page, site) => page.goto(site.path('/glossary/')) },
  { name: 'reference', open: (page, site) => page.goto(site.path('/reference/')) },
  { name: 'scheme', open: (page, site) => page.goto(site.path('/reference/four-types/')) },
  { name: 'sheet', open: (page, site) => page.goto(site.path('/reference/relationship-stages-and-strategies/')) },
  { name: 'claims', open: (page, site) => page.goto(site.path('/reference/claims/')) },
  {
    name: 'search with results',
    open: async (page, site) => {
      await page.goto(`${site.path('/search/')}?q=RFM`);
      await expect(page.locator('a.result-link').first()).toBeVisible();
    },
  },
  {
    name: 'search dialog with results',
    open: async (page, site) => {
      await page.goto(site.path('/'));
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByRole('searchbox').fill('RFM');
      await expect(page.locator('a.result-link').first()).toBeVisible();
    },
  },
  {
    name: 'progress, empty',
    open: async (page, site) => {
      await page.goto(site.path('/progress/'));
      await expect(page.getByText(site.strings.progress.empty)).toBeVisible();
    },
  },
  {
    name: 'offline use',
    open: async (page, site) => {
      // Service workers are kept out of tests, as they are of private windows.
      await page.goto(site.path('/offline/'));
      await expect(page.getByText(site.strings.offline.unsupported)).toBeVisible();
    },
  },
  {
    name: 'progress, filled',
    open: async (page, site) => {
      await failedQuiz(page, site);
      await page.goto(site.path('/progress/'));
      await expect(page.getByRole('heading', { name: site.strings.progress.mastery })).toBeVisible();
    },
  },
  {
    name: 'progress with map, key, table and suggestion',
    open: async (page, site) => {
      await openFilledProgress(page, site);
      const map = page.getByRole('region', { name: site.strings.progress.mastery });
      await map.getByText(site.strings.mastery.legend, { exact: true }).click();
      await map.getByText(site.strings.mastery.table).click();
      await expect(map.getByRole('table')).toBeVisible();
    },
  },
  {
    name: 'home with the reminder to export',
    open: async (page, site) => {
      await openFilledProgress(page, site);
      await page.goto(site.path('/'));
      await expect(page.getByText(site.strings.keeping.nudge)).toBeVisible();
    },
  },
  {
    name: 'home and module with progress',
    open: async (page, site) => {
      await failedQuiz(page, site);
      await page.goto(site.path('/'));
      const taken = course.modules.find(({ slug }) => findPoolItem('choice', 'zh').lesson.startsWith(`${slug}/`));
      const count = fill(site.strings.module.read, { done: 1, all: taken?.lessons.length ?? 0 });
      await expect(page.getByRole('main').getByText(count)).toBeVisible();
    },
  },
  {
    name: 'review, nothing yet',
    open: async (page, site) => {
      const review = new ReviewPage(page, site);
      await review.open();
      await expect(review.heading(review.words.nothingYetTitle)).toBeVisible();
    },
  },
  {
    name: 'review, due',
    open: async (page, site) => {
      const review = await dueReview(page, site);
      await page.getByText(review.words.forecastTable).click();
    },
  },
  {
    name: 'review, answered',
    open: async (page, site) => {
      const review = await dueReview(page, site);
      await review.press(review.words.begin);
      await review.answer(choiceForReview.item.id, false);
    },
  },
  {
    name: 'review, an item with other numbers, wrong',
    open: async (page, site) => {
      const found = findPoolItem('numeric', 'zh', ({ id }) => id === 'process-records-left-to-classify');
      const review = await dueReview(page, site, found);
      await review.press(review.words.begin);
      await expect(page.locator('.hint', { hasText: review.words.otherNumbers })).toBeVisible();
      for (const input of await page.locator('.round .numeric input').all()) await input.fill('1');
      await review.press(site.strings.exercise.check);
      await expect(review.nextTime).toBeVisible();
    },
  },
  {
    name: 'review, done, and one set aside',
    open: async (page, site) => {
      const review = await dueReview(page, site);
      await review.press(review.words.begin);
      await review.press(review.words.know);
      await expect(review.heading(review.words.doneTitle)).toBeFocused();
      await review.press(review.words.back);
      await page.getByText(fill(review.words.asideTitle, { count: 1 })).click();
    },
  },
  { name: 'final assessment', open: (page, site) => page.goto(site.path('/final-assessment/')) },
  {
    name: 'final assessment, result',
    open: async (page, site) => {
      await leavePassedFinal(page, site, { answers: (_item, _module, index) => index > 5 });
      await page.goto(site.path('/final-assessment/'));
      await page.getByRole('button', { name: site.strings.quiz.showLast }).click();
      await expect(page.getByRole('link', { name: site.strings.finalAssessment.toCertificate })).toBeVisible();
    },
  },
  { name: 'scenarios', open: (page, site) => page.goto(site.path('/scenarios/')) },
  {
    name: 'scenario, one decision taken',
    open: async (page, site) => {
      const play = await Play.open(page, site, 'birthday-review');
      await play.choose('report-the-post');
    },
  },
  {
    name: 'scenario, ended',
    open: async (page, site) => {
      const play = await Play.open(page, site, 'birthday-review');
      for (const id of ['report-the-post', 'ask-friends-to-post']) await play.choose(id);
      await page.getByText(site.strings.scenario.mapWords, { exact: true }).click();
    },
  },
  { name: 'accessibility statement', open: (page, site) => page.goto(site.path('/reference/accessibility/')) },
  { name: 'metrics workshop', open: (page, site) => page.goto(site.path('/reference/metrics-workshop/')) },
  { name: 'metrics workshop, with mistakes', open: leaveMistakes },
  { name: 'drills', open: (page, site) => page.goto(site.path('/practice/')) },
  { name: 'drill, start', open: (page, site) => page.goto(site.path('/practice/rfm-segment/')) },
  { name: 'drill, question', open: (page, site) => Drill.open(page, site, 'chain-position') },
  {
    name: 'drill, explain first, wrong',
    open: async (page, site) => {
      const drill = await Drill.open(page, site, 'value-levels', 'explain');
      await drill.reason.fill('1500');
      await drill.chooseWrong();
    },
  },
  {
    name: 'drill, ended',
    open: async (page, site) => {
      const drill = await Drill.open(page, site, 'management-view');
      for (const turn of [1, 2, 3, 4]) {
        if (turn % 2 === 0) await drill.chooseRight();
        else await drill.chooseWrong();
        await drill.next();
      }
      await drill.end();
    },
  },
  { name: 'drill, timed', open: (page, site) => Drill.open(page, site, 'purpose', 'timed') },
  { name: 'drill, table of customers', open: (page, site) => DrillTable.open(page, site, 'profit-loyalty') },
  {
    name: 'drill, table checked',
    open: async (page, site) => {
      const table = await DrillTable.open(page, site, 'rfm-segment');
      await table.fillAnyhow();
      await table.check();
    },
  },
  { name: 'entry test', open: (page, site) => page.goto(site.path('/entry-test/')) },
  {
    name: 'entry test, suggestion',
    open: async (page, site) => {
      await leaveEntryTest(page, site);
      await page.goto(site.path('/entry-test/'));
      await page.getByRole('button', { name: site.strings.entryTest.showResult }).click();
      await expect(page.getByRole('checkbox', { name: site.strings.entryTest.mark })).toBeVisible();
    },
  },
  {
    name: 'module that can be skipped',
    open: async (page, site) => {
      await leaveEntryTest(page, site);
      await page.goto(site.path('/progress/'));
      await expect(page.getByRole('heading', { name: site.strings.progress.attempts })).toBeVisible();
      await page.goto(site.path(`/learn/${module?.slug}/`));
      await expect(page.getByText(site.strings.module.skippable)).toBeVisible();
    },
  },
  {
    name: 'certificate, none yet',
    open: async (page, site) => {
      await page.goto(site.path('/progress/certificate/'));
      await expect(page.getByText(site.strings.certificate.missing)).toBeVisible();
    },
  },
  {
    name: 'certificate, made out and checked',
    open: async (page, site) => {
      const words = site.strings.certificate;
      await leavePassedFinal(page, site);
      await page.goto(site.path('/progress/certificate/'));
      await page.getByLabel(words.name, { exact: true }).first().fill('Mei Li');
      await page.getByRole('radio', { name: words.recordHere }).check();
      await page.getByLabel(words.name, { exact: true }).last().fill('Mei Li');
      await page.getByLabel(words.codeField, { exact: true }).fill('2222-2222-2222-2222');
      await page.getByRole('button', { name: words.check, exact: true }).click();
      await expect(page.getByText(words.differs)).toBeVisible();
    },
  },
  {
    name: 'language and display menus',
    open: async (page, site) => {
      await page.goto(site.path('/'));
      await page.getByRole('banner').getByRole('button', { name: site.strings.frame.appearance }).click();
    },
  },
  {
    name: 'assignment, nothing opened',
    open: async (page, site) => {
      await page.goto(site.path('/take/'));
      await expect(page.locator('.take[data-live=true]')).toBeVisible();
    },
  },
  {
    name: 'assignment, a link that did not arrive whole',
    open: async (page, site) => {
      await page.goto(`${site.path('/take/')}#1.${'A'.repeat(50)}`);
      await expect(page.locator('.problem')).toBeVisible();
    },
  },
  {
    name: 'assignment before the start, without a name',
    open: async (page, site) => {
      const sitting = await openedAssignment(page, site);
      await sitting.button(sitting.words.start).click();
      await expect(page.getByText(sitting.words.nameMissing)).toBeVisible();
    },
  },
  {
    name: 'assignment running, all on one page',
    open: async (page, site) => {
      const sitting = await openedAssignment(page, site);
      await sitting.start();
      await sitting.button(sitting.quiz.allOnPage).click();
    },
  },
  {
    name: 'assignment with feedback after each item',
    open: async (page, site) => {
      const sitting = await openedAssignment(page, site, { feedback: 'item', carried: oneOfEach(site.locale).slice(0, 1) });
      await sitting.start();
      await sitting.answerAll();
      await sitting.button(site.strings.exercise.check).click();
      await expect(page.locator('.outcome')).toBeVisible();
    },
  },
  {
    name: 'assignment, a conversation under way',
    open: async (page, site) => {
      await playAssigned(page, site, 1, 'item');
      await expect(page.locator('.meters')).toBeVisible();
    },
  },
  {
    name: 'assignment, a conversation looked back on',
    open: async (page, site) => {
      const sitting = await playAssigned(page, site, Number.POSITIVE_INFINITY, 'end');
      await sitting.handIn();
      await expect(page.locator('.comparisons')).toBeVisible();
    },
  },
  {
    name: 'assignment builder, conversations to choose from',
    open: async (page, site) => {
      const desk = new TrainerDesk(page, site);
      await desk.openNew();
      await page.locator('#scenarios > summary').click();
      await page.locator('#scenarios').getByRole('checkbox').first().check();
    },
  },
  { name: 'assignment handed in, with its result', open: handedIn },
  {
    name: 'progress with assignments',
    open: async (page, site) => {
      await handedIn(page, site);
      await page.goto(site.path('/progress/'));
      await expect(page.getByRole('heading', { name: site.strings.progress.assignments })).toBeVisible();
    },
  },
  { name: 'gradebook, read in', open: (page, site) => readIn(page, site) },
  ...(['people', 'answers', 'analysis', 'aside', 'history', 'sheets', 'export'] as const).map(
    (view): State => ({
      name: `gradebook, ${view}`,
      open: async (page, site) => {
        const { book, klass } = await readIn(page, site);
        await book.link(klass.record.draft.title).click();
        if (view !== 'people') await book.view(view);
      },
    }),
  ),
  {
    name: 'gradebook, a person',
    open: async (page, site) => {
      const { book, klass } = await readIn(page, site);
      await book.link(klass.record.draft.title).click();
      await book.link('王小明').click();
      await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
    },
  },
  {
    name: 'gradebook, a person with a conversation',
    open: async (page, site) => {
      const { book } = await readInConversations(page, site);
      await book.link('王小明').click();
      await page.getByText(site.strings.assignedScenario.graded.decisions).click();
      await expect(page.locator('.comparisons')).toBeVisible();
    },
  },
  {
    name: 'gradebook, analysis of a conversation alone',
    open: async (page, site) => {
      const { book } = await readInConversations(page, site);
      await book.view('analysis');
      await expect(page.locator('.tally').first()).toBeVisible();
    },
  },
  {
    name: 'gradebook, an item about to be corrected',
    open: async (page, site) => {
      const { book, klass } = await readIn(page, site);
      await page.goto(`${site.path('/trainer/gradebook/')}#assignment/${klass.record.id}/item/${klass.items[0]?.id}`);
      await book.button(book.words.correctDrop).click();
      await expect(page.getByRole('region', { name: book.words.previewHead })).toBeVisible();
    },
  },
  {
    name: 'gradebook, read back in with damages',
    open: async (page, site) => {
      const { book, klass } = await readIn(page, site);
      await book.link(klass.record.draft.title).click();
      await book.view('export');
      const [download] = await Promise.all([page.waitForEvent('download'), book.button(book.words.exportJson).click()]);
      const file = JSON.parse(await textOf(download));
      file.received[0].submission.attempt.responses = 7;
      await page.goto(site.path('/trainer/gradebook/'));
      const buffer = Buffer.from(JSON.stringify(file));
      await page.locator('.restore input[type="file"]').setInputFiles({ name: 'gradebook.json', mimeType: 'application/json', buffer });
      await expect(page.getByText(fill(book.words.restoreDamages, { count: 1 }))).toBeVisible();
    },
  },
  {
    name: 'builder, numbers for each objective and difficulty',
    open: async (page, site) => {
      const desk = new TrainerDesk(page, site);
      await desk.openNew();
      await desk.choose(6);
      await desk.go('rules');
      await page.getByLabel(desk.words.rules.drawn).check();
      await expect(page.locator('.drawing')).toBeVisible();
    },
  },
  { name: 'not found', open: (page) => page.goto('/nothing-here/') },
  {
    name: 'trainer’s home, empty',
    open: async (page, site) => {
      await page.goto(site.path('/trainer/'));
      await page.getByText(site.strings.trainer.key.haveBackup).click();
    },
  },
  {
    name: 'trainer’s home with key and assignments',
    open: async (page, site) => {
      await sentAssignment(page, site);
      await page.goto(site.path('/trainer/'));
      await page.getByText(site.strings.trainer.backup.restoreTitle).click();
    },
  },
  { name: 'trainer’s guide', open: (page, site) => page.goto(site.path('/trainer/guide/')) },
  {
    name: 'assignment, choosing items',
    open: async (page, site) => {
      const desk = new TrainerDesk(page, site);
      await desk.openNew();
      await desk.choose(3);
      await page.locator('.item-row .try').nth(3).click();
      await expect(page.locator('.tried .stem')).toBeVisible();
      await page.locator('#own-items > summary').click();
      await desk.button(desk.words.chosen.clear).click();
      await desk.button(desk.words.undo).click();
    },
  },
  {
    name: 'assignment, rules of a sealed drawn form',
    open: async (page, site) => {
      const desk = new TrainerDesk(page, site);
      await desk.openNew();
      await desk.choose(3);
      await desk.go('rules');
      await page.getByLabel(desk.words.rules.drawn).check();
      await page.getByRole('checkbox', { name: desk.words.rules.sealed }).check();
      await page.getByLabel(desk.words.rules.passMark).fill('500');
    },
  },
  {
    name: 'assignment, people',
    open: async (page, site) => {
      const desk = new TrainerDesk(page, site);
      await desk.openNew();
      await desk.addPeople('王小明 00317\n,00318');
    },
  },
  {
    name: 'assignment, not ready to be sent',
    open: async (page, site) => {
      const desk = new TrainerDesk(page, site);
      await desk.openNew();
      await desk.go('send');
    },
  },
  { name: 'assignment, sent', open: sentAssignment },
  {
    name: 'assignment on paper',
    open: async (page, site) => {
      const desk = await sentAssignment(page, site);
      await desk.button(desk.words.send.paper).click();
      await expect(page.locator('.key-sheet')).toBeVisible();
    },
  },
  {
    name: 'assignment, previewed',
    open: async (page, site) => {
      const desk = await sentAssignment(page, site);
      await desk.button(desk.words.preview).click();
      await desk.button(desk.words.previewing.start).click();
      await expect(page.getByRole('dialog').locator('.player')).toBeVisible();
    },
  },
  {
    name: 'assignment with a conversation, previewed to its result',
    open: async (page, site) => {
      const desk = await sentConversation(page, site);
      await desk.button(desk.words.preview).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: desk.words.previewing.start }).click();
      await dialog.getByRole('button', { name: site.strings.assignedScenario.playing.start }).click();
      await dialog.locator('.decisions button').first().click();
      await dialog.getByRole('button', { name: site.strings.quiz.submit, exact: true }).click();
      await dialog.getByRole('button', { name: site.strings.quiz.submitAnyway, exact: true }).click();
      await expect(dialog.locator('.result')).toBeVisible();
    },
  },
  {
    name: 'assignment with a conversation, on paper',
    open: async (page, site) => {
      const desk = await sentConversation(page, site);
      await desk.button(desk.words.send.paper).click();
      await expect(page.locator('.key-sheet')).toBeVisible();
    },
  },
  {
    name: 'own item, written with mistakes',
    open: async (page, site) => {
      const desk = new TrainerDesk(page, site);
      await desk.openNew();
      await page.locator('#own-items > summary').click();
      await desk.button(desk.words.writing.new).click();
      await desk.button(desk.words.writing.form.save).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'own items, imported with mistakes',
    open: async (page, site) => {
      const desk = new TrainerDesk(page, site);
      await desk.openNew();
      await page.locator('#own-items > summary').click();
      await desk.button(desk.words.writing.import).click();
      await page.getByLabel(desk.words.writing.importing.text, { exact: true }).fill('- interaction: choice\n  stem: Which?');
      await desk.button(desk.words.writing.importing.read).click();
      await expect(page.locator('.import-form .warning')).toBeVisible();
    },
  },
];

/** The gradebook after a chat was read in: two people, a stranger, a broken block. */
async function readIn(page: Page, site: Site): Promise<{ book: GradebookPage; klass: Class }> {
  const klass = await aClass(someItems(8, site.locale), ['王小明', '李丽', '张三']);
  const book = new GradebookPage(page, site);
  await book.open([klass]);
  const texts = await Promise.all([
    sent(klass, { person: 1, right: (_item, index) => index > 2 }),
    sent(klass, { person: 2, right: () => false, submittedAt: '2026-03-10T08:00:00.000Z' }),
    sent(klass, { name: '路人', token: 'token-nobody-knows-000', right: () => true }),
  ]);
  await book.paste([...texts, texts[0]?.slice(0, 900)].join('\n'));
  await expect(book.importPanel.getByText(book.words.problems['cut-off'])).toBeVisible();
  return { book, klass };
}

/** The gradebook of an assignment of one conversation, with a learner who took each first decision there is. */
async function readInConversations(page: Page, site: Site): Promise<{ book: GradebookPage }> {
  const kept = keptScenario(site.locale, 'wrong-colour-twice');
  const klass = await aClass([], ['王小明', '李丽'], { locale: site.locale }, undefined, [kept]);
  const book = new GradebookPage(page, site);
  await book.open([klass]);
  const first = kept.scenario.steps[0]?.decisions.slice(0, 2) ?? [];
  const texts = first.map(({ id }, index) => sent(klass, { person: index + 1, right: () => true, paths: { [kept.slug]: [id] } }));
  await book.paste((await Promise.all(texts)).join('\n'));
  await page.getByRole('link', { name: fill(book.words.acceptedInto, { title: klass.record.draft.title, count: 2 }) }).click();
  return { book };
}

async function sentConversation(page: Page, site: Site): Promise<TrainerDesk> {
  const desk = new TrainerDesk(page, site);
  await desk.makeKey();
  await desk.openNew();
  await desk.title('RFM');
  await desk.choose(1);
  await page.locator('#scenarios > summary').click();
  await page.locator('#scenarios').getByRole('checkbox').first().check();
  await desk.saved();
  await desk.send();
  return desk;
}

async function sentAssignment(page: Page, site: Site): Promise<TrainerDesk> {
  const desk = new TrainerDesk(page, site);
  await desk.makeKey();
  await desk.openNew();
  await desk.title('RFM');
  await desk.choose(4);
  await desk.addPeople('王小明 00317');
  await desk.send();
  await desk.openedLink();
  return desk;
}

/** The metrics workshop with what cannot be read, what cannot be true, and nothing. */
async function leaveMistakes(page: Page, site: Site): Promise<void> {
  const { csat, nps, retention, clear, unread } = site.strings.metrics;
  await page.goto(site.path('/reference/metrics-workshop/'));
  // Its code comes with the first sign of a hand.
  await page.mouse.move(200, 200);
  await expect(page.locator('.workshop[data-live]')).toBeAttached();
  await page.getByLabel(csat.label).fill('5 x 9\n4/5');
  await page.getByRole('region', { name: nps.name }).getByRole('button', { name: clear }).click();
  await page.getByLabel(retention.fields.lost).fill('1000');
  await expect(page.getByText(unread)).toBeVisible();
}

async function leaveEntryTest(page: Page, site: Site): Promise<void> {
  await leaveCourseAttempt(page, site, { kind: 'entry-test', answers: (_item, slug) => slug === module?.slug, handedIn: true });
}

async function pickUp(page: Page, site: Site): Promise<void> {
  const { area, words } = await openExercise(page, site, findExercise('categorize', site.language));
  await area.getByRole('region', { name: words.tray }).getByRole('button').first().click();
}

async function showDefinition(page: Page, site: Site): Promise<void> {
  await page.goto(site.lesson(`${module?.slug}/${module?.lessons[0]?.slug}`));
  const { link: term, definition } = await firstTerm(page, site);
  await term.hover();
  await expect(page.getByText(definition)).toBeVisible();
}

const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 740 };

function isAccessible(state: State, locale: Locale): void {
  test(`${state.name}, ${locale}`, async ({ page }) => {
    // Every rule is tried on the whole page four times; the glossary is long.
    test.slow();
    await state.open(page, siteIn(locale));
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const size of [wide, narrow]) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize(size);
        // What lies half under the sticky bar would count as too small to press.
        await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
        // In the dark only what depends on colours is looked at again.
        expect.soft(await violations(page, colorScheme === 'dark' ? 'colours' : 'every'), `${colorScheme}, ${size.width} px`).toEqual([]);
      }
    }
  });
}

for (const state of states) {
  isAccessible(state, 'zh-Hans');
  isAccessible(state, 'en');
}
for (const state of states.filter(({ name }) => ['home', 'glossary', 'quiz running', 'lesson with choice'].includes(name)))
  isAccessible(state, 'zh-Hant');
