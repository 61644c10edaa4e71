/** The words of all drills in one language. */
import type { APIRoute } from 'astro';
import { localePaths } from '../../../build/site.ts';
import type { Locale } from '../../../course/locale.ts';
import { stringsOf } from '../../../course/strings/index.ts';
import type { PracticeWords } from '../../../practice/practice-words.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const { practice, case: caseStrings, exercise } = stringsOf(locale);
  const words: PracticeWords = { locale, practice, case: caseStrings, listSeparator: exercise.listSeparator };
  return Response.json(words);
};
