/** Review: what was missed comes back on another day, is graded, graded otherwise, taken back, set aside, and taken along. */
import { readFileSync } from 'node:fs';
import { fill } from '../../src/course/strings/fill.ts';
import { answer } from './answering.ts';
import { findExercise, poolOf } from './content.ts';
import { tabTo } from './keyboard.ts';
import { wrongResponse } from './responses.ts';
import { dayText, leaveMissed, ReviewPage, setDay } from './reviews.ts';
import { checkButton, expect, openExercise, siteIn, test } from './site.ts';

const lesson = 'classification/rfm-scoring';

for (const [locale, way] of [
  ['zh-Hans', 'keyboard'],
  ['en', 'mouse'],
] as const) {
  test(`an item missed in a lesson is due on the next day; answered, graded otherwise, taken back: by ${way}, in ${locale}`, async ({
    page,
  }) => {
    test.slow();
    const site = siteIn(locale);
    const review = new ReviewPage(page, site);
    await setDay(page, 0);
    const found = findExercise('choice', site.language, (item) => !item.multiple);
    const question = await openExercise(page, site, found);
    await answer(question, wrongResponse(question.item));
    await checkButton(question).click();
    await expect(page.locator(`[id="${found.item.id}"] .outcome`)).toBeVisible();
    await review.open();
    await expect(review.heading(review.words.clearTitle)).toBeVisible();

    await page.goto(site.path('/'));
    await expect(page.getByText(fill(review.words.dueSoon, { counts: '1 · 0 · 0 · 0 · 0 · 0' }))).toBeVisible();
    await setDay(page, 1);
    await page.goto(site.path('/'));
    const line = page.getByText(fill(review.words.dueLine, { count: 1 }));
    await expect(line).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: review.words.openReview }).click();
    await expect(review.due(1)).toBeVisible();
    await review.press(review.words.begin, way);
    await expect(page.locator('.round .stem')).toBeFocused();
    await review.answer(found.item.id, true, way);
    await expect(review.grade(3)).toBeChecked();
    await expect(review.nextTime).toContainText(review.words.grades[3]);
    const good = await review.nextTime.textContent();
    await expect(page.getByRole('status').filter({ hasText: good ?? '?' })).toHaveCount(1);

    if (way === 'keyboard') {
      await tabTo(review.grade(3));
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
    } else await review.grade(1).check();
    await expect(review.grade(1)).toBeChecked();
    await expect(review.nextTime).toHaveText(fill(review.words.graded, { grade: review.words.grades[1], when: review.words.tomorrow }));

    await review.press(review.words.undo, way);
    await expect(page.locator('.round .stem')).toBeFocused();
    await expect(review.nextTime).toBeHidden();
    await expect(page.getByRole('status').filter({ hasText: review.words.undone })).toHaveCount(1);
    await review.answer(found.item.id, true, way);
    await expect(review.nextTime).toHaveText(good ?? '');
    await review.press(review.words.finish, way);
    await expect(review.heading(review.words.doneTitle)).toBeFocused();
    await expect(page.getByText(fill(review.words.doneSum, { asked: 1, right: 1, again: 0 }))).toBeVisible();

    await review.open();
    await expect(review.heading(review.words.clearTitle)).toBeVisible();
    await setDay(page, 30);
    await review.open();
    await expect(review.due(1)).toBeVisible();
  });
}

test('an exercise marked as not sure is asked again, though it was right', async ({ page }) => {
  const site = siteIn('zh-Hans');
  await setDay(page, 0);
  const question = await openExercise(page, site, findExercise('choice', 'zh'));
  await question.area.getByRole('checkbox', { name: site.strings.exercise.unsure }).check();
  await setDay(page, 1);
  const review = new ReviewPage(page, site);
  await review.open();
  await expect(review.due(1)).toBeVisible();
});

test('a round over several items: one forgotten, one known for good, stopped, undone, gone on with, in zh-Hant', async ({ page }) => {
  const site = siteIn('zh-Hant');
  const review = new ReviewPage(page, site);
  await setDay(page, 0);
  const missed = poolOf(lesson).slice(0, 3);
  await leaveMissed(page, site, lesson, missed, 0);
  await setDay(page, 2);
  await review.open();
  await expect(review.due(3)).toBeVisible();
  await review.press(review.words.begin);
  await expect(page.locator('.round .stem')).toBeFocused();
  const stems = await Promise.all(missed.map(async (id) => [id, review.question(id).item.stem] as const));
  const inView = async () => {
    const text = (await page.locator('.round .stem').textContent()) ?? '';
    return stems.find(([, stem]) => text.endsWith(stem))?.[0] ?? text;
  };
  const first = await inView();
  await review.answer(first, false);
  await expect(review.grade(1)).toBeChecked();
  await expect(page.getByRole('link', { name: /./ }).filter({ hasText: review.words.reread.split('：')[0] ?? '' })).toBeVisible();
  await review.press(review.words.next);
  const second = await inView();
  expect(second).not.toBe(first);
  await review.press(review.words.know);
  const third = await inView();
  await review.press(review.words.undo);
  expect(await inView()).toBe(second);
  await review.press(review.words.know);
  expect(await inView()).toBe(third);
  await expect(page.getByRole('status').filter({ hasText: fill(review.words.putAside, { number: 2 }) })).toHaveCount(1);
  await review.press(review.words.stop);
  await expect(review.heading(review.words.stoppedTitle)).toBeFocused();
  await expect(page.getByText(fill(review.words.doneSum, { asked: 1, right: 0, again: 1 }))).toBeVisible();
  await expect(page.getByText(fill(review.words.doneAside, { count: 1 }))).toBeVisible();
  await review.press(fill(review.words.beginMore, { count: 1 }));
  await review.answer(third, true);

  await page.reload();
  await expect(review.heading(review.words.clearTitle)).toBeVisible();
  await page.getByText(fill(review.words.asideTitle, { count: 1 })).click();
  await page.getByRole('button', { name: fill(review.words.takeInOf, { objective: '' }) }).click();
  await expect(page.getByRole('status').filter({ hasText: review.words.takenIn })).toHaveCount(1);
  await expect(review.due(1)).toBeVisible();
});

