/** The list of drills: one’s own figures beside each, and schemes of one’s own choice to alternate. */
import { fill } from '../course/strings/fill.ts';
import { confusions } from '../practice/confusion.ts';
import { browserStorage } from '../progress/browser-storage.ts';
import { readDrills } from '../progress/drill-record.ts';

/** Mistakes of one kind from which on they are named: fewer may be slips. */
const oftenEnough = 2;

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

const form = document.querySelector<HTMLFormElement>('[data-mix]');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  const { mix = '', few = '' } = form.dataset;
  const status = form.querySelector('[role="status"]');
  if (chosen.length > 1) location.href = `${mix}#${chosen.join(',')}`;
  else if (status) status.textContent = few;
});
