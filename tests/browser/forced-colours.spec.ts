/**
 * Forced colours (Windows contrast themes): backgrounds, shadows and the site's own colours are gone. What they said must
 * still be said, by words, signs, weight, lines, or colours of the system.
 */
import type { Locator, Page } from '@playwright/test';
import { storageKeys } from '../../src/progress/storage.ts';
import { aClass, byAbility, sent, someItems } from '../trainer/gradebook/class.ts';
import { answer } from './answering.ts';
import { anAssignment, linkText, Sitting } from './assignments.ts';
import { course, findPoolItem } from './content.ts';
import { GradebookPage } from './gradebooks.ts';
import { openFilledProgress } from './learner-records.ts';
import { onePageOfEachKind } from './page-kinds.ts';
import { Drill } from './practice.ts';
import { Quiz } from './quizzes.ts';
import { rightResponse } from './responses.ts';
import { leaveMissed, ReviewPage, setDay } from './reviews.ts';
import { Play } from './scenarios.ts';
import { expect, siteIn, test } from './site.ts';
import { TrainerDesk } from './trainer-desk.ts';

test.use({ allowed: [/status of 404/], contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

const site = siteIn('zh-Hans');
const [module] = course.modules;
/** Its figure has words in it. */
const lessonWithFigure = 'classification/rfm-scoring';
const lesson = `${module?.slug}/${module?.lessons[0]?.slug}`;

/** What of an element's looks can be seen, its colours as the system forces them. */
function looks(target: Locator): Promise<Record<string, string>> {
  return target.evaluate((element) => {
    const seen: Record<string, string> = {};
    const names = ['color', 'background-color', 'font-weight', 'text-decoration-line', 'outline-style', 'outline-width'];
    const sides = ['top', 'right', 'bottom', 'left'].flatMap((side) => ['style', 'width', 'color'].map((what) => `border-${side}-${what}`));
    const style = getComputedStyle(element);
    for (const name of [...names, ...sides]) seen[name] = style.getPropertyValue(name);
    seen['after'] = getComputedStyle(element, '::after').content;
    return seen;
  });
}

/** One state of a thing can be told from another without the site's colours. */
async function expectToDiffer(one: Locator, other: Locator): Promise<void> {
  expect(await looks(one.first()), `${one} looks like ${other}`).not.toEqual(await looks(other.first()));
}

/** A colour of the system, as computed styles give it. */
function systemColour(page: Page, name: 'Canvas' | 'CanvasText' | 'Highlight' | 'HighlightText'): Promise<string> {
  return page.evaluate((colour) => {
    const probe = document.createElement('span');
    probe.style.color = colour;
    document.body.append(probe);
    const computed = getComputedStyle(probe).color;
    probe.remove();
    return computed;
  }, name);
}

const painted = (target: Locator, property: 'fill' | 'stroke') =>
  target.first().evaluate((shape, name) => getComputedStyle(shape).getPropertyValue(name), property);

/** A shape is drawn in the system's colours, so that it stands out from the system's background. */
async function expectPainted(target: Locator, property: 'fill' | 'stroke', colour: Parameters<typeof systemColour>[1]): Promise<void> {
  expect(await painted(target, property), `${property} of ${target}`).toBe(await systemColour(target.page(), colour));
}

test.describe('where one is', () => {
  test('course tree: the lesson, and what is read', async ({ page }) => {
    await openFilledProgress(page, site);
    await expect(page.getByRole('heading', { name: site.strings.progress.mastery })).toBeVisible();
    // The tree reads the digest, which the page of one's progress makes of the record.
    await page.waitForFunction((key) => localStorage.getItem(key)?.includes(':'), storageKeys.marks);
    await page.goto(site.lesson(lesson));
    const tree = page.getByRole('navigation', { name: site.strings.frame.courseTree });
    await expectToDiffer(tree.locator('[aria-current=page]'), tree.locator('ol ol a:not([aria-current])'));
    const sign = tree.getByRole('img', { name: site.strings.frame.read }).first();
    await expect(sign, 'a sign, not a colour').toHaveText('✓');
  });

  test('the page in the top bar and the language in its menu', async ({ page }) => {
    await page.goto(site.path('/glossary/'));
    const pages = page.getByRole('banner').getByRole('navigation');
    await expectToDiffer(pages.locator('[aria-current]'), pages.locator('a:not([aria-current])'));
    await page.getByRole('banner').getByRole('button', { name: site.strings.frame.language }).click();
    const languages = page.locator('#languages');
    await expectToDiffer(languages.locator('[aria-current]'), languages.locator('[data-locale]:not([aria-current])'));
  });

  test('the chosen theme and size: the browser’s own buttons', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('button', { name: site.strings.frame.appearance }).click();
    for (const radio of await page.locator('#display').getByRole('radio').all()) {
      expect(await radio.evaluate((element) => getComputedStyle(element).appearance)).toBe('auto');
    }
  });
});

test('a quiz: what is answered, marked and in view; its result', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(findPoolItem('choice', 'zh').lesson);
  await quiz.begin();
  const question = await quiz.current();
  await answer(question, rightResponse(question.item));
  await page.getByRole('checkbox', { name: quiz.words.flag }).check();
  await quiz.goTo(3);
  await expectToDiffer(quiz.overview.nth(0), quiz.overview.nth(1));
  await expectToDiffer(quiz.overview.nth(2), quiz.overview.nth(1));
  await quiz.button(quiz.words.submit).click();
  await quiz.button(quiz.words.submitAnyway).click();
  await expect(quiz.verdict(false)).toBeVisible();
  const objectives = page.locator('.objectives li');
  await expect(objectives.first(), 'the meter has its figure beside it').toContainText(/\d/);
  for (const shown of await page.locator('.reviewed .mark').all()) await expect(shown).toHaveText(/\S/);
});

