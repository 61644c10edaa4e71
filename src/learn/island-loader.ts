/**
 * Brings islands to life when they come within one screen of the view.
 *
 * The build has put on each island the list of modules it needs and the file with its data (see
 * `build/islands-integration.ts`); all of them are asked for at once, so there is one round trip instead of a chain.
 * Until then an island is readable text; if its code does not arrive it stays so, and is tried again after a while.
 */
import type { Mount } from './mount.ts';

type Load = () => Promise<{ mount: Mount }>;

/**
 * While developing, an island is found by its name: the file `<name>.tsx` or `<name>-exercise.tsx` in any room. A built page
 * names the module itself, first in `data-modules`, so that no table is part of every page; `build/islands-integration.ts`
 * builds a module for each file that exports `mount`.
 */
const files: Record<string, () => Promise<unknown>> = import.meta.env.DEV ? import.meta.glob('/src/*/**/*.tsx') : {};

function developed(name: string): Load | undefined {
  const path = Object.keys(files).find((file) => file.endsWith(`/${name}.tsx`) || file.endsWith(`/${name}-exercise.tsx`));
  return path === undefined ? undefined : (files[path] as Load);
}

const dataFiles = new Map<string, Promise<unknown[]>>();

function dataFile(url: string): Promise<unknown[]> {
  const known = dataFiles.get(url);
  if (known) return known;
  const loading = fetch(url).then((answer) => answer.json());
  loading.catch(() => dataFiles.delete(url));
  dataFiles.set(url, loading);
  return loading;
}

/** While developing, the data stands in the page itself; in a built page `data-props` is `<file>#<index>`. */
function propsOf(island: HTMLElement): Promise<unknown> {
  const written = island.dataset['props'] ?? '';
  if (import.meta.env.DEV && written.startsWith('{')) return Promise.resolve(JSON.parse(written));
  const [url = '', index = ''] = written.split('#');
  return dataFile(url).then((all) => all[Number(index)]);
}

async function wake(island: HTMLElement): Promise<void> {
  const { modules = '' } = island.dataset;
  const [entry = '', ...others] = modules.split(' ');
  // A module that is there already is not asked for again (HTML, "fetch a modulepreload module script graph").
  for (const href of others) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  const load: Load = (import.meta.env.DEV && developed(island.dataset['island'] ?? '')) || (() => import(/* @vite-ignore */ entry));
  const [props, { mount }] = await Promise.all([propsOf(island), load()]);
  await mount(island, props as Parameters<Mount>[1]);
}

/** Milliseconds before an island whose code did not arrive is tried again. */
const patience = 5000;

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      wake(target as HTMLElement).catch(() => setTimeout(() => observer.observe(target), patience));
    }
  },
  { rootMargin: '100%' },
);

// A handler of the document is shortest; all other scripts have listeners.
document.oninput = ({ target }) => {
  (target as Element).touched = true;
};

/** Watches islands while they arrive: from its head the script of a page runs long before its end (see `build/finish-page.ts`). */
const watched = new Set<Element>();
const isArriving = () => document.readyState === 'loading';
const watch = () => {
  for (const island of document.querySelectorAll('[data-island]')) {
    // An island is there as a whole once something follows it, at the latest with the end of the page.
    if (watched.has(island) || (isArriving() && !island.nextSibling)) continue;
    watched.add(island);
    observer.observe(island);
  }
};
watch();
// Not by animation frames: the first frame, which lays out the page, would become a task of ours.
if (isArriving()) {
  const arrivals = new MutationObserver(watch);
  arrivals.observe(document, { childList: true, subtree: true });
  document.onreadystatechange = () => {
    watch();
    arrivals.disconnect();
  };
}
