/** One’s own figures beside each drill of the list. Loaded only where something was practised. */
import { fill } from '../course/strings/fill.ts';
import { confusions } from '../practice/confusion.ts';
import { browserStorage } from '../progress/browser-storage.ts';
import { readDrills } from '../progress/drill-record.ts';

/** Mistakes of one kind from which on they are named: fewer may be slips. */
const oftenEnough = 2;

/** Fills in every place that waits for figures and has any. */
export function showFigures(): void {
  const { decks } = readDrills(browserStorage(), new Date().toISOString());
  for (const place of document.querySelectorAll<HTMLElement>('[data-drill]')) {
    const { drill = '', names = '{}', figures = '', confused = '' } = place.dataset;
    const answers = decks[drill]?.answers ?? [];
    if (answers.length === 0) continue;
    const right = answers.filter(({ actual, chosen }) => actual === chosen).length;
    const [most] = confusions(answers);
    const nameOf: Record<string, string> = JSON.parse(names);
    const actual = most && nameOf[most.actual];
    const chosen = most && nameOf[most.chosen];
    place.textContent = fill(figures, { count: answers.length, right });
    if (!most || !actual || !chosen || most.count < oftenEnough) continue;
    place.append(document.createElement('br'), fill(confused, { actual, chosen }));
  }
}
