/** Every interaction can be answered with the mouse, with a finger and by keyboard alone; boards and orders also by dragging. */
import { answer, placesOf, type Way } from './answering.ts';
import { findExercise, type Item, interactions } from './content.ts';
import { press } from './keyboard.ts';
import { rightResponse } from './responses.ts';
import { checkButton, expect, focusAfterChecking, openExercise, siteIn, test } from './site.ts';

function canBeAnswered(interaction: Item['interaction'], way: Way, locale: 'zh-Hans' | 'en'): void {
  const tag = way === 'touch' ? ['@phone'] : [];
  test(`${interaction} in ${locale}`, { tag }, async ({ page }) => {
    const site = siteIn(locale);
    const question = await openExercise(page, site, findExercise(interaction, site.language));
    // A hand that drags needs a page that stands still: what comes to life further up has done so.
    if (way === 'drag') await page.waitForLoadState('networkidle');
    await answer(question, rightResponse(question.item), way);
    const check = checkButton(question);
    if (way === 'keyboard') await press(check, 'Enter');
    else if (way === 'touch') await check.tap();
    else await check.click();

    const { area, words } = question;
    if (interaction === 'text') await expect(area.getByText(words.selfAssessed)).toBeVisible();
    else await expect(area.getByRole('status').filter({ hasText: words.right })).toBeAttached();
    await expect(area.getByText(question.item.explanation).filter({ visible: true }).first()).toBeVisible();
    await expect(focusAfterChecking(question)).toBeFocused();
  });
}

test.describe('with the mouse', () => {
  for (const interaction of interactions) canBeAnswered(interaction, 'mouse', 'zh-Hans');
});
test.describe('by keyboard alone', () => {
  for (const interaction of interactions) canBeAnswered(interaction, 'keyboard', 'en');
});
test.describe('with a finger', () => {
  for (const interaction of interactions) canBeAnswered(interaction, 'touch', 'zh-Hans');
});
test.describe('by dragging', () => {
  // Tall enough that nothing scrolls between taking hold and letting go.
  test.use({ viewport: { width: 1280, height: 2200 } });
  for (const interaction of ['order', 'categorize', 'place'] as const) canBeAnswered(interaction, 'drag', 'zh-Hans');
});

test('a place beyond the ninth is reached by keyboard', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const exercise = findExercise('place', 'zh', (item) => placesOf(item).length > 9);
  const { area, words } = await openExercise(page, site, exercise);
  const last = placesOf(exercise.item).at(-1)?.name ?? '';
  const card = area.getByRole('region', { name: words.tray }).getByRole('button').first();
  const text = (await card.textContent()) ?? '';
  await press(card, 'Enter');
  await press(area.getByRole('region', { name: last, exact: true }).getByRole('button').first(), 'Enter');
  await expect(area.getByRole('region', { name: last, exact: true }).getByRole('button', { name: text })).toBeVisible();
});

test('keys that come faster than the page paints lose neither the card nor the focus', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const { area, words } = await openExercise(page, site, findExercise('categorize', 'zh'));
  const tray = area.getByRole('region', { name: words.tray }).getByRole('button');
  await tray.first().evaluate(async (button: HTMLElement) => {
    const microtasks = async () => {
      for (let count = 0; count < 10; count += 1) await null;
    };
    const press = () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
    button.focus();
    button.click();
    await microtasks();
    // All cards are put into the first place, each by two keys between which nothing is painted.
    for (let left = document.querySelectorAll('[data-card]').length; left > 0; left -= 1) {
      press();
      await microtasks();
      const next = document.activeElement as HTMLElement;
      if (next.dataset['card'] === undefined || next.closest('[data-place]')) break;
      next.click();
      await microtasks();
    }
  });
  await expect(tray).toHaveCount(0);
  await expect(area.locator('[data-place] [data-card]:focus')).toHaveCount(1);
});

test('Escape puts a card back where it was, and the focus stays on it', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const { area, words } = await openExercise(page, site, findExercise('categorize', 'zh'));
  const card = area.getByRole('region', { name: words.tray }).getByRole('button').first();
  await press(card, 'Enter');
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(card).toHaveAttribute('aria-pressed', 'false');
  await expect(card).toBeFocused();
  await expect(area.getByRole('status').filter({ hasText: words.putDown })).toBeAttached();
});

test('a placed card can be taken back and put somewhere else', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const exercise = findExercise('categorize', 'zh');
  const { area, words } = await openExercise(page, site, exercise);
  const tray = area.getByRole('region', { name: words.tray });
  const [first, second] = placesOf(exercise.item).map((place) => area.getByRole('region', { name: place.name, exact: true }));
  const name = exercise.item.cards[0]?.text ?? '';
  const card = area.getByRole('button', { name, exact: true });
  const takeBack = area.getByRole('button', { name: words.takeBack });
  await expect(takeBack, 'nothing to take back yet').toBeHidden();
  await card.click();
  await first?.click();
  await expect(first?.getByRole('button', { name, exact: true }) ?? card).toBeVisible();
  await card.click();
  await takeBack.click();
  await expect(tray.getByRole('button', { name, exact: true })).toBeVisible();
  await card.click();
  await second?.click();
  await expect(second?.getByRole('button', { name, exact: true }) ?? card).toBeVisible();
});
