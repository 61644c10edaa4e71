/**
 * The script of the progress page. Its one island is the page itself, so it starts at once instead of when it comes into
 * view; the same list of modules and the same file of data as in `island-loader.ts`, asked for together.
 */
import type { ProgressProps } from '../progress/progress-view.tsx';

async function dataOf(written: string): Promise<ProgressProps> {
  if (written.startsWith('{')) return JSON.parse(written);
  const [url = '', index = ''] = written.split('#');
  const answer = await fetch(url);
  return (await answer.json())[Number(index)];
}

async function start(island: HTMLElement): Promise<void> {
  for (const href of (island.dataset['modules'] ?? '').split(' ').filter(Boolean)) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  const [props, { mount }] = await Promise.all([dataOf(island.dataset['props'] ?? ''), import('./progress.tsx')]);
  mount(island, props);
}

const island = document.querySelector<HTMLElement>('[data-island="progress"]');
if (island) {
  start(island).catch(() => {
    const opening = island.querySelector('.opening');
    if (opening) opening.textContent = document.querySelector<HTMLElement>('[data-open-failed]')?.dataset['openFailed'] ?? '';
  });
}
