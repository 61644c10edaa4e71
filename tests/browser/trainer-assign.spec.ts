/** A trainer makes an assignment, from choosing items to what goes out. */
import { assignedId } from '../../src/assignment/form-of-assignment.ts';
import { isSealed } from '../../src/assignment/seal-item.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { itemsById, poolOf } from './content.ts';
import { expect, siteIn, test } from './site.ts';
import { lesson, opened, TrainerDesk, textOf } from './trainer-desk.ts';

for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
  test(`an assignment goes out as it was made, in ${locale}`, async ({ page }) => {
    const desk = new TrainerDesk(page, siteIn(locale));
    await desk.makeKey();
    await desk.openNew();
    await desk.title('RFM 2');
    const ids = await desk.choose(4);
    await page
      .getByRole('button', { name: fill(desk.words.chosen.down, { stem: itemsById(locale).get(ids[0] ?? '')?.stem ?? '' }) })
      .click();

    await desk.go('rules');
    await page.getByLabel(desk.words.rules.passMark).fill('70');
    await page.getByLabel(desk.words.rules.attempts).fill('2');
    await page.getByLabel(desk.words.rules.minutes).fill('25');
    await page.getByLabel(desk.words.rules.feedbacks.item).check();
    await page.getByLabel(desk.words.rules.timeZone).selectOption('Asia/Shanghai');
    await page.getByLabel(desk.words.rules.opens).fill('2031-03-01T08:00');
    await page.getByLabel(desk.words.rules.due).fill('2031-03-09T18:00');
    await page.getByLabel(desk.words.rules.welcome, { exact: true }).fill('可以查资料。\nGood luck!');
    await desk.send();

    const { assignment } = await desk.openedLink();
    expect(assignment).toMatchObject({
      title: 'RFM 2',
      locale,
      welcome: '可以查资料。\nGood luck!',
      form: { kind: 'fixed' },
      shuffle: true,
      sealed: false,
      feedback: 'item',
      passMark: 0.7,
      attempts: 2,
      minutes: 25,
      opensAt: '2031-03-01T00:00:00.000Z',
      dueAt: '2031-03-09T10:00:00.000Z',
      timeZone: 'Asia/Shanghai',
      trainer: { name: '林老师', recipient: expect.stringMatching(/^age1/) },
    });
    expect(assignment.items.map(assignedId)).toEqual([ids[1], ids[0], ids[2], ids[3]]);
    expect(assignment.items[0]).toMatchObject({ lesson });
    await expect(page.getByRole('img', { name: fill(desk.words.send.qrAlt, { title: 'RFM 2' }) })).toBeVisible();
    expect(new URL(await page.locator('[data-link]').inputValue()).pathname).toBe(desk.site.path('/take/'));

    const [file] = await Promise.all([page.waitForEvent('download'), desk.button(desk.words.send.fileSave).click()]);
    expect(file.suggestedFilename()).toBe('RFM 2.zhike');
    expect((await opened(await textOf(file))).assignment).toEqual(assignment);
    const [calendar] = await Promise.all([page.waitForEvent('download'), desk.button(desk.words.send.calendarSave).click()]);
    expect(await textOf(calendar)).toContain('DTEND:20310309T100000Z');
  });
}

test('items are found by filters, and tried without a trace', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.openNew();
  const rows = page.locator('.item-row');
  const count = page.locator('.item-list .head-line').getByRole('status');
  const all = Number((await count.textContent())?.replace(/\D/g, ''));
  expect(all).toBeGreaterThan(300);
  await page.getByLabel(desk.words.filters.module).selectOption('classification');
  await page.getByLabel(desk.words.difficulty[3]).check();
  await page.getByLabel(desk.words.interactions.numeric, { exact: true }).check();
  const expected = [...itemsById('en').values()].filter((item) => item.interaction === 'numeric' && item.difficulty === 3);
  await expect(rows).not.toHaveCount(0);
  expect(await rows.count()).toBeLessThanOrEqual(expected.length);
  await desk.button(desk.words.filters.clear).click();
  await page.getByLabel(desk.words.filters.scheme).selectOption({ index: 1 });
  expect(Number((await count.textContent())?.replace(/\D/g, ''))).toBeLessThan(all);
  await desk.button(desk.words.filters.clear).click();
  await page.getByLabel(desk.words.filters.lesson, { exact: true }).selectOption(lesson);
  const [first = ''] = poolOf(lesson);
  const stem = itemsById('en').get(first)?.stem ?? '';
  await page.getByRole('button', { name: fill(desk.words.list.tryNamed, { stem }) }).click();
  await expect(rows.first().getByRole('button', { name: desk.site.strings.exercise.check })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('zhike.attempt')))).toEqual([]);
});

