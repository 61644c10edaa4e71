/** The words of the assignment builder beyond choosing items, fetched with the first step or dialog that is opened. */
import type { APIRoute } from 'astro';
import { localePaths } from '../../../build/site.ts';
import type { Locale } from '../../../course/locale.ts';
import { stringsOf } from '../../../course/strings/index.ts';
import { splitWords } from '../../../trainer/builder/words.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props }) => Response.json(splitWords(stringsOf(props.locale)).later);
