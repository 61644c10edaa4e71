/** What was loaded, made ready once: the names, the passages by their ids, and the way between the scripts. */
import { makeNameBook } from './names.ts';
import type { Fragment, Pagefind, Result } from './pagefind-api.ts';
import type { Site } from './ranking.ts';
import { makeFolding } from './script-folding.ts';
import type { SearchData, TypingData } from './search-data.ts';

/** What must be there before anything can be found. */
export interface Engine {
  readonly pagefind: Pagefind;
  readonly data: SearchData;
  loadTyping(): Promise<TypingData>;
}

export interface Library extends Site {
  /** Position of a passage by Pagefind’s id. */
  passageOf(id: string): number | undefined;
  /** First passage of a page. */
  firstOf(page: number): number;
  toSimplified(text: string): string;
  /** A Simplified text in the script of the site. */
  toSite(text: string): string;
  /** Loads a passage; undefined when the index does not know it. */
  fragment(passage: number): Promise<Fragment | undefined>;
}

export async function openLibrary({ pagefind, data }: Engine, isTraditional: boolean): Promise<Library> {
  const folding = makeFolding(data);
  const pageOf = data.pages.flatMap((page, index) => Array.from({ length: page.passages }, () => index));
  const passages = new Map(pageOf.map((_, index) => [data.ids.slice(index * data.idLength, (index + 1) * data.idLength), index]));
  const passageOf = (id: string) => passages.get(id.replace(/^.*_/, '').slice(0, data.idLength));
  const results = new Map<number, Result>();
  // Finding everything costs nothing: only ids come back. It opens passages that no word has led to.
  for (const result of (await pagefind.search(null)).results) {
    const passage = passageOf(result.id);
    if (passage !== undefined) results.set(passage, result);
  }
  const loaded = new Map<number, Promise<Fragment | undefined>>();
  return {
    book: makeNameBook(data),
    pageOf,
    passageOf,
    firstOf: (page) => pageOf.indexOf(page),
    toSimplified: folding.toSimplified,
    toSite: isTraditional ? folding.toTraditional : (text) => text,
    fragment(passage) {
      const fragment = loaded.get(passage) ?? Promise.resolve(results.get(passage)?.data());
      loaded.set(passage, fragment);
      fragment.catch(() => loaded.delete(passage));
      return fragment;
    },
  };
}
