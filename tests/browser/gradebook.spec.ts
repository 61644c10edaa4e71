/** The gradebook: hand-ins in from anything, marked again, corrected, undone, and out as files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { fill } from '../../src/course/strings/fill.ts';
import { aClass, byAbility, type Class, type Learner, sent, someItems, storedFor } from '../trainer/gradebook/class.ts';
import { GradebookPage, layIn } from './gradebooks.ts';
import { comeNear, expect, siteIn, test } from './site.ts';

test.use({ allowed: [/status of 404/] });

const site = siteIn('zh-Hans');
const words = site.strings.gradebook;
const names = ['王小明', '李丽', '张三', '陈建国'];
const items = someItems(8);
const newClass = () => aClass(items, names);
const allRight = () => true;
const bytes = (text: string) => new TextEncoder().encode(text);

async function opened(page: Page, klass: Class): Promise<GradebookPage> {
  const book = new GradebookPage(page, site);
  await book.open([klass]);
  return book;
}

/** Opens the page, reads these hand-ins in and goes to the table. */
async function filled(page: Page, klass: Class, learners: readonly Learner[]): Promise<GradebookPage> {
  const book = await opened(page, klass);
  await book.paste((await Promise.all(learners.map((learner) => sent(klass, learner)))).join('\n'));
  await page.getByRole('link', { name: fill(words.acceptedInto, { title: '客户分类，第一周', count: learners.length }) }).click();
  await expect(page.getByRole('table')).toBeVisible();
  return book;
}

const cell = (book: GradebookPage, name: string, column: number) => book.row(name).getByRole('cell').nth(column);
/** Cells after the name: number, result, score … */
const [state, score] = [1, 2];

test('a pasted chat is taken apart: what counts, duplicates, strangers and broken blocks with their reasons', async ({ page }) => {
  const klass = await newClass();
  const other = await newClass();
  const book = await opened(page, klass);
  const [first = '', second = '', token, elsewhere, notOurs, cut = ''] = await Promise.all([
    sent(klass, { person: 1, right: allRight }),
    sent(klass, { person: 2, right: () => false }),
    sent(klass, { name: '路人', token: 'token-nobody-knows-000', right: allRight }),
    sent(klass, { name: '外班', assignment: 'AnotherAssignment_-001', attempt: 'attempt-elsewhere', right: allRight }),
    sent(other, { person: 3, right: allRight }),
    sent(klass, { person: 4, right: allRight }),
  ]);
  const quoted = first
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  const poured = second.replace(/\n(?!-)/g, '').replace(/(.{50})/g, '$1\n');
  await book.paste(
    ['王小明 10:32\n老师，我交作业了', quoted, '李丽：\n', poured, first, token, elsewhere, notOurs, cut.slice(0, 900)].join('\n\n'),
  );
  await expect(book.importPanel.getByRole('status')).toContainText('读到 7 份：计入 2，另放 2，重复 1，打不开 2。');
  await expect(book.importPanel.getByText(words.problems['not-for-us'])).toBeVisible();
  await expect(book.importPanel.getByText(words.problems['cut-off'])).toBeVisible();
  await expect(book.importPanel.getByText(words.reasons['unknown-token'])).toBeVisible();
  await expect(book.importPanel.getByText(words.reasons['other-assignment'])).toBeVisible();
  await expect(page.getByText(fill(words.strangerLine, { assignment: 'AnotherAssignment_-001', count: 1, names: '外班' }))).toBeVisible();

  await page.reload();
  await book.link('客户分类，第一周').click();
  await expect(cell(book, '王小明', score)).toHaveText('100%');
  await expect(cell(book, '李丽', score)).toHaveText('0%');
  await expect(cell(book, '陈建国', state)).toHaveText(words.states.missing);
});

test('text without any hand-in is called that, stays in the field, and the way back to the trainer’s page is there', async ({ page }) => {
  const book = await opened(page, await newClass());
  await book.paste('老师，我晚点交');
  await expect(book.importPanel.getByRole('status')).toHaveText(words.importedNothing);
  await expect(book.importPanel.getByText(words.problems['no-block'])).toBeVisible();
  await expect(page.getByRole('textbox', { name: words.pasteLabel })).toHaveValue('老师，我晚点交');
  await page
    .getByRole('navigation', { name: site.strings.frame.breadcrumbs })
    .getByRole('link', { name: site.strings.trainer.title })
    .click();
  await expect(page).toHaveURL(/\/trainer\/$/);
});

