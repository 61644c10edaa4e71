/** What an exercise says: what is still missing, why an answer is wrong, where a card belonged. */
import { fill } from '../../src/course/strings/fill.ts';
import { answer, placesOf } from './answering.ts';
import { findExercise, partCount } from './content.ts';
import { partialResponse, rightResponse, wrongResponse } from './responses.ts';
import { againButton, checkButton, expect, openExercise, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.exercise;

test.describe('an incomplete answer is not marked', () => {
  const several = ['match', 'cloze', 'categorize', 'place', 'numeric'] as const;
  for (const interaction of several) {
    test(`${interaction}: it says how much is missing`, async ({ page }) => {
      const exercise = findExercise(interaction, 'zh', (item) => partCount(item) > 1);
      const question = await openExercise(page, site, exercise);
      await answer(question, partialResponse(question.item));
      await checkButton(question).click();
      const missing = fill(words.missing, { count: partCount(question.item) - 1 });
      await expect(question.area.getByRole('status').filter({ hasText: missing })).toBeVisible();
      await expect(checkButton(question)).toBeVisible();
    });
  }

  test('an untouched exercise with several parts says how much is missing', async ({ page }) => {
    for (const interaction of several) {
      const question = await openExercise(page, site, findExercise(interaction, 'zh'));
      await checkButton(question).click();
      const missing = fill(words.missing, { count: partCount(question.item) });
      await expect.soft(question.area.getByRole('status').filter({ hasText: /\S/ }), interaction).toHaveText([missing]);
    }
  });

  test('choice: it asks to choose first', async ({ page }) => {
    const question = await openExercise(page, site, findExercise('choice', 'zh'));
    await checkButton(question).click();
    await expect(question.area.getByRole('status').filter({ hasText: words.nothingChosen })).toBeVisible();
  });

  test('text: an empty answer does not show the model answer', async ({ page }) => {
    const exercise = findExercise('text', 'zh');
    const question = await openExercise(page, site, exercise);
    await checkButton(question).click();
    await expect(question.area.getByRole('status').filter({ hasText: /\S/ })).toBeVisible();
    await expect(question.area.getByText(exercise.item.modelAnswer).filter({ visible: true })).toHaveCount(0);
  });

  test('what is missing can be given afterwards', async ({ page }) => {
    const question = await openExercise(page, site, findExercise('match', 'zh'));
    await answer(question, partialResponse(question.item));
    await checkButton(question).click();
    await answer(question, rightResponse(question.item));
    await expect(question.area.getByRole('status').filter({ hasText: fill(words.missing, { count: 1 }) })).toHaveCount(0);
    await checkButton(question).click();
    await expect(question.area.getByRole('status').filter({ hasText: words.right })).toBeAttached();
  });
});

test('every wrong option of a choice says what the mistake is', async ({ page }) => {
  const exercise = findExercise('choice', 'zh', (item) => !item.multiple && item.options.length > 2);
  const question = await openExercise(page, site, exercise);
  for (const option of exercise.item.options) {
    await answer(question, [option.id]);
    await checkButton(question).click();
    const chosen = question.area.getByRole('radio', { name: option.text });
    await expect(chosen).toBeDisabled();
    if (option.feedback) await expect(question.area.getByText(option.feedback).filter({ visible: true }).first()).toBeVisible();
    await expect(question.area.getByRole('status').filter({ hasText: option.correct ? words.right : words.wrong })).toBeAttached();
    await expect(question.area.getByText(option.correct ? words.yourChoice : words.rightChoice)).toBeVisible();
    for (const other of exercise.item.options.filter((candidate) => candidate !== option && !candidate.correct && candidate.feedback)) {
      await expect(question.area.getByText(other.feedback ?? '').filter({ visible: true })).toHaveCount(0);
    }
    await againButton(question).click();
  }
});

for (const interaction of ['categorize', 'place', 'match'] as const) {
  test(`${interaction}: after checking, each part shows what was given, where it belonged and why`, async ({ page }) => {
    const question = await openExercise(page, site, findExercise(interaction, 'zh'));
    const { item, area } = question;
    const wrong = wrongResponse(item) as Record<string, string>;
    const right = rightResponse(item) as Record<string, string>;
    await answer(question, wrong);
    await checkButton(question).click();
    await expect(area.getByRole('status').filter({ hasText: words.wrong })).toBeAttached();
    const parts = item.interaction === 'match' ? item.sources : item.interaction === 'numeric' ? [] : 'cards' in item ? item.cards : [];
    const named =
      item.interaction === 'match'
        ? item.targets.map((target) => ({ id: target.id, name: target.text }))
        : item.interaction === 'categorize' || item.interaction === 'place'
          ? placesOf(item)
          : [];
    const nameOf = (id: string | undefined) => named.find((place) => place.id === id)?.name ?? '';
    const list = area.getByRole('list', { name: words.details });
    await expect(list.getByRole('listitem')).toHaveCount(parts.length);
    for (const part of parts) {
      const line = list.getByRole('listitem').filter({ has: page.getByText(part.text, { exact: true }) });
      await expect(line).toContainText(nameOf(wrong[part.id]));
      await expect(line).toContainText(nameOf(right[part.id]));
      await expect(line).toContainText(part.why);
      const mistake = part.mistakes[wrong[part.id] ?? ''];
      if (mistake) await expect(line).toContainText(mistake);
    }
  });
}

test('order: after checking, each step shows its place', async ({ page }) => {
  const exercise = findExercise('order', 'zh');
  const question = await openExercise(page, site, exercise);
  await answer(question, wrongResponse(exercise.item));
  await checkButton(question).click();
  const list = question.area.getByRole('list', { name: words.details });
  for (const [index, step] of exercise.item.steps.entries()) {
    const line = list.getByRole('listitem').filter({ has: page.getByText(step.text, { exact: true }) });
    await expect(line).toContainText(step.why);
    const last = exercise.item.steps.length - 1;
    if (index !== last - index) await expect(line).toContainText(fill(words.position, { position: index + 1 }));
  }
});

for (const interaction of ['cloze', 'numeric'] as const) {
  test(`${interaction}: a wrong answer shows the right one and why`, async ({ page }) => {
    const question = await openExercise(page, site, findExercise(interaction, 'zh'));
    const { item, area } = question;
    await answer(question, wrongResponse(item));
    await checkButton(question).click();
    const list = area.getByRole('list', { name: words.details });
    const parts = item.interaction === 'cloze' ? item.gaps : item.interaction === 'numeric' ? item.fields : [];
    for (const [index, part] of parts.entries()) {
      const line = list.getByRole('listitem').nth(index);
      await expect(line).toContainText(part.why);
      const expected =
        'value' in part ? String(part.value) : (part.options?.find((option) => option.correct)?.text ?? part.accept?.[0] ?? '');
      await expect(line).toContainText(fill(words.expected, { expected }));
    }
  });
}

test('numeric: a value that shows a known mistake names the mistake', async ({ page }) => {
  const exercise = findExercise('numeric', 'zh', (item) => item.fields.some((field) => field.mistakes.length > 0));
  const question = await openExercise(page, site, exercise);
  const given = Object.fromEntries(exercise.item.fields.map((field) => [field.id, String(field.mistakes[0]?.value ?? field.value)]));
  await answer(question, given);
  await checkButton(question).click();
  for (const field of exercise.item.fields) {
    const mistake = field.mistakes[0]?.feedback;
    if (mistake) await expect(question.area.getByText(mistake).filter({ visible: true })).toBeVisible();
  }
});

test('text: the model answer and the checklist come after comparing, and can be ticked', async ({ page }) => {
  const exercise = findExercise('text', 'zh');
  const question = await openExercise(page, site, exercise);
  await answer(question, '我的回答');
  await checkButton(question).click();
  await expect(question.area.getByText(exercise.item.modelAnswer).filter({ visible: true }).first()).toBeFocused();
  for (const entry of exercise.item.checklist) {
    await question.area.getByRole('checkbox', { name: entry.text }).check();
    await expect(question.area.getByRole('checkbox', { name: entry.text })).toBeChecked();
  }
});

test('an exercise can be done again from the start', async ({ page }) => {
  const question = await openExercise(page, site, findExercise('match', 'zh'));
  await answer(question, wrongResponse(question.item));
  await checkButton(question).click();
  await againButton(question).click();
  for (const list of await question.area.getByRole('combobox').all()) await expect(list).toHaveValue('');
  await expect(question.area.getByRole('list', { name: words.details })).toHaveCount(0);
  await answer(question, rightResponse(question.item));
  await checkButton(question).click();
  await expect(question.area.getByRole('status').filter({ hasText: words.right })).toBeAttached();
});
