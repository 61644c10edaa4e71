/** What is answered stays: on reload, on resizing, and without anything moving under the hand. */
import type { Page } from '@playwright/test';
import { answer, type Question } from './answering.ts';
import { findExercise, type Item, interactions } from './content.ts';
import { partialResponse, rightResponse } from './responses.ts';
import { againButton, checkButton, expect, openExercise, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');

/** What an exercise shows: every text in order, without announcements, and what is chosen or typed. */
function look({ area }: Question): Promise<{ text: string; fields: unknown[] }> {
  return area.evaluate((element) => {
    const fields = [...element.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    const copy = element.cloneNode(true) as Element;
    for (const announcement of copy.querySelectorAll('[role=status]')) announcement.remove();
    return {
      text: copy.textContent.replaceAll(/\s+/g, ' '),
      fields: fields.map((field) => (['radio', 'checkbox'].includes(field.type) ? [field.value, field.checked] : field.value)),
    };
  });
}

async function reload(page: Page, question: Question): Promise<void> {
  await page.reload();
  await expect(checkButton(question).or(againButton(question))).toBeEnabled();
}

/** A response in the middle of the work. */
function begun(item: Item) {
  return item.interaction === 'choice' || item.interaction === 'text' || item.interaction === 'order'
    ? rightResponse(item)
    : partialResponse(item);
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

test('two answers given faster than a timer fires are both kept', async ({ page }) => {
  const { area } = await openExercise(page, site, findExercise('match', 'zh'));
  const chosen = await area.evaluate(async (element) => {
    const lists = [...element.querySelectorAll('select')].slice(0, 2);
    for (const list of lists) {
      list.selectedIndex = 1;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      // A few microtasks pass between two real events; a timer may not.
      for (let microtask = 0; microtask < 10; microtask += 1) await null;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    return lists.map((list) => list.selectedIndex);
  });
  expect(chosen).toEqual([1, 1]);
});

test('a reload after checking keeps the marks', async ({ page }) => {
  const question = await openExercise(page, site, findExercise('categorize', 'zh'));
  await answer(question, rightResponse(question.item));
  await checkButton(question).click();
  await expect(againButton(question)).toBeVisible();
  await expect(question.area.getByRole('list', { name: question.words.details })).toBeVisible();
  const before = await look(question);
  await reload(page, question);
  expect(await look(question)).toEqual(before);
});

test('nothing changes its place when the first answer is given', async ({ page }) => {
  for (const interaction of ['choice', 'match', 'categorize'] as const) {
    const question = await openExercise(page, site, findExercise(interaction, 'zh'));
    const { item, area } = question;
    const parts = 'options' in item ? item.options : 'sources' in item ? item.sources : 'cards' in item ? item.cards : [];
    const response = item.interaction === 'choice' ? rightResponse(item) : partialResponse(item);
    // A card that was placed stands elsewhere now; all others stay.
    const staying = parts.filter((part) => item.interaction !== 'categorize' || !Object.hasOwn(response as object, part.id));
    const order = async () => {
      const shown = (await area.textContent()) ?? '';
      return staying.map((part) => part.text).sort((a, b) => shown.indexOf(a) - shown.indexOf(b));
    };
    const before = await order();
    await answer(question, response);
    expect.soft(await order(), interaction).toEqual(before);
  }
});

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