test('files, a zip and dropped files are read; a picture is named', async ({ page }) => {
  const klass = await newClass();
  const book = await opened(page, klass);
  const [one = '', two = '', three = '', four = ''] = await Promise.all(
    [1, 2, 3, 4].map((person) => sent(klass, { person, right: allRight })),
  );
  const status = book.importPanel.getByRole('status');

  await page.getByLabel(words.chooseFiles, { exact: true }).setInputFiles([
    { name: '王小明.txt', mimeType: 'text/plain', buffer: Buffer.from(one) },
    { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0]) },
  ]);
  await expect(status).toContainText('读到 1 份：计入 1，另放 0，重复 0，打不开 0。');
  await expect(status).toContainText(fill(words.importedWithout, { count: 1 }));
  await expect(book.importPanel.getByText(words.problems['not-text'])).toBeVisible();

  const zip = zipSync({ '一组/李丽.txt': bytes(two), '一组/王小明.txt': bytes(one), '__MACOSX/._x': bytes('x') });
  await page
    .getByLabel(words.chooseFiles, { exact: true })
    .setInputFiles([{ name: '班级.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) }]);
  await expect(status).toContainText('读到 2 份：计入 1，另放 0，重复 1，打不开 0。');

  const transfer = await page.evaluateHandle(
    (texts) => {
      const data = new DataTransfer();
      for (const [index, text] of texts.entries()) data.items.add(new File([text], `dropped-${index}.txt`, { type: 'text/plain' }));
      return data;
    },
    [three, four],
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(status).toContainText('读到 2 份：计入 2，另放 0，重复 0，打不开 0。');
});

test('a folder is read with what lies in its folders, and each hand-in says where it was', async ({ page }) => {
  const klass = await newClass();
  const book = await opened(page, klass);
  const [one = '', two = ''] = await Promise.all([1, 2].map((person) => sent(klass, { person, right: allRight })));
  const folder = mkdtempSync(join(tmpdir(), 'zhike-class-'));
  try {
    mkdirSync(join(folder, '二组'));
    writeFileSync(join(folder, '王小明.txt'), one);
    writeFileSync(join(folder, '二组', '李丽.txt'), `李丽：交了\n${two.replace(/^/gm, '> ')}`);
    await page.getByLabel(words.chooseFolder, { exact: true }).setInputFiles(folder);
    await expect(book.importPanel.getByRole('status')).toContainText('读到 2 份：计入 2，另放 0，重复 0，打不开 0。');
  } finally {
    rmSync(folder, { recursive: true });
  }
  await book.link('客户分类，第一周').click();
  await book.link('李丽').click();
  await expect(page.getByText('二组/李丽.txt')).toBeVisible();
});

test('people are sorted, searched and filtered; the address leads back', async ({ page }) => {
  const klass = await newClass();
  const book = await filled(page, klass, [
    { person: 1, right: (_item, index) => index < 3 },
    { person: 2, right: allRight, submittedAt: '2026-03-10T08:00:00.000Z' },
    { person: 3, right: () => false },
  ]);
  const header = page.getByRole('columnheader', { name: words.columns.score });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('rowheader')).toHaveText(['李丽', '王小明', '张三', '陈建国']);
  await header.getByRole('button').press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('rowheader')).toHaveText(['张三', '王小明', '李丽', '陈建国']);

  await page.getByRole('combobox', { name: words.filter }).selectOption('late');
  await expect(page.getByRole('rowheader')).toHaveText(['李丽']);
  await page.getByRole('combobox', { name: words.filter }).selectOption('missing');
  await expect(page.getByRole('rowheader')).toHaveText(['陈建国']);
  await page.getByRole('combobox', { name: words.filter }).selectOption('all');
  await page.getByRole('searchbox', { name: words.search }).fill('a1003');
  await expect(page.getByRole('rowheader')).toHaveText(['张三']);

  await book.link('张三').click();
  const head = page.getByRole('heading', { level: 2, name: '张三' });
  await expect(head).toBeFocused();
  await expect(page).toHaveURL(/#assignment\/.+\/person\//);
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: words.search })).toHaveValue('a1003');
});

