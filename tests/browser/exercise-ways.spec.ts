/** Every interaction can be answered with the mouse, with a finger, by keyboard alone; boards and orders also by dragging. */
import { answer, type Way } from './answering.ts';
import { findExercise, type Item } from './content.ts';
import { press, tabTo } from './keyboard.ts';
import { rightResponse } from './responses.ts';
import { againButton, checkButton, expect, openExercise, siteIn, test } from './site.ts';

const interactions: readonly Item['interaction'][] = ['choice', 'match', 'order', 'cloze', 'categorize', 'place', 'numeric', 'text'];

function canBeAnswered(interaction: Item['interaction'], way: Way, locale: 'zh-Hans' | 'en'): void {
  const tag = way === 'touch' ? ['@phone'] : [];
  test(`${interaction} in ${locale}`, { tag }, async ({ page }) => {
    const site = siteIn(locale);
    const question = await openExercise(page, site, findExercise(interaction, site.language));
    await answer(question, rightResponse(question.item), way);
    const check = checkButton(question);
    if (way === 'keyboard') await press(check, 'Enter');
    else if (way === 'touch') await check.tap();
    else await check.click();

    const { area, words } = question;
    if (interaction === 'text') await expect(area.getByText(words.selfAssessed)).toBeVisible();
    else await expect(area.getByRole('status').filter({ hasText: words.right })).toBeAttached();
    await expect(area.getByText(question.item.explanation).filter({ visible: true }).first()).toBeVisible();
    await expect(againButton(question)).toBeFocused();
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
  for (const interaction of ['order', 'categorize', 'place'] as const) canBeAnswered(interaction, 'drag', 'zh-Hans');
});

test('several right options are chosen by keyboard', async ({ page }) => {
  test.skip(true);
  await tabTo(page.locator('body'));
});