test('a draft survives a reload, and what was taken out comes back', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.openNew();
  await desk.title('Survivor');
  await desk.choose(3);
  await desk.go('rules');
  await page.getByLabel(desk.words.rules.drawn).check();
  await desk.saved();
  await page.reload();
  await expect(page.getByLabel(desk.words.name)).toHaveValue('Survivor');
  await expect(page.getByLabel(desk.words.rules.drawn)).toBeChecked();
  await desk.go('items');
  const chosen = page.locator('.chosen-rows li');
  await expect(chosen).toHaveCount(3);
  await desk.button(desk.words.chosen.clear).click();
  await expect(chosen).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(desk.words.chosen.empty)).toBeVisible();
  await desk.choose(2);
  await desk.button(desk.words.chosen.clear).click();
  await desk.button(desk.words.undo).click();
  await expect(chosen).toHaveCount(2);
  await desk.saved();

  await page.goto(desk.site.path('/trainer/'));
  await page.getByRole('button', { name: `${desk.home.assignments.remove}: Survivor` }).click();
  await expect(page.getByRole('link', { name: 'Survivor' })).toHaveCount(0);
  await desk.button(desk.home.assignments.undo).click();
  await page.getByRole('link', { name: 'Survivor' }).click();
  await expect(page.locator('.chosen-rows li')).toHaveCount(2);
});

test('two tabs do not write over each other', async ({ page, context }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.openNew();
  await desk.title('First');
  await desk.saved();
  const other = new TrainerDesk(await context.newPage(), siteIn('en'));
  await other.page.goto(page.url());
  await expect(other.page.getByLabel(desk.words.name)).toHaveValue('First');
  await desk.title('Here');
  await desk.saved();
  await other.title('There');
  await expect(other.page.getByText(desk.words.conflict)).toBeVisible();
  await other.button(desk.words.takeTheirs).click();
  await expect(other.page.getByLabel(desk.words.name)).toHaveValue('Here');
  await other.title('Both');
  await other.saved();
});

test('numbers that are none are told, and the last good one stays', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.openNew();
  await desk.go('rules');
  const passMark = page.getByLabel(desk.words.rules.passMark);
  await passMark.fill('170');
  await expect(page.getByText(fill(desk.words.rules.invalidNumber, { least: 0, most: 100 }))).toBeVisible();
  await passMark.blur();
  await expect(passMark).toHaveValue('80');
  await passMark.fill('６０');
  await desk.saved();
  await expect(passMark).toHaveValue('６０');
});

test('a sealed assignment carries no keys, and says whose keys are public anyway', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.makeKey();
  await desk.openNew();
  await desk.title('Exam');
  await desk.choose(3);
  await desk.go('rules');
  await page.getByRole('checkbox', { name: desk.words.rules.sealed }).check();
  await expect(page.getByText(fill(desk.words.rules.publicInSealed, { count: 3 }))).toBeVisible();
  await expect(page.getByRole('radio', { name: desk.words.rules.feedbacks.none })).toBeChecked();
  await desk.button(desk.words.rules.showReserved).click();
  await expect(page.getByLabel(desk.words.reserved.passphrase)).toBeFocused();
  await desk.send();
  const { assignment } = await desk.openedLink();
  expect(assignment.sealed).toBe(true);
  expect(assignment.items.every((entry) => 'item' in entry && isSealed(entry.item))).toBe(true);
});

