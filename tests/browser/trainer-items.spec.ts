/** Own items: written in the form, pasted, imported; and reserved ones, unlocked with their passphrase. */
import { deliverItem } from '../../src/build/content/deliver.ts';
import { readMaterial } from '../../src/build/content/material.ts';
import { reservedItems } from '../../src/build/reserved-items.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { encryptWithPassphrase } from '../../src/submission/encryption.ts';
import { writeReserved } from '../../src/trainer/builder/reserved-file.ts';
import { expect, siteIn, test } from './site.ts';
import { TrainerDesk } from './trainer-desk.ts';

async function openOwn(desk: TrainerDesk): Promise<void> {
  await desk.openNew();
  await desk.page.locator('#own-items > summary').click();
}

test('an item is written, mended where the form says, chosen and sent', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  const { form } = desk.words.writing;
  await desk.makeKey();
  await openOwn(desk);
  await desk.title('My own');
  await desk.button(desk.words.writing.new).click();
  const dialog = page.getByRole('dialog', { name: form.title });
  await dialog.getByLabel(fill(form.option, { number: 1 }), { exact: true }).fill('Ask first');
  await dialog.getByLabel(fill(form.option, { number: 3 }), { exact: true }).fill('Send a coupon');
  await desk.button(form.saveAndChoose).click();
  const alert = dialog.getByRole('alert');
  await expect(alert).toContainText(desk.words.problems.empty);
  await alert.getByRole('button').first().click();
  await expect(dialog.getByLabel(form.stem, { exact: true })).toBeFocused();
  await page.keyboard.type('What comes first?');
  await desk.button(form.saveAndChoose).click();
  await expect(alert).toContainText(desk.words.problems['no-right-option']);
  // Nothing is lost by leaving it for now.
  await page.keyboard.press('Escape');
  await desk.button(desk.words.writing.continue).click();
  await expect(dialog.getByLabel(form.stem, { exact: true })).toHaveValue('What comes first?');
  await dialog.getByRole('radio').first().check();
  await desk.button(form.saveAndChoose).click();
  await expect(page.getByText(desk.words.writing.savedChosen)).toBeVisible();
  await expect(page.locator('.chosen-rows li')).toHaveCount(1);
  await page.getByText(`${desk.words.chosen.byObjective} (1)`).click();
  await expect(page.getByText(desk.words.chosen.noObjective), 'in words, not as the name of a key').toBeVisible();

  await page.getByRole('button', { name: fill(desk.words.writing.edit, { stem: 'What comes first?' }) }).click();
  await page.getByRole('dialog', { name: form.editTitle }).getByLabel(form.stem, { exact: true }).fill('What do you do first?');
  await desk.button(form.save).click();
  await expect(page.getByText(desk.words.chosen.changed, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: fill(desk.words.chosen.acceptAll, { count: 1 }) }).click();
  await desk.send();
  const { assignment } = await desk.openedLink();
  expect(assignment.items).toMatchObject([
    { item: { stem: 'What do you do first?', interaction: 'choice', options: [{ correct: true }, { correct: false }] } },
  ]);
});

test('imports name line and reason, keep the text, and take nothing twice', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  const { importing } = desk.words.writing;
  await openOwn(desk);
  await desk.button(desk.words.writing.import).click();
  const text = page.getByLabel(importing.text, { exact: true });
  const yaml = [
    '- interaction: numeric',
    '  stem: How many?',
    '  fields:',
    '    - { label: Orders, value: 5 }',
    '- interaction: choice',
    '  stem: Which?',
    '  options:',
    '    - { text: One }',
    '    - { text: Two }',
  ].join('\n');
  await text.fill(yaml);
  await desk.button(importing.read).click();
  await expect(page.getByText(fill(importing.done, { count: 1 }))).toBeVisible();
  const left = page.locator('.import-form .warning');
  await expect(left).toContainText('Line 7');
  await expect(left).toContainText(desk.words.problems['no-right-option']);
  await expect(text).toHaveValue(yaml);
  await text.fill(yaml.replace('{ text: One }', '{ text: One, correct: true }'));
  await desk.button(importing.read).click();
  await expect(page.getByText(fill(importing.kept, { count: 1 }))).toBeVisible();
  await expect(text).toHaveValue('');
  await expect(left).toHaveCount(0);
  await expect(page.locator('.own-rows li')).toHaveCount(2);

  await page.getByLabel(importing.formats.gift).check();
  await text.fill('::Call back:: When? {\n=Soon\n~Never\n}\n\nNo braces here\n');
  await page.getByLabel(importing.formats.gift).check();
  await desk.button(importing.read).click();
  await expect(page.locator('.import-form')).toContainText(desk.words.problems['gift-description']);
  await text.fill('');
  await page.getByLabel(importing.formats.csv).check();
  await desk.button(importing.samples).click();
  await desk.button(importing.read).click();
  await expect(page.locator('.own-rows li')).toHaveCount(4);
  await desk.button(importing.close).click();
  await expect(page.locator('.chosen-rows li')).toHaveCount(4);

  await page.locator('.own-rows .erase').first().click();
  await expect(page.locator('.own-rows li')).toHaveCount(3);
  await expect(page.getByText(desk.words.chosen.missing)).toBeVisible();
  await page.locator('#own-items').getByRole('button', { name: desk.words.undo }).click();
  await expect(page.locator('.own-rows li')).toHaveCount(4);
});

