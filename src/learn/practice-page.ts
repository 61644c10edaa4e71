/** The list of drills: one’s own figures beside each, and schemes of one’s own choice to alternate. */
import { featureKeys } from '../progress/feature-keys.ts';

/** Whether anything was practised here. A browser that lets nothing be stored refuses even the question. */
function hasPractised(): boolean {
  try {
    return localStorage.getItem(featureKeys.drills) !== null;
  } catch {
    return false;
  }
}

// The record's code weighs as much as the page: who comes for the first time is spared it.
if (hasPractised()) import('./drill-figures.ts').then(({ showFigures }) => showFigures());

const form = document.querySelector<HTMLFormElement>('[data-mix]');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  const { mix = '', few = '' } = form.dataset;
  const status = form.querySelector('[role="status"]');
  if (chosen.length > 1) location.href = `${mix}#${chosen.join(',')}`;
  else if (status) status.textContent = few;
});
