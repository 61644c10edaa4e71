/** The parts of a service worker's surroundings that we use; TypeScript cannot have those of pages and of workers at once. */
import type { Groups } from './file-list.ts';

export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface AskedEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

export interface HeardEvent extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

export interface WorkerScope {
  /** Written into the file by the build. */
  readonly zhike: { readonly version: string; readonly groups: Groups };
  readonly registration: { readonly scope: string; readonly active: unknown };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled?: boolean; type: 'window' }): Promise<readonly { url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(type: 'message', listener: (event: HeardEvent) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;
/** Path of the site on its host, with a slash at its end. */
export const root = (): string => new URL(scope.registration.scope).pathname;
