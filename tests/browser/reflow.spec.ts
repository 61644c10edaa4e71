/** Small screens: nothing scrolls sideways at 320 px (WCAG 1.4.10), and everything to press is large enough (2.5.8). */
import type { Page } from '@playwright/test';
import { bestPath } from '../../src/scenarios/best-path.ts';
import { aClass, sent } from '../trainer/gradebook/class.ts';
import { answer } from './answering.ts';
import { anAssignment, keptScenario, linkText, oneOfEach, playAssigned, Sitting } from './assignments.ts';
import { course, findExercise, findPoolItem, interactions, sheets } from './content.ts';
import { GradebookPage } from './gradebooks.ts';
import { openFilledProgress } from './learner-records.ts';
import { onePageOfEachKind } from './page-kinds.ts';
import { Drill, DrillTable } from './practice.ts';
import { Quiz } from './quizzes.ts';
import { wrongResponse } from './responses.ts';
import { leaveMissed, ReviewPage, setDay } from './reviews.ts';
import { Play } from './scenarios.ts';
import { checkButton, expect, openExercise, siteIn, test } from './site.ts';
import { TrainerDesk } from './trainer-desk.ts';

test.use({ viewport: { width: 320, height: 640 }, allowed: [/status of 404/] });

const [module] = course.modules;
/** Of what an author can make too wide, every page. */
const paths = [
  ...new Set([
    ...onePageOfEachKind,
    ...(module?.lessons ?? []).map(({ slug }) => `/learn/${module?.slug}/${slug}/`),
    ...sheets.map(({ id }) => `/reference/${id}/`),
  ]),
];

