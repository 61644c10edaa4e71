/** Moving about by keyboard alone. */
import type { Locator } from '@playwright/test';

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
export async function press(target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}
