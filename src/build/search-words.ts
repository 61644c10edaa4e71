/** The words search needs in one locale; see `search/words.ts`. */
import { type Locale, languageOf, localePath } from '../course/locale.ts';
import { stringsOf } from '../course/strings/index.ts';
import type { SearchWords } from '../search/words.ts';
import { material } from './site.ts';

export function searchWords(locale: Locale): SearchWords {
  const { search, frame } = stringsOf(locale);
  return {
    locale,
    strings: search,
    modules: material().course.modules.map((module) => ({ slug: module.slug, title: module.title[languageOf(locale)] })),
    path: localePath(locale, '/search/'),
    elsewhere: [
      { path: localePath(locale, '/glossary/'), text: frame.glossary },
      { path: localePath(locale, '/reference/'), text: frame.reference },
    ],
  };
}
