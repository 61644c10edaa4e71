/** Drills: judged by key and click, explained, stopped and taken up again, timed, mixed, and on tables of customers. */
import { computedLabels } from '../../src/course/case-rules/index.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { press } from './keyboard.ts';
import { Drill, DrillTable } from './practice.ts';
import { expect, siteIn, test } from './site.ts';

test('a round by keyboard, from the list to the matrix and the lesson, in zh-Hans', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const words = site.strings.practice;
  await page.goto(site.path('/practice/'));
  await press(page.getByRole('link', { name: '按忠诚度', exact: true }), 'Enter');
  const drill = new Drill(page, site, 'loyalty');
  await drill.begin('calm', 'keyboard');

  const right = await drill.chooseRight('keyboard');
  await expect(page.locator('.drill-verdict')).toContainText((await page.locator('.lead').textContent()) ?? '-');
  await expect(page.locator('.drill-verdict mark').first()).toBeVisible();
  await drill.next('keyboard');
  await expect(drill.question(2)).toBeFocused();
  const { chosen, actual } = await drill.chooseWrong('keyboard');
  await expect(page.getByText(fill(words.wouldLook, { chosen: chosen.name }))).toBeVisible();
  await expect(page.locator('.reasons')).toContainText(chosen.sign);
  await drill.next('keyboard');
  await press(drill.button(words.stop), 'Enter');

  await expect(page.getByRole('heading', { name: words.endTitle })).toBeFocused();
  await expect(page.getByText(fill(words.endScore, { count: 2, right: 1 }))).toBeVisible();
  expect(await drill.cell(actual.name, chosen.name)).toContain('1');
  if (right !== actual.name) expect(await drill.cell(right, right)).toContain(words.matrixRight);
  await expect(page.getByText(fill(words.confusionOnce, { count: 1, actual: actual.name, chosen: chosen.name }))).toBeVisible();
  await press(page.locator('.read-on a[href*="#objective-"]'), 'Enter');
  await expect(page).toHaveURL(/\/learn\/classification\/value-need-loyalty-schemes\/#objective-combine-standards$/);

  await page.goto(site.path('/practice/'));
  await expect(page.getByText(fill(words.ownFigures, { count: 2, right: 1 }))).toHaveCount(1);
});

test('one says why first, by mouse, in en', async ({ page }) => {
  const drill = await Drill.open(page, siteIn('en'), 'chain-position', 'explain');
  await page.locator('.options button').first().click();
  await expect(drill.reason).toBeFocused();
  await expect(page.getByText(drill.words.explainFirst)).toBeVisible();
  await drill.reason.pressSequentially('1 shop, 2 buyers behind it');
  await expect(drill.question(1)).toBeVisible();
  await drill.chooseRight();
  await expect(page.getByRole('blockquote')).toHaveText('1 shop, 2 buyers behind it');
  await drill.next();
  await expect(drill.reason).toHaveValue('');
});

test('a round left in the middle goes on with the same case; a finished one does not come back, in zh-Hant', async ({ page }) => {
  const drill = await Drill.open(page, siteIn('zh-Hant'), 'purpose');
  await drill.chooseRight();
  await drill.next();
  await drill.chooseWrong();
  await drill.next();
  const text = await page.locator('.drill-case').textContent();
  await page.reload();
  await expect(page.getByText(fill(drill.words.goOnHint, { count: 3 }))).toBeVisible();
  await drill.button(drill.words.goOn).click();
  await expect(drill.question(3)).toBeFocused();
  expect(await page.locator('.drill-case').textContent()).toBe(text);
  await drill.chooseRight();
  await drill.end();
  await expect(page.getByText(fill(drill.words.endScore, { count: 3, right: 2 }))).toBeVisible();
  await page.reload();
  await expect(drill.button(drill.words.start)).toBeEnabled();
  await expect(drill.button(drill.words.goOn)).toHaveCount(0);
});