test('a button that is a link keeps the shape of a button', async ({ page }) => {
  await page.goto('/');
  for (const button of await page.getByRole('main').locator('a.button').filter({ visible: true }).all()) {
    const { 'border-top-style': style, 'border-top-width': width } = await looks(button);
    expect([style, Number.parseFloat(width ?? '0')]).toEqual(['solid', 1]);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`drawings on a ${colorScheme} system`, () => {
    test.use({ colorScheme });

    test('mastery map: each sign is drawn in the system’s colours', async ({ page }) => {
      await openFilledProgress(page, site);
      const signs = page.getByRole('region', { name: site.strings.progress.mastery }).locator('.cell .sign');
      await expectPainted(signs.locator('.box'), 'stroke', 'CanvasText');
      await expectPainted(signs.locator('.range'), 'stroke', 'CanvasText');
      await expectPainted(page.locator('.sign.firm .fill'), 'fill', 'CanvasText');
      for (const level of ['unclear', 'weak', 'growing']) {
        await expectPainted(page.locator(`#mastery-${level} > *`), 'fill', 'CanvasText');
      }
    });

    test('scenario: meters, one’s own way, the best way, and letters that can be read', async ({ page }) => {
      const play = await Play.open(page, site, 'birthday-review');
      await expectPainted(page.locator('.meters .bar rect:not(.track)'), 'fill', 'CanvasText');
      await expectPainted(page.locator('.meters .track'), 'fill', 'Canvas');
      for (const id of ['report-the-post', 'ask-friends-to-post']) await play.choose(id);
      await page.getByText(site.strings.scenario.mapWords, { exact: true }).click();
      const map = page.locator('.branch-drawing:not(.sample)');
      await expectPainted(map.locator('.way.taken'), 'stroke', 'Highlight');
      await expectPainted(map.locator('.way:not(.best, .taken)'), 'stroke', 'CanvasText');
      await expectPainted(map.locator('.star'), 'fill', 'CanvasText');
      await expectPainted(map.locator('.visited .place'), 'fill', 'Highlight');
      await expectPainted(map.locator('.visited text'), 'fill', 'HighlightText');
      await expectPainted(map.locator('g:not(.visited) > .place'), 'fill', 'Canvas');
      await expectPainted(map.locator('g:not(.visited) > text'), 'fill', 'CanvasText');
      await expect(page.locator('.outcome-word')).toHaveText(/\S/);
    });

    test('the forecast of reviews: today’s bar and the others', async ({ page }) => {
      const { item, lesson: its } = findPoolItem('choice', 'zh', (found) => !found.multiple);
      await setDay(page, 0);
      await leaveMissed(page, site, its, [item.id], 0);
      await setDay(page, 1);
      await new ReviewPage(page, site).open();
      await expectPainted(page.locator('.forecast .now'), 'fill', 'Highlight');
      await expectPainted(page.locator('.forecast rect:not(.now)'), 'fill', 'CanvasText');
    });

    test('QR code: black on white, whatever the system', async ({ page }) => {
      const assignment = await anAssignment();
      const sitting = new Sitting(page, site, assignment);
      await sitting.open(await linkText(assignment));
      await sitting.start();
      await sitting.handIn();
      await page.getByText(sitting.words.qr, { exact: true }).click();
      expect(await painted(page.locator('.qr > rect'), 'fill')).toBe('rgb(255, 255, 255)');
      expect(await painted(page.locator('.qr > path'), 'fill')).toBe('rgb(0, 0, 0)');
    });
  });
}

for (const [colorScheme, chosen] of [
  ['light', 'dark'],
  ['dark', 'light'],
] as const) {
  test.describe(`a ${colorScheme} system, though the ${chosen} theme is chosen`, () => {
    test.use({ colorScheme });

    test('drawings go by the system', async ({ page }) => {
      const figure = page.locator('figure svg text').first();
      await page.goto(site.path(`/learn/${lessonWithFigure}/`));
      const byItself = await painted(figure, 'fill');
      await page.getByRole('banner').getByRole('button', { name: site.strings.frame.appearance }).click();
      await page.getByRole('radio', { name: site.strings.frame.themes[chosen] }).check();
      await expect(page.locator(`html[data-theme="${chosen}"]`)).toBeAttached();
      await page.reload();
      await expect(page.locator(`html[data-theme="${chosen}"]`)).toBeAttached();
      expect(await painted(figure, 'fill')).toBe(byItself);
    });
  });
}

test('review: the grade that is set', async ({ page }) => {
  const { item, lesson: its } = findPoolItem('choice', 'zh', (found) => !found.multiple);
  await setDay(page, 0);
  await leaveMissed(page, site, its, [item.id], 0);
  await setDay(page, 1);
  const review = new ReviewPage(page, site);
  await review.open();
  await review.press(review.words.begin);
  await review.answer(item.id, false);
  await expect(review.grade(1)).toBeChecked();
  expect(await review.grade(1).evaluate((radio) => getComputedStyle(radio).appearance)).toBe('auto');
  await expect(review.nextTime, 'the grade stands there as a word').toContainText(review.words.grades[1]);
});

test('a drill’s end: right and wrong cells of the matrix bear signs', async ({ page }) => {
  const drill = await Drill.open(page, site, 'management-view');
  await drill.chooseWrong();
  await expect(page.locator('.drill-verdict h2')).toContainText('✗');
  await drill.next();
  await drill.chooseRight();
  await expect(page.locator('.drill-verdict h2')).toContainText('✓');
  await drill.next();
  await drill.end();
  const matrix = page.locator('table.matrix');
  await expect(matrix.locator('td.right')).toHaveText(/✓/);
  await expect(matrix.locator('td.wrong').first()).toHaveText(/✗/);
  await expectToDiffer(matrix.locator('td.wrong'), matrix.locator('td.none'));
});

test('search: the field, the chosen result, what was found in it, the filter that is on', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('RFM');
  const results = dialog.locator('a.result-link');
  await expect(results.nth(1)).toBeVisible();
  const line = dialog.locator('.search-line');
  const inField = await looks(line);
  expect([inField['outline-style'], Number.parseFloat(inField['outline-width'] ?? '0')]).toEqual(['solid', 3]);
  await page.keyboard.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  await expectToDiffer(results.nth(0), results.nth(1));
  expect(await looks(line)).not.toEqual(inField);
  const found = await looks(dialog.locator('.result mark').first());
  expect(found['text-decoration-line']).toBe('underline');
  await page.goto('/search/?q=RFM');
  const kinds = page.getByRole('main').locator('.chips label');
  await expect(kinds.nth(1)).toBeVisible();
  await expectToDiffer(kinds.locator(':checked + span'), kinds.locator('input:not(:checked) + span'));
});

