/** The part of Pagefind's browser API that we use (version 1.6; its package brings types only for building an index). */

/** A passage as the build has indexed it; see `build/search-passages.ts`. */
export interface Fragment {
  readonly url: string;
  /** Plain text, with zero-width spaces between Chinese words. */
  readonly content: string;
  readonly meta: Readonly<Partial<Record<'title' | 'heading' | 'page' | 'kind' | 'module' | 'answer', string>>>;
}

export interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}

export interface Results {
  readonly results: readonly Result[];
}

export interface Pagefind {
  /** Loads what every search needs. */
  init(): Promise<void>;
  /** `null` finds everything. */
  search(query: string | null): Promise<Results>;
  destroy(): Promise<void>;
}

export interface PagefindModule {
  createInstance(options: { noWorker: boolean; baseUrl?: string }): Pagefind;
}
