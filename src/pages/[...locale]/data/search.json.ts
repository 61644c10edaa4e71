/** The words of the search dialog, fetched when it is opened; the middleware converts them for Traditional pages. */
import type { APIRoute } from 'astro';
import { searchWords } from '../../../build/search-words.ts';
import { localePaths } from '../../../build/site.ts';
import type { Locale } from '../../../course/locale.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props }) => Response.json(searchWords(props.locale));
