/** Answers any interaction as a person does: with the mouse, with a finger, by keyboard alone, or by dragging. */
import { expect, type Locator } from '@playwright/test';
import { fill } from '../../src/course/strings/fill.ts';
import type { Strings } from '../../src/course/strings/index.ts';
import type { Item, ItemOf } from './content.ts';
import { press, tabTo } from './keyboard.ts';
import type { Response } from './responses.ts';

type Words = Strings['exercise'];
type Board = ItemOf<'categorize'> | ItemOf<'place'>;

export interface Question {
  /** Where the item stands on the page. */
  area: Locator;
  item: Item;
  words: Words;
}
export type Way = 'mouse' | 'touch' | 'keyboard' | 'drag';

/** Places of a board in the order they are numbered, with their full names. */
export function placesOf(item: Board): { id: string; name: string }[] {
  if (item.interaction === 'categorize') return item.bins.map((bin) => ({ id: bin.id, name: bin.title }));
  const { rows, columns } = item;
  const cells = rows.values.flatMap((row) =>
    columns.values.map((column) => ({
      id: `${column.id}-${row.id}`,
      name: `${columns.title} ${column.title} × ${rows.title} ${row.title}`,
    })),
  );
  return item.outside === undefined ? cells : [...cells, { id: 'outside', name: item.outside }];
}

const exact = (name: string) => ({ name, exact: true });
const hit = (target: Locator, way: Way) => (way === 'touch' ? target.tap() : target.click());

async function answerChoice({ area, item }: Question & { item: ItemOf<'choice'> }, ids: string[], way: Way): Promise<void> {
  const role = item.multiple ? 'checkbox' : 'radio';
  for (const option of item.options.filter((candidate) => ids.includes(candidate.id))) {
    const input = area.getByRole(role, exact(option.text));
    if (way !== 'keyboard') await hit(input, way);
    else if (item.multiple) await press(input, 'Space');
    else {
      // The group is one stop; arrows choose within it.
      const first = area.getByRole(role).first();
      await tabTo(first);
      await first.page().keyboard.press('Space');
      for (let moves = 0; moves < item.options.length && !(await input.isChecked()); moves += 1) {
        await first.page().keyboard.press('ArrowDown');
      }
    }
    await expect(input).toBeChecked();
  }
}

/** Chooses in a native list; its own popup cannot be driven by a mouse from outside, so other ways set it as the browser would. */
async function chooseInList(list: Locator, text: string, way: Way): Promise<void> {
  if (way === 'keyboard') {
    await tabTo(list);
    const texts = await list.getByRole('option').allTextContents();
    for (let moves = 0; moves < texts.indexOf(text); moves += 1) await list.page().keyboard.press('ArrowDown');
  } else await list.selectOption({ label: text });
  await expect(list.getByRole('option', { name: text, exact: true, selected: true })).toBeAttached();
}

async function typeInto(field: Locator, text: string, way: Way): Promise<void> {
  if (way === 'keyboard') {
    await tabTo(field);
    await field.page().keyboard.insertText(text);
  } else {
    await hit(field, way);
    await field.fill(text);
  }
  await expect(field).toHaveValue(text);
}

async function answerOrder({ area, item, words }: Question & { item: ItemOf<'order'> }, ids: string[], way: Way): Promise<void> {
  const textOf = (id: string | undefined) => item.steps.find((step) => step.id === id)?.text ?? '';
  const texts = item.steps.map((step) => step.text);
  const rows = area
    .getByRole('list')
    .filter({ hasText: textOf(ids[0]) })
    .first()
    .getByRole('listitem');
  const positionOf = async (text: string) =>
    (await rows.allTextContents()).findIndex((row) => texts.find((step) => row.includes(step)) === text);
  for (const [wanted, id] of ids.entries()) {
    const text = textOf(id);
    for (let at = await positionOf(text); at > wanted; at -= 1) {
      if (way === 'drag') {
        await rows.nth(at).dragTo(rows.nth(wanted));
        at = wanted + 1;
      } else if (way === 'keyboard') await press(area.getByRole('button', exact(fill(words.moveUp, { step: text }))), 'Enter');
      else await hit(area.getByRole('button', exact(fill(words.moveUp, { step: text }))), way);
      await expect(rows.nth(way === 'drag' ? wanted : at - 1)).toContainText(text);
    }
  }
  // A sealed sequence may begin in its right order; then it is said to stay so.
  const keep = area.getByRole('button', exact(words.keepOrder));
  if ((await keep.count()) === 0) return;
  if (way === 'keyboard') await press(keep, 'Enter');
  else await hit(keep, way === 'drag' ? 'mouse' : way);
  await expect(keep).toHaveAttribute('aria-pressed', 'true');
}