test('after the end another round begins anew', async ({ page }) => {
  const drill = await Drill.open(page, siteIn('zh-Hans'), 'purpose');
  await drill.end();
  await expect(page.getByText(drill.words.endNone)).toBeVisible();
  await drill.button(drill.words.again).click();
  await expect(drill.question(1)).toBeFocused();
  await drill.chooseRight();
});

test.describe('against the clock', () => {
  test('the time is announced, and the last question may be finished', async ({ page }) => {
    await page.clock.install();
    const drill = await Drill.open(page, siteIn('en'), 'purpose', 'timed');
    const said = (text: string) => expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1);
    await expect(page.getByRole('timer')).toContainText(/[23]:\d\d/);
    await page.clock.runFor(121_000);
    await said(drill.words.timeSoon);
    await page.clock.runFor(50_000);
    await said(drill.words.timeLast);
    await page.clock.runFor(20_000);
    await said(drill.words.timeOver);
    await expect(page.getByRole('timer')).toHaveCount(0);
    await drill.chooseRight();
    await drill.button(drill.words.stop).click();
    await expect(page.getByText(fill(drill.words.endScore, { count: 1, right: 1 }))).toBeVisible();
  });

  test('the clock can be turned off', async ({ page }) => {
    const drill = await Drill.open(page, siteIn('zh-Hans'), 'purpose', 'timed');
    await press(drill.button(drill.words.clockOff), 'Enter');
    await expect(page.getByRole('timer')).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: drill.words.clockIsOff })).toHaveCount(1);
    await expect(drill.question(1)).toBeFocused();
    await drill.chooseRight('keyboard');
  });
});

test('with two options a finger may swipe; a tap or a scroll decides nothing', async ({ page }) => {
  const drill = await Drill.open(page, siteIn('zh-Hans'), 'chain-position');
  const card = page.locator('.swipes');
  const swipe = async (x: number, y: number) => {
    await card.dispatchEvent('pointerdown', { pointerType: 'touch', clientX: 200, clientY: 300 });
    await card.dispatchEvent('pointerup', { pointerType: 'touch', clientX: 200 + x, clientY: 300 + y });
  };
  await swipe(3, 2);
  await swipe(70, 200);
  await expect(drill.question(1)).toBeVisible();
  const { deck, source } = await drill.asked();
  await swipe(source.answer === deck.options[0]?.id ? -120 : 120, 10);
  await expect(drill.verdict).toContainText(drill.words.right.split('{')[0] ?? '-');
});

test('schemes of one’s own choice take turns, each named', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const drill = new Drill(page, site, 'mix');
  await page.goto(site.path('/practice/'));
  await page.getByRole('checkbox', { name: '按购买用途' }).check();
  await drill.button(drill.words.ownMixStart).click();
  await expect(page.getByText(drill.words.ownMixFew)).toBeVisible();
  await page.getByRole('checkbox', { name: '按时间顺序' }).check();
  await drill.button(drill.words.ownMixStart).click();
  await expect(page).toHaveURL(/#purpose,time-order$/);
  await drill.begin();
  const schemes = new Set<string>();
  for (let place = 0; place < 8; place += 1) {
    schemes.add((await page.locator('.asked-scheme b').textContent()) ?? '');
    await drill.chooseRight();
    await drill.next();
  }
  expect([...schemes].sort()).toEqual(['按时间顺序', '按购买用途'].sort());
  await drill.end();
  await expect(page.locator('table.matrix')).toHaveCount(2);
  await page.goto(site.path('/practice/mix/'));
  await page.reload();
  await expect(page.getByText(drill.words.mixNone)).toBeVisible();
});

test('look-alikes of several schemes stand side by side, each with its scheme', async ({ page }) => {
  const drill = await Drill.open(page, siteIn('en'), 'promising-or-potential');
  await expect(page.locator('.options small')).toHaveCount(2);
  await drill.chooseWrong();
  await expect(page.locator('.reasons')).toContainText(drill.words.contrasts['promising-or-potential'].question);
});

