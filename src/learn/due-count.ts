/** How many items are due today and in the coming days, from what lies in this browser. Loaded only where there is a record. */
import { dayOf, localZone } from '../review/day.ts';
import { countByDay, countDue, savedAtOf } from '../review/due-digest.ts';

/**
 * Keys as in `progress/storage.ts` and `progress/feature-keys.ts`, written again: the first comes with the record's code, which
 * this spares the page.
 */
const keys = { attempt: 'zhike.attempt.', lessons: 'zhike.lessons', review: 'zhike.review', due: 'zhike.due' };

/** Today and six days more. */
const week = 7;

/** Items due on each day of a week from today on, counted from the digest; where that is out of date, from the whole record. */
async function dueThisWeek(): Promise<number[]> {
  const now = Date.now();
  const texts = {
    digest: localStorage.getItem(keys.due),
    review: localStorage.getItem(keys.review),
    lessons: localStorage.getItem(keys.lessons),
    attempts: Object.keys(localStorage)
      .filter((key) => key.startsWith(keys.attempt))
      .map((key) => localStorage.getItem(key)),
  };
  const counts = countDue(texts, now, localZone, week);
  if (counts !== undefined) return counts;
  const { freshDigest } = await import('./due-anew.ts');
  const digest = freshDigest(now, savedAtOf(texts.review));
  localStorage.setItem(keys.due, JSON.stringify(digest));
  const days = Object.values(digest.due).map(([day]) => day);
  return countByDay(days, dayOf(now, localZone), week);
}

/** Items due today. */
export async function dueToday(): Promise<number> {
  const [today = 0] = await dueThisWeek();
  return today;
}

/** Fills in every place that waits for the numbers; what only stands there instead goes away. */
export async function showDue(): Promise<void> {
  const [count = 0, ...soon] = await dueThisWeek();
  for (const place of document.querySelectorAll<HTMLElement>('[data-due-soon]')) {
    if (!soon.some((each) => each > 0)) continue;
    place.textContent = (place.dataset['dueSoon'] ?? '').replace('{counts}', soon.join(' · '));
    const line = place.closest<HTMLElement>('[hidden]');
    if (line) line.hidden = false;
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-due]')) {
    if (count > 0) place.textContent = (place.dataset['due'] ?? '').replace('{count}', String(count));
    const line = place.closest<HTMLElement>('[hidden]');
    if (count === 0 || !line) continue;
    line.hidden = false;
    const instead = line.previousElementSibling;
    if (instead instanceof HTMLElement) instead.hidden = true;
  }
}