test('what was sent stays as it is; a revised version is another assignment', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.makeKey();
  await desk.openNew();
  await desk.title('Week 1');
  await desk.choose(2);
  await desk.send();
  const before = (await desk.openedLink()).assignment;
  await desk.go('rules');
  await expect(page.getByLabel(desk.words.rules.passMark)).toBeDisabled();
  await desk.go('items');
  await expect(page.locator('.item-row').getByRole('checkbox').first()).toBeDisabled();

  await desk.button(desk.words.revise).click();
  await expect(page.getByText(desk.words.revised)).toBeVisible();
  await expect(page.getByLabel(desk.words.name)).toHaveValue(fill(desk.words.revisedTitle, { title: 'Week 1' }));
  await desk.go('rules');
  await page.getByLabel(desk.words.rules.passMark).fill('50');
  await desk.send();
  const after = (await desk.openedLink()).assignment;
  expect(after.id).not.toBe(before.id);
  expect(after.passMark).toBe(0.5);
  await page.goto(desk.site.path('/trainer/'));
  await page.getByText(fill(desk.home.assignments.archived, { count: 1 })).click();
  await page.getByRole('link', { name: 'Week 1', exact: true }).click();
  await desk.go('send');
  expect((await desk.openedLink()).assignment).toEqual(before);
});

test('what is missing is listed, and leads to where it is mended', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.openNew();
  await desk.go('send');
  for (const problem of ['title', 'items', 'key'] as const) await expect(page.getByText(desk.words.send.problems[problem])).toBeVisible();
  await page.getByRole('listitem').filter({ hasText: desk.words.send.problems.title }).getByRole('button').click();
  await page.keyboard.type('By keyboard');
  await expect(page.getByText(desk.words.send.problems.title)).toHaveCount(0);
  await page.getByLabel(desk.home.key.name).fill('Ms Lin');
  await desk.button(desk.home.key.make).click();
  await expect(page.getByText(desk.words.send.problems.key)).toHaveCount(0);
  await page.getByRole('listitem').filter({ hasText: desk.words.send.problems.items }).getByRole('button').click();
  await desk.choose(1);
  await desk.send();
  expect((await desk.openedLink()).assignment).toMatchObject({ title: 'By keyboard', trainer: { name: 'Ms Lin' } });
});

test('an assignment is made by keyboard alone', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.makeKey();
  await desk.openNew();
  await page.getByLabel(desk.words.name).focus();
  await page.keyboard.type('Keys');
  await page.locator('.item-row').first().getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.locator('.chosen-rows li')).toHaveCount(2);
  await page.locator('.chosen-rows [data-step="1"]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.chosen-rows [data-place="1"] [data-step="1"]')).toBeFocused();
  await page.getByRole('navigation', { name: desk.words.steps.label }).getByRole('link').last().focus();
  await page.keyboard.press('Enter');
  await desk.button(desk.words.send.send).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: desk.words.send.sent })).toBeFocused();
});

test('the preview asks what a learner is asked, and keeps nothing', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.openNew();
  await desk.title('Look first');
  await desk.choose(2);
  await desk.go('rules');
  await page.getByRole('checkbox', { name: desk.words.rules.sealed }).check();
  await page.getByLabel(desk.words.rules.welcome, { exact: true }).fill('Take your time.');
  await desk.button(desk.words.preview).click();
  const dialog = page.getByRole('dialog', { name: desk.words.previewing.title });
  await expect(dialog.getByText(desk.words.previewing.banner)).toBeVisible();
  await expect(dialog.getByText('Take your time.')).toBeVisible();
  await dialog.getByRole('button', { name: desk.words.previewing.start }).click();
  const { submit, submitAnyway } = desk.site.strings.quiz;
  await dialog.getByRole('button', { name: submit, exact: true }).click();
  await dialog.getByRole('button', { name: submitAnyway, exact: true }).click();
  await expect(dialog.getByText(desk.words.previewing.handedIn)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.button(desk.words.preview)).toBeFocused();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('zhike.attempt')))).toEqual([]);
});