/** Elements that make the page wider than the screen; what scrolls inside a part of its own does not. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const guilty = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element.parentElement),
    );
    return [`${scrollWidth} px wide`, ...guilty.slice(0, 2).map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** Controls smaller than 24 × 24 CSS px. A label belongs to its input's target; links in running text may be smaller. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, [role=button], nav a, .button')].flatMap(
      (control) => {
        if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
        const boxes = [control, control.closest('label') ?? control].map((element) => element.getBoundingClientRect());
        const width = Math.round(Math.max(...boxes.map((box) => box.width)));
        const height = Math.round(Math.max(...boxes.map((box) => box.height)));
        return width > 1 && (width < 24 || height < 24) ? [`${width} × ${height}: ${control.outerHTML.slice(0, 120)}`] : [];
      },
    ),
  );
}

for (const locale of ['zh-Hans', 'en'] as const) {
  const site = siteIn(locale);

  test(`no page scrolls sideways, in ${locale}`, async ({ page }) => {
    for (const path of paths) {
      await page.goto(site.path(path));
      expect.soft(await sticksOut(page), path).toEqual([]);
    }
  });

  test(`no exercise scrolls sideways, before or after checking, in ${locale}`, async ({ page }) => {
    test.slow();
    for (const interaction of interactions) {
      const question = await openExercise(page, site, findExercise(interaction, site.language));
      expect.soft(await sticksOut(page), interaction).toEqual([]);
      await answer(question, wrongResponse(question.item));
      await checkButton(question).click();
      expect.soft(await sticksOut(page), `${interaction}, checked`).toEqual([]);
      expect.soft(await tooSmall(page), `controls of ${interaction}, checked`).toEqual([]);
    }
  });

  test(`a quiz does not scroll sideways, and its controls are large enough, in ${locale}`, async ({ page }) => {
    const quiz = new Quiz(page, site);
    await quiz.openIn(findPoolItem('place', 'zh').lesson);
    await quiz.begin();
    await quiz.button(quiz.words.allOnPage).click();
    expect.soft(await sticksOut(page)).toEqual([]);
    expect.soft(await tooSmall(page)).toEqual([]);
    await quiz.button(quiz.words.submit).click();
    await quiz.button(quiz.words.submitAnyway).click();
    await expect(quiz.verdict(false)).toBeVisible();
    expect.soft(await sticksOut(page), 'result').toEqual([]);
    expect.soft(await tooSmall(page), 'result').toEqual([]);
  });

  test(`drills do not scroll sideways, and their controls are large enough, in ${locale}`, async ({ page }) => {
    const fits = async (state: string) => {
      expect.soft(await sticksOut(page), state).toEqual([]);
      expect.soft(await tooSmall(page), `controls, ${state}`).toEqual([]);
    };
    for (const id of ['industry', 'chain-position']) {
      const drill = await Drill.open(page, site, id);
      await fits(`${id}, question`);
      for (let place = 0; place < 5; place += 1) {
        await drill.chooseWrong();
        await fits(`${id}, verdict`);
        await drill.next();
      }
      await drill.end();
      await fits(`${id}, end`);
    }
    const table = await DrillTable.open(page, site, 'rfm-segment');
    await fits('table');
    await table.fillAnyhow();
    await table.check();
    await fits('table, checked');
  });

  test(`review does not scroll sideways, and its controls are large enough, in ${locale}`, async ({ page }) => {
    const found = findPoolItem('choice', 'zh', (item) => !item.multiple);
    const review = new ReviewPage(page, site);
    const look = async (where: string) => {
      expect.soft(await sticksOut(page), where).toEqual([]);
      expect.soft(await tooSmall(page), `controls, ${where}`).toEqual([]);
    };
    await setDay(page, 0);
    await leaveMissed(page, site, found.lesson, [found.item.id], 0);
    await setDay(page, 1);
    await review.open();
    await page.getByText(review.words.forecastTable).click();
    await look('due');
    await review.press(review.words.begin);
    await review.answer(found.item.id, false);
    await look('answered');
    await review.press(review.words.finish);
    await look('done');
  });

  test(`an assignment does not scroll sideways, and its controls are large enough, in ${locale}`, async ({ page }) => {
    const assignment = await anAssignment({
      locale,
      carried: oneOfEach(locale),
      minutes: 20,
      dueAt: '2199-03-02T08:00:00Z',
      timeZone: 'America/New_York',
      title: `A${'very'.repeat(30)}LongTitle`,
      trainer: { ...(await anAssignment()).trainer, name: 'x'.repeat(100) },
    });
    const sitting = new Sitting(page, site, assignment);
    const fits = async (state: string) => {
      expect.soft(await sticksOut(page), state).toEqual([]);
      expect.soft(await tooSmall(page), state).toEqual([]);
    };
    await sitting.open(await linkText(assignment));
    await fits('before the start');
    await sitting.start();
    await sitting.button(sitting.quiz.allOnPage).click();
    await fits('under way');
    await sitting.handIn();
    await page.getByText(sitting.words.showText).click();
    await page.getByText(sitting.words.qr, { exact: true }).click();
    await fits('handed in');
    await page.goto(site.path('/progress/'));
    await expect(page.getByRole('heading', { name: site.strings.progress.assignments })).toBeVisible();
    await fits('progress');
  });

  test(`the map of what is known and its table do not scroll sideways, and its cells are large enough, in ${locale}`, async ({ page }) => {
    await openFilledProgress(page, site);
    const map = page.getByRole('region', { name: site.strings.progress.mastery });
    await expect(map).toBeVisible();
    for (const summary of await map.locator('summary').all()) {
      if (
        !(await summary
          .locator('..')
          .getAttribute('open')
          .then((open) => open !== null))
      )
        await summary.click();
    }
    await expect(map.getByRole('table')).toBeVisible();
    expect.soft(await sticksOut(page)).toEqual([]);
    expect.soft(await tooSmall(page)).toEqual([]);
    for (const box of await Promise.all((await map.locator('.cell').all()).map((cell) => cell.boundingBox()))) {
      expect.soft(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });

  test(`making an assignment does not scroll sideways, and its controls are large enough, in ${locale}`, async ({ page }) => {
    const desk = new TrainerDesk(page, site);
    const look = async (where: string) => {
      expect.soft(await sticksOut(page), where).toEqual([]);
      expect.soft(await tooSmall(page), `controls, ${where}`).toEqual([]);
    };
    await desk.makeKey();
    await look('home with a key');
    await desk.openNew();
    await desk.title('RFM');
    await page.locator('.filter-box > summary').first().click();
    await desk.choose(5);
    await page.locator('.item-row .try').first().click();
    await expect(page.locator('.tried .stem')).toBeVisible();
    await look('items');
    await page.locator('#scenarios > summary').click();
    await page.locator('#scenarios').getByRole('checkbox').first().check();
    await look('conversations');
    await page.locator('#own-items > summary').click();
    await desk.button(desk.words.writing.new).click();
    await look('own item');
    await page.keyboard.press('Escape');
    await desk.go('rules');
    await page.getByLabel(desk.words.rules.drawn).check();
    await look('rules');
    await page.getByLabel(desk.words.rules.fixed).check();
    await desk.button(desk.words.preview).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: desk.words.previewing.start }).click();
    await dialog.getByRole('button', { name: site.strings.assignedScenario.playing.start }).click();
    await look('preview');
    await page.keyboard.press('Escape');
    await desk.addPeople('王小明 00317\nSomebody-with-an-extraordinarily-long-name-without-any-space 00318');
    await look('people');
    await desk.send();
    await desk.openedLink();
    await look('sent');
    await desk.button(desk.words.send.paper).click();
    await expect(page.locator('.key-sheet')).toBeVisible();
    await look('paper');
  });

  test(`an assigned conversation does not scroll sideways, played or looked back on, in ${locale}`, async ({ page }) => {
    const sitting = await playAssigned(page, site, 1, 'item');
    expect.soft(await sticksOut(page), 'under way').toEqual([]);
    expect.soft(await tooSmall(page), 'controls, under way').toEqual([]);
    for (let open = await page.locator('.decisions').count(); open > 0; open = await page.locator('.decisions').count()) {
      await page.locator('.decisions button').first().click();
    }
    await sitting.handIn();
    await expect(page.locator('.comparisons')).toBeVisible();
    expect.soft(await sticksOut(page), 'looked back on').toEqual([]);
    expect.soft(await tooSmall(page), 'controls').toEqual([]);
  });

  test(`the analysis of a conversation does not scroll sideways, in ${locale}`, async ({ page }) => {
    const kept = keptScenario(locale, 'wrong-colour-twice');
    const klass = await aClass([], ['王小明'], { locale }, undefined, [kept]);
    const book = new GradebookPage(page, site);
    await book.open([klass]);
    await book.paste(await sent(klass, { person: 1, right: () => true, paths: { [kept.slug]: bestPath(kept.scenario) } }));
    await page.locator('.import-report a').first().click();
    await book.view('analysis');
    await expect(page.locator('.tally').first()).toBeVisible();
    expect.soft(await sticksOut(page)).toEqual([]);
    expect.soft(await tooSmall(page)).toEqual([]);
  });

  test(`a scenario does not scroll sideways, under way or looked back on with its map, in ${locale}`, async ({ page }) => {
    const play = await Play.open(page, site, 'silent-hospital');
    await play.choose('phone-instead');
    expect.soft(await sticksOut(page), 'under way').toEqual([]);
    for (const id of ['apologise-and-date', 'only-the-worse-one', 'correct-the-record', 'filters-for-silence', 'say-it-was-a-joke'])
      await play.choose(id);
    await page.getByText(play.words.mapWords, { exact: true }).click();
    expect.soft(await sticksOut(page), 'looked back on').toEqual([]);
    expect.soft(await tooSmall(page), 'controls').toEqual([]);
  });

  test(`the metrics workshop with mistakes does not scroll sideways, and its controls are large enough, in ${locale}`, async ({ page }) => {
    const { csat, unread } = site.strings.metrics;
    await page.goto(site.path('/reference/metrics-workshop/'));
    // Its code comes with the first sign of a hand.
    await page.mouse.move(200, 200);
    await expect(page.locator('.workshop[data-live]')).toBeAttached();
    await page.getByLabel(csat.label).fill(`5 ${'x'.repeat(200)}`);
    await expect(page.getByText(unread)).toBeVisible();
    expect.soft(await sticksOut(page)).toEqual([]);
    expect.soft(await tooSmall(page)).toEqual([]);
  });

  test(`everything to press is at least 24 pixels, in ${locale}`, async ({ page }) => {
    for (const path of paths.filter((each) => !each.includes('/learn/') || each.includes('why'))) {
      await page.goto(site.path(path));
      expect.soft(await tooSmall(page), path).toEqual([]);
    }
  });
}

test('a table that is too wide scrolls by itself, by keyboard too', async ({ page }) => {
  const site = siteIn('en');
  const paths = course.modules.flatMap(({ slug, lessons }) => lessons.map((lesson) => `${slug}/${lesson.slug}`));
  await page.goto(site.lesson(paths.find((path) => path.includes('rfm')) ?? ''));
  const table = page.locator('article').getByRole('table').first();
  const scroller = table.locator('xpath=ancestor::*[@tabindex="0"][1]');
  await scroller.focus();
  await page.keyboard.press('ArrowRight');
  await expect(async () => expect(await scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)).toPass();
});

test('text twice as large does not scroll sideways on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  for (const path of ['/', `/learn/${module?.slug}/${module?.lessons[0]?.slug}/`, '/glossary/', '/progress/']) {
    await page.goto(path);
    // A style element from here is none of the site's own, so its policy would refuse it.
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
    expect.soft(await sticksOut(page), path).toEqual([]);
  }
});
