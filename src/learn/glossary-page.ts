/** Filters the glossary as one types: term, pinyin with or without tones and spaces, English, synonyms. */
const field = document.querySelector<HTMLInputElement>('[data-glossary-filter]');
const count = document.querySelector<HTMLElement>('[data-none]');
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** What terms are also called in the other language, by id; empty until it has arrived, and where it does not. */
let otherNames: Readonly<Record<string, string>> = {};
let wordsOf = new WeakMap<HTMLElement, string>();

/** All that an entry is found by: its names as they stand there, pinyin also in one piece, and synonyms in the other language. */
function wordsIn(entry: HTMLElement): string {
  const known = wordsOf.get(entry);
  if (known !== undefined) return known;
  const texts = [...entry.querySelectorAll('h3, .other span, .synonyms')].map(({ textContent }) => textContent);
  const pinyin = entry.querySelector('[lang=zh-Latn]')?.textContent.replace(/\s/g, '') ?? '';
  const words = plain([...texts, pinyin, otherNames[entry.querySelector('h3')?.id ?? ''] ?? ''].join(' '));
  wordsOf.set(entry, words);
  return words;
}

function filter(): void {
  const wanted = plain(field?.value ?? '');
  let shown = 0;
  for (const letter of document.querySelectorAll<HTMLElement>('.letter')) {
    let inLetter = 0;
    for (const entry of letter.querySelectorAll<HTMLElement>('.entry')) {
      entry.hidden = !wordsIn(entry).includes(wanted);
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

async function fetchOtherNames(): Promise<void> {
  const answer = await fetch(field?.dataset['glossaryFilter'] ?? '');
  if (!answer.ok) throw new Error(String(answer.status));
  otherNames = await answer.json();
  wordsOf = new WeakMap();
  if (field?.value) filter();
}
/** Without these names the filter still knows what stands on the page; so where they do not arrive, the next look asks again. */
const askOnFocus = () => field?.addEventListener('focus', () => fetchOtherNames().catch(askOnFocus), { once: true });
askOnFocus();

// A module of its own, so that its names stay its own.
export {};
