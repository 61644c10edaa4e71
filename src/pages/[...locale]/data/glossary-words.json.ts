/** What each term is also called in the other language; fetched when somebody is about to filter the glossary. */
import type { APIRoute } from 'astro';
import { localePaths, material } from '../../../build/site.ts';
import { type Locale, languageOf } from '../../../course/locale.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props }) => {
  const other = languageOf(props.locale) === 'zh' ? 'en' : 'zh';
  const named = material().terms.filter(({ synonyms }) => synonyms[other].length > 0);
  return Response.json(Object.fromEntries(named.map(({ id, synonyms }) => [id, synonyms[other].join(' ')])));
};
