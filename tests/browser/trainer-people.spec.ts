/** Rosters, personal links, and what is printed. */
import { readFileSync } from 'node:fs';
import { fill } from '../../src/course/strings/fill.ts';
import { expect, siteIn, test } from './site.ts';
import { opened, TrainerDesk, textOf } from './trainer-desk.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('everyone gets a link of their own, with extra time for some', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('zh-Hans'));
  await desk.makeKey();
  await desk.openNew();
  await desk.title('人人一条');
  await desk.choose(2);
  await desk.go('rules');
  await page.getByLabel(desk.words.rules.minutes).fill('20');
  await desk.addPeople('姓名\t工号\t加时\n王小明\t00317\t10\n李雷\t00318\n\t00319\n韩梅梅\t00317');
  await expect(page.getByText(fill(desk.words.roster.added, { count: 2 }))).toBeVisible();
  await expect(page.getByText(fill(desk.words.roster.notAdded, { count: 2 }))).toBeVisible();
  await expect(page.getByText('第 4 行')).toContainText(desk.words.problems['roster-no-name']);
  await expect(page.getByLabel(desk.words.roster.paste)).toHaveValue('\t00319\n韩梅梅\t00317');
  await page.getByLabel(fill(desk.words.roster.extraOf, { name: '李雷' })).fill('5');
  await desk.saved();
  await desk.send();

  const links = page.locator('[data-personal]');
  await expect(links).toHaveCount(2);
  const people = await Promise.all((await links.all()).map(async (link) => opened(await link.inputValue())));
  const { assignment } = await desk.openedLink();
  expect(people.map((each) => each.assignment)).toEqual([assignment, assignment]);
  expect(people.map((each) => each.invitation)).toEqual([
    { token: expect.any(String), name: '王小明', number: '00317', extraMinutes: 10 },
    { token: expect.any(String), name: '李雷', number: '00318', extraMinutes: 5 },
  ]);

  await desk.button(desk.words.send.copyAll).click();
  await expect(page.getByText(fill(desk.words.send.copiedAll, { count: 2 }))).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').map((line) => line.split('\t').slice(0, 2))).toEqual([
    ['王小明', '00317'],
    ['李雷', '00318'],
  ]);
  const [table] = await Promise.all([page.waitForEvent('download'), desk.button(desk.words.send.saveAll).click()]);
  expect(await textOf(table)).toContain('李雷,00318,http');

  await desk.addPeople('韩梅梅 00320');
  await desk.go('send');
  await expect(links).toHaveCount(3);
  expect((await desk.openedLink()).assignment).toEqual(assignment);
});

test('a roster is read from a file of a spreadsheet in its own encoding', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('zh-Hans'));
  await desk.openNew();
  await desk.go('roster');
  // 姓名,工号 / 王小明,00317 in GB18030, as Excel writes it.
  const bytes = Buffer.from('d0d5c3fb2cb9a4bac50d0acdf5d0a1c3f72c30303331370d0a', 'hex');
  await page.locator('.roster-form input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: bytes });
  await expect(page.getByRole('rowheader', { name: '王小明' })).toBeVisible();
  await page.getByRole('button', { name: fill(desk.words.roster.remove, { name: '王小明' }) }).click();
  await expect(page.getByText(desk.words.roster.empty)).toBeVisible();
  await desk.button(desk.words.undo).click();
  await expect(page.getByRole('rowheader', { name: '王小明' })).toBeVisible();
});

test('people pasted and not added are on the roster all the same, and the last step says how many there are', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('zh-Hans'));
  const { roster, send } = desk.words;
  await desk.makeKey();
  await desk.openNew();
  await desk.title('没按按钮');
  await desk.choose(1);
  await desk.go('send');
  await expect(page.getByText(send.rosterNone)).toBeVisible();
  await desk.go('roster');
  await page.getByLabel(roster.paste).fill('王小明 00317\n李雷 00318');
  await desk.button(fill(desk.words.next, { step: desk.words.steps.send })).click();
  await expect(page.getByText(fill(send.rosterCount, { count: 2 }))).toBeVisible();
  await expect(page.getByText(fill(roster.added, { count: 2 }))).toBeVisible();

  // What cannot be read without doubt stays in the field, whichever way one leaves.
  await desk.go('roster');
  await expect(page.getByLabel(roster.paste)).toHaveValue('');
  await page.getByLabel(roster.paste).fill('韩梅梅 00317');
  await desk.go('rules');
  await desk.go('send');
  await expect(page.getByText(fill(send.rosterCount, { count: 2 }))).toBeVisible();
  const kept = page.getByText(fill(send.pasted, { count: 1 }));
  await expect(kept).toBeVisible();
  await kept.getByRole('button', { name: send.fix }).click();
  await expect(page.getByLabel(roster.paste)).toHaveValue('韩梅梅 00317');
  await page.getByLabel(roster.paste).fill('韩梅梅 00320');
  await page.goBack();
  await expect(page.getByText(fill(send.rosterCount, { count: 3 }))).toBeVisible();
  await expect(kept).toHaveCount(0);
});

