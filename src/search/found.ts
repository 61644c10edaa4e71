/** A search result as the view shows it, made from what Pagefind returns. */
import { type Piece, parseExcerpt, withoutTitle } from './excerpt.ts';
import type { Fragment, SubResult } from './pagefind-api.ts';
import { type Kind, kinds } from './request.ts';

export interface Found {
  readonly url: string;
  readonly title: string;
  readonly kind: Kind | undefined;
  /** Title of the module a lesson belongs to. */
  readonly module: string | undefined;
  readonly excerpt: readonly Piece[];
  /** The passages of the page that match best, in the order of the page. */
  readonly sections: readonly Section[];
}

export interface Section {
  readonly url: string;
  readonly title: string;
}

const mostSections = 3;

function weightOf(section: SubResult): number {
  return section.weighted_locations.reduce((sum, word) => sum + word.balanced_score, 0);
}

function sectionsOf(subResults: readonly SubResult[]): Section[] {
  const headed = subResults.filter((section) => section.anchor !== undefined);
  const best = new Set([...headed].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, mostSections));
  return headed.filter((section) => best.has(section)).map(({ url, title }) => ({ url, title: title.trim() }));
}

/** Nothing but a path of this site may become a link. */
export function isOwnPath(url: string): boolean {
  return /^\/(?![/\\])/.test(url);
}

export function foundOf(fragment: Fragment): Found {
  const title = (fragment.meta['title'] ?? fragment.url).trim();
  return {
    url: fragment.url,
    title,
    kind: kinds.find((kind) => kind === fragment.filters['kind']?.[0]),
    module: fragment.filters['module']?.[0],
    excerpt: withoutTitle(parseExcerpt(fragment.excerpt), title),
    sections: sectionsOf(fragment.sub_results),
  };
}
