/** A scenario in an assignment, from the trainer's choice to the path in the gradebook. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { fill } from '../../src/course/strings/fill.ts';
import { bestPath } from '../../src/scenarios/best-path.ts';
import { walk } from '../../src/scenarios/path.ts';
import { aClass, sent } from '../trainer/gradebook/class.ts';
import { keptScenario, Sitting } from './assignments.ts';
import { GradebookPage } from './gradebooks.ts';
import { press } from './keyboard.ts';
import { Play } from './scenarios.ts';
import { expect, type Site, siteIn, test } from './site.ts';
import { opened, TrainerDesk } from './trainer-desk.ts';

const slug = 'wrong-colour-twice';

/** Chooses the scenario in the builder. */
async function chooseScenario(page: Page, site: Site): Promise<void> {
  const box = page.locator('#scenarios');
  await box.locator('summary').click();
  const { title } = new Play(page, site, slug).told;
  await box.getByRole('checkbox', { name: title, exact: true }).check();
  await expect(box.locator('summary')).toHaveText(fill(site.strings.assign.scenarios.count, { count: 1 }));
}

/** The best way but for the first decision. */
function wayWithAMistake({ told }: Play): string[] {
  const first = told.steps[0]?.decisions.find(({ id }) => id !== bestPath(told)[0])?.id ?? '';
  const path = [first];
  for (let { step } = walk(told, path); step; { step } = walk(told, path)) {
    path.push(told.steps.find(({ id }) => id === step?.id)?.decisions.find((decision) => decision.best)?.id ?? '');
  }
  return path;
}

/** Takes the scenario by keyboard alone, along a path. */
async function play(page: Page, site: Site, path: readonly string[]): Promise<void> {
  const scene = new Play(page, site, slug);
  for (const [index, id] of path.entries()) {
    await expect(scene.stepHeading(index + 1)).toBeFocused();
    await scene.choose(id, 'keyboard');
  }
}

test('a conversation alone: assigned, played by keyboard across a reload, handed in, its path in the gradebook', async ({
  page,
  anotherBrowser,
}) => {
  test.slow();
  const site = siteIn('zh-Hans');
  const { playing, choosing, graded } = site.strings.assignedScenario;
  const desk = new TrainerDesk(page, site);
  await desk.makeKey();
  await desk.openNew();
  await desk.title('投诉演练');
  await chooseScenario(page, site);
  await expect(page.getByText(choosing.feedback.end)).toBeVisible();
  await desk.saved();
  await desk.send();
  const link = await page.locator('[data-link]').inputValue();
  const { assignment } = await opened(link);
  expect(assignment).toMatchObject({ version: 2, items: [], scenarios: [{ slug }] });

  const scene = new Play(page, site, slug);
  const best = bestPath(scene.told);
  const path = wayWithAMistake(scene);
  const [first = ''] = path;

  const learner = await (await anotherBrowser()).newPage();
  const sitting = new Sitting(learner, site, assignment);
  await learner.goto(link);
  await expect(learner.getByText(fill(site.strings.take.scenarioCount, { count: 1 }))).toBeVisible();
  await learner.getByRole('textbox', { name: site.strings.take.name, exact: true }).fill('王小明');
  await press(sitting.button(site.strings.take.start), 'Enter');
  const head = learner.getByRole('heading', { name: fill(playing.head, { number: 1, title: scene.told.title }) });
  await expect(head).toBeFocused();
  await press(sitting.button(playing.start), 'Enter');
  await play(learner, site, path.slice(0, 2));
  // Nothing tells how good that was while it is played.
  await expect(learner.locator('.meters')).toHaveCount(0);
  await expect(learner.getByRole('button', { name: fill(scene.words.replayOf, { number: 1 }) })).toHaveCount(0);

  await learner.reload();
  await press(sitting.button(site.strings.take.resume), 'Enter');
  await expect(new Play(learner, site, slug).stepHeading(3)).toBeVisible();
  await press(sitting.button(site.strings.quiz.submit), 'Enter');
  const unfinished = sitting.button(fill(playing.unfinished, { title: scene.told.title }));
  await expect(unfinished).toBeVisible();
  await press(unfinished, 'Enter');
  await expect(head).toBeFocused();
  for (const id of path.slice(2)) await new Play(learner, site, slug).choose(id, 'keyboard');
  await expect(learner.getByText(playing.done)).toBeVisible();
  await expect(learner.locator('.comparisons')).toHaveCount(0);
  await sitting.handIn();
  await expect(learner.getByRole('heading', { name: fill(playing.result, { title: scene.told.title }) })).toBeVisible();
  await expect(learner.locator('.comparisons > .wrong')).not.toHaveCount(0);
  await learner.getByText(site.strings.take.showText).click();
  const text = await learner.getByRole('textbox', { name: site.strings.take.handInText }).inputValue();

  const book = new GradebookPage(page, site);
  await page.goto(site.path('/trainer/gradebook/'));
  await book.paste(text);
  await page.getByRole('link', { name: fill(book.words.acceptedInto, { title: '投诉演练', count: 1 }) }).click();
  await expect(book.row('王小明')).toBeVisible();
  const score = await book.row('王小明').getByRole('cell').nth(2).textContent();
  expect(score).toMatch(/^\d\d?%$/);
  await book.row('王小明').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: fill(graded.head, { title: scene.told.title }) })).toBeVisible();
  await expect(page.getByText(fill(graded.score, { score: score ?? '' }), { exact: true })).toBeVisible();
  await page.getByText(graded.decisions).click();
  await expect(page.locator('.comparisons > li')).toHaveCount(path.length);
  await expect(page.locator('.comparisons > li').first()).toContainText(scene.decision(first).text);
  await expect(page.locator('.comparisons > li').first()).toContainText(scene.decision(best[0] ?? '').text);
  await page.goBack();
  await book.view('export');
  const download = page.waitForEvent('download');
  await book.button(book.words.exportCsv).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('王小明');
});

