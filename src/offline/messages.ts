/** What pages and the service worker say to each other. Each question comes with a port for its answers. */

export type OfflineQuestion =
  | { readonly ask: 'state'; readonly locale: string }
  /** Keeps everything in a language; may be asked again after an interruption and goes on where it stopped. */
  | { readonly ask: 'keep-everything'; readonly locale: string }
  | { readonly ask: 'stop' }
  /** Removes what a reader asked for; the shell and the modules that were opened stay. */
  | { readonly ask: 'remove'; readonly locale: string }
  /** A waiting version takes over. */
  | { readonly ask: 'take-over' };

/** Sizes in bytes, as stored. */
export interface OfflineState {
  readonly everything: boolean;
  readonly files: number;
  readonly bytes: number;
}

export type OfflineAnswer =
  | { readonly state: OfflineState }
  | { readonly keptFiles: number; readonly keptBytes: number; readonly files: number; readonly bytes: number }
  | { readonly failed: OfflineProblem };

/** No network; no room left; the site has been published anew meanwhile; stopped by the reader. */
export type OfflineProblem = 'network' | 'space' | 'version' | 'stopped';
