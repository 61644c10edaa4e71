/** Shows a term's definition beside it on hover, focus and tap; stays while pointed at, goes with Esc (WCAG 2.2, 1.4.13). */

/** Terms by id, as `/data/terms.json` has them. */
export type Definitions = Readonly<Record<string, { term: string; definition: string }>>;

let popup: HTMLElement | undefined;
/** The term whose definition is shown or on its way. */
let owner: HTMLAnchorElement | undefined;
let leaving: number | undefined;
/** The term that was tapped last: a finger both points and taps, so its definition may be on its way already. */
let tappedTerm: HTMLAnchorElement | undefined;
let loading: Promise<Definitions> | undefined;

function hide(): void {
  popup?.hidePopover();
  owner?.removeAttribute('aria-describedby');
  owner = undefined;
}

function hideSoon(): void {
  leaving = window.setTimeout(hide, 200);
}

/** The definitions in the page's language: a term's link leads to the glossary, and they lie beside it. */
function definitions(term: HTMLAnchorElement): Promise<Definitions> {
  const asked = loading ?? fetch(new URL('../data/terms.json', term.href)).then((answer) => answer.json());
  loading = asked;
  return asked.catch((error) => {
    loading = undefined;
    throw error;
  });
}

function makePopup(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'popup definition';
  made.id = 'definition';
  made.popover = 'manual';
  made.addEventListener('pointerenter', () => clearTimeout(leaving));
  made.addEventListener('pointerleave', hideSoon);
  document.body.append(made);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  addEventListener('pointerdown', (event) => {
    if (!made.contains(event.target as Node) && !owner?.contains(event.target as Node)) hide();
  });
  return made;
}

function show(term: HTMLAnchorElement, name: string, definition: string): void {
  popup ??= makePopup();
  const link = document.createElement('a');
  link.href = term.href;
  link.textContent = name;
  const words = document.createElement('p');
  words.textContent = definition;
  popup.replaceChildren(link, words);
  popup.showPopover();
  term.setAttribute('aria-describedby', popup.id);
  const at = term.getBoundingClientRect();
  const below = at.bottom + popup.offsetHeight + 8 < innerHeight;
  popup.style.top = `${below ? at.bottom + 4 : Math.max(0, at.top - popup.offsetHeight - 4)}px`;
  popup.style.left = `${Math.max(8, Math.min(at.left, innerWidth - popup.offsetWidth - 8))}px`;
  popup.style.right = 'auto';
}

/** Shows the definition of a term that was pointed at, focused or tapped. When it cannot be had, a tap follows the link. */
export async function showDefinition(term: HTMLAnchorElement, tapped: boolean): Promise<void> {
  clearTimeout(leaving);
  if (tapped) tappedTerm = term;
  if (term === owner) return;
  hide();
  owner = term;
  term.addEventListener('pointerleave', hideSoon, { once: true });
  term.addEventListener('blur', hideSoon, { once: true });
  try {
    const entry = (await definitions(term))[term.hash.slice(1)];
    if (entry && owner === term) show(term, entry.term, entry.definition);
  } catch {
    // Offline, or the file did not arrive: the glossary may be at hand, and the next try asks again.
    hide();
    if (tappedTerm === term) location.assign(term.href);
  }
}
