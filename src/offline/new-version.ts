/** The offer of a new version: a line that waits to be answered and takes neither the focus nor anything that was done. */

import { type Locale, localePath } from '../course/locale.ts';
import type { OfflineStrings } from '../course/strings/index.ts';
import { addStyles } from '../ui/page-styles.ts';
import styles from '../ui/styles/new-version.css?inline';
import type { OfflineQuestion } from './messages.ts';

let offered: ServiceWorker | undefined;

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  made.addEventListener('click', onClick);
  return made;
}

export async function offerVersion(waiting: ServiceWorker): Promise<void> {
  if (offered === waiting) return;
  offered = waiting;
  const answer = await fetch(localePath(document.documentElement.lang as Locale, '/data/offline.json'));
  const { update }: Pick<OfflineStrings, 'update'> = await answer.json();
  addStyles(styles);
  document.querySelector('.new-version')?.remove();
  const line = document.createElement('aside');
  const text = document.createElement('span');
  line.className = 'new-version';
  // Screen readers announce what comes into a status that is already there.
  text.role = 'status';
  line.append(text);
  document.body.append(line);
  const takeOver = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    const question: OfflineQuestion = { ask: 'take-over' };
    waiting.postMessage(question);
  };
  requestAnimationFrame(() => {
    text.textContent = update.text;
    line.append(
      button(update.now, takeOver),
      button(update.later, () => line.remove()),
    );
  });
}
