/** A search result as the view shows it, made from what Pagefind returns. */
import { type Piece, parseExcerpt, withoutHeading } from './excerpt.ts';
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

function byWeight(subResults: readonly SubResult[]): SubResult[] {
  return [...subResults].sort((a, b) => weightOf(b) - weightOf(a));
}

function sectionsOf(subResults: readonly SubResult[]): Section[] {
  const headed = subResults.filter((section) => section.anchor !== undefined);
  const best = new Set(byWeight(headed).slice(0, mostSections));
  return headed.filter((section) => best.has(section)).map(({ url, title }) => ({ url, title: title.trim() }));
}

/**
 * Pagefind takes the densest part of the page, which often is its title. The title stands above already, so then the
 * best passage that shows a match without its own heading speaks for the page.
 */
function excerptOf(fragment: Fragment, title: string): Piece[] {
  const parts = [{ excerpt: fragment.excerpt, title }, ...byWeight(fragment.sub_results)];
  const excerpts = parts.map((part) => withoutHeading(parseExcerpt(part.excerpt), part.title.trim()));
  return excerpts.find((pieces) => pieces.some((piece) => piece.marked)) ?? excerpts[0] ?? [];
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
    excerpt: excerptOf(fragment, title),
    sections: sectionsOf(fragment.sub_results),
  };
}