test('beside questions and sealed: the builder says what cannot be hidden, the learner sees neither meters nor the best way', async ({
  page,
  anotherBrowser,
}) => {
  test.slow();
  const site = siteIn('en');
  const { playing, choosing } = site.strings.assignedScenario;
  const desk = new TrainerDesk(page, site);
  await desk.makeKey('Ms Lin');
  await desk.openNew();
  await desk.title('Both');
  await desk.choose(1);
  await chooseScenario(page, site);
  await desk.go('rules');
  await page.getByRole('checkbox', { name: desk.words.rules.sealed }).check();
  await desk.go('items');
  await expect(page.getByText(choosing.sealed)).toBeVisible();
  await desk.saved();
  await desk.send();
  const link = await page.locator('[data-link]').inputValue();
  const { assignment } = await opened(link);

  const learner = await (await anotherBrowser()).newPage();
  const sitting = new Sitting(learner, site, assignment);
  await learner.goto(link);
  await sitting.start('Wang Xiaoming');
  await expect(learner.getByText(fill(playing.jump, { count: 1 }))).toBeVisible();
  await sitting.button(playing.start).click();
  await play(learner, site, bestPath(new Play(page, site, slug).told));
  await expect(learner.getByText(playing.done)).toBeVisible();
  await sitting.handIn();
  await expect(learner.locator('.comparisons, .meters, .outcome-word')).toHaveCount(0);
});

for (const feedback of ['item', 'end'] as const) {
  test(`the preview plays a conversation as a learner will, by keyboard, with feedback: ${feedback}; nothing is kept`, async ({ page }) => {
    const site = siteIn('zh-Hans');
    const { playing } = site.strings.assignedScenario;
    const desk = new TrainerDesk(page, site);
    await desk.openNew();
    await desk.title('先看一遍');
    await desk.choose(1);
    await chooseScenario(page, site);
    await desk.go('rules');
    await page.getByLabel(desk.words.rules.feedbacks[feedback], { exact: true }).check();
    await press(desk.button(desk.words.preview), 'Enter');
    const dialog = page.getByRole('dialog', { name: desk.words.previewing.title });
    const inside = (name: string) => dialog.getByRole('button', { name, exact: true });
    await press(inside(desk.words.previewing.start), 'Enter');
    await expect(dialog.locator('.question .stem')).toBeFocused();
    const scene = new Play(page, site, slug);
    await press(inside(scene.told.title), 'Enter');
    await expect(dialog.getByRole('heading', { name: fill(playing.head, { number: 1, title: scene.told.title }) })).toBeFocused();

    // What is still open is listed before handing in, and leads there.
    await press(inside(site.strings.quiz.submit), 'Enter');
    await press(inside(fill(playing.unfinished, { title: scene.told.title })), 'Enter');
    await press(inside(playing.start), 'Enter');
    await play(page, site, wayWithAMistake(scene));
    await expect(dialog.locator('.meters')).toHaveCount(0);
    await expect(dialog.getByText(playing.done)).toBeVisible();
    await expect(dialog.locator('.comparisons > .wrong')).toHaveCount(feedback === 'item' ? 1 : 0);

    await press(inside(site.strings.quiz.submit), 'Enter');
    await press(inside(site.strings.quiz.submitAnyway), 'Enter');
    await expect(dialog.getByText(desk.words.previewing.handedIn)).toBeFocused();
    const result = dialog.getByRole('heading', { name: fill(playing.result, { title: scene.told.title }) });
    await expect(result).toBeVisible();
    await expect(dialog.getByText(site.strings.take.notFinal)).toBeVisible();
    await expect(dialog.locator('.comparisons > .wrong')).not.toHaveCount(0);
    await press(inside(desk.words.previewing.again), 'Enter');
    await expect(inside(playing.start)).toBeVisible();
    await page.keyboard.press('Escape');
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => /^zhike\.(attempt|sitting|paper|scenario)/.test(key))),
    ).toEqual([]);
  });
}

