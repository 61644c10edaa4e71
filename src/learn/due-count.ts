/** How many items are due today, from what lies in this browser. Loaded only where there is a record. */
import { dayOf, localZone } from '../review/day.ts';
import { countDue, savedAtOf } from '../review/due-digest.ts';

/**
 * Keys as in `progress/storage.ts` and `progress/feature-keys.ts`, written again: the first comes with the record's code, which
 * this spares the page.
 */
const keys = { attempt: 'zhike.attempt.', lessons: 'zhike.lessons', review: 'zhike.review', due: 'zhike.due' };

/** Items due today, counted from the digest; where that is out of date, from the whole record. */
export async function dueToday(): Promise<number> {
  const now = Date.now();
  const texts = {
    digest: localStorage.getItem(keys.due),
    review: localStorage.getItem(keys.review),
    lessons: localStorage.getItem(keys.lessons),
    attempts: Object.keys(localStorage)
      .filter((key) => key.startsWith(keys.attempt))
      .map((key) => localStorage.getItem(key)),
  };
  const count = countDue(texts, now, localZone);
  if (count !== undefined) return count;
  const { freshDigest } = await import('./due-anew.ts');
  const digest = freshDigest(now, savedAtOf(texts.review));
  localStorage.setItem(keys.due, JSON.stringify(digest));
  return Object.values(digest.due).filter(([day]) => day !== null && day <= dayOf(now, localZone)).length;
}

/** Fills in every place that waits for the number; what only stands there instead goes away. */
export async function showDue(): Promise<void> {
  const count = await dueToday();
  for (const place of document.querySelectorAll<HTMLElement>('[data-due]')) {
    if (count > 0) place.textContent = (place.dataset['due'] ?? '').replace('{count}', String(count));
    const line = place.closest<HTMLElement>('[hidden]');
    if (count === 0 || !line) continue;
    line.hidden = false;
    const instead = line.previousElementSibling;
    if (instead instanceof HTMLElement) instead.hidden = true;
  }
}
