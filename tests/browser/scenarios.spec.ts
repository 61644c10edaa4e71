/** Scenarios: played to good and bad ends, taken up again after a reload, replayed from a decision, and looked back on. */
import { fill } from '../../src/course/strings/fill.ts';
import { bestPath } from '../../src/scenarios/best-path.ts';
import { scenarios } from './content.ts';
import { press } from './keyboard.ts';
import { Play } from './scenarios.ts';
import { expect, siteIn, test } from './site.ts';

const slug = 'birthday-review';
const poor = ['show-the-log', 'close-the-comments', 'wait-another-day', 'please-wait', 'standard-letter', 'say-nothing-more'];

test('the best path by keyboard, in zh-Hans', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const scenario = scenarios.get(slug);
  await page.goto(site.path('/scenarios/'));
  await page.getByRole('link', { name: scenario?.title.zh ?? '' }).focus();
  await page.keyboard.press('Enter');
  const play = new Play(page, site, slug);
  await press(play.button(play.words.start), 'Enter');
  const path = scenario ? bestPath(scenario) : [];
  for (const [index, id] of path.entries()) {
    await expect(play.stepHeading(index + 1)).toBeFocused();
    await play.choose(id, 'keyboard');
  }
  await expect(play.endingHeading('cake-on-saturday')).toBeFocused();
  await expect(page.getByText(play.words.outcomes.kept, { exact: true })).toBeVisible();
  await expect(page.getByText(play.words.allBest)).toBeVisible();
  await expect(page.getByText(play.words.asGood)).toHaveCount(path.length);

  await page.goto(site.path('/scenarios/'));
  await expect(page.getByText(fill(play.words.played, { outcome: play.words.outcomes.kept }))).toHaveCount(1);
});

test('a poor path by mouse is set beside the best, and a decision can be taken again, in en', async ({ page }) => {
  const play = await Play.open(page, siteIn('en'), slug);
  for (const id of poor) await play.choose(id);
  await expect(play.endingHeading('second-wave')).toBeFocused();
  const look = page.getByRole('listitem').filter({ has: play.button(fill(play.words.replayOf, { number: 1 })) });
  await expect(look.last()).toContainText(play.decision('sorry-in-public').text);
  await expect(look.last()).toContainText(play.told.steps[0]?.point ?? '');

  await page.getByText(play.words.mapWords, { exact: true }).click();
  const taken = page.getByRole('listitem').filter({ has: page.getByText(play.words.mapTaken, { exact: true }) });
  await expect(taken.filter({ hasText: play.decision('close-the-comments').text }).last()).toBeVisible();

  await play.replay(2);
  await expect(play.stepHeading(2)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: fill(play.words.replayed, { number: 2 }) })).toHaveCount(1);
  await play.choose('own-the-answer');
  await expect(play.stepHeading(3)).toBeFocused();
  await play.button(play.words.again).click();
  await expect(play.stepHeading(1)).toBeFocused();
  await expect(page.getByRole('log').getByRole('listitem')).toHaveCount(1);
});

test('a reload in the middle goes on where it was, the decisions in the same order, in zh-Hant', async ({ page }) => {
  const play = await Play.open(page, siteIn('zh-Hant'), slug);
  await play.choose('show-the-log');
  const order = await page.locator('.decisions button').allTextContents();
  await page.reload();
  await expect(play.stepHeading(2)).toBeVisible();
  expect(await page.locator('.decisions button').allTextContents()).toEqual(order);
  await expect(page.getByRole('log')).toContainText(play.decision('show-the-log').reply);
  await play.choose('own-the-answer');
});

test('an unsafe ending comes at once and says that nothing made up for it', async ({ page }) => {
  const play = await Play.open(page, siteIn('en'), slug);
  await play.choose('report-the-post');
  await play.choose('ask-friends-to-post');
  await expect(play.endingHeading('fake-praise')).toBeFocused();
  await expect(page.getByText(play.words.outcomes.unsafe, { exact: true })).toBeVisible();
  await expect(page.getByText(play.words.lostSafety)).toBeVisible();
  await expect(page.getByRole('main').locator('a[href="/en/learn/know-the-customer/reading-customers/"]')).toBeVisible();
});

test('the drawn map says where one went, to who sees it and to who hears it', async ({ page }) => {
  const play = await Play.open(page, siteIn('zh-Hans'), slug);
  const scenario = scenarios.get(slug);
  for (const id of poor) await play.choose(id);
  const ending = (scenario?.endings.findIndex(({ id }) => id === 'second-wave') ?? 0) + 1;
  const map = page.getByRole('img', { name: fill(play.words.mapLabel, { steps: 'A → B → C → D → E → F', ending }) });
  await expect(map).toBeVisible();
  await expect(map.locator('circle')).toHaveCount(scenario?.steps.length ?? 0);
  // One line for each decision, and one to what trust made of it.
  await expect(map.locator('.way.taken')).toHaveCount(poor.length + 1);
  await expect(map.locator('.way.best').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(map).toBeVisible();
});

test('a played scenario goes along in the exported record and comes back from it', async ({ page }) => {
  const site = siteIn('en');
  const play = await Play.open(page, site, slug);
  const scenario = scenarios.get(slug);
  for (const id of scenario ? bestPath(scenario) : []) await play.choose(id);
  const { progress } = site.strings;
  await page.goto(site.path('/progress/'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: progress.export, exact: true }).first().click();
  const file = await (await download).path();
  await page.getByRole('button', { name: progress.clear, exact: true }).click();
  await page.getByRole('button', { name: progress.clearYes, exact: true }).click();
  await expect(page.getByText(progress.cleared)).toBeVisible();
  await page.goto(site.path('/scenarios/'));
  await expect(page.getByText(fill(play.words.played, { outcome: play.words.outcomes.kept }))).toHaveCount(0);
  await page.goto(site.path('/progress/'));
  await page.getByLabel(progress.import, { exact: true }).and(page.locator('input')).setInputFiles(file);
  await expect(page.getByText(fill(progress.imported, { added: 1, merged: 0, kept: 0 }))).toBeVisible();
  await page.goto(site.path('/scenarios/'));
  await expect(page.getByText(fill(play.words.played, { outcome: play.words.outcomes.kept }))).toHaveCount(1);
});

test('the best decision does not always stand first', async ({ page }) => {
  const places = new Set<number>();
  const scenario = scenarios.get(slug);
  const play = await Play.open(page, siteIn('zh-Hans'), slug);
  for (const id of scenario ? bestPath(scenario) : []) {
    const texts = await page.locator('.decisions button').allTextContents();
    places.add(texts.indexOf(play.decision(id).text));
    await play.choose(id);
  }
  expect(places.size).toBeGreaterThan(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the situation stands there, with a note and the lessons', async ({ page }) => {
    const { strings } = siteIn('zh-Hans');
    await page.goto(`/scenarios/${slug}/`);
    await expect(page.getByText(scenarios.get(slug)?.situation.zh ?? '')).toBeVisible();
    const note = page.locator('noscript p');
    await expect(note).toHaveText(strings.scenario.noScript);
    await expect(note).toBeVisible();
    await expect(page.getByRole('button', { name: strings.scenario.start })).toBeHidden();
  });
});