test('on paper a conversation asks its first step, and the key names the best decision', async ({ page }) => {
  const site = siteIn('en');
  const desk = new TrainerDesk(page, site);
  await desk.makeKey('Ms Lin');
  await desk.openNew();
  await desk.title('On paper');
  await desk.choose(2);
  await chooseScenario(page, site);
  await desk.saved();
  await desk.send();
  await expect(page.getByText(fill(desk.words.print.conversations, { count: 1 }))).toBeVisible();
  await desk.button(desk.words.send.paper).click();
  const { told } = new Play(page, site, slug);
  const [step] = told.steps;
  const paper = page.locator('article.paper').first();
  const task = paper.locator('.paper-item').last();
  await expect(task.getByRole('heading')).toHaveText(`3. ${fill(desk.words.print.conversation, { title: told.title })}`);
  await expect(task).toContainText(told.situation);
  await expect(task).toContainText(step?.scene ?? '');
  const best = step?.decisions.find(({ best }) => best)?.text ?? '';
  const letters = task.getByRole('listitem');
  await expect(letters).toHaveCount(step?.decisions.length ?? 0);
  const letter = (await letters.filter({ hasText: best }).locator('b').textContent()) ?? '';
  await expect(page.locator('.answers .answer-lines > li').last()).toContainText(desk.words.print.reason);
  const key = page.locator('.key-sheet tbody tr').last();
  await expect(key.getByRole('cell').first()).toHaveText(letter);
  await expect(key).toContainText(step?.point ?? '');
  await expect(page.getByRole('main')).not.toContainText(told.steps[1]?.scene ?? '');
});

test('the analysis of conversations alone says where people left the best way, and of how many', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const { graded } = site.strings.assignedScenario;
  const scene = new Play(page, site, slug);
  const klass = await aClass([], ['王小明', '李丽', '张三'], {}, undefined, [keptScenario('zh-Hans', slug)]);
  const book = new GradebookPage(page, site);
  await book.open([klass]);
  const best = bestPath(scene.told);
  const other = wayWithAMistake(scene);
  const handIns = [best, best, other].map((path, index) => sent(klass, { person: index + 1, right: () => true, paths: { [slug]: path } }));
  await book.paste((await Promise.all(handIns)).join('\n'));
  await page.getByRole('link', { name: fill(book.words.acceptedInto, { title: '客户分类，第一周', count: 3 }) }).click();
  await book.view('analysis');
  await expect(page.getByRole('heading', { name: fill(graded.head, { title: scene.told.title }) })).toBeVisible();
  await expect(page.getByText(graded.apart)).toBeVisible();
  await expect(page.locator('.plot, table.items, .figures-list')).toHaveCount(0);
  const first = page.getByRole('table').first();
  await expect(first).toContainText(fill(graded.cameHere, { count: 3 }));
  const rowOf = (id: string) => first.getByRole('row').filter({ hasText: scene.decision(id).text });
  await expect(rowOf(best[0] ?? '')).toContainText(graded.best);
  await expect(rowOf(best[0] ?? '').getByRole('cell')).toHaveText('2 67%');
  await expect(rowOf(other[0] ?? '')).not.toContainText(graded.best);
  await expect(rowOf(other[0] ?? '').getByRole('cell')).toHaveText('1 33%');
});