test('a free answer is marked with a comment, shows in the score, and is taken back', async ({ page }) => {
  const klass = await newClass();
  const book = await filled(page, klass, [{ person: 1, right: allRight }]);
  await expect(cell(book, '王小明', state)).toHaveText(words.states.waiting);
  await book.view('answers');
  await page.getByRole('textbox', { name: words.points }).fill('120');
  await book.button(words.saveMark).click();
  await expect(page.getByText(words.pointsInvalid)).toBeVisible();
  await page.getByRole('textbox', { name: words.comment }).fill('先道歉，很好。');
  await page.getByRole('textbox', { name: words.points }).fill('50');
  await book.button(words.saveMark).click();
  await expect(page.getByText(words.freeDone)).toBeVisible();

  await page.reload();
  await book.view('people');
  await expect(cell(book, '王小明', state)).toHaveText(words.states.passed);
  await expect(cell(book, '王小明', score)).toHaveText('94%');
  await book.link('王小明').click();
  await expect(page.getByText('先道歉，很好。').first()).toBeVisible();
  await book.button(words.undoLast).click();
  await expect(page.getByText(words.undone)).toBeVisible();
  await book.view('people');
  await expect(cell(book, '王小明', state)).toHaveText(words.states.waiting);
});

test('a corrected key is previewed, marks everyone again, says what changed, and is taken back', async ({ page }) => {
  const klass = await newClass();
  const choice = items.find(({ interaction }) => interaction === 'choice');
  const wrongChoice: Learner['right'] = (item) => item.id !== choice?.id;
  const book = await filled(page, klass, [
    { person: 1, right: wrongChoice },
    { person: 2, right: allRight },
    { person: 3, right: wrongChoice },
  ]);
  await expect(cell(book, '王小明', score)).toHaveText('86%');
  await book.view('analysis');
  await page.getByRole('region', { name: words.itemsTable }).getByRole('link', { name: '1', exact: true }).click();
  await page
    .getByRole('button', { name: new RegExp(words.correctAccept) })
    .first()
    .click();
  const preview = page.getByRole('region', { name: words.previewHead });
  await expect(preview.getByRole('rowheader')).toHaveText(['王小明', '张三']);
  await expect(preview.getByRole('row').nth(1)).toContainText('86%');
  await expect(preview.getByRole('row').nth(1)).toContainText('100%');
  await book.button(words.confirm).click();
  await expect(page.getByText(fill(words.changedLine, { count: 2 }))).toBeVisible();
  await book.view('people');
  await expect(cell(book, '王小明', score)).toHaveText('100%');
  await expect(cell(book, '李丽', score)).toHaveText('100%');

  await book.view('history');
  await page.getByRole('listitem').filter({ hasText: '也算对' }).getByRole('button', { name: words.undo }).click();
  await expect(page.getByText(words.historyNone)).toBeVisible();
  await book.view('people');
  await expect(cell(book, '王小明', score)).toHaveText('86%');
});

test('what was set aside can be counted; what is removed comes back', async ({ page }) => {
  const klass = await newClass();
  const book = await filled(page, klass, [{ person: 1, right: allRight }]);
  await book.link(words.assignments).click();
  await book.paste(await sent(klass, { name: '路人', token: 'token-nobody-knows-000', right: allRight }));
  await book.link(fill(words.asideCount, { count: 1 })).click();
  await book.button(words.accept).click();
  await expect(page.getByText(words.asideNone)).toBeVisible();
  await book.view('people');
  await book.link('路人').click();
  await book.button(words.remove).click();
  await book.view('aside');
  await expect(page.getByText(words.reasons.removed)).toBeVisible();
  await book.button(words.putBack).click();
  await book.view('people');
  await expect(book.row('路人')).toBeVisible();
});