async function placeByKeyboard({ area, words }: Question, item: Board, given: Record<string, string>): Promise<void> {
  const places = placesOf(item);
  const { keyboard } = area.page();
  const tray = area.getByRole('region', exact(words.tray));
  // Someone with a keyboard goes to the first card once; after each move the focus is on the next one.
  await tabTo(tray.getByRole('button').first());
  for (let left = Object.keys(given).length; left > 0; left -= 1) {
    const text = (await area.locator(':focus').textContent()) ?? '';
    const card = item.cards.find((candidate) => candidate.text === text);
    if (!card) throw new Error(`the focus is on "${text}", not on a card`);
    const index = places.findIndex((place) => place.id === given[card.id]);
    const name = places[index]?.name ?? '';
    await keyboard.press('Enter');
    if (index < 9) await keyboard.press(String(index + 1));
    else await press(area.getByRole('button', exact(fill(words.placeHere, { place: name }))), 'Enter');
    await expect(area.getByRole('region', exact(name)).getByRole('button', exact(text))).toBeVisible();
  }
}

async function placeCards(question: Question, item: Board, given: Record<string, string>, way: Way): Promise<void> {
  if (way === 'keyboard') return placeByKeyboard(question, item, given);
  const { area, words } = question;
  for (const card of item.cards.filter((candidate) => given[candidate.id] !== undefined)) {
    const name = placesOf(item).find((place) => place.id === given[card.id])?.name ?? '';
    const button = area.getByRole('button', exact(card.text));
    const place = area.getByRole('region', exact(name));
    if (await place.getByRole('button', exact(card.text)).count()) continue;
    if (way === 'drag') await button.dragTo(place);
    else {
      await hit(button, way);
      await hit(area.getByRole('button', exact(fill(words.placeHere, { place: name }))), way);
    }
    await expect(place.getByRole('button', exact(card.text))).toBeVisible();
  }
}

/** Gives a response, part by part. */
export async function answer(question: Question, response: Response, way: Way = 'mouse'): Promise<void> {
  const { area, item, words } = question;
  const given = response as Record<string, string>;
  switch (item.interaction) {
    case 'choice':
      return answerChoice({ ...question, item }, response as string[], way);
    case 'order':
      return answerOrder({ ...question, item }, response as string[], way);
    case 'categorize':
    case 'place':
      return placeCards(question, item, given, way);
    case 'match':
      for (const source of item.sources) {
        const target = item.targets.find((candidate) => candidate.id === given[source.id]);
        if (target) await chooseInList(area.getByRole('combobox', exact(source.text)), target.text, way);
      }
      return;
    case 'cloze':
      for (const [index, gap] of item.gaps.entries()) {
        const filled = given[gap.id];
        if (filled === undefined) continue;
        const name = exact(fill(words.gap, { number: index + 1 }));
        const option = gap.options?.find((candidate) => candidate.id === filled);
        if (option) await chooseInList(area.getByRole('combobox', name), option.text, way);
        else await typeInto(area.getByRole('textbox', name), filled, way);
      }
      return;
    case 'numeric':
      for (const field of item.fields) {
        const typed = given[field.id];
        // The unit follows the label; one label may also end another.
        const name = new RegExp(`^${field.label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
        if (typed !== undefined) await typeInto(area.getByRole('textbox', { name }), typed, way);
      }
      return;
    case 'text':
      return typeInto(area.getByRole('textbox', exact(words.yourAnswer)), response as string, way);
  }
}
