/** Moving about by keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './site.ts';

/** Presses Tab, or Shift and Tab, until the element has the focus. */
export async function tabTo(target: Locator, limit = 100): Promise<void> {
  for (let presses = 0; presses <= limit; presses += 1) {
    const way = await target.evaluate((element) => {
      const here = document.activeElement;
      if (here === element) return 'there';
      const isBefore = here !== null && here !== document.body && here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
      return isBefore ? 'Shift+Tab' : 'Tab';
    });
    if (way === 'there') return;
    await target.page().keyboard.press(way);
  }
  throw new Error(`${limit} presses of Tab did not reach ${target}`);
}

/** Goes to an element by Tab and presses a key on it. */
export async function press(target: Locator, key: 'Enter' | 'Space', limit?: number): Promise<void> {
  await tabTo(target, limit);
  await target.page().keyboard.press(key);
}

/** The focus is on something that shows, where one can go on from; after what vanishes it would be on nothing. */
export async function expectFocusKept(page: Page): Promise<void> {
  const state = () =>
    page.evaluate(() => {
      const here = document.activeElement;
      if (here === null || here === document.body) return 'on nothing';
      return here.checkVisibility({ visibilityProperty: true }) ? 'kept' : 'on something hidden';
    });
  await expect.poll(state, 'where the focus is').toBe('kept');
}

/** Presses a key on an element, waits for what comes of it, and finds the focus kept. */
export async function pressTo(target: Locator, key: 'Enter' | 'Space', outcome: Locator, limit?: number): Promise<void> {
  await press(target, key, limit);
  await expect(outcome).toBeVisible();
  await expectFocusKept(target.page());
}
