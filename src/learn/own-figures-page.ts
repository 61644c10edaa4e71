/**
 * Lists that say beside each entry how one did with it. The record's code weighs as much as such a page, so it loads only where
 * something is kept under the key that the list names: who comes for the first time is spared it.
 */
const lists: Record<string, () => Promise<void>> = {
  drills: () => import('./drill-figures.ts').then(({ showFigures }) => showFigures()),
  scenarios: () => import('./scenarios-played.ts').then(({ showPlayed }) => showPlayed()),
};

/** A browser that lets nothing be stored refuses even the question. */
function hasKept(begin: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(begin));
  } catch {
    return false;
  }
}

const { ownFigures = '', keptUnder = '' } = document.querySelector<HTMLElement>('[data-own-figures]')?.dataset ?? {};
if (hasKept(keptUnder)) lists[ownFigures]?.();