test('personal links come first, what was copied is said beside its row, and nothing is called sent', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  const desk = new TrainerDesk(page, siteIn('zh-Hans'));
  const { send } = desk.words;
  await desk.makeKey();
  await desk.openNew();
  await desk.title('一人一条');
  await desk.choose(1);
  await desk.addPeople(Array.from({ length: 12 }, (_, number) => `学员${number + 1}\t10${number + 10}`).join('\n'));
  await desk.send();
  await expect(page.getByText(send.sentAbout)).toBeVisible();
  await expect(page.locator('.hand-out h3').first()).toHaveText(send.personal);

  const row = page.locator('.personal-links li').last();
  await row.getByRole('button').click();
  await expect(row.getByText(send.copiedShort, { exact: true })).toBeInViewport();
  await expect(page.getByRole('status').filter({ hasText: fill(send.copiedOne, { name: '学员12' }) })).toHaveCount(1);
  await expect(page.locator('.copy-news').filter({ hasText: send.copiedShort })).toHaveCount(1);

  await page.getByRole('link', { name: send.toGradebook }).click();
  await expect(page).toHaveURL(/\/trainer\/gradebook\/$/);
});

/** Pages of a PDF, counted by their objects. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('notice, slips and paper print without the page around them', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.makeKey('Ms Lin');
  await desk.openNew();
  await desk.title('On paper');
  await desk.choose(6);
  await desk.addPeople('Wang Xiaoming, 00317\nLi Lei, 00318');
  await desk.send();
  const { send, print } = desk.words;

  await desk.button(send.sheet).click();
  await expect(page.getByRole('img', { name: fill(send.qrAlt, { title: 'On paper' }) })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(desk.button(print.print)).toBeHidden();
  await expect.poll(async () => pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  await page.emulateMedia({ media: 'screen' });
  await desk.button(print.back).click();

  await desk.button(send.slips).click();
  await expect(page.locator('.slip')).toHaveCount(2);
  await expect(page.locator('.slip svg')).toHaveCount(2);
  await desk.button(print.back).click();

  await desk.button(send.paper).click();
  await expect(page.locator('.paper-item')).toHaveCount(6);
  await expect(page.locator('.answer-lines > li')).toHaveCount(6);
  await expect(page.locator('.key-sheet tbody tr')).toHaveCount(6);
  const onePaper = pagesOf(await page.pdf({ format: 'A4' }));
  expect(onePaper).toBeGreaterThanOrEqual(3);
  await page.getByLabel(print.parts.key).uncheck();
  await expect(page.locator('.key-sheet')).toHaveCount(0);
  await page.getByLabel(print.parts.key).check();
  await page.getByLabel(print.versions).fill('2');
  await expect(page.locator('.key-sheet')).toHaveCount(2);
  const keys = await page.locator('.key-sheet tbody').allInnerTexts();
  expect(keys[0]).not.toBe(keys[1]);
  // Every part of every version begins on a page of its own.
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThanOrEqual(onePaper + 3);
});

test('a code that nobody could scan is not drawn, and the file is offered instead', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.makeKey();
  await desk.openNew();
  await desk.title('Too much for a code');
  await page.getByLabel(desk.words.filters.lesson, { exact: true }).selectOption({ index: 2 });
  await page.getByRole('button', { name: new RegExp(desk.words.list.chooseAll.replace('{count}', '\\d+')) }).click();
  await desk.go('rules');
  await page.getByRole('checkbox', { name: desk.words.rules.sealed }).check();
  await desk.send();
  await expect(page.locator('svg.qr')).toHaveCount(0);
  await expect(page.getByText('for a code that a phone can scan')).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), desk.button(desk.words.send.fileSave).click()]);
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^zhike-assignment 1\n/);
});
