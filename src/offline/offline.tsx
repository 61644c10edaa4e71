/** The island of the offline page. The service worker also answers with this page where one is asked for that is not kept. */
import { hydrate } from 'preact';
import { withoutBase } from '../course/base.ts';
import { askWorker } from './ask-worker.ts';
import { keepOffline } from './keep-offline.ts';
import { type Ask, type OfflineProps, OfflineView } from './offline-view.tsx';

/** Milliseconds after which a worker that did not become ready is not waited for: it could not keep what it needs. */
const patience = 60_000;

async function connect(): Promise<Ask | undefined> {
  const registration = await keepOffline();
  if (!registration) return undefined;
  const ready = await Promise.race([
    navigator.serviceWorker.ready,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience)),
  ]);
  const worker = ready?.active;
  return worker ? (question, hear) => askWorker(worker, question, hear) : undefined;
}

/** Says that another page was asked for, where it was. */
function sayWhatIsMissing(): void {
  if (/\/offline\/$/.test(withoutBase(location.pathname))) return;
  const part = document.querySelector<HTMLElement>('[data-missing]');
  if (!part) return;
  part.hidden = false;
  part.querySelector('button')?.addEventListener('click', () => location.reload());
}

export const mount = (island: HTMLElement, props: OfflineProps): void => {
  sayWhatIsMissing();
  hydrate(<OfflineView {...props} connect={connect} />, island);
};
