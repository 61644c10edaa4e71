/** A search result as the view shows it, made of the passages that were found. */
import { excerptOf, type Piece, withoutHeading } from './excerpt.ts';
import type { Fragment } from './pagefind-api.ts';
import { type Kind, kinds } from './request.ts';

export interface Section {
  readonly url: string;
  readonly title: string;
}

export interface Found {
  /** Of the page. */
  readonly url: string;
  readonly title: string;
  readonly kind: Kind | undefined;
  /** Title of the module a lesson belongs to. */
  readonly module: string | undefined;
  /** The sentence that answers who asked for this page by name. */
  readonly answer: string | undefined;
  /** The passage that matches best, when it has a heading of its own. */
  readonly passage: Section | undefined;
  /** Its words around the match. */
  readonly excerpt: readonly Piece[];
  /** Further passages of the page that match nearly as well. */
  readonly sections: readonly Section[];
}

/** About three lines on a phone. */
const excerptLength = { chinese: 88, latin: 200 };

/** Nothing but a path of this site may become a link. */
export function isOwnPath(url: string): boolean {
  return /^\/(?![/\\])/.test(url);
}

/**
 * @param fragments of one page, the best passage first
 * @param options.marks what was looked for, in the script of the page
 * @param options.isDirect whether the page was asked for by name
 */
export function foundOf(
  fragments: readonly Fragment[],
  { marks, isDirect }: { marks: readonly string[]; isDirect: boolean },
): Found | undefined {
  const [best, ...others] = fragments.filter(({ url }) => isOwnPath(url));
  if (!best) return undefined;
  const { title = '', heading = '', page = best.url, kind, module, answer } = best.meta;
  if (!isOwnPath(page)) return undefined;
  const text = withoutHeading(best.content, heading === '' ? title : heading);
  const isChinese = /\p{Script=Han}/u.test(text.slice(0, 12));
  const around = excerptOf(text, marks, isChinese ? excerptLength.chinese : excerptLength.latin);
  const definition = answer === undefined ? [] : excerptOf(answer, marks, answer.length);
  const isMarked = (pieces: readonly Piece[]) => pieces.some(({ marked }) => marked);
  return {
    url: page,
    title: title === '' ? page : title,
    kind: kinds.find((known) => known === kind),
    module,
    answer: isDirect ? answer : undefined,
    passage: heading === '' ? undefined : { url: best.url, title: heading },
    // Of an entry the definition says most; of a page, unless the match stands elsewhere on it.
    excerpt: definition.length > 0 && (page.includes('#') || isMarked(definition) || !isMarked(around)) ? definition : around,
    sections: others.flatMap((fragment) => (fragment.meta['heading'] ? [{ url: fragment.url, title: fragment.meta['heading'] }] : [])),
  };
}