test.describe('a table of customers', () => {
  test('says what is missing, and is right when every row is sorted by the rule, by keyboard', async ({ page }) => {
    const table = await DrillTable.open(page, siteIn('en'), 'value-levels');
    const check = page.getByRole('button', { name: table.words.tableCheck, exact: true });
    const count = await table.selects.count();
    await press(check, 'Enter');
    await expect(page.getByText(fill(table.words.tableMissing, { count }))).toBeVisible();
    await expect(table.selects.first()).toBeFocused();
    for (const row of await page.locator('.fill-in tbody tr').all()) {
      const [spend = 0, percent = 0] = (await row.locator('td').allTextContents()).map((text) => Number(text.replace(/[^\d.]/g, '')));
      const party = (await row.locator('th').textContent())?.includes(table.words.tablePerson) ? 'person' : 'organisation';
      const data = {
        daysSinceLastOrder: 9,
        ordersPerYear: 9,
        spendPerYear: spend,
        margin: percent / 100,
        years: 2,
        complaints: 0,
        shareOfWallet: 0.5,
        referred: false,
      };
      const label = computedLabels({ party, data, signs: [], contract: 'us', order: 'none' })['value-levels'] ?? '';
      await row.locator('select').focus();
      await row.locator('select').selectOption(label);
    }
    await press(check, 'Enter');
    await expect(page.getByRole('heading', { name: fill(table.words.tableResult, { count, right: count }) })).toBeFocused();
    await expect(page.locator('.cell-wrong')).toHaveCount(0);
    await expect(page.getByText(table.words.endAllRight)).toBeVisible();
  });

  test('shows for each customer how the scores come about, and another table follows, by mouse', async ({ page }) => {
    const table = await DrillTable.open(page, siteIn('zh-Hans'), 'rfm-segment');
    const rows = await page.locator('.fill-in tbody tr').count();
    await table.fillAnyhow();
    await table.check();
    const right = await page.locator('.cell-right').count();
    await expect(page.getByRole('heading', { name: fill(table.words.tableResult, { count: rows * 4, right }) })).toBeFocused();
    await expect(page.locator('.row-steps')).toHaveCount(rows);
    const before = await page.locator('.fill-in tbody').textContent();
    await page.getByRole('button', { name: table.words.tableAgain, exact: true }).click();
    await expect(page.getByRole('heading', { name: table.words.tableTitle, exact: true })).toBeFocused();
    expect(await page.locator('.fill-in tbody').textContent()).not.toBe(before);
  });
});

test('the reference page of a scheme leads to its drill', async ({ page }) => {
  const site = siteIn('en');
  await page.goto(site.path('/reference/purpose/'));
  await page.getByRole('link', { name: site.strings.practice.practiseThis }).click();
  await expect(page).toHaveURL(/\/en\/practice\/purpose\/$/);
});

test.describe('when the cases do not arrive', () => {
  test.use({ allowed: [/Failed to load resource|net::ERR/] });

  test('the reason is told, and it can be tried again', async ({ page }) => {
    const site = siteIn('en');
    const file = '**/data/practice/purpose.json';
    await page.route(file, (route) => route.abort());
    await page.goto(site.path('/practice/purpose/'));
    const drill = new Drill(page, site, 'purpose');
    await drill.button(drill.words.start).click();
    await expect(page.getByRole('status').filter({ hasText: drill.words.loadFailed.split('{')[0] ?? '-' })).toHaveCount(1);
    await page.unroute(file);
    await drill.button(drill.words.start).click();
    await expect(drill.question(1)).toBeFocused();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a note leads to the schemes', async ({ page }) => {
    const { strings } = siteIn('zh-Hans');
    await page.goto('/practice/purpose/');
    const note = page.locator('noscript p');
    await expect(note).toContainText(strings.practice.noScript);
    await expect(note).toBeVisible();
    await expect(page.getByRole('button', { name: strings.practice.start })).toBeHidden();
  });
});
