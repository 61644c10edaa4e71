/** Starts the service worker and offers new versions. Pages load this a while after they are there. */
import { sitePath } from '../course/base.ts';
import { allowOwnWorkers } from '../ui/own-scripts.ts';

let registering: Promise<ServiceWorkerRegistration | undefined> | undefined;

/** @returns undefined where browsers cannot or do not want to */
export function keepOffline(): Promise<ServiceWorkerRegistration | undefined> {
  registering ??= register();
  return registering;
}

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  // While developing there is no finished site to keep.
  if (!navigator.serviceWorker || import.meta.env.DEV) return undefined;
  // For installing; not in the pages themselves, where browsers fetch it with the first view.
  if (!document.querySelector('link[rel=manifest]')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: sitePath('/manifest.webmanifest') }));
  }
  allowOwnWorkers();
  let registration: ServiceWorkerRegistration | undefined;
  try {
    registration = await navigator.serviceWorker.register(sitePath('/sw.js'), { updateViaCache: 'none' });
  } catch {
    // A private window, blocked storage or an unreachable host: the site works as it did before, with the network.
    return undefined;
  }
  if (registration) offerVersions(registration);
  return registration;
}

/** Offers a version once it is complete and only waits to be used. */
function offerVersions(registration: ServiceWorkerRegistration): void {
  const offer = () => {
    const { waiting } = registration;
    if (waiting && navigator.serviceWorker.controller) import('./new-version.ts').then(({ offerVersion }) => offerVersion(waiting));
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}
