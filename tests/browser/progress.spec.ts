/** The progress page: what was done, and taking the record along: export, erase, import. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { fill } from '../../src/course/strings/fill.ts';
import { answer } from './answering.ts';
import { course, findExercise, findPoolItem } from './content.ts';
import { press } from './keyboard.ts';
import { Quiz } from './quizzes.ts';
import { rightResponse } from './responses.ts';
import { checkButton, expect, openExercise, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.progress;
const { lesson } = findPoolItem('choice', 'zh');
const lessonCourse = course.modules.flatMap((module) => module.lessons).find(({ slug }) => lesson.endsWith(`/${slug}`));

/** An exercise done, a lesson read, a quiz passed. */
async function learn(page: Page): Promise<void> {
  const question = await openExercise(page, site, findExercise('choice', 'zh'));
  await answer(question, rightResponse(question.item));
  await checkButton(question).click();
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  await quiz.answerAll(() => true);
  await quiz.handIn();
  await expect(quiz.verdict(true)).toBeVisible();
}

/** Everything the site has stored. */
const stored = (page: Page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage).sort()));
const status = (page: Page) => page.getByRole('region', { name: words.data }).getByRole('status');
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

async function exportRecord(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words.export }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^zhike-record-\d{4}-\d\d-\d\d\.json$/);
  return readFile(await file.path(), 'utf8');
}

async function importFile(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.import }).click();
  await (await chooser).setFiles({ name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('an empty record says so and leads to the first lesson', async ({ page }) => {
  await page.goto('/progress/');
  await expect(page.getByText(words.empty)).toBeVisible();
  const [module] = course.modules;
  await expect(page.getByRole('link', { name: words.startLearning })).toHaveAttribute(
    'href',
    site.lesson(`${module?.slug}/${module?.lessons[0]?.slug}`),
  );
  await press(page.getByRole('button', { name: words.export }), 'Enter');
  await expect(status(page)).toHaveText(words.nothingToExport);
});

test('it shows what was read, the best quiz, and the objectives practised', async ({ page }) => {
  await learn(page);
  await page.goto('/progress/');
  await expect(row(page, lessonCourse?.title.zh ?? '').first()).toContainText('100%');
  await expect(row(page, lessonCourse?.title.zh ?? '').first()).toContainText(words.passed);
  await expect(page.getByRole('heading', { name: words.mastery })).toBeVisible();
  const objective = page.getByRole('link', { name: lessonCourse?.objectives[0]?.text.zh ?? '' }).first();
  await expect(objective).toHaveAttribute('href', `${site.lesson(lesson)}#objective-${lessonCourse?.objectives[0]?.id}`);
  await expect(page.getByRole('region', { name: words.attempts }).getByRole('row')).toHaveCount(2);
});

test('exported, erased and imported again, everything is back', async ({ page }) => {
  await learn(page);
  await page.goto('/progress/');
  await expect(page.getByRole('heading', { name: words.mastery })).toBeVisible();
  const before = await stored(page);
  const file = await exportRecord(page);
  await expect(status(page)).toContainText('zhike-record-');
  // That it was exported is noted on this device only.
  const { 'zhike.exported': noted, ...others } = await stored(page);
  expect(JSON.parse(noted ?? 'null')).toMatchObject({ data: { exported: { quizzes: 1 } } });
  expect(others).toEqual(before);

  await page.getByRole('button', { name: words.clear, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.clearTitle });
  await dialog.getByRole('button', { name: words.clearNo }).click();
  expect(await stored(page), 'changing one’s mind changes nothing').toEqual({ ...before, 'zhike.exported': noted });
  await page.getByRole('button', { name: words.clear, exact: true }).click();
  await dialog.getByRole('button', { name: words.clearYes, exact: true }).click();
  await expect(status(page)).toHaveText(words.cleared);
  await expect(page.getByText(words.empty)).toBeVisible();
  await page.reload();
  await expect(page.getByText(words.empty)).toBeVisible();

  await importFile(page, file);
  await expect(status(page)).toContainText(fill(words.imported, { added: 3, merged: 0, kept: 0 }));
  await expect(row(page, lessonCourse?.title.zh ?? '').first()).toContainText('100%');
  await page.goto(site.lesson(lesson));
  const tree = page.getByRole('navigation', { name: site.strings.frame.courseTree });
  await expect(tree.getByRole('img', { name: site.strings.frame.passed })).toBeVisible();

  await page.goto('/progress/');
  await importFile(page, file);
  await expect(status(page), 'nothing is doubled').toContainText(fill(words.imported, { added: 0, merged: 0, kept: 3 }));
});

for (const { name, text, reason } of [
  { name: 'a picture', text: '\u0089PNG\r\n', reason: words.reasons.notJson },
  { name: 'a foreign JSON file', text: '{"name":"package","version":"1.0.0"}', reason: words.reasons.notZhike },
  { name: 'a list', text: '[]', reason: words.reasons.notZhike },
  {
    name: 'a file of a newer version',
    text: '{"format":"zhike-record","version":99,"exportedAt":"2026-03-02T08:00:00.000Z","data":{}}',
    reason: words.reasons.newer,
  },
  {
    name: 'a damaged file',
    text: '{"format":"zhike-record","version":1,"exportedAt":"2026-03-02T08:00:00.000Z","data":{"attempts":[{"version":1,"savedAt":"","data":{"id":1}}],"lessons":null,"aside":[]}}',
    reason: words.reasons.damaged.split('{')[0] ?? '',
  },
]) {
  test(`importing ${name} says why not, and changes nothing`, async ({ page }) => {
    const question = await openExercise(page, site, findExercise('choice', 'zh'));
    await answer(question, rightResponse(question.item));
    await page.goto('/progress/');
    await expect(page.locator('.progress .figures')).toBeVisible();
    const before = await stored(page);
    await importFile(page, text);
    await expect(status(page)).toContainText(words.importFailed.split('{')[0] ?? '');
    await expect(status(page)).toContainText(reason);
    expect(await stored(page)).toEqual(before);
  });
}

test('an unfinished quiz leads back to where it goes on', async ({ page }) => {
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin();
  await page.goto('/progress/');
  await expect(page.getByRole('region', { name: words.attempts })).toContainText(words.unfinished);
  await page.getByRole('link', { name: words.goOn, exact: true }).click();
  await expect(quiz.button(site.strings.quiz.resume)).toBeVisible();
});
