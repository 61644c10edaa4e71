/** Drawn forms: the table of objectives and difficulties, from the builder over the preview to the learner. */
import { cellsLength, cellsOf } from '../../src/assignment/draw-cells.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { itemsById } from './content.ts';
import { expect, siteIn, test } from './site.ts';
import { TrainerDesk } from './trainer-desk.ts';

const site = siteIn('en');
const { rules, difficulty } = site.strings.assign;

function rowsOf(ids: readonly string[]) {
  const items = itemsById('en');
  return cellsOf(ids.flatMap((id) => items.get(id) ?? []));
}

test('numbers for each objective and difficulty reach preview and learner exactly', async ({ page, context }) => {
  const desk = new TrainerDesk(page, site);
  await desk.makeKey();
  await desk.openNew();
  await desk.title('Drawn');
  const there = rowsOf(await desk.choose(8));
  await desk.go('rules');
  await page.getByLabel(rules.drawn).check();
  const table = page.locator('.drawing');
  const sum = (asked: number) => table.getByRole('status').getByText(fill(rules.askedOf, { asked, there: 8 }));
  await expect(sum(4), 'begins with half of them').toBeVisible();
  const groups = table.getByRole('group');
  await expect(groups).toHaveCount(there.length);

  await page.getByLabel(rules.quickNumber).fill('1');
  await desk.button(rules.sameOfEach).click();
  const filled = there.flatMap(([, ...counts]) => counts).filter((count) => count > 0).length;
  await expect(sum(filled)).toBeVisible();
  await page.getByLabel(rules.quickNumber).fill('5');
  await desk.button(rules.inProportion).click();
  await expect(sum(5)).toBeVisible();

  // By keyboard: a number too large is told where it stands, and the last good one stays.
  const [first] = there;
  const level = ([1, 2, 3] as const).find((one) => (first?.[one] ?? 0) > 0) ?? 1;
  const most = first?.[level] ?? 0;
  const field = groups.first().getByLabel(difficulty[level]);
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('99');
  await expect(table.getByRole('alert')).toHaveText(fill(rules.invalidNumber, { least: 0, most }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(String(most));
  await expect(table.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await desk.saved();

  const told = Number(/\d+/.exec((await table.getByRole('status').textContent()) ?? '')?.[0]);
  await desk.button(desk.words.preview).click();
  const preview = page.getByRole('dialog', { name: desk.words.previewing.title });
  await preview.getByRole('button', { name: desk.words.previewing.start }).click();
  await expect(preview.locator('.overview li')).toHaveCount(told);
  await preview.getByRole('button', { name: desk.words.previewing.close }).click();

  await desk.send();
  const { assignment } = await desk.openedLink();
  const { form } = assignment;
  if (!('cells' in form)) throw new Error('no cells');
  expect(assignment.version).toBe(2);
  expect(cellsLength(form.cells)).toBe(told);
  expect(form.cells.find(([objective]) => objective === first?.[0])?.[level]).toBe(most);

  const learner = await context.newPage();
  await learner.goto(await page.locator('[data-link]').inputValue());
  const take = site.strings.take;
  await learner.getByLabel(take.name).fill('Ann');
  await learner.getByRole('button', { name: take.start }).click();
  await expect(learner.locator('.overview li')).toHaveCount(told);
});

test('what was chosen for the draw and then taken out is told, and nothing goes out until it is mended', async ({ page }) => {
  const desk = new TrainerDesk(page, site);
  await desk.makeKey();
  await desk.openNew();
  await desk.title('Drawn');
  await desk.choose(6);
  await desk.go('rules');
  await page.getByLabel(rules.drawn).check();
  await page.getByLabel(rules.quickNumber).fill('6');
  await desk.button(rules.inProportion).click();
  await expect(page.getByText(fill(rules.troubles.all, { count: 6 }))).toBeVisible();
  await desk.go('items');
  await page.locator('.item-row').getByRole('checkbox').first().uncheck();
  await desk.go('rules');
  await expect(page.getByText(fill(rules.troubles.overdrawn, { cells: 1 }))).toBeVisible();
  await desk.go('send');
  await expect(page.getByText(desk.words.send.problems.overdrawn)).toBeVisible();
  await desk.go('rules');
  await page.getByLabel(rules.quickNumber).fill('3');
  await desk.button(rules.inProportion).click();
  await expect(page.locator('.drawing [aria-invalid="true"]')).toHaveCount(0);
  await page.getByLabel(rules.same).check();
  await desk.send();
  expect((await desk.openedLink()).assignment.form).toMatchObject({ kind: 'drawn', each: 'same', cells: expect.any(Array) });
});
