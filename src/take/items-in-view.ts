/** Measures how long each item of a sitting is in view while the page is in front. */

export interface ItemsInView {
  /** Milliseconds per item since the last call. */
  take(): Map<string, number>;
  stop(): void;
}

/**
 * Watches the elements with `data-item` inside another, also those that come later.
 * @param root element the items stand in
 */
export function watchItems(root: HTMLElement): ItemsInView {
  const inView = new Set<string>();
  const watched = new Set<Element>();
  let counted = new Map<string, number>();
  let since = performance.now();

  let inFront = document.visibilityState === 'visible';

  const count = () => {
    const now = performance.now();
    if (inFront) for (const id of inView) counted.set(id, (counted.get(id) ?? 0) + now - since);
    since = now;
  };
  const shownOrHidden = () => {
    count();
    inFront = document.visibilityState === 'visible';
  };
  const idOf = (element: Element) => (element as HTMLElement).dataset['item'] ?? '';
  const sight = new IntersectionObserver((entries) => {
    count();
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(idOf(target));
      else inView.delete(idOf(target));
    }
  });
  const sync = () => {
    const present = new Set(root.querySelectorAll('[data-item]'));
    for (const element of watched) {
      if (present.has(element)) continue;
      count();
      inView.delete(idOf(element));
      sight.unobserve(element);
      watched.delete(element);
    }
    for (const element of present) {
      if (watched.has(element)) continue;
      watched.add(element);
      sight.observe(element);
    }
  };
  const changes = new MutationObserver(sync);
  changes.observe(root, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', shownOrHidden);
  sync();

  return {
    take() {
      count();
      const taken = counted;
      counted = new Map();
      return taken;
    },
    stop() {
      sight.disconnect();
      changes.disconnect();
      document.removeEventListener('visibilitychange', shownOrHidden);
    },
  };
}
