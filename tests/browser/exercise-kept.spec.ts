/** What is answered stays: on reload, on resizing, and without anything moving under the hand. */
import type { Page } from '@playwright/test';
import { answer, type Question } from './answering.ts';
import { findExercise, type Item } from './content.ts';
import { partialResponse, rightResponse } from './responses.ts';
import { againButton, checkButton, expect, openExercise, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const interactions: readonly Item['interaction'][] = ['choice', 'match', 'order', 'cloze', 'categorize', 'place', 'numeric', 'text'];

/** What someone sees of an exercise: every text in order, and what is chosen or typed. */
async function look({ area }: Question): Promise<{ text: string; fields: unknown[] }> {
  const fields = await area
    .locator('input, select, textarea')
    .evaluateAll((all) => all.map((field) => (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type) ? field.checked : (field as HTMLInputElement).value)));
  return { text: await area.innerText(), fields };
}

async function reload(page: Page, question: Question): Promise<void> {
  await page.reload();
  await expect(checkButton(question).or(againButton(question))).toBeEnabled();
}

/** A response in the middle of the work. */
function begun(item: Item) {
  return item.interaction === 'choice' || item.interaction === 'text' || item.interaction === 'order' ? rightResponse(item) : partialResponse(item);
}

for (const interaction of interactions) {
  test(`${interaction}: a reload in the middle keeps the answers and their order`, async ({ page }) => {
    const question = await openExercise(page, site, findExercise(interaction, 'zh'));
    await answer(question, begun(question.item));
    const before = await look(question);
    await reload(page, question);
    expect(await look(question)).toEqual(before);
  });
}

test('a reload after checking keeps the marks', async ({ page }) => {
  const question = await openExercise(page, site, findExercise('categorize', 'zh'));
  await answer(question, rightResponse(question.item));
  await checkButton(question).click();
  await expect(againButton(question)).toBeVisible();
  await expect(question.area.getByRole('list', { name: question.words.details })).toBeVisible();
  const before = await look(question);
  await reload(page, question);
  // The announcement is made once; everything that stays on the page is the same.
  expect((await look(question)).text.replaceAll(/\s/g, '')).toBe(before.text.replaceAll(/\s/g, ''));
  await expect(againButton(question)).toBeVisible();
});

for (const interaction of ['choice', 'match', 'categorize', 'place'] as const) {
  test(`${interaction}: nothing changes its place when the first answer is given`, async ({ page }) => {
    const question = await openExercise(page, site, findExercise(interaction, 'zh'));
    const { item, area } = question;
    const texts =
      item.interaction === 'choice'
        ? item.options.map((option) => option.text)
        : item.interaction === 'match'
          ? item.sources.map((source) => source.text)
          : 'cards' in item
            ? item.cards.map((card) => card.text)
            : [];
    const order = async () => {
      const shown = await area.innerText();
      return [...texts].sort((a, b) => shown.indexOf(a) - shown.indexOf(b));
    };
    const before = await order();
    const first = interaction === 'choice' ? rightResponse(item) : partialResponse(item);
    await answer(question, first);
    // A card that was moved stands elsewhere now; all others stay as they were.
    const moved = interaction === 'match' || interaction === 'choice' ? [] : texts.filter((_text, index) => index === 0);
    const others = (all: string[]) => all.filter((text) => !moved.includes(text));
    expect(others(await order())).toEqual(others(before));
  });
}

test('resizing the window loses nothing', async ({ page }) => {
  for (const interaction of ['place', 'categorize', 'match'] as const) {
    const question = await openExercise(page, site, findExercise(interaction, 'zh'));
    await answer(question, partialResponse(question.item));
    const { fields } = await look(question);
    await page.setViewportSize({ width: 360, height: 740 });
    expect((await look(question)).fields).toEqual(fields);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect((await look(question)).fields).toEqual(fields);
    await answer(question, rightResponse(question.item));
    await checkButton(question).click();
    await expect(question.area.getByRole('status').filter({ hasText: question.words.right })).toBeAttached();
  }
});

test('two tabs on the same exercise show the same', async ({ page, context }) => {
  const exercise = findExercise('match', 'zh');
  const here = await openExercise(page, site, exercise);
  await answer(here, partialResponse(here.item));
  const there = await openExercise(await context.newPage(), site, exercise);
  expect((await look(there)).fields).toEqual((await look(here)).fields);
  await answer(there, rightResponse(there.item));
  await expect(async () => expect((await look(here)).fields).toEqual((await look(there)).fields)).toPass();
});
