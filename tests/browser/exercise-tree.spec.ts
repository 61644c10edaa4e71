/**
 * What assistive technology is told about each interaction: names, roles and states before and after answering, and the
 * outcome in a live region. And that right and wrong can be told without colour.
 */
import { fill } from '../../src/course/strings/fill.ts';
import { answer, placesOf, type Question } from './answering.ts';
import { violations } from './axe.ts';
import { findExercise, interactions } from './content.ts';
import { rightResponse, wrongResponse } from './responses.ts';
import { againButton, checkButton, expect, focusAfterChecking, openExercise, siteIn, test } from './site.ts';

/** Every control of the interaction as it has to be found: by role and full name. */
function controls({ area, item, words }: Question) {
  const named = (role: Parameters<typeof area.getByRole>[0], names: readonly string[]) =>
    names.map((name) => area.getByRole(role, { name, exact: true }));
  switch (item.interaction) {
    case 'choice':
      return named(
        item.multiple ? 'checkbox' : 'radio',
        item.options.map(({ text }) => text),
      );
    case 'match':
      return named(
        'combobox',
        item.sources.map(({ text }) => text),
      );
    case 'order':
      return named(
        'button',
        item.steps.flatMap(({ text: step }) => [fill(words.moveUp, { step }), fill(words.moveDown, { step })]),
      );
    case 'cloze':
      return item.gaps.map((gap, index) =>
        area.getByRole(gap.options ? 'combobox' : 'textbox', { name: fill(words.gap, { number: index + 1 }), exact: true }),
      );
    case 'categorize':
    case 'place':
      return [
        ...named('region', [words.tray, ...placesOf(item).map(({ name }) => name)]),
        ...named(
          'button',
          item.cards.map(({ text }) => text),
        ),
      ];
    case 'numeric':
      return item.fields.map(({ label }) => area.getByRole('textbox', { name: label }));
    case 'text':
      return named('textbox', [words.yourAnswer]);
  }
}

for (const interaction of interactions) {
  test(`${interaction}: names, roles, states and what is announced`, async ({ page }) => {
    const site = siteIn('en');
    const question = await openExercise(page, site, findExercise(interaction, site.language));
    const { area, words } = question;
    const found = controls(question);
    expect(found.length).toBeGreaterThan(0);
    for (const control of found) await expect(control).toBeVisible();
    // The ends of an order cannot be moved on, and say so.
    const still = interaction === 'order' ? 2 : 0;
    const enabled = async () => (await Promise.all(found.map((control) => control.isEnabled()))).filter(Boolean).length;
    expect(await enabled()).toBe(found.length - still);
    await expect(area.getByRole('status').filter({ hasText: /\S/ }), 'nothing is announced before').toHaveCount(0);

    await answer(question, wrongResponse(question.item));
    await checkButton(question).click();
    await expect(focusAfterChecking(question), 'the focus goes on').toBeFocused();
    if (interaction === 'text') return;
    await expect(area.getByRole('status').filter({ hasText: words.wrong }), 'the outcome is announced').toBeAttached();
    for (const field of await area.locator('fieldset :is(input, select, textarea)').all())
      await expect(field, 'no longer to be answered').toBeDisabled();

    await againButton(question).click();
    await expect.poll(enabled).toBe(found.length - still);
    await answer(question, rightResponse(question.item));
    await checkButton(question).click();
    await expect(area.getByRole('status').filter({ hasText: words.right })).toBeAttached();
  });

  test(`${interaction}: in forced colours`, async ({ page }) => {
    const site = siteIn('zh-Hans');
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const question = await openExercise(page, site, findExercise(interaction, site.language));
    const { area, words } = question;
    await answer(question, wrongResponse(question.item));
    await checkButton(question).click();
    await expect(focusAfterChecking(question)).toBeFocused();
    if (interaction !== 'text') {
      // The sign and the word of the outcome stand there as text; no colour is needed to read them.
      await expect(area.getByText(words.wrong).filter({ visible: true }).first()).toBeVisible();
      await expect(area.getByText('✗').or(area.getByText('×')).filter({ visible: true }).first()).toBeVisible();
    }
    expect(await violations(page, 'structure')).toEqual([]);
  });
}