test('trainer: the step one is at, the items chosen', async ({ page }) => {
  const desk = new TrainerDesk(page, site);
  await desk.openNew();
  await desk.choose(1);
  const steps = page.getByRole('navigation', { name: desk.words.steps.label }).getByRole('link');
  await expectToDiffer(steps.nth(0), steps.nth(1));
  const [on, off] = [await looks(steps.nth(0)), await looks(steps.nth(1))];
  expect(on['border-bottom-color'], 'the line stands under one step only').not.toBe(off['border-bottom-color']);
  expect(off['border-bottom-color']).toBe(await systemColour(page, 'Canvas'));
  await expectToDiffer(page.locator('.item-row.chosen'), page.locator('.item-row:not(.chosen)'));
});

test('gradebook: the view one is in, the column sorted by, states, plots', async ({ page }) => {
  const klass = await aClass(someItems(6), ['王小明', '李丽', '张三']);
  const book = new GradebookPage(page, site);
  await book.open([klass]);
  await book.paste((await Promise.all([1, 2].map((person) => sent(klass, { person, right: byAbility(person) })))).join('\n'));
  await expect(book.importPanel.getByRole('status')).toContainText('2');
  await book.link(klass.record.draft.title).click();
  const views = page.getByRole('navigation', { name: book.words.viewsLabel }).getByRole('link');
  await expectToDiffer(views.nth(0), views.nth(1));
  expect((await looks(views.nth(1)))['border-bottom-color']).toBe(await systemColour(page, 'Canvas'));
  const header = page.getByRole('columnheader', { name: book.words.columns.score });
  await header.getByRole('button').click();
  await expect(header.locator('.sort')).toHaveText(/[▲▼]/);
  await expect(page.locator('.people .state').first(), 'a state is a word').toHaveText(/\S/);
  await book.view('analysis');
  await expectPainted(page.locator('.plot .frame'), 'stroke', 'CanvasText');
  await expectPainted(page.locator('.plot .bar'), 'stroke', 'CanvasText');
});

test.describe('the focus shows', () => {
  for (const path of onePageOfEachKind) {
    test(`on ${path}`, async ({ page }) => {
      await page.goto(path);
      const canvas = await systemColour(page, 'Canvas');
      const [stops, seen] = [18, new Set<string>()];
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          // Where a box around the field shows it instead, or the label of a hidden button does.
          const shown = [element, element.closest('.search-line'), element.nextElementSibling, element.parentElement];
          const rings = shown.flatMap((one) => (one ? [getComputedStyle(one)] : []));
          const found = rings.find(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
          return { name: element.outerHTML.slice(0, 120), colour: found?.outlineColor ?? 'none' };
        });
        // Past the last stop the browser's own bar has the focus.
        if (!ring) break;
        expect(ring.colour, ring.name).not.toBe('none');
        expect(ring.colour, ring.name).not.toBe(canvas);
        seen.add(ring.name);
      }
      expect(seen.size).toBeGreaterThan(4);
    });
  }
});
