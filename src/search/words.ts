/** The words search needs, as data, so that they come in the page's own script. */
import type { Locale } from '../course/locale.ts';
import type { SearchStrings } from '../course/strings/index.ts';

export interface SearchWords {
  readonly locale: Locale;
  readonly strings: SearchStrings;
  readonly modules: readonly { readonly slug: string; readonly title: string }[];
  /** Path of the search page. */
  readonly path: string;
  /** Where else to look. */
  readonly elsewhere: readonly { readonly path: string; readonly text: string }[];
}

let loading: Promise<SearchWords> | undefined;

/** Loads the words of a locale once. The file is written by `pages/[...locale]/data/search.json.ts`. */
export function loadWords(url: string): Promise<SearchWords> {
  loading ??= fetch(url).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
    return answer.json() as Promise<SearchWords>;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
