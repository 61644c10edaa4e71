/** Shows a term's definition beside it on hover, focus and tap; stays while pointed at, goes with Esc (WCAG 2.2, 1.4.13). */
let popup: HTMLElement | undefined;
let owner: HTMLElement | undefined;
let leaving: number | undefined;

function hide(): void {
  popup?.hidePopover();
  owner?.removeAttribute('aria-describedby');
  owner = undefined;
}

function hideSoon(): void {
  leaving = window.setTimeout(hide, 200);
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

export function showDefinition(term: HTMLAnchorElement): void {
  clearTimeout(leaving);
  if (term === owner) return;
  hide();
  popup ??= makePopup();
  const link = document.createElement('a');
  link.href = term.href;
  link.textContent = term.dataset['name'] ?? term.textContent;
  const words = document.createElement('p');
  words.textContent = term.dataset['definition'] ?? '';
  popup.replaceChildren(link, words);
  popup.showPopover();
  owner = term;
  term.setAttribute('aria-describedby', popup.id);
  const at = term.getBoundingClientRect();
  const below = at.bottom + popup.offsetHeight + 8 < innerHeight;
  popup.style.top = `${below ? at.bottom + 4 : Math.max(0, at.top - popup.offsetHeight - 4)}px`;
  popup.style.left = `${Math.max(8, Math.min(at.left, innerWidth - popup.offsetWidth - 8))}px`;
  popup.style.right = 'auto';
  term.addEventListener('pointerleave', hideSoon, { once: true });
  term.addEventListener('blur', hideSoon, { once: true });
}
