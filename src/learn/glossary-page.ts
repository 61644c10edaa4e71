/** Filters the glossary as one types: term, pinyin with or without tones and spaces, English, synonyms. */
const field = document.querySelector<HTMLInputElement>('[data-glossary-filter]');
const count = document.querySelector<HTMLElement>('[data-none]');
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

function filter(): void {
  const wanted = plain(field?.value ?? '');
  let shown = 0;
  for (const letter of document.querySelectorAll<HTMLElement>('.letter')) {
    let inLetter = 0;
    for (const entry of letter.querySelectorAll<HTMLElement>('.entry')) {
      entry.hidden = !(entry.dataset['words'] ?? '').includes(wanted);
      if (!entry.hidden) inLetter += 1;
    }
    letter.hidden = inLetter === 0;
    shown += inLetter;
  }
  if (count) count.textContent = shown === 0 ? (count.dataset['none'] ?? '') : wanted === '' ? '' : String(shown);
}

const box = document.querySelector<HTMLElement>('.glossary-filter');
if (box) box.hidden = false;
field?.addEventListener('input', filter);

// A module of its own, so that its names stay its own.
export {};