test('CSV, workbook and JSON hold everyone, and no cell is a formula', async ({ page }) => {
  const klass = await newClass();
  const book = await filled(page, klass, [
    { person: 1, right: allRight },
    { name: '=HYPERLINK("http://x")', number: '007', right: byAbility(2) },
  ]);
  await book.view('export');
  const exported = async (button: string) => {
    const download = page.waitForEvent('download');
    await book.button(button).click();
    const file = await download;
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  };
  const csv = await exported(words.exportCsv);
  expect(csv.name).toMatch(/^客户分类，第一周 \d{4}-\d\d-\d\d\.csv$/);
  const text = csv.content.toString('utf8');
  expect(text.startsWith('\ufeff姓名,工号,')).toBe(true);
  expect(text).toContain('王小明,A-1001,');
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);

  const sheets = unzipSync(new Uint8Array((await exported(words.exportXlsx)).content));
  const shared = Object.entries(sheets)
    .map(([, content]) => strFromU8(content))
    .join('\n');
  for (const expected of ['王小明', words.people, words.scores, words.responses, words.analysis]) expect(shared).toContain(expected);
  expect(shared).not.toContain('<f>');

  const json = JSON.parse((await exported(words.exportJson)).content.toString('utf8'));
  expect(json).toMatchObject({ format: 'zhike-gradebook', version: 1 });
  expect(json.workedOut.results).toHaveLength(5);
  expect(json.workedOut.responses).toHaveLength(2 * items.length);
});

