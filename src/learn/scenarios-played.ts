/** The list of scenarios: which ones were played, and how they came out at best. */
import { browserStorage } from '../progress/browser-storage.ts';
import { readScenario } from '../progress/scenario-record.ts';

/** Writes it beside each scenario. */
export function showPlayed(): void {
  const storage = browserStorage();
  for (const place of document.querySelectorAll<HTMLElement>('[data-scenario]')) {
    const { scenario = '', ...words } = place.dataset;
    const best = readScenario(storage, scenario, new Date().toISOString())?.best;
    if (best) place.textContent = words[best] ?? '';
  }
}