test('items of every kind can be written', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  const { form } = desk.words.writing;
  await openOwn(desk);
  const write = async (
    kind: keyof typeof desk.words.interactions,
    body: (named: (label: string) => ReturnType<typeof page.getByLabel>) => Promise<void>,
  ) => {
    await desk.button(desk.words.writing.new).click();
    const dialog = page.getByRole('dialog', { name: form.title });
    await dialog.getByLabel(form.interaction).selectOption(kind);
    await dialog.getByLabel(form.stem, { exact: true }).fill(`Kind ${kind}`);
    await body((label) => dialog.getByLabel(label, { exact: true }));
    await desk.button(form.save).click();
    await expect(page.getByText(desk.words.writing.saved)).toBeVisible();
    await expect(page.locator('.own-rows')).toContainText(`Kind ${kind}`);
  };
  const nth = (text: string, number: number) => fill(text, { number });
  await write('cloze', async (named) => named(form.gapText).fill('R scores [[=five|three]], and the measure is called [[recency]].'));
  await write('order', async (named) => {
    await named(nth(form.step, 1)).fill('First');
    await named(nth(form.step, 2)).fill('Then');
  });
  await write('match', async (named) => {
    await named(nth(form.target, 1)).fill('A');
    await named(nth(form.target, 2)).fill('B');
    for (const number of [1, 2]) {
      await named(nth(form.source, number)).fill(`Entry ${number}`);
      await named(form.belongs)
        .nth(number - 1)
        .selectOption({ index: number });
    }
  });
  await write('categorize', async (named) => {
    await named(nth(form.bin, 1)).fill('A');
    await named(nth(form.bin, 2)).fill('B');
    for (const number of [1, 2]) {
      await named(nth(form.card, number)).fill(`Card ${number}`);
      await named(form.belongs)
        .nth(number - 1)
        .selectOption({ index: number });
    }
  });
  await write('place', async (named) => {
    await named(form.columnTitle).fill('Loyalty');
    await named(form.rowTitle).fill('Profit');
    for (const number of [1, 2]) {
      await named(nth(form.column, number)).fill(`Column ${number}`);
      await named(nth(form.row, number)).fill(`Row ${number}`);
    }
    for (const number of [1, 2]) {
      await named(nth(form.card, number)).fill(`Card ${number}`);
      await named(form.inColumn)
        .nth(number - 1)
        .selectOption({ index: number });
      await named(form.inRow)
        .nth(number - 1)
        .selectOption({ index: number });
    }
  });
  await write('numeric', async (named) => {
    await named(`${nth(form.field, 1)} · ${form.label}`).fill('Profit');
    await named(form.value).fill('45,000');
  });
  await write('text', async (named) => named(form.modelAnswer).fill('Because they differ.'));
  await expect(page.locator('.own-rows li')).toHaveCount(7);
});

test.describe('reserved items', () => {
  const { material } = readMaterial();
  const reserved = reservedItems(material);
  test.use({ allowed: [/status of 404/] });

  test('open with their passphrase, are sealed, and are locked again by a reload', async ({ page }) => {
    test.slow();
    const file = await encryptWithPassphrase('exam passphrase 2031', writeReserved(reserved));
    await page.route('**/data/reserved-items.age', (route) => route.fulfill({ body: file }));
    const desk = new TrainerDesk(page, siteIn('zh-Hans'));
    await desk.makeKey();
    await desk.openNew();
    await desk.title('考试');
    await page.getByLabel(desk.words.filters.origin).selectOption('reserved');
    const passphrase = page.getByLabel(desk.words.reserved.passphrase);
    await passphrase.fill('a wrong passphrase');
    await desk.button(desk.words.reserved.open).click();
    await expect(page.getByText(desk.words.reserved.reasons['wrong-passphrase'])).toBeVisible();
    await passphrase.fill('exam passphrase 2031');
    await desk.button(desk.words.reserved.open).click();
    await expect(page.getByText(fill(desk.words.reserved.opened, { count: reserved.en.length }))).toBeVisible();
    const rows = page.locator('.item-row');
    await expect(rows).toHaveCount(reserved.en.length);
    await rows.getByRole('checkbox').nth(0).check();
    await rows.getByRole('checkbox').nth(1).check();
    await desk.go('rules');
    await expect(page.getByText(fill(desk.words.rules.reservedOpen, { count: 2 }))).toBeVisible();
    await page.getByRole('checkbox', { name: desk.words.rules.sealed }).check();
    await desk.saved();

    await page.reload();
    await desk.go('send');
    await expect(page.getByText(fill(desk.words.send.problems.locked, { count: 2 }))).toBeVisible();
    await desk.go('items');
    await page.getByText(desk.words.reserved.title, { exact: true }).last().click();
    await passphrase.fill('exam passphrase 2031');
    await desk.button(desk.words.reserved.open).click();
    await expect(page.getByText(fill(desk.words.reserved.opened, { count: reserved.en.length }))).toBeVisible();
    await desk.send();
    const { assignment } = await desk.openedLink();
    const stems = assignment.items.map((entry) => ('item' in entry ? entry.item.stem : ''));
    expect([...stems].sort()).toEqual(
      [...material.itemsFiles.values()]
        .flatMap(({ items }) => items.filter((item) => item.reserved))
        .filter((item) => stems.includes(item.stem.zh))
        .map((item) => deliverItem(item, 'zh-Hans', material.cases).stem)
        .sort(),
    );
    expect(stems).toHaveLength(2);
  });

  test('that the site was built without are said to be absent', async ({ page }) => {
    await page.route('**/data/reserved-items.age', (route) => route.fulfill({ status: 404, body: '' }));
    const desk = new TrainerDesk(page, siteIn('en'));
    await desk.openNew();
    await page.getByLabel(desk.words.filters.origin).selectOption('reserved');
    await page.getByLabel(desk.words.reserved.passphrase).fill('any');
    await desk.button(desk.words.reserved.open).click();
    await expect(page.getByText(desk.words.reserved.reasons.absent)).toBeVisible();
  });
});