test('an exported gradebook is read back in where nothing is left: people, hand-ins, corrections, comments', async ({
  page,
  anotherBrowser,
}) => {
  const klass = await newClass();
  const book = await filled(page, klass, [
    { person: 1, right: () => false },
    { person: 2, right: allRight },
  ]);
  await book.view('answers');
  await page.getByLabel(words.comment).first().fill('说清什么时候回电话');
  await book.button(words.saveMark).first().click();
  await book.view('analysis');
  await page.getByRole('region', { name: words.itemsTable }).getByRole('link', { name: '1', exact: true }).click();
  await book.button(words.correctGive).click();
  await book.button(words.confirm).click();
  await expect(page.getByRole('heading', { name: words.changedHead })).toBeVisible();
  await book.view('people');
  const before = await page.getByRole('table').textContent();
  await book.view('export');
  const download = page.waitForEvent('download');
  await book.button(words.exportJson).click();
  const file = await (await download).path();

  const other = await (await anotherBrowser()).newPage();
  const there = new GradebookPage(other, site);
  await other.goto('/trainer/gradebook/');
  await comeNear(other);
  const restore = async (given: string | { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = other.waitForEvent('filechooser');
    await there.button(words.restoreChoose).press('Enter');
    await (await chooser).setFiles(given);
  };
  const status = other.getByRole('region', { name: words.restore }).getByRole('status');
  const wrong = (text: string) => ({ name: 'some.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await restore(wrong('{"name":"a list of something"}'));
  await expect(status).toHaveText(words.restoreProblems['not-a-gradebook']);
  await restore(wrong((await readFile(file, 'utf8')).replace('"version":1', '"version":9')));
  await expect(status).toHaveText(words.restoreProblems['too-new']);
  await restore(wrong((await readFile(file, 'utf8')).slice(0, 5000)));
  await expect(status).toHaveText(words.restoreProblems['not-a-gradebook']);

  const told = (counts: Record<string, number>) =>
    fill(words.restored, { assignments: 0, people: 0, handIns: 0, deeds: 0, known: 0, ...counts });
  await restore(file);
  await expect(status).toHaveText(told({ assignments: 1, people: 4, handIns: 2, deeds: 2 }));
  await restore(file);
  await expect(status).toHaveText(told({ known: 4 }));
  await other.reload();
  await there.link('客户分类，第一周').click();
  await expect(other.getByRole('table')).toBeVisible();
  expect(await other.getByRole('table').textContent()).toBe(before);
  await there.view('history');
  await expect(other.getByRole('main')).toContainText(fill(words.deeds['give-point'], { item: 1 }));
  await there.view('answers');
  await other.getByLabel(words.showMarked).check();
  await expect(other.getByLabel(words.comment).first()).toHaveValue('说清什么时候回电话');
});

test('a sealed assignment that came back with its gradebook marks what comes in, and says why it cannot be revised', async ({
  page,
  anotherBrowser,
}) => {
  const klass = await aClass(items.slice(0, 2), names, { sealed: true });
  const book = await opened(page, klass);
  await book.link('客户分类，第一周').click();
  await book.view('export');
  const download = page.waitForEvent('download');
  await book.button(words.exportJson).click();
  const file = await (await download).path();

  // The same trainer elsewhere: the key came with the backup, the assignment comes with the gradebook.
  const other = await (await anotherBrowser()).newPage();
  const there = new GradebookPage(other, site);
  await other.goto('/404.html');
  await layIn(
    other,
    storedFor([klass]).filter(({ store }) => store === 'identity'),
  );
  await other.goto('/trainer/gradebook/');
  await other.locator('.restore input[type="file"]').setInputFiles(file);
  await expect(other.getByRole('region', { name: words.restore }).getByRole('status')).toContainText('1');
  await there.paste(await sent(klass, { person: 1, right: () => false }));
  await expect(other.getByRole('link', { name: fill(words.acceptedInto, { title: '客户分类，第一周', count: 1 }) })).toBeVisible();

  const { assign } = site.strings;
  await other.goto(`/trainer/assign/#${klass.record.id}/items`);
  await expect(other.getByText(fill(assign.notHere, { count: 2 }))).toBeVisible();
  await expect(there.button(assign.revise)).toHaveCount(0);
});

test('the analysis names what was taken for what, and has its numbers in tables', async ({ page }) => {
  const klass = await newClass();
  const book = await filled(
    page,
    klass,
    [1, 2, 3, 4].map((person) => ({ person, right: byAbility(person) })),
  );
  await book.view('analysis');
  await expect(page.getByText(fill(words.readings['small-group'], { people: 4, least: 10 }))).toBeVisible();
  await expect(page.getByText(words.readings['weak-objective'].split('{')[0] ?? '')).toHaveCount(0);
  const scores = page.locator('figure.plot').filter({ hasText: words.plotScores });
  expect((await scores.locator('.grid + text').allTextContents()).filter((tick) => !/^\d+$/.test(tick))).toEqual([]);
  await expect(page.getByRole('region', { name: words.itemsTable }).getByRole('row')).toHaveCount(items.length + 1);
  const number = items.findIndex(({ interaction }) => interaction === 'categorize') + 1;
  await page
    .getByRole('region', { name: words.itemsTable })
    .getByRole('link', { name: String(number), exact: true })
    .click();
  await expect(page.getByRole('region', { name: words.confusionHead }).getByRole('table')).toBeVisible();
});

test('a feedback sheet says what was wrong and can be copied; in print there are no buttons', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const klass = await newClass();
  const book = await filled(page, klass, [{ person: 1, right: (_item, index) => index > 0 }]);
  await book.view('sheets');
  await expect(page.getByRole('heading', { name: words.sheetWrongHead })).toBeVisible();
  await book.button(words.sheetCopy).click();
  await expect(page.getByText(words.sheetCopied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('王小明 A-1001');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('article')).toContainText('王小明');
});

test('in a long table only what is in view is drawn, and all of it in print', async ({ page }) => {
  const klass = await aClass(
    items.slice(0, 2),
    Array.from({ length: 1200 }, (_, index) => `学员${index + 1}`),
  );
  const book = await opened(page, klass);
  await book.link('客户分类，第一周').click();
  const drawn = page.locator('tr.person');
  await expect(drawn.first()).toContainText('学员1');
  expect(await drawn.count()).toBeLessThan(100);
  await page.getByRole('region', { name: words.tableLabel }).focus();
  await page.keyboard.press('End');
  await expect(book.row('学员1200')).toBeVisible();
  expect(await drawn.count()).toBeLessThan(100);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await drawn.count()).toBe(1200);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => drawn.count()).toBeLessThan(100);
});

test('without a key the page says where to get it', async ({ page }) => {
  await page.goto('/trainer/gradebook/');
  await expect(page.getByText(words.noKey)).toBeVisible();
  await comeNear(page);
  await expect(page.getByText(words.noAssignments)).toBeVisible();
});
