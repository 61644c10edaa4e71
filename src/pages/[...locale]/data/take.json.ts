/** The words of sitting an assignment, fetched when one is opened. */
import type { APIRoute } from 'astro';
import { localePaths } from '../../../build/site.ts';
import { type Locale, localePath } from '../../../course/locale.ts';
import { stringsOf } from '../../../course/strings/index.ts';
import type { TakeWords } from '../../../take/take-words.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props }) => {
  const { take: strings, quiz: quizStrings, exercise: exerciseStrings } = stringsOf(props.locale);
  const scenarioHref = localePath(props.locale, '/data/assigned-scenarios.json');
  return Response.json({ strings, quizStrings, exerciseStrings, scenarioHref } satisfies TakeWords);
};
