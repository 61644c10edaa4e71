/** The map of what is known and what to do next, on the progress page. */
import type { Locator, Page } from '@playwright/test';
import { fill } from '../../src/course/strings/fill.ts';
import { course } from './content.ts';
import { press } from './keyboard.ts';
import { begunModule, openFilledProgress, practised } from './learner-records.ts';
import { expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.mastery;
const last = begunModule.lessons.at(-1);

const next = (page: Page) => page.getByRole('region', { name: words.next });
const map = (page: Page) => page.getByRole('region', { name: site.strings.progress.mastery });
const cellOf = (page: Page, text: string): Locator => map(page).locator('.cell').filter({ hasText: text });

/** The objective that was given these scores, as long as its lesson is not the one of long ago. */
function practisedWith(scores: readonly number[]) {
  const found = practised.find((each) => each.age < 20 && each.scores.join() === scores.join());
  if (!found) throw new Error('no such objective in the record');
  return found;
}

test('each objective is a cell that says its level, how sure that is, and leads to its passage', async ({ page }) => {
  await openFilledProgress(page, site);
  for (const { scores, level } of [
    { scores: [1, 1, 1, 1, 1], level: words.levels.firm },
    { scores: [0, 0, 1, 0], level: words.levels.weak },
    { scores: [1], level: words.levels.unclear },
  ]) {
    const { lesson, objective } = practisedWith(scores);
    const cell = cellOf(page, objective.text.zh);
    await expect(cell).toContainText(level);
    await expect(cell).toHaveAccessibleName(new RegExp(`${level}.*%.*%.*${scores.length}`));
    await expect(cell).toHaveAttribute('href', `${site.lesson(lesson)}#objective-${objective.id}`);
  }
  const { lesson, objective } = practisedWith([0, 0, 1, 0]);
  await press(cellOf(page, objective.text.zh), 'Enter');
  await expect(page).toHaveURL(`${site.lesson(lesson)}#objective-${objective.id}`);
});

test('on a phone each objective stands there by name', { tag: '@phone' }, async ({ page }) => {
  await openFilledProgress(page, site);
  const name = cellOf(page, practisedWith([0, 0, 1, 0]).objective.text.zh).locator('.cell-name');
  await expect(name).toBeVisible();
  expect((await name.boundingBox())?.width).toBeGreaterThan(150);
});

test('the signs differ by more than colour', async ({ page }) => {
  await openFilledProgress(page, site);
  const fills = await Promise.all(
    [[1, 1, 1, 1, 1], [1, 1, 1, 0], [0, 0, 1, 0], [1]].map((scores) =>
      cellOf(page, practisedWith(scores).objective.text.zh)
        .locator('.fill')
        .evaluate((shape) => (/url\("?[^#]*(#[\w-]+)/.exec(getComputedStyle(shape).fill) ?? [])[1] ?? 'solid'),
    ),
  );
  expect(new Set(fills).size).toBe(4);
});

test('a module without answers is folded up, and opens by keyboard', async ({ page }) => {
  await openFilledProgress(page, site);
  const untried = course.modules[1];
  const text = untried?.lessons[0]?.objectives[0]?.text.zh ?? '';
  await expect(cellOf(page, text)).toBeHidden();
  await press(
    map(page)
      .locator('summary')
      .filter({ hasText: untried?.title.zh ?? '' }),
    'Enter',
  );
  await expect(cellOf(page, text)).toBeVisible();
  await expect(cellOf(page, text)).toHaveAccessibleName(new RegExp(words.levels.none));
});

test('the same stands in a table, with estimate, range, answers and date', async ({ page }) => {
  await openFilledProgress(page, site);
  await press(map(page).getByText(words.table), 'Enter');
  const { objective, scores } = practisedWith([1, 1, 1, 1, 1]);
  const row = map(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: objective.text.zh, exact: true }) });
  await expect(row.getByRole('cell')).toHaveCount(5);
  await expect(row).toContainText(words.levels.firm);
  await expect(row).toContainText(/\d+%–\d+%/);
  await expect(row.getByRole('cell').nth(3)).toHaveText(String(scores.length));
  await expect(map(page).getByRole('rowheader')).toHaveCount(
    course.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => [lesson, ...lesson.objectives])).length,
  );
});

test('the next thing to do is one, with its reason, and leads there', async ({ page }) => {
  await openFilledProgress(page, site);
  await expect(next(page).getByRole('link')).toHaveCount(1);
  await expect(next(page)).toContainText(words.nextNote);
  // What was missed in that record is long due.
  await expect(next(page).locator('.next-kind')).toContainText(words.kinds.review);
  const href = (await next(page).getByRole('link').getAttribute('href')) ?? '';
  await press(next(page).getByRole('link'), 'Enter');
  await expect(page).toHaveURL(href);
});

test('to somebody who has only read one lesson it suggests the next of that module, and says so', async ({ page }) => {
  await page.goto('/glossary/');
  const [first, second] = begunModule.lessons;
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    'zhike.lessons',
    JSON.stringify({ version: 1, savedAt: '', data: { [`${begunModule.slug}/${first?.slug}`]: '2026-11-21T08:00:00.000Z' } }),
  ] as const);
  await page.goto('/progress/#next');
  await expect(next(page).getByRole('link')).toHaveText(second?.title.zh ?? '');
  await expect(next(page)).toContainText(words.reasons.goOn);
  await expect(next(page)).toContainText(fill(words.minutes, { count: second?.minutes ?? 0 }));
  await expect(next(page).getByRole('heading')).toBeInViewport();
});

test('home leads to it', async ({ page }) => {
  await openFilledProgress(page, site);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: site.strings.home.seeNext }).click();
  await expect(page).toHaveURL('/progress/#next');
  await expect(next(page).getByRole('link')).toBeVisible();
});

test('an empty record has neither map nor suggestion, but where to begin', async ({ page }) => {
  await page.goto('/progress/');
  await expect(page.getByText(site.strings.progress.empty)).toBeVisible();
  await expect(next(page)).toHaveCount(0);
  await expect(map(page)).toHaveCount(0);
});

test('on paper the map of what was practised stands, without the table that was not opened', async ({ page }) => {
  await openFilledProgress(page, site);
  await expect(map(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(cellOf(page, practisedWith([1]).objective.text.zh)).toBeVisible();
  await expect(map(page).getByText(words.table)).toBeHidden();
});

test('nothing of it is asked for by a lesson page', async ({ page }) => {
  const code: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) code.push(await response.text());
  });
  await page.goto(site.lesson(`${begunModule.slug}/${last?.slug}`));
  await page.getByRole('button', { name: site.strings.exercise.check, exact: true }).first().scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(code.join('\n')).not.toContain('mastery-weak');
});