test('once a round has begun, it goes on without the network', async ({ page, context }) => {
  const site = siteIn('en');
  const review = new ReviewPage(page, site);
  await setDay(page, 0);
  const missed = poolOf(lesson).slice(0, 2);
  await leaveMissed(page, site, lesson, missed, 0);
  await setDay(page, 1);
  await review.open();
  await review.press(review.words.begin);
  await expect(page.locator('.round .stem')).toBeFocused();
  await context.setOffline(true);
  for (let index = 0; index < 2; index += 1) {
    const text = (await page.locator('.round .stem').textContent()) ?? '';
    const id = missed.find((each) => text.endsWith(review.question(each).item.stem)) ?? '';
    await review.answer(id, true);
    await review.press(index === 0 ? review.words.next : review.words.finish);
  }
  await expect(review.heading(review.words.doneTitle)).toBeFocused();
  await context.setOffline(false);
});

test('an item that changed keeps its schedule and says so; one that left the course is set aside without loss', async ({ page }) => {
  const site = siteIn('en');
  const review = new ReviewPage(page, site);
  await setDay(page, 0);
  const [changed = ''] = poolOf(lesson);
  await leaveMissed(page, site, lesson, [changed], 0);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.startsWith('zhike.attempt.')) ?? '';
    const saved = JSON.parse(localStorage.getItem(key) ?? '');
    saved.data.items[0].hash = 'as-it-was';
    saved.data.items.push({ ...saved.data.items[0], id: 'no-longer-there' });
    saved.data.scores['no-longer-there'] = 0;
    localStorage.setItem(key, JSON.stringify(saved));
  });
  await setDay(page, 1);
  await review.open();
  await expect(review.due(2)).toBeVisible();
  await review.press(review.words.begin);
  await expect(page.getByText(review.words.changed)).toBeVisible();
  await review.answer(changed, true);
  await review.press(review.words.finish);
  await expect(page.getByText(fill(review.words.gone, { count: 1 }))).toBeVisible();
  await review.press(review.words.back);
  await expect(page.getByText(fill(review.words.missingNote, { count: 1 }))).toBeVisible();
});

test('the forecast can be read as a table, and the log and the cards are saved as files', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const review = new ReviewPage(page, site);
  await setDay(page, 0);
  await leaveMissed(page, site, lesson, poolOf(lesson).slice(0, 2), 0);
  await review.open();
  await expect(page.locator('.forecast').getByRole('img')).toHaveAccessibleName(/2/);
  await page.getByText(review.words.forecastTable).click();
  await expect(page.locator('.forecast tbody tr').nth(1).getByRole('cell')).toHaveText('2');
  await review.press(review.words.exportCsv);
  await expect(page.getByText(review.words.nothingReviewed)).toBeVisible();

  const download = page.waitForEvent('download');
  await review.press(review.words.exportAnki);
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${review.words.fileAnki}-${dayText(0).slice(0, 10)}.txt`);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.split('\n')[0]).toBe('#separator:tab');
  for (const id of poolOf(lesson).slice(0, 2)) expect(text).toContain(review.question(id).item.stem);

  await setDay(page, 1);
  await review.open();
  await review.press(review.words.begin);
  await expect(page.locator('.round .stem')).toBeFocused();
  const stem = (await page.locator('.round .stem').textContent()) ?? '';
  await review.answer(poolOf(lesson).find((id) => stem.endsWith(review.question(id).item.stem)) ?? '', true);
  await review.press(review.words.stop);
  await review.press(review.words.back);
  const table = page.waitForEvent('download');
  await review.press(review.words.exportCsv);
  const rows = readFileSync(await (await table).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain(review.words.grades[3]);
});

test('nothing yet says what will come, without a record and without scripts', async ({ page }) => {
  const site = siteIn('en');
  const review = new ReviewPage(page, site);
  await review.open();
  await expect(review.heading(review.words.nothingYetTitle)).toBeVisible();
  await expect(page.getByRole('link', { name: review.words.startLearning })).toBeVisible();
  await page.goto(site.path('/'));
  await expect(page.locator('[data-due]')).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs', async ({ page }) => {
    await page.goto('/review/');
    await expect(page.locator('noscript p')).toHaveText(siteIn('zh-Hans').strings.review.noScript);
  });
});
