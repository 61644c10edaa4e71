/** The part of Pagefind's browser API that we use (version 1.6; its package brings types only for building an index). */
import type { Kind } from './request.ts';

export interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  /** Missing for what stands before the first heading with an id. */
  readonly anchor?: unknown;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

export interface Fragment {
  readonly url: string;
  /** HTML with `<mark>`; see excerpt.ts. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly SubResult[];
}

export interface Result {
  readonly id: string;
  data(): Promise<Fragment>;
}

export interface Results {
  readonly results: readonly Result[];
  /** How many there would be without filters. */
  readonly unfilteredResultCount: number;
  /** How many there would be with this one filter instead of the given ones; empty until `filters()` has been called. */
  readonly totalFilters: { readonly kind?: Readonly<Partial<Record<Kind, number>>> };
}

export interface Pagefind {
  /** Loads what every search needs. */
  init(): Promise<void>;
  /** Loads all filters; only then do results come with counts. */
  filters(): Promise<unknown>;
  /** `null` searches by filters alone. */
  search(query: string | null, options: { filters: Readonly<Record<string, string>> }): Promise<Results>;
  destroy(): Promise<void>;
}

export interface PagefindModule {
  createInstance(options: { excerptLength: number; excerptEllipsis: string }): Pagefind;
}
