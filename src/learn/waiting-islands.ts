/**
 * An island that has nothing to show until there is a record, or until somebody begins: its code and data are asked for with
 * the first sign of a hand. What was pressed, chosen or typed before it lives is done again then.
 *
 * `data-waits` on the island names what it does not wait for: beginnings of keys of the record, `!#` for an address without an
 * anchor, `?` and `#` for an address with a query or an anchor. `data-starts-from-due` also names keys: where there are such, the number of cards due is shown first, from its
 * digest, and the island follows when the browser is idle.
 */

/** A click alone is how programs that read the page aloud press. */
const hands = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'scroll', 'click'] as const;

/** @throws when the browser keeps the record from us */
const isKept = (keys: string) => Object.keys(localStorage).some((key) => keys.split(' ').some((begin) => begin && key.startsWith(begin)));

/** Whether the address says what to show, or lacks what would be waited for. */
const isAddressed = (waits: string) =>
  (waits.includes('!#') && location.hash === '') ||
  (/(?:^| )#/.test(waits) && location.hash !== '') ||
  (/(?:^| )\?/.test(waits) && location.search !== '');

/** @throws when nothing more can be kept (HTML, Web storage, setItem) */
function requireRoom(): void {
  localStorage.setItem('zhike.room', '');
  localStorage.removeItem('zhike.room');
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** After the first drawing its effects run, a frame later; only then an island is what the record makes of it. */
const settled = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)))));

const lifts = ['pointerup', 'pointercancel'] as const;
const lifted = () =>
  new Promise<void>((resolve) => {
    for (const end of lifts) addEventListener(end, () => resolve(), { once: true });
  });

/** Notes what happens in an island before it lives; returns what does it again. */
function noteDeeds(island: HTMLElement): () => Promise<void> {
  const typed = new Map<Field, string>();
  const pressed = new Set<HTMLElement>();
  let focused: Element | undefined;
  /** It is drawn, but not yet what the record makes of it: a press would meet a button that does nothing. */
  let unsettled = false;
  const controlOf = (event: Event) => (event.target as Element).closest?.<HTMLElement>('button, [type=radio], [type=checkbox]');
  const onClick = (event: Event) => {
    const control = controlOf(event);
    if (!control) return;
    pressed.add(control);
    if (!unsettled) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  /** What a hand is pressing and has not let go. Where it is drawn anew meanwhile, the browser makes no click of it. */
  let held: HTMLElement | null | undefined;
  const onDown = (event: Event) => {
    held = controlOf(event);
  };
  const onUp = (event: Event) => {
    if (held && !held.isConnected && controlOf(event)?.textContent === held.textContent) pressed.add(held);
    held = undefined;
  };
  /** The field in which an input method composes: its text is not ready, and setting it would break it off. */
  let composing: Field | undefined;
  const onInput = (event: Event) => {
    const field = event.target as Field;
    composing = (event as InputEvent).isComposing ? field : undefined;
    if (!/^(?:radio|checkbox|file)$/.test(field.type)) typed.set(field, field.value);
  };
  // Enter in a field sends its form by pressing its button; a form without an address of its own would only load this page again.
  const onSubmit = (event: Event) => {
    if (!(event.target as Element).hasAttribute('action')) event.preventDefault();
  };
  const onFocus = ({ target }: Event) => {
    focused = target as Element;
  };
  /** Where the island has drawn its first state anew, the button with the same words is the one. */
  const asItIsNow = (control: Element) =>
    control.isConnected
      ? (control as HTMLElement)
      : [...island.querySelectorAll('button')].find(({ textContent }) => textContent === control.textContent);
  island.addEventListener('click', onClick, true);
  island.addEventListener('pointerdown', onDown);
  for (const end of lifts) addEventListener(end, onUp);
  island.addEventListener('focusin', onFocus);
  island.addEventListener('input', onInput);
  island.addEventListener('submit', onSubmit);
  return async () => {
    unsettled = true;
    await settled();
    if (held) await lifted();
    island.removeEventListener('click', onClick, true);
    island.removeEventListener('pointerdown', onDown);
    for (const end of lifts) removeEventListener(end, onUp);
    island.removeEventListener('input', onInput);
    island.removeEventListener('submit', onSubmit);
    island.removeEventListener('focusin', onFocus);
    if (focused && !focused.isConnected && document.activeElement === document.body) asItIsNow(focused)?.focus();
    for (const [field, value] of typed) {
      if (field === composing && field.value === value) continue;
      field.value = value;
      for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
      await settled();
    }
    for (const control of pressed) {
      asItIsNow(control)?.click();
      await settled();
    }
  };
}

/** Resolves when the island lives. */
function alive(island: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (island.dataset['live'] === undefined) return;
      watcher.disconnect();
      resolve();
    });
    watcher.observe(island, { attributes: true });
  });
}

function wait(island: HTMLElement): void {
  const { waits = '', startsFromDue = '', modules = '' } = island.dataset;
  const doAgain = noteDeeds(island);
  alive(island).then(doAgain);
  const begin = () => {
    for (const hand of hands) removeEventListener(hand, begin, true);
    for (const href of modules.split(' ').filter((module) => module !== ''))
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
    // Without a network the next sign of a hand tries again.
    import('./island-loader.ts?waiting').catch(listen);
  };
  const listen = () => {
    for (const hand of hands) addEventListener(hand, begin, { capture: true, passive: true });
  };
  const show = (parts: string, shown: boolean) => {
    for (const part of island.querySelectorAll<HTMLElement>(parts)) part.hidden = !shown;
  };
  try {
    if (isAddressed(waits) || isKept(waits)) {
      begin();
      return;
    }
    requireRoom();
    listen();
    for (const button of island.querySelectorAll('button')) button.disabled = false;
    if (isKept(startsFromDue)) {
      import('./due-count.ts').then(({ showDue }) => showDue()).then(() => (globalThis.requestIdleCallback ?? setTimeout)(begin), begin);
      return;
    }
    show('.opening', false);
    show('[data-without-record]', true);
  } catch {
    // What the browser keeps from us, or has no room for, the island says in words.
    begin();
  }
}

const waiting = document.querySelector<HTMLElement>('[data-waits]');
if (waiting) wait(waiting);
